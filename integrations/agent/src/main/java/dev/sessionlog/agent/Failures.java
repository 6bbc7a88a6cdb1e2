package dev.sessionlog.agent;

import dev.sessionlog.DiscoveredIssue;
import dev.sessionlog.Issues;
import dev.sessionlog.TaskIssue;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import java.util.List;
import java.util.Optional;

/** Records what failed: in the task that was worked on, or as a discovered issue. The same failure is recorded once. */
final class Failures {
    private static final int MOST = 50;

    private Failures() {}

    /**
     * Records a failure.
     *
     * @param task the task that was worked on
     * @param reason why it failed, already shortened; blank if that is not known
     */
    static void add(SessionRecorder session, Optional<TaskRecorder> task, String what, String reason) {
        if (task.isEmpty()) {
            addDiscovered(session, what, reason);
            return;
        }
        TaskIssue issue = TaskIssue.builder()
                .problem(session.redact(reason.isBlank() ? what : what + ": " + reason))
                .build();
        List<TaskIssue> issues = task.get().task().issues();
        if (issues.size() < MOST && !issues.contains(issue)) {
            task.get().addIssue(x -> x.from(issue));
        }
    }

    static void addDiscovered(SessionRecorder session, String what, String reason) {
        DiscoveredIssue issue = DiscoveredIssue.builder()
                .name(session.redact(what))
                .description(session.redact(reason))
                .build();
        List<DiscoveredIssue> issues =
                session.snapshot().issues().map(Issues::discovered).orElse(List.of());
        if (issues.size() < MOST && !issues.contains(issue)) {
            session.issues(x -> x.addDiscovered(issue));
        }
    }
}
