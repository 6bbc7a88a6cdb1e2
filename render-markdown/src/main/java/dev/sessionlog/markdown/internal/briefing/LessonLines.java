package dev.sessionlog.markdown.internal.briefing;

import dev.sessionlog.Note;
import dev.sessionlog.SessionLog;
import dev.sessionlog.SessionSummary;
import dev.sessionlog.Task;
import dev.sessionlog.TaskIssue;
import dev.sessionlog.TaskStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the session learned: what was tried and failed, what was decided, and what it hands over in words. */
final class LessonLines {
    private static final String TRIED = "Tried";
    private static final String DECISION = "Decision";

    private final SessionLog log;

    LessonLines(SessionLog log) {
        this.log = log;
    }

    Group tried() {
        Group group = new Group(2, 3);
        addNotes(group, TRIED);
        for (Task task : failedTasks()) {
            if (task.issues().isEmpty()) {
                group.add(OutcomeLines.name(Entry.of("Failed task"), task));
            }
            for (TaskIssue issue : task.issues()) {
                Entry entry = OutcomeLines.name(Entry.of("Failed task"), task);
                group.add(problem(entry.words("; problem: "), issue));
            }
        }
        problems(issue -> issue.resolution().isEmpty())
                .forEach(issue -> group.add(problem(Entry.of("Problem"), issue)));
        return group;
    }

    /** Returns the issues of tasks that are told nowhere else: a failed task and a blocked one are listed with theirs. */
    private List<TaskIssue> problems(Predicate<TaskIssue> condition) {
        return log.tasks().stream()
                .filter(task -> !task.status().equals(Optional.of(TaskStatus.FAILED)))
                .flatMap(task ->
                        task.issues().stream().skip(task.status().equals(Optional.of(TaskStatus.BLOCKED)) ? 1 : 0))
                .filter(condition)
                .toList();
    }

    private List<Task> failedTasks() {
        return log.tasks().stream()
                .filter(task -> task.status().equals(Optional.of(TaskStatus.FAILED)))
                .toList();
    }

    /** Adds a problem, and what is known about it. */
    static Entry problem(Entry entry, TaskIssue issue) {
        return entry.field(issue.problem())
                .field("; root cause: ", issue.rootCause())
                .field("; resolution: ", issue.resolution())
                .field("; workaround: ", issue.workaround());
    }

    Group decisions() {
        Group group = new Group(2, 2);
        addNotes(group, DECISION);
        return group;
    }

    private void addNotes(Group group, String label) {
        for (Task task : log.tasks()) {
            for (Note note : task.notes()) {
                if (note.label().filter(label::equalsIgnoreCase).isPresent()) {
                    group.add(Entry.of(label).field(note.text()));
                }
            }
        }
    }

    Group handoffNotes() {
        Group group = new Group(2, 2);
        log.handoffNotes().forEach(note -> group.add(Entry.of("Handoff note").field(note)));
        return group;
    }

    Group lessons() {
        Group group = new Group(0, 2);
        problems(issue -> issue.resolution().isPresent())
                .forEach(issue -> group.add(problem(Entry.of("Solved problem"), issue)));
        log.summary()
                .map(SessionSummary::lessons)
                .orElse(List.of())
                .forEach(lesson -> group.add(Entry.of("Lesson").field(lesson)));
        log.summary()
                .map(SessionSummary::recommendations)
                .orElse(List.of())
                .forEach(recommendation -> group.add(Entry.of("Recommendation").field(recommendation)));
        return group;
    }
}
