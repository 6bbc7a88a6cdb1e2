package dev.sessionlog.html.internal;

import dev.sessionlog.Objective;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.format.TemplateWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bars of a page that add up what is in a log. */
final class Plots {
    static final Badge NO_STATUS = new Badge("mute", "dot", "NO STATUS");

    private Plots() {}

    static List<Objective> objectives(SessionLog log) {
        List<Objective> all = new ArrayList<>();
        log.objectives().ifPresent(objectives -> {
            all.addAll(objectives.primary());
            all.addAll(objectives.secondary());
        });
        return all;
    }

    static Optional<Stack> goals(SessionLog log) {
        List<Objective> objectives = objectives(log);
        if (objectives.isEmpty()) {
            return Optional.empty();
        }
        Stack.Builder stack = new Stack.Builder();
        for (Badge badge : List.of(ObjectiveView.ACHIEVED, ObjectiveView.OPEN, ObjectiveView.DROPPED)) {
            stack.add(badge, (int) objectives.stream()
                    .filter(objective -> ObjectiveView.badge(objective).equals(badge))
                    .count());
        }
        return Optional.of(stack.build());
    }

    static Optional<Stack> taskTime(SessionLog log) {
        if (log.tasks().stream().filter(task -> task.timeSpent().isPresent()).count() < 2
                || log.taskTime().isZero()) {
            return Optional.empty();
        }
        Stack.Builder stack = new Stack.Builder();
        for (TaskStatus status : TaskStatus.values()) {
            addTime(stack, Badge.of(status), log, Optional.of(status));
        }
        addTime(stack, NO_STATUS, log, Optional.empty());
        return Optional.of(stack.build());
    }

    private static void addTime(Stack.Builder stack, Badge badge, SessionLog log, Optional<TaskStatus> status) {
        Duration time = Duration.ZERO;
        for (Task task : log.tasks()) {
            if (task.status().equals(status)) {
                time = time.plus(task.timeSpent().orElse(Duration.ZERO));
            }
        }
        stack.add(badge, TemplateWords.duration(time), time.toMillis());
    }
}
