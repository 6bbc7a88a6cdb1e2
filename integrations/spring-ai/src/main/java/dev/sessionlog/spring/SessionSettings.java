package dev.sessionlog.spring;

import dev.sessionlog.SessionLog;
import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.format.LogRenderer;
import dev.sessionlog.format.LogRenderers;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.SessionRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How the properties and the beans of the application say that sessions are started and observed. */
final class SessionSettings {
    private final SessionLogProperties properties;
    private final String agent;
    private final List<SessionRecorderCustomizer> customizers;

    SessionSettings(
            SessionLogProperties properties, String applicationName, List<SessionRecorderCustomizer> customizers) {
        this.properties = properties;
        this.agent = Objects.requireNonNullElse(properties.agent(), applicationName);
        this.customizers = customizers;
    }

    /**
     * Returns the folder of the property, which need not exist yet.
     *
     * @throws IllegalStateException if the property is not set
     */
    Path folder() {
        String directory = properties.directory();
        if (directory == null) {
            throw new IllegalStateException(
                    "sessionlog.session=conversation requires sessionlog.directory, which is not"
                            + " set. Set it to the folder of the session logs, or set sessionlog.enabled=false.");
        }
        return Path.of(directory);
    }

    /**
     * Returns the sessions of a folder, which need not exist yet.
     *
     * @throws dev.sessionlog.format.UnknownFormatException if there is no format for one of the documents
     */
    SessionDirectory directory(Path folder) {
        return SessionDirectory.of(folder)
                .withDocuments(properties.documents().stream()
                        .map(extension -> LogRenderers.forFile(
                                Path.of("session." + extension), SessionSettings.class.getClassLoader()))
                        .toArray(LogRenderer[]::new));
    }

    /**
     * Starts the next session of a folder, which is created if it does not exist. If nothing can be written there, the
     * session is kept in memory, so that the application and its agent behave as if it could.
     */
    RecordedSession start(SessionDirectory directory) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The codec of the journal is looked for with this class loader; a thread of a stream may have any.
        thread.setContextClassLoader(SessionSettings.class.getClassLoader());
        try {
            create(directory.file(1, "journal").toAbsolutePath().getParent());
            SessionRecorder recorder = directory.startNext(this::customize, this::describe);
            return new RecordedSession(
                    recorder, Optional.of(directory.file(recorder.snapshot().number(), "journal")));
        } catch (IOException | RuntimeException e) {
            Warnings.LOG.warn("The session cannot be recorded in "
                    + directory.file(1, "journal").getParent() + ": " + e
                    + ". The application continues, and the log of this session is lost when it ends.");
            return inMemory();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Java 17 does not take a link to a folder for one. */
    private static void create(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }

    /** Starts a session that leaves no files. */
    RecordedSession inMemory() {
        SessionRecorder.Builder recorder = SessionRecorder.inMemory();
        customize(recorder);
        SessionLog.Builder base = SessionLog.builder().number(1);
        describe(base);
        return new RecordedSession(recorder.start(base), Optional.empty());
    }

    private void customize(SessionRecorder.Builder recorder) {
        customizers.forEach(customizer -> customizer.customize(recorder));
    }

    private void describe(SessionLog.Builder base) {
        base.agent(agent);
        if (properties.focus() != null) {
            base.focus(properties.focus());
        }
    }

    /**
     * Throws what starting a session would throw because of a property: for sessions that start later, inside a call of
     * the agent.
     */
    void check() {
        directory(folder());
        try (RecordedSession session = inMemory()) {
            run(session.recorder());
        }
    }

    /** Starts to observe the work in a session. What cannot be recorded is logged, each sentence once. */
    AgentRun observe(SessionRecorder session) {
        return run(session).start();
    }

    private AgentRun.Builder run(SessionRecorder session) {
        Warnings warnings = new Warnings();
        AgentRun.Builder run = AgentRun.of(session).onProblem(warnings::add);
        if (properties.workTree() != null) {
            run.workTree(Path.of(properties.workTree()));
        }
        properties.testReports().forEach(reports -> run.testReports(Path.of(reports)));
        if (properties.tokenBudget() != null) {
            run.tokenBudget(properties.tokenBudget());
        }
        return run;
    }
}
