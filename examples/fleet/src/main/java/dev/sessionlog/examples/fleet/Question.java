package dev.sessionlog.examples.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A question to the logs. Each engine has its own SQL for it, in a file that is named after the question. */
enum Question {
    LINE_COUNT("How many lines have a log? The others are damaged."),
    TASK_TIMES("How long do tasks take, by how they ended?"),
    WORSE_METRICS("Which metrics got worse?"),
    ISSUES("Which issues are open longest, and which came back?"),
    CARRIED_OBJECTIVES("Which objectives were carried over more than three sessions?"),
    FAILED_TEST_RUNS("Which agents had failed test runs, on which days?");

    private final String text;

    Question(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Returns the query for an engine: {@code spark/task-times.sql}. */
    String sql(String engine) {
        return resource(engine + "/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".sql");
    }

    static String resource(String name) {
        try (InputStream resource = Question.class.getClassLoader().getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("The resource " + name + " is missing.");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
