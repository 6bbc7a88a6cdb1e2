package dev.sessionlog.langchain4j;

import dev.sessionlog.Issues;
import dev.sessionlog.MetricResult;
import dev.sessionlog.SessionLog;
import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.recorder.SessionRecorder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A session in which a test records, and what it has recorded. */
abstract class RecordedSession {
    @TempDir
    Path folder;

    SessionRecorder session;
    AgentRun run;
    RunListener listener;

    @BeforeEach
    void start() {
        session = SessionRecorder.journal(folder.resolve("session-1.journal"))
                .start(SessionLog.builder().number(1).agent("test"));
        run = AgentRun.of(session).start();
        listener = new RunListener(run);
    }

    @AfterEach
    void stop() {
        run.close();
        session.close();
    }

    /** The metrics after the session that do not depend on time, by their name. */
    Map<String, String> totals() {
        return session.snapshot().metrics().stream()
                .flatMap(metrics -> metrics.after().stream())
                .filter(metric -> !metric.name().startsWith("Time "))
                .collect(Collectors.toMap(
                        MetricResult::name,
                        metric -> metric.value().orElseThrow().text()));
    }

    /** The discovered issues, as name and description. */
    List<String> issues() {
        return session.snapshot().issues().map(Issues::discovered).orElse(List.of()).stream()
                .map(issue -> issue.name() + ": " + issue.description().orElse(""))
                .toList();
    }
}
