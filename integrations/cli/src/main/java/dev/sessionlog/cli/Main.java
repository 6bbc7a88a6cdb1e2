package dev.sessionlog.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command {@code sessionlog}; each subcommand is a class. */
@Command(
        name = "sessionlog",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Session logs of coding agents: records, checks, converts and summarizes them.",
        subcommands = {Mcp.class, Check.class, Convert.class, Briefing.class, DashboardPage.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Everything was understood.",
            "1:A log has errors, or there is none.",
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
                    command.getErr().println(Optional.ofNullable(e.getMessage()).orElseGet(e::toString));
                    return command.getCommandSpec().exitCodeOnExecutionException();
                })
                .execute(args);
    }

    /** The version of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "sessionlog "
                        + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                                .orElse("development")
            };
        }
    }
}
