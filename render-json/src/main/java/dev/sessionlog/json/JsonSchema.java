package dev.sessionlog.json;

import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** The JSON Schema (2020-12) of a session log, generated from {@link JsonShape}. */
final class JsonSchema {
    private static final String DEFINITIONS = "#/$defs/";

    private JsonSchema() {}

    /** A name of a type or property as a title: {@code nextSessionScheduled} is "Next session scheduled". */
    static String title(String name) {
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            title.append(Character.isUpperCase(c) && i > 0 ? " " + Character.toLowerCase(c) : String.valueOf(c));
        }
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    /** Writes the keywords of an object into its schema. */
    static <V, B> void object(JsonGenerator schema, List<Property<V, B>> properties, List<String> alternatives) {
        schema.writeStringProperty("type", "object");
        schema.writeObjectPropertyStart("properties");
        for (Property<V, B> property : properties) {
            schema.writeObjectPropertyStart(property.name());
            schema.writeStringProperty("title", title(property.name()));
            schema.writeStringProperty("description", property.description());
            if (property.kind() == Property.Kind.LIST) {
                schema.writeStringProperty("type", "array");
                schema.writeObjectPropertyStart("items");
                reference(schema, property.shape());
                schema.writeEndObject();
            } else {
                reference(schema, property.shape());
            }
            schema.writeEndObject();
        }
        schema.writeEndObject();
    }

    private static void reference(JsonGenerator schema, Shape<?> shape) {
        if (shape.definition().isPresent()) {
            schema.writeStringProperty("$ref", DEFINITIONS + shape.definition().get());
        } else {
            shape.describe(schema);
        }
    }
}
