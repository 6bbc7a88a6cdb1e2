package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;

/**
 * The command that ran a test, at the end of its line: {@code Login: PASS - `mvn verify`}.
 *
 * @param before what stands before it
 * @param command the command
 */
record TestCommand(String before, String command) {
    private static final String[] DASHES = {" - ", " \u2013 ", " \u2014 "};
    /** Before a command that does not fit into a code span. */
    private static final String REFERENCE = " &#45; ";

    /** Returns the command of a test; absent when none is at the end of its line. */
    static Optional<TestCommand> of(String line) {
        String text = line.strip();
        int close = text.length() - 1;
        int open = close > 0 && text.charAt(close) == '`' ? text.lastIndexOf('`', close - 1) : -1;
        boolean code = open > 0 && !text.substring(open + 1, close).isBlank() && text.charAt(close - 1) != '\\';
        for (String dash : DASHES) {
            if (code && text.startsWith(dash, open - dash.length())) {
                return named(
                        text.substring(0, open - dash.length()),
                        text.substring(open + 1, close).strip());
            }
        }
        int escaped = text.indexOf(REFERENCE);
        if (escaped > 0) {
            String command = Prose.plain(text.substring(escaped + REFERENCE.length()));
            return command.isEmpty() ? Optional.empty() : named(text.substring(0, escaped), command);
        }
        return Optional.empty();
    }

    private static Optional<TestCommand> named(String before, String command) {
        return Prose.says(before) && command.indexOf('\n') < 0
                ? Optional.of(new TestCommand(before, command))
                : Optional.empty();
    }
}
