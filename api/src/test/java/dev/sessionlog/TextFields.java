package dev.sessionlog;

/** Puts texts into the text fields of a log by their number, in the order of the document. */
public final class TextFields {
    private TextFields() {}

    /** Returns how many texts there are in the log. */
    public static int count(SessionLog log) {
        int[] count = {0};
        log.mapTexts(text -> {
            count[0]++;
            return text;
        });
        return count[0];
    }

    /** Returns the log with one text replaced, counted from 0. */
    public static SessionLog replace(SessionLog log, int index, String replacement) {
        int[] next = {0};
        return log.mapTexts(text -> next[0]++ == index ? replacement : text);
    }
}
