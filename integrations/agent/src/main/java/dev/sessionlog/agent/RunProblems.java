package dev.sessionlog.agent;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What could not be recorded or determined. Thread-safe. */
final class RunProblems {
    private static final int KEPT = 100;

    private final UnaryOperator<String> redact;
    private final Consumer<String> told;
    private final List<String> sentences = new ArrayList<>();
    private int count;

    /** Tells the consumer each problem, without secrets; nothing that the consumer throws matters. */
    RunProblems(UnaryOperator<String> redact, Consumer<String> told) {
        this.redact = redact;
        this.told = told;
    }

    /** A step that may fail. */
    interface Step {
        void run() throws IOException;
    }

    void add(String sentence) {
        String problem = Excerpt.of(redact.apply(sentence));
        synchronized (this) {
            count++;
            if (sentences.size() < KEPT) {
                sentences.add(problem);
            }
        }
        try {
            told.accept(problem);
        } catch (RuntimeException e) {
            // The problem itself is kept, and whoever records must not fail.
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
