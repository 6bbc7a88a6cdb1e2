package dev.sessionlog.markdown.internal.briefing;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a briefing about one thing, most important first. The first ones are worth as much as the first ones of the
 * other groups; the rest is worth less than the first ones of any group. Not thread-safe.
 */
final class Group {
    private final int first;
    private final int second;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * Creates a group.
     *
     * @param first how many lines are in the first round
     * @param second how many more are in the second
     */
    Group(int first, int second) {
        this.first = first;
        this.second = second;
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    int size() {
        return entries.size();
    }

    /** Returns the lines of a round: 0, 1, or 2 for the rest. */
    List<Entry> round(int round) {
        int end = Math.min(entries.size(), first);
        int secondEnd = Math.min(entries.size(), first + second);
        return switch (round) {
            case 0 -> entries.subList(0, end);
            case 1 -> entries.subList(end, secondEnd);
            default -> entries.subList(secondEnd, entries.size());
        };
    }
}
