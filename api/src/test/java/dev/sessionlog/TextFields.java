package dev.sessionlog;

import java.util.function.UnaryOperator;

/** Puts texts into the text fields of a log: every field of every type, in the order of the document. */
public final class TextFields {
    private TextFields() {}

    /** Returns the log with every text replaced. */
    public static SessionLog replaceAll(SessionLog log, UnaryOperator<String> replacement) {
        return EveryText.replaced(log, (kind, text) -> replacement.apply(text));
    }

    /** Returns how many texts there are in the log. */
    public static int count(SessionLog log) {
        int[] count = {0};
        replaceAll(log, text -> {
            count[0]++;
            return text;
        });
        return count[0];
    }

    /** Returns the log with one text replaced, counted from 0. */
    public static SessionLog replace(SessionLog log, int index, String replacement) {
        int[] next = {0};
        return replaceAll(log, text -> next[0]++ == index ? replacement : text);
    }
}
