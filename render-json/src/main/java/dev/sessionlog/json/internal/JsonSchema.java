package dev.sessionlog.json.internal;

import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/**
 * The JSON Schema (2020-12) of a session log, generated from {@link JsonShape}. It is shipped as a file, {@link #RESOURCE};
 * a test holds that file to what is generated.
 *
 * <p>It says everything that the reader checks, apart from what a schema cannot say; README.md of this module lists that.
 */
final class JsonSchema {
    /** The place in the jar. It is no package, so that every module may read it. */
    static final String RESOURCE = "META-INF/dev.sessionlog/session-log-1.0.schema.json";

    private static final String DEFINITIONS = "$defs";

    private JsonSchema() {}

    /** Writes the schema. */
    static void write(JsonGenerator schema) {
        schema.writeStartObject();
        schema.writeStringProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.writeStringProperty("$id", "urn:dev-sessionlog:session-log:" + SchemaVersion.CURRENT);
        JsonShape.SESSION_LOG.describe(schema);
        schema.writeObjectPropertyStart(DEFINITIONS);
        JsonShape.definitions().forEach((name, shape) -> {
            if (shape != JsonShape.SESSION_LOG) {
                schema.writeObjectPropertyStart(name);
                shape.describe(schema);
                schema.writeEndObject();
            }
        });
        schema.writeEndObject();
        schema.writeEndObject();
    }

    /** A name of a type or property as a title: {@code nextSessionScheduled} is "Next session scheduled". */
    static String title(String name) {
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            title.append(Character.isUpperCase(c) && i > 0 ? " " + Character.toLowerCase(c) : String.valueOf(c));
        }
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    /**
     * Writes the keywords of an object into its schema.
     *
     * @param alternatives the properties of which exactly one must be present; empty if there is no such rule
     */
    static <V, B> void object(JsonGenerator schema, List<Property<V, B>> properties, List<String> alternatives) {
        schema.writeStringProperty("type", "object");
        schema.writeObjectPropertyStart("properties");
        properties.forEach(property -> property(schema, property));
        schema.writeEndObject();
        required(
                schema,
                properties.stream()
                        .filter(property -> property.kind() == Property.Kind.REQUIRED)
                        .map(Property::name)
                        .toList());
        dependent(schema, properties);
        if (!alternatives.isEmpty()) {
            schema.writeArrayPropertyStart("oneOf");
            for (String alternative : alternatives) {
                schema.writeStartObject();
                required(schema, List.of(alternative));
                schema.writeEndObject();
            }
            schema.writeEndArray();
        }
        schema.writeBooleanProperty("additionalProperties", false);
    }

    private static void property(JsonGenerator schema, Property<?, ?> property) {
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

    private static void reference(JsonGenerator schema, Shape<?> shape) {
        if (shape.definition().isPresent()) {
            schema.writeStringProperty(
                    "$ref", "#/" + DEFINITIONS + "/" + shape.definition().get());
        } else {
            shape.describe(schema);
        }
    }

    private static void required(JsonGenerator schema, List<String> names) {
        if (!names.isEmpty()) {
            schema.writeArrayPropertyStart("required");
            names.forEach(schema::writeString);
            schema.writeEndArray();
        }
    }

    private static <V, B> void dependent(JsonGenerator schema, List<Property<V, B>> properties) {
        List<Property<V, B>> needy = properties.stream()
                .filter(property -> property.neededName() != null)
                .toList();
        if (needy.isEmpty()) {
            return;
        }
        schema.writeObjectPropertyStart("dependentRequired");
        for (Property<V, B> property : needy) {
            schema.writeArrayPropertyStart(property.name());
            schema.writeString(property.neededName());
            schema.writeEndArray();
        }
        schema.writeEndObject();
    }
}
