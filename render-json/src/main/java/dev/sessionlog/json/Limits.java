package dev.sessionlog.json;

import dev.sessionlog.SessionLog;

/** How much of everything a document may have; {@link JsonReader.Builder} describes each. */
record Limits(int documentLength, int nesting, int stringLength, int numberLength, int nameLength, int diagnostics) {
    static final Limits DEFAULT = new Limits(Integer.MAX_VALUE, 100, SessionLog.MAX_TEXT_LENGTH, 1_000, 1_000, 1_000);
}
