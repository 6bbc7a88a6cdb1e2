package dev.sessionlog.examples.agenttask;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.SessionLogs;
import dev.sessionlog.markdown.MarkdownRenderer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The surroundings of an example: the project that is worked on, the model, and where the logs are. The model is the one
 * that the environment names, or the scripted one.
 */
public final class Demonstration implements AutoCloseable {
    private static final int AFTER_THE_FIX_WAS_TESTED = 5;
    private static final MarkdownRenderer SHORT =
            MarkdownRenderer.builder().emptySections(false).build();

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
     * @param script what the scripted model does: {@code right}, {@code wrong}, or {@code killed} to end this process while
     *     the agent works
     * @param environment may name a real model, see {@link ModelAddress#of(Map)}
     */
    public static Demonstration prepare(Path folder, String script, Map<String, String> environment)
            throws IOException {
        Optional<ModelAddress> real = ModelAddress.of(environment);
        Optional<ScriptedModel> scripted = real.isPresent() ? Optional.empty() : Optional.of(play(script));
        return new Demonstration(
                SampleProject.create(folder.resolve("projects")),
                Files.createDirectories(folder.resolve("sessions")),
                scripted,
                real.orElseGet(() -> ModelAddress.of(scripted.orElseThrow())));
    }

    private static ScriptedModel play(String script) throws IOException {
        return switch (script) {
            case "right" -> ScriptedModel.start(Script.RIGHT);
            case "wrong" -> ScriptedModel.start(Script.WRONG);
            case "killed" -> ScriptedModel.haltingAt(AFTER_THE_FIX_WAS_TESTED, Script.RIGHT);
            default ->
                throw new IllegalArgumentException(
                        "There is no script \"" + script + "\": say right, wrong or killed.");
        };
    }

    /** The git repository with the task. */
    public SampleProject project() {
        return project;
    }

    /** The folder of the logs; it exists. */
    public Path sessions() {
        return sessions;
    }

    /** Where the model is. */
    public ModelAddress model() {
        return model;
    }

    /** Writes the log as documents and prints it, and what could not be recorded. */
    public void show(SessionLog log, List<String> problems, PrintStream out) throws IOException {
        Path markdown = sessions.resolve("session-" + log.number() + ".md");
        Path json = sessions.resolve("session-" + log.number() + ".json");
        SessionLogs.write(log, markdown);
        SessionLogs.write(log, json);
        out.println(SHORT.render(log));
        problems.forEach(problem -> out.println("Not recorded: " + problem));
        out.println("The log:     " + markdown);
        out.println("             " + json);
        out.println("The project: " + project.folder());
    }

    @Override
    public void close() {
        scripted.ifPresent(ScriptedModel::close);
    }
}
