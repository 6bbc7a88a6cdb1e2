package dev.sessionlog.agent;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What could not be recorded or found out. Thread-safe. */
final class RunProblems {
    private static final int KEPT = 100;

    private final List<String> sentences = new ArrayList<>();
    private int count;

    /** Something that may go wrong. */
    interface Step {
        void run() throws IOException;
    }

    synchronized void add(String sentence) {
        count++;
        if (sentences.size() < KEPT) {
            sentences.add(Excerpt.of(sentence));
        }
    }

    /** Does something; what it throws is a problem. */
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
