package dev.sessionlog.json.internal;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.sessionlog.Reported;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.Serializers;

/** The serializers by type; the implementations of the model are found by their interface. */
final class ModelSerializers extends Serializers.Base {

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

    /** Writes by shape. */
    private static final class ShapeSerializer<V> extends ValueSerializer<V> {
        private final ModelShape<V> shape;

        ShapeSerializer(ModelShape<V> shape) {
            this.shape = shape;
        }

        @Override
        public void serialize(V value, JsonGenerator output, SerializationContext context) {
            shape.write(value, output);
        }

        /** Writes the id of the public type: that of its implementation could not be read. */
        @Override
        public void serializeWithType(
                V value, JsonGenerator output, SerializationContext context, TypeSerializer types) {
            WritableTypeId type = types.typeId(value, shape.type(), shape.start());
            if (value instanceof Reported<?> reported && isByClass(types)) {
                type.id = withStates(reported, context);
            }
            types.writeTypePrefix(output, context, type);
            shape.writeInside(value, output);
            types.writeTypeSuffix(output, context, type);
        }

        private static boolean isByClass(TypeSerializer types) {
            JsonTypeInfo.Id mechanism = types.getTypeIdResolver().getMechanism();
            return mechanism == JsonTypeInfo.Id.CLASS || mechanism == JsonTypeInfo.Id.MINIMAL_CLASS;
        }

        /** The states are needed to read it: {@code dev.sessionlog.Reported<dev.sessionlog.ServerState>}. */
        private static String withStates(Reported<?> reported, SerializationContext context) {
            return context.getTypeFactory()
                    .constructParametricType(Reported.class, reported.state().getDeclaringClass())
                    .toCanonical();
        }
    }
}
