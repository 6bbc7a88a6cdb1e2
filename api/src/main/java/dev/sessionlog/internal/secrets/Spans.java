package dev.sessionlog.internal.secrets;

import java.util.Arrays;
import java.util.function.Consumer;

/** The places in one text that are to be replaced. */
public final class Spans {
    /** What every marker starts with. A marker is never redacted again. */
    static final String MARKER = "REDACTED(";

    static final int NO_MARKER = -1;

    /** The most characters of a kind. */
    public static final int LONGEST_KIND = 40;

    private long[] spans = new long[4];
    private String[] kinds = new String[4];
    private int size;

    /** Returns whether there is a marker in, or around, a part of a text. Looks no further than a marker may reach. */
    static boolean touchesMarker(String text, int start, int end) {
        int kind = start;
        while (kind > 0 && start - kind < LONGEST_KIND && isKindCharacter(text.charAt(kind - 1))) {
            kind--;
        }
        int from = Math.max(0, Math.min(kind, start) - MARKER.length());
        for (int i = from; i < end; i++) {
            if (markerEnd(text, i) > start) {
                return true;
            }
        }
        return false;
    }

    /** Whether a part of a text starts or ends within a marker: one that contains whole markers does not. */
    static boolean cutsMarker(String text, int start, int end) {
        int longest = MARKER.length() + LONGEST_KIND;
        return startsWithin(text, Math.max(0, start - longest), start)
                || startsWithin(text, Math.max(start, end - longest), end);
    }

    private static boolean startsWithin(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (markerEnd(text, i) > end) {
                return true;
            }
        }
        return false;
    }

    /** Returns the end of the marker that starts at an offset, or {@link #NO_MARKER}. */
    static int markerEnd(String text, int i) {
        if (i >= text.length() || text.charAt(i) != 'R' || !text.startsWith(MARKER, i)) {
            return NO_MARKER;
        }
        int kind = i + MARKER.length();
        int end = kind;
        while (end < text.length() && end - kind < LONGEST_KIND && isKindCharacter(text.charAt(end))) {
            end++;
        }
        return end > kind && end < text.length() && text.charAt(end) == ')' ? end + 1 : NO_MARKER;
    }

    /** Returns the first marker that starts from an offset on, but before or at an end, or {@link #NO_MARKER}. */
    static int markerStart(String text, int from, int end) {
        for (int i = from; i <= end; i++) {
            if (markerEnd(text, i) != NO_MARKER) {
                return i;
            }
        }
        return NO_MARKER;
    }

    /** Returns the end of the markers that start at an offset, one directly after the other. */
    static int afterMarkers(String text, int from) {
        int i = from;
        int end = markerEnd(text, i);
        while (end != NO_MARKER) {
            i = end;
            end = markerEnd(text, i);
        }
        return i;
    }

    /** Returns the end of the run of characters that starts at an offset, markers in it included. */
    static int runEnd(CharClass characters, String text, int from) {
        int end = characters.runEnd(text, from, Integer.MAX_VALUE);
        int marker = markerStart(text, from, end);
        while (marker != NO_MARKER) {
            int rest = markerEnd(text, marker);
            end = characters.runEnd(text, rest, Integer.MAX_VALUE);
            marker = markerStart(text, rest, end);
        }
        return end;
    }

    /** Returns the part of a text before the first marker in it: its end, or the start of the marker. */
    static int beforeMarker(String text, int start, int end) {
        int marker = markerStart(text, start, end);
        return marker == NO_MARKER || marker > end ? end : marker;
    }

    /** Whether a kind is words of lower-case letters and digits, with hyphens between them. */
    public static boolean isKind(String kind) {
        boolean hyphen = true;
        for (int i = 0; i < kind.length(); i++) {
            boolean other = kind.charAt(i) == '-';
            if (!isKindCharacter(kind.charAt(i)) || (other && hyphen)) {
                return false;
            }
            hyphen = other;
        }
        return !hyphen && kind.length() <= LONGEST_KIND;
    }

    private static boolean isKindCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }

    void add(long span, String kind, boolean isSpecific) {
        if (size == spans.length) {
            spans = Arrays.copyOf(spans, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
        }
        int i = size++;
        while (i > 0 && isBefore(span, isSpecific, spans[i - 1])) {
            spans[i] = spans[i - 1];
            kinds[i] = kinds[i - 1];
            i--;
        }
        spans[i] = span;
        kinds[i] = kind;
    }

    /** The leftmost first; of those the longest; of those the one whose shape tells the kind, and of those the last. */
    private static boolean isBefore(long span, boolean isSpecific, long other) {
        if (Rule.start(span) != Rule.start(other)) {
            return Rule.start(span) < Rule.start(other);
        }
        if (Rule.end(span) != Rule.end(other)) {
            return Rule.end(span) > Rule.end(other);
        }
        return isSpecific;
    }

    /** Replaces all spans; those that overlap become one marker. */
    String replace(String text, Consumer<? super String> found) {
        StringBuilder out = new StringBuilder(text.length() + 16 * size);
        int done = 0;
        for (int i = 0; i < size; ) {
            String kind = kinds[i];
            int end = Rule.end(spans[i]);
            out.append(text, done, Rule.start(spans[i]))
                    .append(MARKER)
                    .append(kind)
                    .append(')');
            for (i++; i < size && Rule.start(spans[i]) < end; i++) {
                end = Math.max(end, Rule.end(spans[i]));
            }
            done = end;
            found.accept(kind);
        }
        return out.append(text, done, text.length()).toString();
    }
}
