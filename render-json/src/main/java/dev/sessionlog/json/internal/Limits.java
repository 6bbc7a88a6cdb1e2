package dev.sessionlog.json.internal;

import dev.sessionlog.SessionLog;

/** How much of everything a document may have; {@code JsonReader.Builder} describes each. */
public record Limits(
        int documentLength, int nesting, int stringLength, int numberLength, int nameLength, int diagnostics) {
    /** What everything that a renderer writes is within. */
    public static final Limits DEFAULT =
            new Limits(Integer.MAX_VALUE, 100, SessionLog.MAX_TEXT_LENGTH, 1_000, 1_000, 1_000);
}
