package dev.sessionlog.json;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/** The words of the template, as they are. */
final class EnumShape<E extends Enum<E>> implements Shape<E> {
    private final Class<E> type;
    private final String description;
    private final Map<String, E> constants = new LinkedHashMap<>();

    EnumShape(Class<E> type, String description) {
        this.type = type;
        this.description = description;
        Arrays.stream(type.getEnumConstants()).forEach(constant -> constants.put(constant.name(), constant));
    }

    Class<E> type() {
        return type;
    }

    @Override
    public void write(E value, JsonGenerator output) {
        output.writeString(value.name());
    }

    @Override
    public E read(JsonInput input) {
        if (input.token() != JsonToken.VALUE_STRING) {
            throw input.unexpected(expected());
        }
        E value = constants.get(input.string());
        if (value == null) {
            throw input.invalid(expected());
        }
        return value;
    }

    private String expected() {
        return "one of " + String.join(", ", constants.keySet());
    }

    @Override
    public void describe(JsonGenerator schema) {
        schema.writeStringProperty("title", JsonSchema.title(type.getSimpleName()));
        schema.writeStringProperty("description", description);
        schema.writeArrayPropertyStart("enum");
        constants.keySet().forEach(schema::writeString);
        schema.writeEndArray();
    }

    @Override
    public Optional<String> definition() {
        return Optional.of(type.getSimpleName());
    }
}
