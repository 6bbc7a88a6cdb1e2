package dev.sessionlog.markdown.internal.lenient;

import java.util.OptionalInt;

/** Finds the lines that git leaves around two versions of a text that it could not merge. */
final class ConflictMarkers {
    private static final String OURS = "<<<<<<< ";
    private static final String BETWEEN = "=======";
    private static final String THEIRS = ">>>>>>> ";

    private ConflictMarkers() {}

    /** Returns the number of the line with which a conflict starts, from 1; absent when all three markers are not there. */
    static OptionalInt firstLine(CharSequence text) {
        int number = 0;
        int start = 0;
        boolean between = false;
        for (String line : (Iterable<String>) text.toString().lines()::iterator) {
            number++;
            if (line.startsWith(OURS)) {
                start = number;
                between = false;
            } else if (start > 0 && line.equals(BETWEEN)) {
                between = true;
            } else if (between && line.startsWith(THEIRS)) {
                return OptionalInt.of(start);
            }
        }
        return OptionalInt.empty();
    }
}
