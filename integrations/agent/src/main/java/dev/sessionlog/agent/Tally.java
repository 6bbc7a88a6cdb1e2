package dev.sessionlog.agent;

import dev.sessionlog.recorder.SessionRecorder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Counts what a run uses, and records it in the session each time. Thread-safe. */
final class Tally {
    private final SessionRecorder session;
    private final long tokenBudget;
    private final RunProblems problems;
    private final Totals totals;

    /**
     * Goes on with the totals of the session.
     *
     * @param tokenBudget the number of tokens that the session may use; 0 if there is no limit
     */
    Tally(SessionRecorder session, long tokenBudget, RunProblems problems) {
        this.session = session;
        this.tokenBudget = tokenBudget;
        this.problems = problems;
        this.totals = Totals.of(session.snapshot());
    }

    void modelCall(long inputTokens, long outputTokens) {
        long used;
        synchronized (totals) {
            totals.modelCall();
            used = totals.tokens(inputTokens, outputTokens);
            recordModel();
        }
        if (tokenBudget > 0) { // not within the lock: this may be a boundary, which waits
            problems.guard("The use of tokens", () -> session.usage(used, tokenBudget));
        }
    }

    void modelCall() {
        synchronized (totals) {
            totals.modelCall();
            recordModel();
        }
    }

    void modelFailed(@Nullable String reason) {
        synchronized (totals) {
            totals.modelFailed();
            problems.guard(
                    "The failed model call",
                    () -> Failures.add(session, OpenTask.of(session), "Model call failed", Excerpt.start(reason)));
            recordModel();
        }
    }

    private void recordModel() {
        problems.guard("The totals", () -> session.metrics(totals::recordModel));
    }

    /** Records the end of a tool call before its totals, and between them why it failed, if it did. */
    void toolCall(String tool, Duration time, Runnable end, @Nullable Runnable failure) {
        synchronized (totals) {
            end.run();
            totals.toolCall(tool, time, failure != null);
            if (failure != null) {
                problems.guard("The failed call of the tool " + tool, failure::run);
            }
            problems.guard("The totals", () -> session.metrics(metrics -> totals.recordTool(metrics, tool)));
        }
    }
}
