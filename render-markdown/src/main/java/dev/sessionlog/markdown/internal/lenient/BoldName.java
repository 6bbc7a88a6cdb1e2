package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;

/**
 * A name in bold at the start of a text, with what follows it: {@code **Cache rework** - 45 min}.
 *
 * @param written the name as it is written
 * @param rest what follows it
 */
record BoldName(String written, String rest) {
    static Optional<BoldName> of(String text) {
        int end = text.startsWith("**") ? text.indexOf("**", 2) : -1;
        return end > 2 ? Optional.of(new BoldName(text.substring(2, end), text.substring(end + 2))) : Optional.empty();
    }

    /** Returns the name without a colon at its end. */
    String name() {
        return written.replaceFirst(":$", "");
    }

    /** Returns what follows the name without the dash, colon or arrow before it. */
    String said() {
        return rest.strip().replaceFirst("^(?:[-\u2013\u2014:\u2192]|->|=>)\\s*", "");
    }
}
