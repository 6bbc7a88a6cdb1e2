package dev.sessionlog.json.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/** The words of the template, as they are. */
final class EnumShape<E extends Enum<E>> implements ModelShape<E> {
    private final Class<E> type;
    private final String description;

    EnumShape(Class<E> type, String description) {
        this.type = type;
        this.description = description;
    }

    @Override
    public Class<E> type() {
        return type;
    }

    @Override
    public JsonToken start() {
        return JsonToken.VALUE_STRING;
    }

    @Override
    public void write(E value, JsonGenerator output) {
        output.writeString(value.name());
    }

    @Override
    public void writeInside(E value, JsonGenerator output) {
        write(value, output);
    }

    @Override
    public E read(JsonInput input) {
        if (input.token() != JsonToken.VALUE_STRING) {
            throw input.unexpected(expected());
        }
        try {
            return Enum.valueOf(type, input.string());
        } catch (IllegalArgumentException e) {
            throw input.invalid(expected());
        }
    }

    private String expected() {
        return "one of " + words().collect(Collectors.joining(", "));
    }

    private Stream<String> words() {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name);
    }

    @Override
    public void describe(JsonGenerator schema) {
        schema.writeStringProperty("title", JsonSchema.title(type.getSimpleName()));
        schema.writeStringProperty("description", description);
        schema.writeArrayPropertyStart("enum");
        words().forEach(schema::writeString);
        schema.writeEndArray();
    }

    @Override
    public Optional<String> definition() {
        return Optional.of(type.getSimpleName());
    }
}
