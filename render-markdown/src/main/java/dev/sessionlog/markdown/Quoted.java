package dev.sessionlog.markdown;

/** A piece of a document as it stands in the sentence of an error. */
final class Quoted {
    private static final int LENGTH = 60;

    private Quoted() {}

    /** Returns the first characters, up to a line end, in quotes. */
    static String of(CharSequence text, int from, int to) {
        int end = from;
        while (end < to && end - from < LENGTH && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        if (end > from && end < to && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        if (end == from) {
            return from >= text.length() ? "the end of the text" : "the end of the line";
        }
        boolean cut = end < to && text.charAt(end) != '\n' && text.charAt(end) != '\r';
        return "\"" + text.subSequence(from, end) + (cut ? "…" : "") + "\"";
    }
}
