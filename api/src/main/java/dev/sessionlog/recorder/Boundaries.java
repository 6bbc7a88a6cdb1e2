package dev.sessionlog.recorder;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The actions that run before each boundary of a session. Thread-safe; no lock is held while an action runs. */
final class Boundaries {
    private final List<BoundaryAction> actions = new CopyOnWriteArrayList<>();
    private final ThreadLocal<Boolean> inAction = new ThreadLocal<>();

    BoundaryAction add(Runnable action) {
        BoundaryAction added = new BoundaryAction(this, action);
        actions.add(added);
        return added;
    }

    void remove(BoundaryAction action) {
        actions.remove(action);
    }

    /** Runs the actions in order, unless this thread is running one: an action may reach a boundary itself. */
    void reach() {
        if (actions.isEmpty() || inAction.get() != null) {
            return;
        }
        inAction.set(true);
        try {
            actions.forEach(BoundaryAction::run);
        } finally {
            inAction.remove();
        }
    }
}
