package dev.sessionlog.markdown.internal.briefing;

import dev.sessionlog.Effectiveness;
import dev.sessionlog.Interruption;
import dev.sessionlog.Objective;
import dev.sessionlog.Objectives;
import dev.sessionlog.SessionLog;
import dev.sessionlog.SessionSummary;
import dev.sessionlog.Task;
import dev.sessionlog.format.TemplateWords;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the session was for, whether that was achieved, and how it ended. */
final class OutcomeLines {
    private final SessionLog log;
    private final NextNumbers numbers;

    OutcomeLines(SessionLog log, NextNumbers numbers) {
        this.log = log;
        this.numbers = numbers;
    }

    Group session() {
        Entry entry = Entry.of("Session").words(Integer.toString(log.number()));
        log.estimatedTotal().ifPresent(total -> entry.words(" of " + total));
        entry.words(", " + log.date());
        log.startTime().ifPresent(start -> entry.words(" " + start));
        entry.field("; focus: ", log.focus());
        Group group = new Group(1, 0);
        group.add(entry);
        return group;
    }

    /** Who did it, and what the times mean. */
    Group agent() {
        Group group = new Group(0, 1);
        group.add(Entry.of("Agent")
                .field(log.agent())
                .field("; times are in the zone ", log.zone().map(ZoneId::getId)));
        return group;
    }

    Group objectives() {
        Group group = new Group(4, 4);
        List<Objective> primary = log.objectives().map(Objectives::primary).orElse(List.of());
        List<Objective> secondary = log.objectives().map(Objectives::secondary).orElse(List.of());
        List<Objective> all = new ArrayList<>(primary);
        all.addAll(secondary);
        if (all.isEmpty()) {
            log.summary()
                    .flatMap(SessionSummary::effectiveness)
                    .map(Effectiveness::goalAchievement)
                    .ifPresent(goals -> goals.ifPresent(percent -> group.add(
                            Entry.of("Objectives").words(percent + "% achieved, by the log's own estimate"))));
            return group;
        }
        group.add(count(all));
        Set<String> told = new HashSet<>();
        primary.stream().filter(OutcomeLines::isOpen).forEach(o -> addOpen(group, o, "", told));
        secondary.stream().filter(OutcomeLines::isOpen).forEach(o -> addOpen(group, o, " (secondary)", told));
        all.stream()
                .filter(Objective::achieved)
                .forEach(objective -> group.add(Entry.of("Achieved objective")
                        .field(objective.description())
                        .field("; validation: ", objective.validationMethod())));
        all.stream()
                .filter(o -> !o.achieved() && o.dropped().isPresent())
                .forEach(objective -> group.add(Entry.of("Dropped objective")
                        .field(objective.description())
                        .field("; why: ", objective.dropped())));
        return group;
    }

    private Entry count(List<Objective> all) {
        long achieved = all.stream().filter(Objective::achieved).count();
        long open = all.stream().filter(OutcomeLines::isOpen).count();
        long dropped = all.size() - achieved - open;
        Entry entry = Entry.of("Objectives")
                .words(achieved + " of " + all.size() + " achieved" + (dropped > 0 ? ", " + dropped + " dropped" : ""));
        return numbers.count() > 0 ? entry.words("; numbers are those of the next session") : entry;
    }

    private static boolean isOpen(Objective objective) {
        return !objective.achieved() && objective.dropped().isEmpty();
    }

    private void addOpen(Group group, Objective objective, String rank, Set<String> told) {
        String number = numbers.of(objective.description()).stream()
                .mapToObj(n -> " " + n)
                .findFirst()
                .orElse("");
        if (told.add(number)) {
            group.add(Entry.of("Open objective" + number + rank)
                    .field(objective.description())
                    .field("; success: ", objective.successCriteria()));
        }
    }

    Group end() {
        Group group = new Group(3, 2);
        Entry end = Entry.of("End");
        if (log.interruption().isPresent()) {
            Interruption interruption = log.interruption().get();
            group.add(end.words("interrupted, no end recorded; last entry (number " + interruption.entries() + ") at "
                    + time(interruption.lastEntryAt())));
            interruption
                    .unfinished()
                    .forEach(unfinished -> group.add(Entry.of("Cut off")
                            .words(TemplateWords.word(unfinished.kind()) + " ")
                            .field(unfinished.name())
                            .words(", since " + time(unfinished.startedAt()))));
            if (interruption.unfinished().isEmpty()) {
                addLastTask(group);
            }
        } else if (log.snapshotAt().isPresent()) {
            group.add(end.words("still running at " + time(log.snapshotAt().get())));
            log.tasks().stream()
                    .filter(task -> task.status().isEmpty())
                    .forEach(task -> group.add(Entry.of("Running task").field(task.name())));
        } else {
            end.words(log.endTime().map(at -> "finished at " + at).orElse("no end time and no interruption recorded"));
            log.elapsed().ifPresent(elapsed -> end.words(" after " + TemplateWords.duration(elapsed)));
            group.add(end);
        }
        return group;
    }

    private void addLastTask(Group group) {
        if (!log.tasks().isEmpty()) {
            Task last = log.tasks().get(log.tasks().size() - 1);
            group.add(Entry.of("Last task")
                    .field(last.name())
                    .field(", ", last.status().map(TemplateWords::word)));
        }
    }

    private static String time(LocalDateTime time) {
        return time.toLocalDate() + " " + time.toLocalTime();
    }

    /** Returns the id and the name of a task. */
    static Entry name(Entry entry, Task task) {
        task.id().ifPresent(id -> entry.field(id).words(" "));
        return entry.field(task.name());
    }
}
