package dev.sessionlog.cli;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Draft;
import dev.sessionlog.format.ReadResult;
import dev.sessionlog.html.Dashboard;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.SkippedSession;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes many sessions as one HTML page. */
@Command(
        name = "dashboard",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 2,
        description = "Writes many sessions as one HTML page: what is open, the sessions, and the trends of metrics.",
        footer = {"", "Exits with 1 if a log has errors or a folder has no sessions; the page is written all the same."
        })
final class DashboardPage implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "SESSIONS",
            defaultValue = ".sessions",
            description = "Folders of sessions, logs, or - for standard input, the oldest first. Default:"
                    + " ${DEFAULT-VALUE}.")
    private List<String> sessions = List.of(".sessions");

    @Option(names = "--from", paramLabel = "FORMAT", defaultValue = "markdown", description = Input.FROM)
    private String from = "markdown";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "The file to write. Default: standard output. Sessions are linked to pages session-N.html in its"
                            + " folder.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--title", description = "The title of the page.")
    private Optional<String> title = Optional.empty();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Dashboard.Builder dashboard = Dashboard.builder();
        title.ifPresent(dashboard::title);
        boolean errors = false;
        for (String name : sessions) {
            errors |= !add(name, dashboard);
        }
        PrintWriter out = command.commandLine().getOut();
        if (output.isPresent()) {
            dashboard.build().write(output.get());
            out.println(output.get());
        } else {
            dashboard.build().render(out);
            out.flush();
        }
        return errors ? 1 : 0;
    }

    /** Adds a log or the logs of a folder, and returns whether all of them could be read. */
    private boolean add(String name, Dashboard.Builder dashboard) throws IOException {
        if (!name.equals("-") && Files.isDirectory(Path.of(name))) {
            return addFolder(Path.of(name), dashboard);
        }
        Input input = new Input(name, from);
        ReadResult result = input.read();
        boolean errors = input.print(result, command.commandLine().getErr());
        List<SessionLog> logs = result.drafts().stream()
                .map(Draft::log)
                .flatMap(Optional::stream)
                .toList();
        dashboard.addAll(logs);
        return !errors;
    }

    private boolean addFolder(Path folder, Dashboard.Builder dashboard) throws IOException {
        SessionDirectory stored = SessionDirectory.of(folder);
        dashboard.addAll(stored);
        PrintWriter err = command.commandLine().getErr();
        List<SkippedSession> skipped = stored.skipped();
        for (SkippedSession session : skipped) {
            err.println(Main.printable(folder.resolve("session-" + session.number()) + ": error: " + session.reason()));
        }
        boolean isEmpty = skipped.isEmpty() && stored.latest().isEmpty();
        if (isEmpty) {
            err.println(folder + ": The folder has no sessions.");
        }
        return skipped.isEmpty() && !isEmpty;
    }
}
