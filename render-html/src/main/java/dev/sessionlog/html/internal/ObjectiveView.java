package dev.sessionlog.html.internal;

import dev.sessionlog.Objective;

/** How an objective is shown. */
public final class ObjectiveView {
    static final Badge ACHIEVED = new Badge("good", "check", "ACHIEVED");
    static final Badge DROPPED = new Badge("mute", "dash", "DROPPED");
    static final Badge OPEN = new Badge("warn", "ring", "OPEN");

    private ObjectiveView() {}

    /** Returns what an objective is shown with. */
    public static Badge badge(Objective objective) {
        if (objective.achieved()) {
            return ACHIEVED;
        }
        return objective.dropped().isPresent() ? DROPPED : OPEN;
    }
}
