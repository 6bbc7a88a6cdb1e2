package dev.sessionlog.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
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
        footer = {
            "",
            "Exits with 1 if a log has errors or a folder has no sessions, and with 2 if a file cannot be read. Warnings do"
                    + " not count."
        })
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

    private boolean errors;
    private boolean unread;

    @Override
    public Integer call() {
        for (String argument : files) {
            attempt(() -> {
                List<Input> inputs = Input.all(argument, from);
                if (inputs.isEmpty()) {
                    command.commandLine().getErr().println(argument + ": The folder has no files session-N.*.");
                    errors = true;
                }
                for (Input input : inputs) {
                    attempt(() -> errors |=
                            input.print(input.read(), command.commandLine().getOut()));
                }
            });
        }
        return unread ? 2 : errors ? 1 : 0;
    }

    /** Something that can fail for one of the files. */
    private interface Attempt {
        void run() throws IOException;
    }

    /** If a file cannot be read, the others are checked all the same. */
    private void attempt(Attempt check) {
        try {
            check.run();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            command.commandLine().getErr().println(Main.sentence(e));
            unread = true;
        }
    }
}
