package dev.sessionlog.agent;

import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import java.util.List;
import java.util.Optional;

/** The task to which current events belong. */
final class OpenTask {
    private OpenTask() {}

    /** Returns the last started task that has no status. */
    static Optional<TaskRecorder> of(SessionRecorder session) {
        int number = number(session);
        return number == 0
                ? Optional.empty()
                : Optional.of(session.startedTasks().get(number - 1));
    }

    /** Returns the position of that task among the started tasks, from 1; 0 if there is none. */
    static int number(SessionRecorder session) {
        List<TaskRecorder> tasks = session.startedTasks();
        int number = tasks.size();
        while (number > 0 && tasks.get(number - 1).task().status().isPresent()) {
            number--;
        }
        return number;
    }
}
