package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.format.Diagnostic;
import dev.sessionlog.format.Diagnostic.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the diagnostics of one reading. */
final class Remarks {
    private static final int MAX_QUOTE = 60;

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private boolean placeholderSeen;

    void add(Code code, Line line, String sentence) {
        add(code.level(), line.number(), line.column(), code.text(), sentence);
    }

    /** Starts a block of lines in which only the first placeholder is reported. */
    void startBlock() {
        placeholderSeen = false;
    }

    /** Reports a placeholder, unless one was already reported for the same block of lines. */
    void placeholder(Line line, String text) {
        if (!placeholderSeen) {
            add(
                    Code.PLACEHOLDER,
                    line,
                    "The placeholder " + quote(text) + " was not filled in; the value is treated as absent.");
        }
        placeholderSeen = true;
    }

    /** Reports a label that the template does not have. */
    void unknownLabel(Line line, String label, String consequence) {
        add(
                Code.UNKNOWN_LABEL,
                line,
                "The label " + quote(label) + " is not part of the template; " + consequence + ".");
    }

    /** Reports a label that issues of this kind do not have. */
    void unknownIssueLabel(Line line, String label) {
        add(
                Code.UNKNOWN_LABEL,
                line,
                "The template has no label " + quote(label)
                        + " for this kind of issue; its value was kept in the description.");
    }

    /** Reports a heading that the template does not have. */
    void unknownHeading(Line line, String title, String consequence) {
        add(
                Code.UNKNOWN_HEADING,
                line,
                "The heading " + quote(title) + " is not part of the template; " + consequence + ".");
    }

    /** Reports a heading without content. */
    void emptyHeading(Line line, String title) {
        add(Code.UNKNOWN_HEADING, line, "The heading " + quote(title) + " has no content and was ignored.");
    }

    /** Reports text next to a value that does not belong to it. */
    void beside(Line line, String text, String value, String consequence) {
        add(
                Code.TEXT_BESIDE_VALUE,
                line,
                "Unexpected text " + quote(text) + " next to the " + value + "; " + consequence + ".");
    }

    /** Reports what is odd about the words for a state. */
    void state(States.Found<?> found, Line line) {
        if (!found.disagreeing().isEmpty()) {
            add(
                    Code.EMOJI_DISAGREES,
                    line,
                    "The emoji " + found.disagreeing() + " does not match the state " + found.state()
                            + "; the emoji was ignored.");
        }
        if (found.reworded()) {
            add(
                    Code.STATE_REWORDED,
                    line,
                    quote(found.word()) + " is not one of the template's states; it was read as " + found.state()
                            + ".");
        }
    }

    void add(Level level, int line, int column, String code, String sentence) {
        diagnostics.add(Diagnostic.of(level, line, column, code, sentence));
    }

    void addAll(Remarks others) {
        diagnostics.addAll(others.diagnostics);
    }

    /** Returns the diagnostics in the order of the text. */
    List<Diagnostic> inOrder() {
        return diagnostics.stream()
                .sorted(Comparator.comparingInt(Diagnostic::line).thenComparingInt(Diagnostic::column))
                .toList();
    }

    /** Returns a value in quotation marks, truncated if it is long. */
    static String quote(String value) {
        String line = value.strip().replace('\n', ' ');
        if (line.length() <= MAX_QUOTE) {
            return "\"" + line + "\"";
        }
        int end = Character.isHighSurrogate(line.charAt(MAX_QUOTE - 1)) ? MAX_QUOTE - 1 : MAX_QUOTE;
        return "\"" + line.substring(0, end) + "…\"";
    }
}
