package dev.sessionlog.cli;

import dev.sessionlog.format.LogRenderers;
import dev.sessionlog.mcp.ServerOptions;
import dev.sessionlog.mcp.SessionLogServer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves a client of the Model Context Protocol on standard input and output. */
@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 2,
        description = {
            "Runs an MCP server on standard input and output, with which an agent records its sessions. Ends when its input"
                    + " ends.",
            "Relative paths are resolved in the folder in which the client starts the server."
        })
final class Mcp implements Runnable {
    @Option(
            names = "--directory",
            paramLabel = "FOLDER",
            defaultValue = ".sessions",
            description = "The folder of the sessions, created if necessary. Default: ${DEFAULT-VALUE}.")
    private Path directory = Path.of(".sessions");

    @Option(
            names = "--work-tree",
            paramLabel = "FOLDER",
            description = "Records the files that change in this git work tree.")
    private Optional<Path> workTree = Optional.empty();

    @Option(
            names = "--test-reports",
            paramLabel = "FOLDER",
            description = "Records the JUnit XML reports that are written to this folder. Can be given several times.")
    private List<Path> testReports = List.of();

    @Option(
            names = "--agent",
            paramLabel = "NAME",
            description = "The name of the agent. Default: the name and version of the client.")
    private Optional<String> agent = Optional.empty();

    @Option(
            names = "--documents",
            paramLabel = "EXTENSION",
            split = ",",
            defaultValue = "md",
            description = "The documents that each session writes: md, json or both. Default: ${DEFAULT-VALUE}.")
    private List<String> documents = List.of("md");

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public void run() {
        checkFormats();
        OutputStream out =
                new FileOutputStream(FileDescriptor.out); // unlike System.out, it says when the client is gone
        System.setOut(System.err); // nothing but the protocol may be written to standard output
        ServerOptions.Builder options = ServerOptions.builder(directory).documents(documents.toArray(String[]::new));
        workTree.ifPresent(options::workTree);
        testReports.forEach(options::testReports);
        agent.ifPresent(options::agent);
        SessionLogServer.run(options.build(), System.in, out);
    }

    /** No session could start with an unknown format; the user should see this now, not the agent later. */
    private void checkFormats() {
        for (String extension : documents) {
            try {
                LogRenderers.forFile(Path.of("session-1." + extension));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(command.commandLine(), "--documents: " + Main.sentence(e));
            }
        }
    }
}
