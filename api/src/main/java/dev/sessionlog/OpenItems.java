package dev.sessionlog;

import dev.sessionlog.internal.items.ItemText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a log leaves open. Goals, that is, priority tasks, objectives and tasks, are the same if their strings are the
 * same; so are issues and checklist items among themselves.
 */
final class OpenItems {
    /** The open goals by key, each as an objective of the next session. */
    private final Map<String, Goal> goals = new LinkedHashMap<>();
    /** The keys of the objectives that were achieved or dropped. */
    private final Set<String> closed = new HashSet<>();

    private final Map<String, OutstandingIssue> issues = new LinkedHashMap<>();
    private final Map<String, ChecklistItem> checklist = new LinkedHashMap<>();

    /** An open goal. */
    record Goal(OpenItem.Kind kind, Objective objective) {
        boolean isSecondary() {
            return kind == OpenItem.Kind.SECONDARY_OBJECTIVE;
        }
    }

    private OpenItems() {}

    static OpenItems of(SessionLog log) {
        OpenItems open = new OpenItems();
        log.nextSession().ifPresent(open::add);
        log.objectives().ifPresent(open::add);
        open.addTasks(log.tasks());
        log.issues()
                .map(Issues::outstanding)
                .orElse(List.of())
                .forEach(issue -> open.issues.merge(
                        ItemText.key(issue.name()),
                        issue,
                        (earlier, later) -> earlier.toBuilder().from(later).build()));
        return open;
    }

    private void add(NextSession prepared) {
        prepared.priorityTasks()
                .forEach(task -> addGoal(
                        OpenItem.Kind.PRIORITY_TASK,
                        Objective.builder().description(task.name()).build()));
        prepared.checklistItems().stream()
                .filter(item -> !item.done())
                .forEach(item -> checklist.putIfAbsent(ItemText.key(item.text()), item));
    }

    private void add(Objectives objectives) {
        objectives.primary().forEach(objective -> add(OpenItem.Kind.PRIMARY_OBJECTIVE, objective));
        objectives.secondary().forEach(objective -> add(OpenItem.Kind.SECONDARY_OBJECTIVE, objective));
    }

    private void add(OpenItem.Kind rank, Objective objective) {
        if (objective.achieved() || objective.dropped().isPresent()) {
            closed.add(ItemText.key(objective.description()));
        } else {
            addGoal(rank, objective);
        }
    }

    /** Adds a goal, or what it says beyond the same goal that is there already; the first one decides the rank. */
    private void addGoal(OpenItem.Kind kind, Objective objective) {
        goals.merge(
                ItemText.key(objective.description()),
                new Goal(kind, objective),
                (first, same) -> new Goal(
                        first.kind(),
                        same.objective().toBuilder().from(first.objective()).build()));
    }

    /**
     * Of tasks with the same name, the last one tells whether the work is done. An objective to finish it that was
     * achieved or dropped closes it.
     */
    private void addTasks(List<Task> tasks) {
        Map<String, Task> last = new LinkedHashMap<>();
        tasks.forEach(task -> last.put(ItemText.key(ItemText.finish(task.name())), task));
        last.forEach((key, task) -> {
            if (!isComplete(task) && !closed.contains(key)) {
                addGoal(
                        OpenItem.Kind.TASK,
                        Objective.builder()
                                .description(ItemText.finish(task.name()))
                                .build());
            }
        });
    }

    private static boolean isComplete(Task task) {
        return task.status().filter(TaskStatus.COMPLETE::equals).isPresent();
    }

    Iterable<Goal> goals() {
        return goals.values();
    }

    List<OutstandingIssue> issues() {
        return List.copyOf(issues.values());
    }

    List<ChecklistItem> checklist() {
        return List.copyOf(checklist.values());
    }

    List<OpenItem> items() {
        List<OpenItem> items = new ArrayList<>();
        goals.values()
                .forEach(goal -> items.add(
                        ImmutableOpenItem.of(goal.kind(), goal.objective().description())));
        issues.values()
                .forEach(issue -> items.add(ImmutableOpenItem.of(OpenItem.Kind.OUTSTANDING_ISSUE, issue.name())));
        checklist.values().forEach(item -> items.add(ImmutableOpenItem.of(OpenItem.Kind.CHECKLIST_ITEM, item.text())));
        return List.copyOf(items);
    }
}
