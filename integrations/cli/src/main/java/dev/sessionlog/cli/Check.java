package dev.sessionlog.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what is wrong with logs, in a form in which editors and CI systems link to the line. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 2,
        description = "Prints what is wrong with logs, as file:line:column: level: sentence [code].",
        footer = {"", "Exits with 1 if a log has errors; warnings do not count."})
final class Check implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Logs in Markdown or JSON, journals of a recorder, folders with files session-N.*, or - for"
                    + " standard input.")
    private List<String> files = List.of();

    @Option(names = "--from", paramLabel = "FORMAT", defaultValue = "markdown", description = Input.FROM)
    private String from = "markdown";

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        boolean errors = false;
        for (String argument : files) {
            for (Input input : Input.all(argument, from)) {
                errors |= input.print(input.read(), command.commandLine().getOut());
            }
        }
        return errors ? 1 : 0;
    }
}
