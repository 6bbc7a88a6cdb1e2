package dev.sessionlog;

import java.util.List;

/** Starts the log of the next session with what the previous one hands over. */
final class Continuation {
    private Continuation() {}

    static SessionLog.Builder of(SessionLog previous) {
        if (previous.number() == Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "No session can follow session " + previous.number() + ": it has the highest possible number.");
        }
        SessionLog.Builder next = SessionLog.builder()
                .number(previous.number() + 1)
                .estimatedTotal(previous.estimatedTotal())
                .zone(previous.zone())
                .previousId(previous.id());
        List<OutstandingIssue> outstanding =
                previous.issues().map(Issues::outstanding).orElse(List.of());
        previous.nextSession().ifPresent(prepared -> {
            next.objectives(o -> prepared.priorityTasks().forEach(task -> o.addPrimary(task.name())));
            next.nextSession(n -> prepared.checklistItems().stream()
                    .filter(item -> !item.done())
                    .forEach(n::addChecklistItem));
        });
        previous.metrics()
                .ifPresent(metrics -> next.metrics(m -> metrics.after().stream()
                        .filter(result -> !result.perSession())
                        .map(Continuation::reading)
                        .forEach(m::addBefore)));
        previous.systemStatus()
                .flatMap(SystemStatus::after)
                .ifPresent(after -> next.systemStatus(s -> s.before(after)));
        return next.issues(i -> i.outstanding(outstanding));
    }

    private static MetricReading reading(MetricResult result) {
        return MetricReading.builder()
                .name(result.name())
                .value(result.value())
                .notes(result.notes())
                .build();
    }
}
