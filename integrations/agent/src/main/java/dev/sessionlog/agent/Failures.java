package dev.sessionlog.agent;

import dev.sessionlog.DiscoveredIssue;
import dev.sessionlog.Issues;
import dev.sessionlog.TaskIssue;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records failures as issues: each once, and only a limited number. */
final class Failures {
    private static final int MOST = 50;

    private Failures() {}

    /** Adds an issue to the open task or, if there is none, to the discovered issues. */
    static void add(SessionRecorder session, String what, @Nullable String reason) {
        Optional<TaskRecorder> task = OpenTask.of(session);
        if (task.isEmpty()) {
            addDiscovered(session, what, reason);
            return;
        }
        TaskIssue issue = TaskIssue.builder()
                .problem(reason == null || reason.isBlank() ? what : what + ": " + Excerpt.of(reason))
                .build();
        List<TaskIssue> issues = task.get().task().issues();
        if (issues.size() < MOST && !issues.contains(issue)) {
            task.get().addIssue(x -> x.from(issue));
        }
    }

    static void addDiscovered(SessionRecorder session, String what, @Nullable String reason) {
        DiscoveredIssue issue = DiscoveredIssue.builder()
                .name(what)
                .description(Excerpt.of(reason == null ? "" : reason))
                .build();
        List<DiscoveredIssue> issues =
                session.snapshot().issues().map(Issues::discovered).orElse(List.of());
        if (issues.size() < MOST && !issues.contains(issue)) {
            session.issues(x -> x.addDiscovered(issue));
        }
    }
}
