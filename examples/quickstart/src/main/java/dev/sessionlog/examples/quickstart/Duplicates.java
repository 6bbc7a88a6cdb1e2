package dev.sessionlog.examples.quickstart;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The routine that the session works on: find the lines that occur more than once. */
final class Duplicates {
    private Duplicates() {}

    /** The original version: compares every line with every other line. */
    static Set<String> byComparing(List<String> lines) {
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (lines.get(i).equals(lines.get(j))) {
                    found.add(lines.get(i));
                }
            }
        }
        return found;
    }

    /** The version after the session: looks at every line once. */
    static Set<String> byHashing(List<String> lines) {
        Set<String> seen = new HashSet<>();
        Set<String> found = new LinkedHashSet<>();
        for (String line : lines) {
            if (!seen.add(line)) {
                found.add(line);
            }
        }
        return found;
    }
}
