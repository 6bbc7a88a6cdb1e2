package dev.sessionlog.examples.convert;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code convert IN OUT} and {@code check FILE...}. */
@Command(
        name = "sessionlog",
        mixinStandardHelpOptions = true,
        version = "sessionlog 0.1.0-SNAPSHOT",
        description = "Converts session logs between Markdown and JSON, and checks hand-written ones.",
        subcommands = {Convert.class, Check.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Everything was understood.",
            "1:A log has errors.",
            "2:The arguments are invalid, or a file cannot be read or written."
        })
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /** Runs a command and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    command.getErr().println(e.getMessage());
                    return command.getCommandSpec().exitCodeOnExecutionException();
                })
                .execute(args);
    }
}
