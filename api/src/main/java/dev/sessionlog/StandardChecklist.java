package dev.sessionlog;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.Stream;

/**
 * The items of {@link ChecklistItem#STANDARD}, built on first use. Initializing the class of an item initializes its
 * interface {@link ChecklistItem} as well; if that built the items, it would need the class in turn, and two threads
 * could wait for each other forever.
 */
final class StandardChecklist extends AbstractList<ChecklistItem> implements RandomAccess {
    @Override
    public ChecklistItem get(int index) {
        return Items.ALL.get(index);
    }

    @Override
    public int size() {
        return Items.ALL.size();
    }

    private static final class Items {
        static final List<ChecklistItem> ALL = Stream.of(
                        "Review this session's results and outcomes",
                        "Verify system is stable and functional",
                        "Check latest performance metrics",
                        "Prepare testing environment",
                        "Validate database connectivity",
                        "Confirm all critical services are running",
                        "Review outstanding issues list",
                        "Gather necessary API keys/credentials")
                .map(text -> ChecklistItem.builder().text(text).build())
                .toList();
    }
}
