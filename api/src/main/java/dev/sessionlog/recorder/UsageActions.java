package dev.sessionlog.recorder;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** What is to be done once when so much of a budget is used. Thread-safe. */
final class UsageActions {
    private final List<Action> waiting;

    /** What is to be done at a threshold. */
    record Action(double threshold, Consumer<SessionRecorder> action) {}

    UsageActions(List<Action> actions) {
        waiting = new ArrayList<>(actions);
    }

    /** Does, in the order of their registration, what has become due, and returns whether that was anything. */
    boolean used(long used, long limit, SessionRecorder recorder) {
        if (limit < 1 || used < 0) {
            throw new IllegalArgumentException("A usage of " + used + " of " + limit
                    + " is none: the limit is 1 or more, what is used 0 or more.");
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
