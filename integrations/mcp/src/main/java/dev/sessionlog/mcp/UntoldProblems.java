package dev.sessionlog.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What could not be recorded in a run and the model has not been told: on the one hand in the call that is being
 * processed, on the other hand in the background, where files and tests are looked at. Thread-safe.
 */
final class UntoldProblems implements Consumer<String> {
    private static final int MOST = 100;

    private final List<String> ofCall = new ArrayList<>();
    private final List<String> ofBackground = new ArrayList<>();
    private @Nullable Thread caller;

    /** What this thread cannot record from now on belongs to the call that it processes. */
    synchronized void callStarts() {
        caller = Thread.currentThread();
        ofCall.clear();
    }

    @Override
    public synchronized void accept(String problem) {
        List<String> problems = Thread.currentThread().equals(caller) ? ofCall : ofBackground;
        if (problems.size() < MOST) {
            problems.add(problem.endsWith(".") ? problem : problem + ".");
        }
    }

    /** Returns why the call could not be recorded completely; empty if it was. */
    synchronized Optional<String> ofCall() {
        return ofCall.stream().findFirst();
    }

    /** Returns what could not be recorded in the background since this was last asked. */
    synchronized Optional<String> takeBackground() {
        if (ofBackground.isEmpty()) {
            return Optional.empty();
        }
        int more = ofBackground.size() - 1;
        String told = ofBackground.get(0) + (more == 0 ? "" : " See get_status for " + more + " more.");
        ofBackground.clear();
        return Optional.of(told);
    }
}
