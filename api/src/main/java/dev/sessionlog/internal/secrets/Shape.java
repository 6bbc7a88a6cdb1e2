package dev.sessionlog.internal.secrets;

import java.util.ArrayList;
import java.util.List;

/**
 * The form of a secret before or after its literal. Shapes are written like regular expressions, but in a language that
 * cannot backtrack: each part takes as many characters as it can, and never gives one back.
 *
 * <table>
 *   <caption>The language</caption>
 *   <tr><td>{@code abc.}</td><td>these characters; none is special but <code>[]{}()|?</code></td></tr>
 *   <tr><td>{@code [A-Za-z0-9_-]}</td><td>one of these characters</td></tr>
 *   <tr><td><code>[0-9a-f]{32}</code>, <code>{20,40}</code>, <code>{20,}</code></td><td>so many of them</td></tr>
 *   <tr><td>{@code (live|test)}</td><td>the first of these shapes that fits</td></tr>
 *   <tr><td>{@code (-us)?}</td><td>this shape if it fits</td></tr>
 * </table>
 */
final class Shape {
    static final int NO = -1;
    private static final int MOST_SKIPPED = 6;

    static final Shape EMPTY = of("");

    private final List<Part> parts;

    private Shape(List<Part> parts) {
        this.parts = parts;
    }

    static Shape of(String pattern) {
        return new Parser(pattern).shape();
    }

    /** Returns the end of this shape where it starts at an offset, or {@link #NO}. */
    int end(String text, int from) {
        int at = from;
        for (int i = 0; i < parts.size() && at != NO; i++) {
            at = parts.get(i).end(text, at);
        }
        return at;
    }

    /** Returns the start of this shape where it ends at an offset, or {@link #NO}. For shapes without alternatives. */
    int start(String text, int to) {
        int at = to;
        for (int i = parts.size() - 1; i >= 0 && at != NO; i--) {
            if (i == 1 && parts.get(0) instanceof Run first && parts.get(1) instanceof Run rest && first.max == 1) {
                return startWithFirst(text, at, first, rest);
            }
            at = parts.get(i).start(text, at);
        }
        return at;
    }

    /**
     * Backwards, a run would take the character before it too: {@code [MNO][A-Za-z0-9]{23,28}} is one run. It may also
     * have taken the end of an escape or of a colour, or the sign of a diff.
     */
    private static int startWithFirst(String text, int to, Run first, Run rest) {
        int most = rest.max == Integer.MAX_VALUE ? rest.max : rest.max + 1;
        int start = rest.characters.runStart(text, to, most);
        for (int skipped = 0; skipped <= MOST_SKIPPED && to - start > rest.min; skipped++, start++) {
            if (first.characters.contains(text.charAt(start))) {
                return start;
            }
        }
        return NO;
    }

    /** Whether a character continues the last run of this shape, so that what ends before it is only a part. */
    boolean continues(char c) {
        return !parts.isEmpty() && parts.get(parts.size() - 1) instanceof Run run && run.characters.contains(c);
    }

    /** Returns the number of characters of the shortest string of this shape. */
    int shortest() {
        int shortest = 0;
        for (int i = 0; i < parts.size(); i++) {
            shortest += parts.get(i).shortest();
        }
        return shortest;
    }

    /** Whether this shape ends with a run that has no limit. */
    boolean isUnbounded() {
        return !parts.isEmpty() && parts.get(parts.size() - 1) instanceof Run run && run.max == Integer.MAX_VALUE;
    }

    /**
     * Whether a character belongs to a first run that has no limit and that more has to follow. Where the shape starts
     * after such a character, it was looked for before, with the same end.
     */
    boolean startsWithin(char c) {
        return parts.size() > 1
                && parts.get(0) instanceof Run run
                && run.max == Integer.MAX_VALUE
                && run.characters.contains(c);
    }

    /** Whether this shape can end with a character. */
    boolean mayEndWith(char c) {
        return parts.isEmpty() || !(parts.get(parts.size() - 1) instanceof Run run) || run.characters.contains(c);
    }

    private interface Part {
        int end(String text, int from);

        int shortest();

        default int start(String text, int to) {
            throw new UnsupportedOperationException("alternatives before a literal");
        }
    }

    private record Run(CharClass characters, int min, int max) implements Part {
        @Override
        public int end(String text, int from) {
            int end = characters.runEnd(text, from, max);
            return end - from < min ? NO : end;
        }

        @Override
        public int shortest() {
            return min;
        }

        @Override
        public int start(String text, int to) {
            int start = characters.runStart(text, to, max);
            return to - start < min ? NO : start;
        }
    }

    private record Choice(List<Shape> shapes, boolean optional) implements Part {
        @Override
        public int end(String text, int from) {
            for (int i = 0; i < shapes.size(); i++) {
                int end = shapes.get(i).end(text, from);
                if (end != NO) {
                    return end;
                }
            }
            return optional ? from : NO;
        }

        @Override
        public int shortest() {
            int shortest = optional ? 0 : Integer.MAX_VALUE;
            for (int i = 0; i < shapes.size(); i++) {
                shortest = Math.min(shortest, shapes.get(i).shortest());
            }
            return shortest;
        }
    }

    private static final class Parser {
        private final String pattern;
        private int at;

        Parser(String pattern) {
            this.pattern = pattern;
        }

        Shape shape() {
            List<Part> parts = new ArrayList<>();
            while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
                parts.add(pattern.charAt(at) == '(' ? choice() : run());
            }
            return new Shape(List.copyOf(parts));
        }

        private Part choice() {
            List<Shape> shapes = new ArrayList<>();
            do {
                at++;
                shapes.add(shape());
            } while (pattern.charAt(at) == '|');
            at++;
            boolean optional = at < pattern.length() && pattern.charAt(at) == '?';
            at += optional ? 1 : 0;
            return new Choice(List.copyOf(shapes), optional);
        }

        private Part run() {
            int start = at;
            String characters;
            if (pattern.charAt(at) == '[') {
                at = pattern.indexOf(']', start) + 1;
                characters = pattern.substring(start + 1, at - 1);
            } else {
                at++;
                characters = pattern.substring(start, at);
            }
            int min = 1;
            int max = 1;
            if (at < pattern.length() && pattern.charAt(at) == '{') {
                int end = pattern.indexOf('}', at);
                String[] counts = pattern.substring(at + 1, end).split(",", -1);
                min = Integer.parseInt(counts[0]);
                max = counts.length == 1 ? min : counts[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(counts[1]);
                at = end + 1;
            }
            return new Run(CharClass.of(characters), min, max);
        }
    }
}
