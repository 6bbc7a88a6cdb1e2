package dev.sessionlog.examples.agenttask;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.SessionLogs;
import dev.sessionlog.markdown.EmptySections;
import dev.sessionlog.markdown.MarkdownRenderer;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.StoredSession;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The environment of an example: the project to work on, the model, and the folder of the logs. The model is the one
 * given by environment variables, or else the scripted one.
 */
public final class Demonstration implements AutoCloseable {
    /** How the agent should work, and when it should use the recording tools. */
    static final String SYSTEM_MESSAGE = """
            You are a coding agent. You work on a project with your tools, on your own: nobody answers questions.
            Your session is recorded: tool calls, changed files and test results are logged automatically. Add what
            only you know:
            - before you work: addObjective, then startTask;
            - while you work: addTaskIssue for what went wrong and why, addAttempt for what did not work, addDecision for
              what you chose and why, addOutstandingIssue for what remains open;
            - when you are done: finishTask, achieveObjective, addNextTask for what should follow, addHandoffNote for what
              the next agent needs to know.
            Claims are checked: run the tests before you say that they pass.""";

    private static final int AFTER_THE_FIX_WAS_TESTED = 5;
    private static final MarkdownRenderer SHORT =
            MarkdownRenderer.builder().emptySections(EmptySections.OMITTED).build();

    private final SampleProject project;
    private final Path sessions;
    private final Optional<ScriptedModel> scripted;
    private final ModelAddress model;

    private Demonstration(SampleProject project, Path sessions, Optional<ScriptedModel> scripted, ModelAddress model) {
        this.project = project;
        this.sessions = sessions;
        this.scripted = scripted;
        this.model = model;
    }

    /**
     * Prepares everything in a folder.
     *
     * @param script the script of the model: {@code right}, {@code wrong}, or {@code killed} to end this process while
     *     the agent works
     * @param environment the environment variables, which may select a real model, see {@link ModelAddress#of(Map)}
     */
    public static Demonstration prepare(Path folder, String script, Map<String, String> environment)
            throws IOException {
        Optional<ModelAddress> real = ModelAddress.of(environment);
        Path sessions = Files.createDirectories(folder.resolve("sessions"));
        Optional<ScriptedModel> scripted = real.isPresent() ? Optional.empty() : Optional.of(play(script, sessions));
        return new Demonstration(
                SampleProject.create(folder.resolve("projects")),
                sessions,
                scripted,
                real.orElseGet(() -> ModelAddress.of(scripted.orElseThrow())));
    }

    private static ScriptedModel play(String script, Path sessions) throws IOException {
        return switch (script) {
            case "right" -> ScriptedModel.start(Script.RIGHT);
            case "wrong" -> ScriptedModel.start(Script.WRONG);
            case "killed" ->
                ScriptedModel.haltingAt(AFTER_THE_FIX_WAS_TESTED, Script.RIGHT, () -> awaitEvidence(sessions));
            default ->
                throw new IllegalArgumentException(
                        "There is no script \"" + script + "\". Use right, wrong or killed.");
        };
    }

    /**
     * While a model thinks, files and tests are looked at in the background. The scripted one does not think, so it
     * waits for that.
     */
    private static void awaitEvidence(Path sessions) {
        while (true) {
            try (Stream<Path> files = Files.list(sessions)) {
                for (Path journal : files.filter(file -> file.toString().endsWith(".journal"))
                        .toList()) {
                    String entries = Files.readString(journal);
                    if (entries.contains("Tests, run 2") && entries.contains("\"state\":\"1\"")) {
                        return;
                    }
                }
                Thread.sleep(20);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Returns the git repository with the task. */
    public SampleProject project() {
        return project;
    }

    /** Returns the folder of the logs, which exists. */
    public Path sessions() {
        return sessions;
    }

    /** Returns the address of the model. */
    public ModelAddress model() {
        return model;
    }

    /** Returns the system message of the agent in a session: from the second session on, it has the briefing. */
    public static String systemMessage(SessionRecorder session) {
        return SYSTEM_MESSAGE
                + session.previous()
                        .map(previous -> "\n\n" + previous.briefing())
                        .orElse("");
    }

    /** Returns the task for the agent. If the previous session was killed, its documents are written first. */
    public String brief(PrintStream out) throws IOException {
        Optional<SessionLog> previous = SessionDirectory.of(sessions).latest().map(StoredSession::log);
        if (previous.isPresent() && previous.get().interruption().isPresent()) {
            out.println("Session " + previous.get().number() + " was killed. What it had recorded: "
                    + document(previous.get(), "md") + "\n");
        }
        return SampleProject.TASK;
    }

    /** Writes the log as documents, and prints their paths and what could not be recorded. */
    public void show(SessionLog log, List<String> problems, PrintStream out) throws IOException {
        out.println(SHORT.render(log));
        problems.forEach(problem -> out.println("Not recorded: " + problem));
        out.println("The log:     " + document(log, "md"));
        out.println("             " + document(log, "json"));
        out.println("The project: " + project.folder());
    }

    private Path document(SessionLog log, String extension) throws IOException {
        Path document = sessions.resolve("session-" + log.number() + "." + extension);
        SessionLogs.write(log, document);
        return document;
    }

    @Override
    public void close() {
        scripted.ifPresent(ScriptedModel::close);
    }
}
