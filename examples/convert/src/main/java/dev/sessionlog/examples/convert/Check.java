package dev.sessionlog.examples.convert;

import dev.sessionlog.format.Diagnostic;
import dev.sessionlog.format.ReadResult;
import dev.sessionlog.format.SessionLogs;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is wrong with logs, in a form that editors and CI systems link to the line. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 2,
        description = "Prints what is wrong with logs, as file:line:column: level: sentence [code].")
final class Check implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Logs in Markdown or JSON.")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        boolean errors = false;
        for (Path file : files) {
            errors |= print(
                    file, SessionLogs.readLeniently(file), command.commandLine().getOut());
        }
        return errors ? 1 : 0;
    }

    /** Prints the diagnostics of a file and returns whether one of them is an error. */
    static boolean print(Path file, ReadResult result, PrintWriter out) {
        for (Diagnostic diagnostic : result.diagnostics()) {
            out.println(file + ":" + diagnostic.line() + ":" + diagnostic.column() + ": "
                    + diagnostic.level().name().toLowerCase(Locale.ROOT) + ": " + diagnostic.sentence() + " ["
                    + diagnostic.code() + "]");
        }
        return result.diagnostics().stream().anyMatch(d -> d.level() == Diagnostic.Level.ERROR);
    }
}
