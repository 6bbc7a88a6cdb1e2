package dev.sessionlog.cli;

import dev.sessionlog.Redactor;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Draft;
import dev.sessionlog.format.ReadResult;
import dev.sessionlog.markdown.BriefingRenderer;
import dev.sessionlog.recorder.SessionDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a summary of the latest session for the prompt of the next agent. */
@Command(
        name = "briefing",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 2,
        description = "Prints a short summary of the latest session for the prompt of the agent that continues it.",
        footer = {"", "Exits with 1 if there is no session."})
final class Briefing implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "SESSIONS",
            defaultValue = ".sessions",
            description = "The folder of the sessions, a log, or - for standard input. Default: ${DEFAULT-VALUE}.")
    private String sessions = ".sessions";

    @Option(names = "--from", paramLabel = "FORMAT", defaultValue = "markdown", description = Input.FROM)
    private String from = "markdown";

    @Option(
            names = "--max-length",
            paramLabel = "N",
            description = "The maximum number of characters, at least 300. Default: 1500.")
    private Optional<Integer> maxLength = Optional.empty();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Optional<SessionLog> log = latest();
        if (log.isEmpty()) {
            command.commandLine().getErr().println(sessions + ": no session can be read.");
            return 1;
        }
        PrintWriter out = command.commandLine().getOut();
        renderer().render(log.get().redact(Redactor.secrets()), out);
        out.flush();
        return 0;
    }

    private BriefingRenderer renderer() {
        try {
            return maxLength
                    .map(length -> BriefingRenderer.builder().maxLength(length).build())
                    .orElseGet(BriefingRenderer::new);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private Optional<SessionLog> latest() throws IOException {
        if (!sessions.equals("-") && Files.isDirectory(Path.of(sessions))) {
            return SessionDirectory.of(Path.of(sessions)).latest().map(session -> session.log());
        }
        Input input = new Input(sessions, from);
        ReadResult result = input.read();
        input.print(result, command.commandLine().getErr());
        List<Draft> drafts = result.drafts();
        return drafts.isEmpty()
                ? Optional.empty()
                : drafts.get(drafts.size() - 1).log();
    }
}
