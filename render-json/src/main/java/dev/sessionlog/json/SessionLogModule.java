package dev.sessionlog.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.sessionlog.Reported;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.Serializers;

/**
 * Teaches a Jackson 3 mapper the types of the model, so that session logs and their parts can stand inside objects of
 * one's own.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
 * }</pre>
 *
 * <p>A mapper finds it where this jar is on the class path. On the module path, where databind could not be left out
 * otherwise, add it: {@code JsonMapper.builder().addModule(new SessionLogModule())}.
 *
 * <p>They have the shape that {@link JsonRenderer} writes, whatever the mapper's naming strategy, inclusion, visibility and
 * date settings, and are read as strictly as {@link JsonReader#read} does, whatever it tolerates in other types: an error
 * is a {@link tools.jackson.databind.DatabindException} with our sentence, its location and the path. What is JSON at all,
 * how large it may be, and whether anything may follow the document, is for the mapper to decide. In a field of a supertype
 * such as {@code Object} they are written, but not read back.
 *
 * <p>Needs {@code jackson-databind}, which this jar does not bring. Immutable and thread-safe.
 */
public final class SessionLogModule extends JacksonModule {

    /** Creates the module. On the class path, a mapper that finds its modules itself has it already. */
    public SessionLogModule() {}

    @Override
    public String getModuleName() {
        return "dev.sessionlog.json";
    }

    /** Returns an unknown version: that of the jar says it. */
    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new ModelSerializers());
        context.addDeserializers(new ModelDeserializers());
    }

    /** The serializers by type; the implementations of the model are found by their interface. */
    private static final class ModelSerializers extends Serializers.Base {

        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier bean,
                JsonFormat.@Nullable Value format) {
            return JsonShape.find(type.getRawClass(), Optional.empty())
                    .map(shape -> new ShapeSerializer<>(shape))
                    .orElse(null);
        }

        @Override
        public @Nullable ValueSerializer<?> findEnumSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier bean,
                JsonFormat.@Nullable Value format) {
            return findSerializer(config, type, bean, format);
        }
    }

    /** The deserializers by type; that of a reported state depends on its states. */
    private static final class ModelDeserializers extends Deserializers.Base {

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.@Nullable Supplier bean) {
            if (type.hasRawClass(Reported.class) && type.containedTypeCount() == 0) {
                return null;
            }
            return JsonShape.find(
                            type.getRawClass(),
                            Optional.ofNullable(type.containedType(0)).map(JavaType::getRawClass))
                    .map(shape -> new ShapeDeserializer<>(type, shape))
                    .orElse(null);
        }

        @Override
        public @Nullable ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.@Nullable Supplier bean) {
            return findBeanDeserializer(type, config, bean);
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return JsonShape.find(type, Optional.empty()).isPresent();
        }
    }

    /** Writes by shape. */
    private static final class ShapeSerializer<V> extends ValueSerializer<V> {
        private final Shape<V> shape;

        ShapeSerializer(Shape<V> shape) {
            this.shape = shape;
        }

        @Override
        public void serialize(V value, JsonGenerator output, SerializationContext context) {
            shape.write(value, output);
        }

        /** Writes no type: the shape is the same everywhere. */
        @Override
        public void serializeWithType(
                V value, JsonGenerator output, SerializationContext context, TypeSerializer types) {
            shape.write(value, output);
        }
    }

    /** Reads by shape. */
    private static final class ShapeDeserializer<V> extends ValueDeserializer<V> {
        private final JavaType type;
        private final Shape<V> shape;

        ShapeDeserializer(JavaType type, Shape<V> shape) {
            this.type = type;
            this.shape = shape;
        }

        @Override
        public V deserialize(JsonParser parser, DeserializationContext context) {
            try {
                return shape.read(JsonInput.strict(parser, Limits.DEFAULT, SchemaVersion.KNOWN));
            } catch (Fault fault) {
                throw new Mismatch(parser, type, fault);
            }
        }

        @Override
        public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer types) {
            return deserialize(parser, context);
        }
    }

    /** A fault as the exception that users of a mapper expect. */
    private static final class Mismatch extends MismatchedInputException {
        private static final long serialVersionUID = 1L;

        Mismatch(JsonParser parser, JavaType type, Fault fault) {
            super(parser, fault.sentence(), fault.location());
            setTargetType(type);
            List<Object> steps = new ArrayList<>(fault.path());
            for (int i = steps.size() - 1; i >= 0; i--) {
                if (steps.get(i) instanceof Integer index) {
                    prependPath(List.class, index);
                } else {
                    prependPath(type.getRawClass(), (String) steps.get(i));
                }
            }
        }
    }
}
