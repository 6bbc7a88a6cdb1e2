package dev.sessionlog.json.internal;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/** A box that is ticked or not. It is always written; where it is absent, the builder has the default. */
enum BooleanShape implements Shape<Boolean> {
    TRUE_BY_DEFAULT(true),
    FALSE_BY_DEFAULT(false);

    private final boolean byDefault;

    BooleanShape(boolean byDefault) {
        this.byDefault = byDefault;
    }

    @Override
    public void write(Boolean value, JsonGenerator output) {
        output.writeBoolean(value);
    }

    @Override
    public Boolean read(JsonInput input) {
        if (input.token() != JsonToken.VALUE_TRUE && input.token() != JsonToken.VALUE_FALSE) {
            throw input.unexpected("true or false");
        }
        return input.token() == JsonToken.VALUE_TRUE;
    }

    @Override
    public void describe(JsonGenerator schema) {
        schema.writeStringProperty("type", "boolean");
        schema.writeBooleanProperty("default", byDefault);
    }
}
