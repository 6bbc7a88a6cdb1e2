package dev.sessionlog;

import org.immutables.value.Value;

/**
 * Something that a session leaves open. {@link SessionLog#openItems()} derives it; it is never stored.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface OpenItem permits ImmutableOpenItem {

    /** Where in the log the item is. */
    @Value.Parameter
    Kind kind();

    /**
     * The item in words: the name of the priority task or the issue, the description of the objective, the text of the
     * checklist item, or {@code Finish: NAME} for a task.
     */
    @Value.Parameter
    String text();

    /** The kinds of open items, in the order in which they are listed. */
    enum Kind {
        /** A priority task for the next session. */
        PRIORITY_TASK,
        /** A primary objective that was neither achieved nor dropped. */
        PRIMARY_OBJECTIVE,
        /** A secondary objective that was neither achieved nor dropped. */
        SECONDARY_OBJECTIVE,
        /** A task that did not end {@link TaskStatus#COMPLETE}. */
        TASK,
        /** An outstanding issue. */
        OUTSTANDING_ISSUE,
        /** An unchecked item of the checklist. */
        CHECKLIST_ITEM
    }
}
