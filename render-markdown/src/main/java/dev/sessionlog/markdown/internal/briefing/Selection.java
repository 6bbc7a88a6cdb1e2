package dev.sessionlog.markdown.internal.briefing;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits lines into a length. First come the lines in order of worth, their strings shortened, and then, in the same order,
 * more of these strings. The first thing that does not fit is cut, and nothing after it is taken: what is left out is worth
 * less than what is in. Not thread-safe.
 */
final class Selection {
    private static final int ROUNDS = 3;
    /** How long a string of a log is at first, and then. */
    private static final int[] LENGTHS = {120, 480};
    /** Less than this of a string is not worth a line. */
    private static final int SHORTEST = 24;

    private static final String LEFT_OUT = "> - Left out for length: ";

    private final List<Line> lines;

    /** A line, and its place among all lines. */
    private record Line(Entry entry, int place) {}

    private Selection(List<Line> lines) {
        this.lines = lines;
    }

    /** Returns the lines of the groups that fit, each with a line end. */
    static String of(List<Group> groups, int length) {
        return new Selection(byWorth(groups)).text(length);
    }

    private static List<Line> byWorth(List<Group> groups) {
        List<Line> lines = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            int place = 0;
            for (Group group : groups) {
                int before = 0;
                for (int earlier = 0; earlier < round; earlier++) {
                    before += group.round(earlier).size();
                }
                for (Entry entry : group.round(round)) {
                    lines.add(new Line(entry, place + before));
                    before++;
                }
                place += group.size();
            }
        }
        return lines;
    }

    private String text(int length) {
        Fitted fitted = new Fitted(length);
        if (fitted.taken < lines.size()) {
            fitted = new Fitted(length - leftOut(lines.size()).length());
        }
        String[] inPlace = new String[lines.size()];
        for (int i = 0; i < fitted.taken; i++) {
            inPlace[lines.get(i).place()] = fitted.texts.get(i);
        }
        StringBuilder text = new StringBuilder();
        for (String line : inPlace) {
            if (line != null) {
                text.append(line).append('\n');
            }
        }
        int leftOut = lines.size() - fitted.taken;
        if (leftOut > 0) {
            text.append(leftOut(leftOut));
        }
        return text.toString();
    }

    /** For more lines it is as long or longer. */
    private static String leftOut(int lines) {
        return LEFT_OUT + lines + (lines == 1 ? " line\n" : " lines\n");
    }

    /** The lines that fit, in order of worth. */
    private final class Fitted {
        private final List<String> texts = new ArrayList<>();
        private int room;
        private int taken;

        Fitted(int room) {
            this.room = room;
            boolean all = true;
            for (int i = 0; i < lines.size() && all; i++) {
                all = add(i);
            }
            for (int next = 1; next <= LENGTHS.length && all; next++) {
                for (int i = 0; i < lines.size() && all; i++) {
                    all = extend(i, next);
                }
            }
        }

        private boolean add(int i) {
            Entry entry = lines.get(i).entry();
            String line = entry.line(LENGTHS[0]);
            boolean fits = line.length() < room;
            if (!fits) {
                line = longest(entry, SHORTEST, LENGTHS[0], room);
                if (line.length() >= room) {
                    return false;
                }
            }
            texts.add(line);
            taken++;
            room -= line.length() + 1;
            return fits;
        }

        /** Replaces a line by one with longer strings; finally by one whose strings are whole. */
        private boolean extend(int i, int next) {
            Entry entry = lines.get(i).entry();
            String line = texts.get(i);
            int most = line.length() + room; // a longer string does not fit in any case
            int length = next < LENGTHS.length ? LENGTHS[next] : most;
            String longer = entry.line(Math.min(length, most));
            boolean fits = longer.length() <= most;
            if (!fits) {
                longer = longest(entry, LENGTHS[next - 1], Math.min(length, most), most + 1);
            }
            texts.set(i, longer);
            room = most - longer.length();
            return fits;
        }

        /** Returns the longest form of a line that is shorter than the limit, or the shortest form if none is. */
        private static String longest(Entry entry, int from, int to, int limit) {
            String best = entry.line(from);
            int low = from;
            int high = to;
            while (best.length() < limit && high - low > 1) {
                int middle = (low + high) >>> 1;
                String line = entry.line(middle);
                if (line.length() < limit) {
                    best = line;
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return best;
        }
    }
}
