package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.SessionLog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Joins what was read to one text of the model. */
final class Texts {
    private Texts() {}

    /** Returns the lines that are not blank as one text. */
    static String lines(String... lines) {
        return lines(List.of(lines));
    }

    /** Returns the lines that are not blank as one text. */
    static String lines(List<String> lines) {
        return bounded(lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n")));
    }

    /** Returns the text in pieces that are no longer than a text may be; no surrogate pair is cut. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (text.length() - from > SessionLog.MAX_TEXT_LENGTH) {
            int to = from + SessionLog.MAX_TEXT_LENGTH;
            to -= Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
            pieces.add(text.substring(from, to));
            from = to;
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    /** Returns the text, cut where it is longer than a text may be. */
    static String bounded(String text) {
        return text.length() <= SessionLog.MAX_TEXT_LENGTH ? text : text.substring(0, SessionLog.MAX_TEXT_LENGTH);
    }
}
