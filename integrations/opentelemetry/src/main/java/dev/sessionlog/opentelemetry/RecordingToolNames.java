package dev.sessionlog.opentelemetry;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names under which the methods of {@code AgentTools} are tools of a model. */
final class RecordingToolNames {
    private static final Set<String> METHODS = Set.of(
            "addObjective",
            "achieveObjective",
            "dropObjective",
            "startTask",
            "finishTask",
            "addTaskIssue",
            "addAttempt",
            "addDecision",
            "addFileNote",
            "addOutstandingIssue",
            "resolveIssue",
            "addMetric",
            "addNextTask",
            "addHandoffNote");

    static final Set<String> ALL =
            METHODS.stream().flatMap(name -> Stream.of(name, snakeCase(name))).collect(Collectors.toUnmodifiableSet());

    private RecordingToolNames() {}

    private static String snakeCase(String name) {
        return name.replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
