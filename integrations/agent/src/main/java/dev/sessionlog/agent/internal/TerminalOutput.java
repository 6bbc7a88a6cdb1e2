package dev.sessionlog.agent.internal;

import java.util.regex.Pattern;

/**
 * Removes from what a program printed whatever only a terminal understands: colours, links, movements of the cursor,
 * and lines that a progress bar wrote over. Writers of reports often replace or drop the escape character and leave the
 * rest of its sequence. Linear in the text.
 */
public final class TerminalOutput {
    private static final int LONGEST_SEQUENCE = 500;

    /** The escape character, or what a writer of XML leaves of it. */
    private static final String ESCAPE = "(?:(?<![\u001B\uFFFD])[\u001B\uFFFD]++|#x1B)";
    /** An operating system command, such as a link or a window title, with the character or sequence that ends it. */
    private static final String COMMAND =
            ESCAPE + "\\][0-9][^\u0007\u001B\uFFFD\\v]{0," + LONGEST_SEQUENCE + "}+(?:\u0007|" + ESCAPE + "\\\\?)";

    /** U+FFFD may also replace any other character: then what follows must at least begin like a sequence. */
    private static final String CONTROL =
            "(?:" + ESCAPE + "\\[|\u009B)(?:(?<!\uFFFD\\[)|(?=\\??[0-9]))[0-9;?:]{0," + LONGEST_SEQUENCE + "}+[A-Za-z]";

    private static final String CHARACTER_SET = ESCAPE + "(?<!\uFFFD)[()][A-Z0-9]";
    /**
     * A colour without its escape character: one of several codes, or a well-known code that text follows. The end of a
     * colour may be the end of the line or be followed by a blank, unless a bracket is closed later. Durations such as
     * {@code [5m 30s]}, {@code [1m30s]} and {@code [30m:1m]} stay.
     */
    private static final String BARE_COLOUR = "\\[(?:[0-9]{1,3}(?:;[0-9]{1,3}){1,20}+m"
            + "|(?:[01]|3[0-79]|9[0-7])m(?=[^\\s,:\\]])(?![0-9.]{1,9}m?s)"
            + "|(?:0|39)m(?=\\s|\\z)(?![^\\[\\]\\v]{0,80}+]))";

    private static final Pattern SEQUENCES =
            Pattern.compile(COMMAND + "|" + CONTROL + "|" + CHARACTER_SET + "|" + BARE_COLOUR);

    private TerminalOutput() {}

    /** Returns the text without escape sequences. */
    public static String withoutSequences(String text) {
        boolean plain = "[\u001B\u009B\uFFFD".chars().allMatch(c -> text.indexOf(c) < 0);
        return plain ? text : SEQUENCES.matcher(text).replaceAll("");
    }

    /** Returns the output as a terminal shows it in the end: the last state of each line, without escape sequences. */
    public static String shown(String output) {
        String text = withoutSequences(output);
        if (text.indexOf('\r') < 0) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int last = end;
            while (last > start && text.charAt(last - 1) == '\r') {
                last--;
            }
            int first = last;
            while (first > start && text.charAt(first - 1) != '\r') {
                first--;
            }
            shown.append(text, first, last);
            if (end < text.length()) {
                shown.append('\n');
            }
            start = end + 1;
        }
        return shown.toString();
    }
}
