package dev.sessionlog.agent;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What could not be recorded or determined. Thread-safe. */
final class RunProblems {
    private static final int KEPT = 100;

    private final List<String> sentences = new ArrayList<>();
    private int count;

    /** A step that may fail. */
    interface Step {
        void run() throws IOException;
    }

    synchronized void add(String sentence) {
        count++;
        if (sentences.size() < KEPT) {
            sentences.add(Excerpt.of(sentence));
        }
    }

    /** Runs a step; an exception that it throws becomes a problem. */
    void guard(String what, Step step) {
        try {
            step.run();
        } catch (IOException | RuntimeException e) {
            add(what + " could not be recorded: " + Excerpt.reason(e));
        }
    }

    synchronized List<String> sentences() {
        return List.copyOf(sentences);
    }

    synchronized int count() {
        return count;
    }
}
