package dev.sessionlog.markdown.internal.briefing;

import dev.sessionlog.Dependency;
import dev.sessionlog.DiscoveredIssue;
import dev.sessionlog.Issues;
import dev.sessionlog.NextSession;
import dev.sessionlog.OutstandingIssue;
import dev.sessionlog.PriorityTask;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Severity;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.format.TemplateWords;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is open: what to do first, what blocks, and the issues by severity. */
final class OpenLines {
    private static final String FINISH = "Finish: ";

    private final SessionLog log;
    private final NextNumbers numbers;
    private final LatestTests tests;

    OpenLines(SessionLog log, NextNumbers numbers, LatestTests tests) {
        this.log = log;
        this.numbers = numbers;
        this.tests = tests;
    }

    Group first() {
        Group group = new Group(2, 2);
        List<PriorityTask> tasks =
                log.nextSession().map(NextSession::priorityTasks).orElse(List.of());
        for (PriorityTask task : tasks) {
            String number = numbers.of(task.name()).stream()
                    .mapToObj(n -> " (objective " + n + ")")
                    .findFirst()
                    .orElse("");
            group.add(Entry.of((group.isEmpty() ? "Do first" : "Do next") + number)
                    .field(task.name())
                    .field("; why: ", task.reason())
                    .field("; time: ", task.estimate()));
        }
        if (tasks.isEmpty() && numbers.count() > 0) {
            group.add(Entry.of("Do first")
                    .words("no priority recorded; open objectives: "
                            + (numbers.count() == 1 ? "1" : "1 to " + numbers.count())));
        }
        return group;
    }

    Group unfinishedTasks() {
        Group group = new Group(2, 3);
        Map<String, Task> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        log.tasks().forEach(task -> byName.put(task.name(), task));
        for (String text : numbers.unfinishedTasks()) {
            Entry entry =
                    Entry.of("Open objective " + numbers.of(text).orElseThrow()).field(text);
            Task task = byName.get(
                    text.startsWith(FINISH) && !byName.containsKey(text) ? text.substring(FINISH.length()) : text);
            if (task != null) {
                entry.words(" (task ");
                task.id().ifPresent(id -> entry.field(id).words(", "));
                entry.words(task.status().map(TemplateWords::word).orElse("no status") + ")");
            }
            group.add(entry);
        }
        return group;
    }

    Group blockers() {
        Group group = new Group(2, 2);
        for (OutstandingIssue issue : outstanding()) {
            issue.blocker()
                    .ifPresent(blocker -> group.add(Entry.of("Blocker")
                            .field(blocker)
                            .words("; blocks: ")
                            .field(issue.name())));
        }
        for (Task task : log.tasks()) {
            if (task.status().equals(Optional.of(TaskStatus.BLOCKED))) {
                Entry entry = OutcomeLines.name(Entry.of("Blocked task"), task);
                task.issues().stream()
                        .findFirst()
                        .ifPresent(issue -> LessonLines.problem(entry.words("; problem: "), issue));
                group.add(entry);
            }
        }
        for (Dependency dependency :
                log.nextSession().map(NextSession::dependencies).orElse(List.of())) {
            group.add(Entry.of("Dependency to resolve").field(dependency.name()).field(": ", dependency.resolution()));
        }
        return group;
    }

    Group issues() {
        Group group = new Group(2, 3);
        Set<String> told = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> messages = tests.messages();
        for (OutstandingIssue issue : outstanding()) {
            told.add(issue.name());
            group.add(Entry.of("Open issue, " + word(issue.severity()))
                    .field(issue.name())
                    .field(": ", issue.description().filter(text -> !messages.contains(text)))
                    .field("; impact: ", issue.impact())
                    .field("; next steps: ", issue.nextSteps()));
        }
        log.issues().map(Issues::resolved).orElse(List.of()).forEach(issue -> told.add(issue.name()));
        for (DiscoveredIssue issue : discovered()) {
            if (told.add(issue.name())) {
                group.add(Entry.of("New issue, " + word(issue.severity()))
                        .field(issue.name())
                        .field(": ", issue.description())
                        .field("; root cause: ", issue.rootCause())
                        .field("; recommended: ", issue.recommendedAction()));
            }
        }
        return group;
    }

    private List<OutstandingIssue> outstanding() {
        return log.issues().map(Issues::outstanding).orElse(List.of()).stream()
                .sorted(Comparator.comparingInt(issue -> rank(issue.severity())))
                .toList();
    }

    private List<DiscoveredIssue> discovered() {
        return log.issues().map(Issues::discovered).orElse(List.of()).stream()
                .sorted(Comparator.comparingInt(issue -> rank(issue.severity())))
                .toList();
    }

    private static int rank(Optional<Severity> severity) {
        return severity.map(Severity::ordinal).orElse(Severity.values().length);
    }

    private static String word(Optional<Severity> severity) {
        return severity.map(TemplateWords::word).orElse("no severity");
    }
}
