package dev.sessionlog.recorder;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** The actions that run once when a given share of a budget is used. Thread-safe. */
final class UsageActions {
    private final List<Action> waiting;

    /** An action and its threshold. */
    record Action(double threshold, Consumer<SessionRecorder> action) {}

    UsageActions(List<Action> actions) {
        waiting = new ArrayList<>(actions);
    }

    /**
     * Runs the actions that are due, in the order in which they were registered, and returns whether there were any.
     */
    boolean used(long used, long limit, SessionRecorder recorder) {
        if (limit < 1 || used < 0) {
            throw new IllegalArgumentException("used must be at least 0 and limit at least 1, but used was " + used
                    + " and limit was " + limit + ".");
        }
        List<Consumer<SessionRecorder>> due = due((double) used / limit);
        due.forEach(action -> action.accept(recorder));
        return !due.isEmpty();
    }

    private synchronized List<Consumer<SessionRecorder>> due(double share) {
        List<Consumer<SessionRecorder>> due = new ArrayList<>();
        for (Iterator<Action> actions = waiting.iterator(); actions.hasNext(); ) {
            Action action = actions.next();
            if (share >= action.threshold()) {
                due.add(action.action());
                actions.remove();
            }
        }
        return due;
    }
}
