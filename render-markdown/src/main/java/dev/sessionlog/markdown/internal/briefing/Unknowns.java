package dev.sessionlog.markdown.internal.briefing;

import dev.sessionlog.Issues;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names what a log does not say, so that the next agent neither guesses nor searches. */
final class Unknowns {
    private final List<String> names = new ArrayList<>();

    /** Adds a name if nothing is known about it. */
    Unknowns add(String name, Group known) {
        return add(name, !known.isEmpty());
    }

    Unknowns add(String name, boolean known) {
        if (!known) {
            names.add(name);
        }
        return this;
    }

    /** Returns the line, or empty if nothing is unknown. */
    Optional<Entry> line() {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Entry.of("Not recorded").words(String.join(", ", names)));
    }

    static boolean hasRootCause(SessionLog log) {
        return log.issues().map(Issues::discovered).orElse(List.of()).stream()
                        .anyMatch(issue -> issue.rootCause().isPresent())
                || log.tasks().stream()
                        .map(Task::issues)
                        .flatMap(List::stream)
                        .anyMatch(issue -> issue.rootCause().isPresent());
    }
}
