package dev.sessionlog.cli;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Diagnostic;
import dev.sessionlog.format.Draft;
import dev.sessionlog.format.LogRenderers;
import dev.sessionlog.format.ReadResult;
import dev.sessionlog.format.SessionLogs;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Converts a log, hand-written or not, to the format given by the extension of the output file. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 2,
        description = {
            "Converts a log (.md, .json) or a journal (.journal) to another format. What was not understood is printed to"
                    + " standard error.",
            "A file of several sessions becomes several files: out.json, out-2.json and so on."
        })
final class Convert implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "IN", description = "The log to read, or - for standard input.")
    private String in = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "OUT",
            defaultValue = "-",
            description = "The file to write, or - for standard output. Default: ${DEFAULT-VALUE}.")
    private String out = "-";

    @Option(names = "--from", paramLabel = "FORMAT", defaultValue = "markdown", description = Input.FROM)
    private String from = "markdown";

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = "The format of standard output: markdown or json. Default: ${DEFAULT-VALUE}.")
    private String to = "json";

    @Option(names = "--date", description = "The date of a session that has none, as YYYY-MM-DD.")
    private Optional<LocalDate> date = Optional.empty();

    @Option(names = "--number", description = "The number of a session that has none.")
    private Optional<Integer> number = Optional.empty();

    @Option(names = "--agent", description = "The agent of a session that has none.")
    private Optional<String> agent = Optional.empty();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Input input = new Input(in, from);
        ReadResult result = input.read();
        input.print(result, command.commandLine().getErr());
        List<SessionLog> logs = new ArrayList<>();
        for (Draft draft : result.drafts()) {
            List<String> missing = fillIn(draft);
            if (!missing.isEmpty()) {
                command.commandLine()
                        .getErr()
                        .println(in + ": session " + (logs.size() + 1) + " of this file has no "
                                + String.join(", ", missing) + "; set it with --" + String.join(" and --", missing)
                                + ".");
                return 1;
            }
            logs.add(draft.builder().build());
        }
        if (out.equals("-")) {
            print(logs);
        } else {
            write(logs);
        }
        return logs.isEmpty() || result.diagnostics().stream().anyMatch(Convert::isError) ? 1 : 0;
    }

    private void print(List<SessionLog> logs) throws IOException {
        if (logs.size() > 1) {
            throw new ParameterException(
                    command.commandLine(), in + " contains " + logs.size() + " sessions. Give the name of a file.");
        }
        PrintWriter writer = command.commandLine().getOut();
        for (SessionLog log : logs) {
            LogRenderers.get(to).render(log, writer);
        }
        writer.flush();
    }

    private void write(List<SessionLog> logs) throws IOException {
        Path file = Path.of(out);
        for (int i = 0; i < logs.size(); i++) {
            Path numbered = i == 0 ? file : numbered(file, i + 1);
            SessionLogs.write(logs.get(i), numbered);
            command.commandLine().getOut().println(numbered);
        }
    }

    /** Missing attributes were given on the command line and do not count. */
    private static boolean isError(Diagnostic diagnostic) {
        return diagnostic.level() == Diagnostic.Level.ERROR
                && !diagnostic.code().equals("missing-attribute");
    }

    /** Fills in the attributes given on the command line and returns those that are still missing. */
    private List<String> fillIn(Draft draft) {
        List<String> missing = new ArrayList<>(draft.missing());
        if (date.isPresent() && missing.remove("date")) {
            draft.builder().date(date.get());
        }
        if (number.isPresent() && missing.remove("number")) {
            draft.builder().number(number.get());
        }
        if (agent.isPresent() && missing.remove("agent")) {
            draft.builder().agent(agent.get());
        }
        return missing;
    }

    private static Path numbered(Path path, int number) {
        String name = String.valueOf(path.getFileName());
        int point = name.lastIndexOf('.');
        return path.resolveSibling(name.substring(0, point) + "-" + number + name.substring(point));
    }
}
