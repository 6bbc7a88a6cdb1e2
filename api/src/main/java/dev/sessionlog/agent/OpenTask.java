package dev.sessionlog.agent;

import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import java.util.List;
import java.util.Optional;

/** The task to which things belong that happen now. */
final class OpenTask {
    private OpenTask() {}

    /** Returns the last of the tasks that were started and have no status. */
    static Optional<TaskRecorder> of(SessionRecorder session) {
        List<TaskRecorder> tasks = session.startedTasks();
        for (int i = tasks.size() - 1; i >= 0; i--) {
            if (tasks.get(i).task().status().isEmpty()) {
                return Optional.of(tasks.get(i));
            }
        }
        return Optional.empty();
    }
}
