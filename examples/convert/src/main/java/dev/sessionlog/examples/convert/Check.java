package dev.sessionlog.examples.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what is wrong with logs, in a form in which editors and CI systems link to the line. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 2,
        description = "Prints what is wrong with logs, as file:line:column: level: sentence [code].")
final class Check implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Logs in Markdown or JSON, or journals of a recorder.")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        boolean errors = false;
        for (Path file : files) {
            errors |= Input.print(file, Input.read(file), command.commandLine().getOut());
        }
        return errors ? 1 : 0;
    }
}
