package dev.sessionlog.mcp;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the id of a request that cannot be parsed, so that its client gets an error instead of waiting. Clients write the
 * id either before the parameters or last.
 */
final class RequestId {
    private static final String ID = "\"id\"\\s*:\\s*(?:(-?\\d{1,18})(?![\\d.eE])|\"([^\"\\\\]{1,200})\")\\s*";
    private static final Pattern FIRST =
            Pattern.compile("\\s*\\{\\s*(?:\"(?:jsonrpc|method)\"\\s*:\\s*\"[^\"]{0,200}\"\\s*,\\s*){0,2}" + ID);
    private static final Pattern LAST =
            Pattern.compile(",\\s*" + ID + "(?:,\\s*\"jsonrpc\"\\s*:\\s*\"2.0\"\\s*)?}\\s*$");
    private static final int NEAR_THE_END = 300;

    private RequestId() {}

    /** Returns a number or a string; empty if no id is found. */
    static Optional<Object> of(String line) {
        Matcher first = FIRST.matcher(line);
        if (first.lookingAt()) {
            return Optional.of(value(first));
        }
        Matcher last = LAST.matcher(line.substring(Math.max(0, line.length() - NEAR_THE_END)));
        return last.find() ? Optional.of(value(last)) : Optional.empty();
    }

    private static Object value(Matcher id) {
        String number = id.group(1);
        return number == null ? String.valueOf(id.group(2)) : (Object) Long.valueOf(number);
    }
}
