package dev.sessionlog.agent;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shortens strings that come from outside. */
final class Excerpt {
    private static final int TEXT = 500;
    private static final int NAME = 100;
    private static final int DETAIL = 1_000;
    /** Lines that Maven, Gradle and npm write at the end of the output of every failure. */
    private static final Pattern ADVICE = Pattern.compile("(?m)^(?:\\[ERROR] *(?:-> \\[Help 1])?"
            + "|\\[ERROR] +(?:To see the full stack trace|Re-run Maven|For more information about the errors|\\[Help [0-9]+] "
            + "|After correcting the problems|mvn <args>).*"
            + "|\\* Try:|\\* Get more help at .*|> (?:Run with --|Get more help at ).*"
            + "|npm (?:ERR!|error) (?:A complete log of this run.*|    .*\\.log))(?:\\R|\\z)");

    private static final Pattern CONTINUED = Pattern.compile("\\\\\\R");
    private static final Pattern SEPARATED = Pattern.compile("(?<!\\\\)[;&]$");
    private static final Pattern QUOTED = Pattern.compile("\\\\.|'[^']*+'|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"");
    /** What a line has, without its quoted parts, if it is perhaps not a whole command, or has a comment. */
    private static final Pattern UNCLEAR =
            Pattern.compile("[\"']|^#|\\s#|=\\([^)]*$|\\[\\[(?!.*]])" + "|(?:[(){|]|&&|\\b(?:in|do|then|else))$");

    private Excerpt() {}

    /** Returns the string, shortened if it is too long for a log. */
    static String of(String text) {
        return cut(text, TEXT);
    }

    /** Returns the string, shortened if it is too long for a log; an empty one if there is none. */
    static String start(@Nullable String text) {
        return text == null ? "" : cut(text, TEXT);
    }

    /**
     * Returns the string, or only its end if it is too long for a log: what went wrong is at the end of an output, except
     * for advice that follows every failure.
     */
    static String end(String text) {
        String whole = text.strip();
        if (whole.length() <= TEXT) {
            return whole;
        }
        String told = ADVICE.matcher(whole).replaceAll("").strip();
        String stripped = told.isEmpty() ? whole : told;
        if (stripped.length() <= TEXT) {
            return stripped;
        }
        int start = stripped.length() - TEXT + 1;
        start += Character.isLowSurrogate(stripped.charAt(start)) ? 1 : 0;
        return "…" + stripped.substring(start);
    }

    /** Returns the detail of a tool call, such as a command, on one line; empty if it is blank. */
    static Optional<String> detail(@Nullable String detail) {
        return Optional.ofNullable(detail)
                .map(text -> oneCommand(cut(text.strip(), DETAIL)))
                .filter(line -> !line.isBlank());
    }

    /**
     * Returns several lines of a command on one line, with semicolons between them if each is clearly a command of its
     * own. Otherwise, for example if a quotation or a loop has several lines, there are only blanks between them, and a
     * shell may read the result differently.
     */
    private static String oneCommand(String text) {
        List<String> lines = CONTINUED
                .matcher(text)
                .replaceAll(" ")
                .lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .toList();
        if (text.contains("<<") || lines.stream().anyMatch(Excerpt::isUnclear)) {
            return text.replaceAll("\\s+", " ");
        }
        StringBuilder command = new StringBuilder();
        for (String line : lines) {
            command.append(command.isEmpty() ? "" : SEPARATED.matcher(command).find() ? " " : "; ")
                    .append(line);
        }
        return command.toString();
    }

    private static boolean isUnclear(String line) {
        return UNCLEAR.matcher(QUOTED.matcher(line).replaceAll("_")).find();
    }

    /** Returns the name on one line, or the alternative if it is blank. */
    static String name(@Nullable String name, String otherwise) {
        String line = name == null ? "" : cut(name, NAME).strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? otherwise : line;
    }

    /** Returns the message of an exception, or its class name if it has no message. */
    static String reason(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }
}
