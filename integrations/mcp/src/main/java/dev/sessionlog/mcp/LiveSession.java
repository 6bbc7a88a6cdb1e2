package dev.sessionlog.mcp;

import dev.sessionlog.Redactor;
import dev.sessionlog.SessionLog;
import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.StoredSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The session that the server is recording, if one is running, and the folder of all sessions. Thread-safe. */
final class LiveSession {
    private static final Logger LOGGER = LoggerFactory.getLogger(LiveSession.class);

    private final ServerOptions options;
    private final SessionDirectory sessions;
    private Optional<Running> running = Optional.empty();
    /** Why the session that was running is no longer, if the model does not know it yet. */
    private Optional<String> loss = Optional.empty();

    private boolean closed;

    LiveSession(ServerOptions options) {
        this.options = options;
        this.sessions = SessionDirectory.of(options.directory())
                .withDocuments(options.documents().toArray(String[]::new));
    }

    /**
     * A running session.
     *
     * @param problems what could not be recorded in the run and the model has not been told
     * @param journal what the journal is recognized by; empty if the file system has no such key
     * @param isAutomatic whether it was started because the model recorded something, not because it asked for it
     */
    record Running(
            SessionRecorder session,
            AgentRun run,
            UntoldProblems problems,
            Optional<Object> journal,
            boolean isAutomatic) {}

    /** Something that is recorded in a running session. */
    interface Recording {
        Answer in(Running running) throws IOException;
    }

    /** Records something in the running session. If none is running, one starts. */
    synchronized Answer record(String client, Recording recording) throws IOException {
        Optional<Running> already = running();
        refuseIfLost();
        Running in = already.isPresent() ? already.get() : start(Optional.empty(), client, Optional.empty(), true);
        in.problems.callStarts();
        Answer answer = recording.in(in);
        if (running().isEmpty()) {
            refuseIfLost();
        }
        return already.isPresent()
                ? answer
                : answer.prefixed("Session " + in.session.snapshot().number()
                        + " was started automatically. Call start_session to give it a focus. ");
    }

    /** Returns the running session. If somebody has deleted its journal, it is no longer running. */
    synchronized Optional<Running> running() {
        running.filter(LiveSession::isLost).ifPresent(lost -> {
            running = Optional.empty();
            loss = Optional.of(
                    "The journal of session " + lost.session.snapshot().number() + ", "
                            + lost.session.journalFile().map(Path::toString).orElse("")
                            + ", was deleted or replaced by another program, so nothing more can be recorded in it. Call start_session and"
                            + " record again what is important.");
            LOGGER.warn(loss.get());
            lost.run.close();
            try {
                lost.session.close();
            } catch (RuntimeException e) {
                LOGGER.warn("The session could not be closed: {}", e.toString());
            }
        });
        return running;
    }

    /** Tells the model once that the session it is recording in is lost. */
    synchronized void refuseIfLost() {
        Optional<String> sentence = loss;
        loss = Optional.empty();
        if (sentence.isPresent()) {
            throw new Refusal("Not recorded. " + sentence.get());
        }
    }

    private static boolean isLost(Running running) {
        try {
            return !key(running.session).equals(running.journal);
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Object> key(SessionRecorder session) throws IOException {
        Path journal = session.journalFile().orElseThrow();
        return Optional.ofNullable(
                Files.readAttributes(journal, BasicFileAttributes.class).fileKey());
    }

    /**
     * Starts the next session.
     *
     * @param agent the name of the agent, if it named itself
     * @param client the name of the client, used if the options have no name either
     */
    synchronized Running start(Optional<String> agent, String client, Optional<String> focus, boolean isAutomatic)
            throws IOException {
        if (closed) {
            throw new Refusal("Not recorded: the server is being shut down.");
        }
        loss = Optional.empty();
        createDirectory();
        SessionRecorder session = sessions.startNext(
                base -> base.agent(agent.or(options::agent).orElse(client)).focus(focus));
        try {
            Running started = observe(session, isAutomatic);
            running = Optional.of(started);
            return started;
        } catch (IOException | RuntimeException e) {
            closeAfter(e, session);
            throw e;
        }
    }

    private Running observe(SessionRecorder session, boolean isAutomatic) throws IOException {
        Optional<Object> journal = key(session);
        UntoldProblems problems = new UntoldProblems();
        AgentRun.Builder run = AgentRun.of(session).onProblem(problems);
        options.workTree().ifPresent(run::workTree);
        options.testReports().forEach(run::testReports);
        return new Running(session, run.start(), problems, journal, isAutomatic); // nothing may fail after the start
    }

    /** Otherwise, the journal would stay open and locked, and each further attempt would start another session. */
    private static void closeAfter(Exception failure, SessionRecorder session) {
        try {
            session.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void createDirectory() throws IOException {
        try {
            Files.createDirectories(options.directory());
        } catch (IOException e) {
            throw new IOException("The folder " + options.directory() + " cannot be created: " + e, e);
        }
    }

    /** Says that the running session was asked for by the model after all. */
    synchronized void confirm() {
        running = running.map(
                started -> new Running(started.session, started.run, started.problems, started.journal, false));
    }

    /** Finishes the running session and returns its log. It is no longer running, even if its end cannot be recorded. */
    synchronized SessionLog finish(Running finished) {
        running = Optional.empty();
        try (SessionRecorder session = finished.session) {
            finished.run.close();
            return session.finish();
        }
    }

    /** Leaves a running session interrupted. No further one starts. Closing again has no effect. */
    synchronized void close() {
        closed = true;
        running.ifPresent(this::interrupt);
        running = Optional.empty();
    }

    private void interrupt(Running interrupted) {
        try (SessionRecorder session = interrupted.session) {
            interrupted.run.close();
            session.checkpoint();
        } catch (RuntimeException e) {
            LOGGER.warn("The session could not be closed: {}", e.toString());
        }
        try {
            sessions.updateDocuments();
        } catch (IOException | RuntimeException e) {
            LOGGER.warn("The documents could not be updated: {}", e.toString());
        }
    }

    Path file(int number) {
        return options.documents().isEmpty()
                ? sessions.file(number, "journal")
                : sessions.file(number, options.documents().get(0));
    }

    /** Returns the latest session of the folder, without secrets. */
    Optional<StoredSession> latest() throws IOException {
        return Files.isDirectory(options.directory()) ? sessions.latest() : Optional.empty();
    }

    /** Returns the log of the session before the running one or, if none is running, of the latest session. */
    synchronized Optional<SessionLog> previousLog() throws IOException {
        return running.isPresent()
                ? running.get().session.previous().map(StoredSession::log)
                : latest().map(session -> session.log().redact(Redactor.secrets()));
    }

    /** Returns the log of the running session or, if none is running, of the latest session. */
    synchronized Optional<SessionLog> currentLog() throws IOException {
        return running.isPresent()
                ? Optional.of(running.get().session.snapshot())
                : latest().map(session -> session.log().redact(Redactor.secrets()));
    }
}
