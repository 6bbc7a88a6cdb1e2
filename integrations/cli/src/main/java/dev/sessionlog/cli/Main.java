package dev.sessionlog.cli;

import dev.sessionlog.format.UnknownFormatException;
import java.io.PrintStream;
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
    private static final int CANNOT = 2;
    /** The visible symbol of NUL; those of the other control characters follow in order. */
    private static final int SYMBOLS = 0x2400;

    private static final int REPLACEMENT = 0xFFFD;

    private Main() {}

    public static void main(String[] args) {
        PrintStream standard = System.out;
        PrintWriter out = new PrintWriter(standard, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exitCode;
        try {
            exitCode = run(out, err, args);
        } catch (OutOfMemoryError e) {
            err.println("There is not enough memory. Give Java more of it, for example with -Xmx4g.");
            exitCode = CANNOT;
        }
        out.flush();
        if (standard.checkError()) {
            err.println("Standard output could not be written.");
            exitCode = CANNOT;
        }
        System.exit(exitCode);
    }

    /** Runs a command and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine main = new CommandLine(new Main());
        main.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().versionProvider(new Version()));
        return main.setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    command.getErr().println(sentence(e));
                    return command.getCommandSpec().exitCodeOnExecutionException();
                })
                .execute(args);
    }

    /** Returns what went wrong, without the advice that is for developers. */
    static String sentence(Exception e) {
        String message = Optional.ofNullable(e.getMessage()).orElseGet(e::toString);
        int advice = e instanceof UnknownFormatException ? message.indexOf(" Formats are separate artifacts.") : -1;
        return printable(advice < 0 ? message : message.substring(0, advice));
    }

    /** Returns a line in which the control characters that a log may contain cannot control a terminal. */
    static String printable(String line) {
        StringBuilder printable = new StringBuilder(line.length());
        line.codePoints()
                .map(c -> c < ' ' ? SYMBOLS + c : c)
                .map(c -> Character.isISOControl(c) ? REPLACEMENT : c)
                .forEach(printable::appendCodePoint);
        return printable.toString();
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
