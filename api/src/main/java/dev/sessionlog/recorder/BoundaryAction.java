package dev.sessionlog.recorder;

/**
 * An action that runs before each boundary of a session; see {@link SessionRecorder#beforeBoundary}.
 *
 * <p>Thread-safe.
 */
public final class BoundaryAction implements AutoCloseable {
    private final Boundaries boundaries;
    private final Runnable action;

    BoundaryAction(Boundaries boundaries, Runnable action) {
        this.boundaries = boundaries;
        this.action = action;
    }

    void run() {
        action.run();
    }

    /** Removes the action; it no longer runs. Closing again has no effect. */
    @Override
    public void close() {
        boundaries.remove(this);
    }
}
