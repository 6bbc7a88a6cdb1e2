package dev.sessionlog.json.internal;

import dev.sessionlog.Reported;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.exc.MismatchedInputException;

/** The deserializers by type; that of a reported state depends on its states. */
final class ModelDeserializers extends Deserializers.Base {

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
