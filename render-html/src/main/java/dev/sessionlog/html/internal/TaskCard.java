package dev.sessionlog.html.internal;

import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A task with how its time compares with that of the others.
 *
 * @param number its place in the log, from 1
 * @param isOpen whether its details are shown at first
 * @param bar the length of the bar of its time, in percent of the longest; 0 if it has none
 */
public record TaskCard(Task task, int number, boolean isOpen, int bar) {
    /** Up to so many tasks are all open; of more tasks, those that did not go well. */
    private static final int FEW = 6;

    /** Of more tasks than this none is open: their names and states are enough to choose from. */
    private static final int MANY = 12;

    static List<TaskCard> of(SessionLog log) {
        int count = log.tasks().size();
        long longest = log.tasks().stream().mapToLong(TaskCard::millis).max().orElse(0);
        List<TaskCard> cards = new ArrayList<>(count);
        for (Task task : log.tasks()) {
            boolean wentWell = task.status()
                    .filter(status -> status != TaskStatus.COMPLETE)
                    .isEmpty();
            boolean isOpen = count <= FEW || (count <= MANY && !wentWell);
            int bar = longest == 0 ? 0 : (int) Math.round((double) millis(task) / longest * 100);
            cards.add(new TaskCard(task, cards.size() + 1, isOpen, bar));
        }
        return cards;
    }

    private static long millis(Task task) {
        return task.timeSpent().map(Duration::toMillis).orElse(0L);
    }

    /** Returns whether there is more than the header of the card shows. */
    public boolean hasDetails() {
        return task.implementation().isPresent()
                || task.results().isPresent()
                || !task.issues().isEmpty()
                || !task.snippets().isEmpty()
                || !task.notes().isEmpty();
    }
}
