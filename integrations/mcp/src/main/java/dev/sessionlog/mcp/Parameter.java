package dev.sessionlog.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A parameter of a tool, as the model sees it.
 *
 * @param type its type in JSON Schema
 * @param words the words it can have; empty if it is free text
 */
record Parameter(String name, String type, boolean isRequired, List<String> words, String description) {

    static Parameter required(String name, String description) {
        return new Parameter(name, "string", true, List.of(), description);
    }

    static Parameter optional(String name, String description) {
        return new Parameter(name, "string", false, List.of(), description);
    }

    static Parameter texts(String name, String description) {
        return new Parameter(name, "array", false, List.of(), description);
    }

    /** Returns this parameter, which must be one of the words. */
    Parameter oneOf(String... accepted) {
        return new Parameter(name, type, isRequired, List.of(accepted), description);
    }

    /** Returns this parameter with another type. */
    Parameter as(String otherType) {
        return new Parameter(name, otherType, isRequired, words, description);
    }

    /** Returns the JSON Schema of an object with these parameters. */
    static Map<String, Object> schema(List<Parameter> parameters) {
        Map<String, Object> properties = new LinkedHashMap<>();
        parameters.forEach(parameter -> properties.put(parameter.name, parameter.schema()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                parameters.stream()
                        .filter(Parameter::isRequired)
                        .map(Parameter::name)
                        .toList());
        schema.put("additionalProperties", false);
        return schema;
    }

    private Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        schema.put("description", description);
        if (!words.isEmpty()) {
            schema.put("enum", words);
        }
        if (type.equals("array")) {
            schema.put("items", Map.of("type", "string"));
        }
        return schema;
    }
}
