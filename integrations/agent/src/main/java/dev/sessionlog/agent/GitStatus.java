package dev.sessionlog.agent;

import dev.sessionlog.SessionLog;
import dev.sessionlog.SystemComponent;
import dev.sessionlog.SystemSnapshot;
import dev.sessionlog.SystemStatus;
import dev.sessionlog.evidence.GitState;
import dev.sessionlog.recorder.SessionRecorder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records what is checked out, as components of the system before and after the session. The state after the session is
 * recorded at the start and whenever it changes, so that a killed session has it too. Not thread-safe.
 */
final class GitStatus {
    private static final String BRANCH = "Git branch";
    private static final String COMMIT = "Git commit";
    private static final String UNCOMMITTED = "Uncommitted files";

    private final SessionRecorder session;
    private @Nullable GitState recorded;

    GitStatus(SessionRecorder session) {
        this.session = session;
    }

    void record(GitState state) {
        if (state.equals(recorded)) {
            return;
        }
        boolean isFirst = recorded == null && !hasState(session.snapshot());
        session.systemStatus(status -> {
            if (isFirst) {
                status.before(before -> components(state, before));
            }
            status.after(after -> components(state, after));
        });
        recorded = state;
    }

    /** An earlier run in this session has recorded the state before; that of the session before is not here. */
    private static boolean hasState(SessionLog log) {
        return log
                .systemStatus()
                .flatMap(SystemStatus::after)
                .map(SystemSnapshot::components)
                .orElse(List.of())
                .stream()
                .map(SystemComponent::name)
                .anyMatch(BRANCH::equals);
    }

    private static void components(GitState state, SystemSnapshot.Builder system) {
        Optional<String> operation = state.operation().map(name -> name + " in progress");
        system.addComponent(c -> c.name(BRANCH)
                .state(Excerpt.name(state.branch().orElse("detached"), "unnamed"))
                .comment(operation));
        system.addComponent(c -> c.name(COMMIT).state(state.commit().orElse("no commit yet")));
        system.addComponent(c -> c.name(UNCOMMITTED).state(Integer.toString(state.uncommittedFiles())));
    }
}
