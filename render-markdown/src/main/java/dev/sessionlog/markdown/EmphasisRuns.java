package dev.sessionlog.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pairs the runs of asterisks and underscores of one block, by the rules of CommonMark 6.2. Not thread-safe. */
final class EmphasisRuns {
    private static final int NONE = -1;
    private static final int KEYS = 12;
    private static final int[] ALL_LEFT = new int[KEYS];

    static {
        Arrays.fill(ALL_LEFT, NONE);
    }

    private final List<Run> runs = new ArrayList<>();
    /** For each kind of closing run up to where no opening one is left. Shared until the first change. */
    private int[] bottoms = ALL_LEFT;

    /** Adds the run that starts here and returns its end. */
    int add(String text, int start) {
        char symbol = text.charAt(start);
        int end = start;
        while (end < text.length() && text.charAt(end) == symbol) {
            end++;
        }
        int before = start == 0 ? '\n' : text.codePointBefore(start);
        int after = end == text.length() ? '\n' : text.codePointAt(end);
        boolean left = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
        boolean right = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
        boolean opens = left && (symbol == '*' || !right || isPunctuation(before));
        boolean closes = right && (symbol == '*' || !left || isPunctuation(after));
        if (opens || closes) {
            runs.add(new Run(symbol, start, end, opens, closes, runs.size()));
        }
        return end;
    }

    /** Adds what the pairs of runs make of the text between them. */
    void addPairs(List<Span> spans) {
        int at = runs.isEmpty() ? NONE : 0;
        while (at != NONE) {
            Run closer = runs.get(at);
            int opening = closer.closes ? opening(closer) : NONE;
            if (opening != NONE) {
                at = pair(opening, at, spans);
            } else {
                if (closer.closes) {
                    bottoms = bottoms == ALL_LEFT ? ALL_LEFT.clone() : bottoms;
                    bottoms[closer.key()] = closer.previous;
                    if (!closer.opens) {
                        remove(closer);
                    }
                }
                at = closer.next(runs.size());
            }
        }
    }

    private int opening(Run closer) {
        int bottom = bottoms[closer.key()];
        int at = closer.previous;
        while (at > bottom && !runs.get(at).pairsWith(closer)) {
            at = runs.get(at).previous;
        }
        return at > bottom ? at : NONE;
    }

    /** Makes a span of two runs and returns the run that may close the next one. */
    private int pair(int opening, int closing, List<Span> spans) {
        Run opener = runs.get(opening);
        Run closer = runs.get(closing);
        boolean strong = opener.length() > 1 && closer.length() > 1;
        int width = strong ? 2 : 1;
        spans.add(new Span(
                strong ? Span.Kind.STRONG : Span.Kind.EMPHASIS,
                opener.end - width,
                opener.end,
                closer.start,
                closer.start + width));
        opener.end -= width;
        closer.start += width;
        opener.next = closing;
        closer.previous = opening;
        if (opener.length() == 0) {
            remove(opener);
        }
        if (closer.length() > 0) {
            return closing;
        }
        remove(closer);
        return closer.next(runs.size());
    }

    private void remove(Run run) {
        if (run.previous != NONE) {
            runs.get(run.previous).next = run.next;
        }
        if (run.next < runs.size()) {
            runs.get(run.next).previous = run.previous;
        }
    }

    private static boolean isSpace(int codePoint) {
        return codePoint == ' '
                || codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\f'
                || Character.getType(codePoint) == Character.SPACE_SEPARATOR;
    }

    private static boolean isPunctuation(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    /** A run that may open or close emphasis; what has been paired is cut off. */
    private static final class Run {
        private final char symbol;
        private final boolean opens;
        private final boolean closes;
        private final int originalLength;
        private int start;
        private int end;
        private int previous;
        private int next;

        private Run(char symbol, int start, int end, boolean opens, boolean closes, int index) {
            this.symbol = symbol;
            this.start = start;
            this.end = end;
            this.opens = opens;
            this.closes = closes;
            this.originalLength = end - start;
            this.previous = index - 1;
            this.next = index + 1;
        }

        private int length() {
            return end - start;
        }

        private int next(int size) {
            return next < size ? next : NONE;
        }

        private int key() {
            return (symbol == '*' ? 0 : 6) + (opens ? 3 : 0) + originalLength % 3;
        }

        /** Whether this run can open what the other one closes; the last condition is the rule of three. */
        private boolean pairsWith(Run closer) {
            return symbol == closer.symbol
                    && opens
                    && !((closes || closer.opens)
                            && (originalLength + closer.originalLength) % 3 == 0
                            && originalLength % 3 != 0);
        }
    }
}
