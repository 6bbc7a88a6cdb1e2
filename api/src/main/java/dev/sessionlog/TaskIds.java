package dev.sessionlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds secrets in the ids of tasks. */
final class TaskIds {
    private TaskIds() {}

    /** Returns the log without the task ids in which a redactor finds a secret. */
    static SessionLog withoutSecrets(SessionLog log, Redactor redactor) {
        if (log.tasks().isEmpty()) {
            return log;
        }
        List<Task> tasks = new ArrayList<>(log.tasks());
        tasks.replaceAll(task -> withoutSecret(task, redactor));
        return tasks.equals(log.tasks()) ? log : log.toBuilder().tasks(tasks).build();
    }

    /** Returns the task without its id if a redactor finds a secret in it. */
    static Task withoutSecret(Task task, Redactor redactor) {
        return isSecret(task, redactor) ? task.toBuilder().id(Optional.empty()).build() : task;
    }

    private static boolean isSecret(Task task, Redactor redactor) {
        return task.id().map(id -> !redactor.redact(id).equals(id)).orElse(false);
    }
}
