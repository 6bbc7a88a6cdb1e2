package dev.sessionlog;

import java.util.HashSet;
import java.util.Set;

/** Starts the log of the next session with what the previous one hands over. */
final class Continuation {
    private Continuation() {}

    static SessionLog.Builder of(SessionLog previous) {
        if (previous.number() == Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "No session can follow session " + previous.number() + ": it has the highest possible number.");
        }
        OpenItems open = OpenItems.of(previous);
        SessionLog.Builder next = SessionLog.builder()
                .number(previous.number() + 1)
                .estimatedTotal(previous.estimatedTotal())
                .zone(previous.zone())
                .previousId(previous.id())
                .objectives(o -> open.goals().forEach(goal -> {
                    if (goal.isSecondary()) {
                        o.addSecondary(goal.objective());
                    } else {
                        o.addPrimary(goal.objective());
                    }
                }))
                .issues(i -> i.outstanding(open.issues()))
                .nextSession(n -> n.checklistItems(open.checklist()))
                .handoffNotes(previous.handoffNotes());
        previous.metrics().ifPresent(metrics -> next.metrics(m -> addKnown(metrics, m)));
        previous.systemStatus()
                .flatMap(status -> status.after().or(status::before))
                .ifPresent(known -> next.systemStatus(s -> s.before(known)));
        return next;
    }

    /** Adds the values after the session, and those before it of metrics that were not measured again. */
    private static void addKnown(PerformanceMetrics previous, PerformanceMetrics.Builder next) {
        Set<String> measuredAgain = new HashSet<>();
        previous.after().forEach(result -> measuredAgain.add(result.name()));
        previous.after().stream()
                .filter(result -> !result.perSession())
                .map(Continuation::reading)
                .forEach(next::addBefore);
        previous.before().stream()
                .filter(reading -> !measuredAgain.contains(reading.name()))
                .forEach(next::addBefore);
    }

    private static MetricReading reading(MetricResult result) {
        return MetricReading.builder()
                .name(result.name())
                .value(result.value())
                .notes(result.notes())
                .build();
    }
}
