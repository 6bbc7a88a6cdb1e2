package dev.sessionlog.markdown.internal.briefing;

import dev.sessionlog.OpenItem;
import dev.sessionlog.SessionLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The numbers that open goals have in the session that continues a log: first the primary ones, then the secondary ones. */
final class NextNumbers {
    private final Map<String, Integer> numbers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<String> unfinishedTasks = new ArrayList<>();

    private NextNumbers() {}

    static NextNumbers of(SessionLog log) {
        NextNumbers next = new NextNumbers();
        List<String> secondary = new ArrayList<>();
        for (OpenItem item : log.openItems()) {
            switch (item.kind()) {
                case PRIORITY_TASK, PRIMARY_OBJECTIVE -> next.add(item.text());
                case TASK -> {
                    next.add(item.text());
                    next.unfinishedTasks.add(item.text());
                }
                case SECONDARY_OBJECTIVE -> secondary.add(item.text());
                case OUTSTANDING_ISSUE, CHECKLIST_ITEM -> {} // no objectives
            }
        }
        secondary.forEach(next::add);
        return next;
    }

    private void add(String text) {
        numbers.putIfAbsent(text, numbers.size() + 1);
    }

    /** Returns the number of an open goal; empty if there is no such goal. */
    OptionalInt of(String text) {
        Integer number = numbers.get(text);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    int count() {
        return numbers.size();
    }

    /** Returns what is to be done of the tasks that are listed nowhere else, as objectives of the next session. */
    List<String> unfinishedTasks() {
        return unfinishedTasks;
    }
}
