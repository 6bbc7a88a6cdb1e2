package dev.sessionlog.mcp;

import java.io.PrintStream;
import java.nio.file.Path;

/** The server as a program: its argument is the folder of the sessions. */
final class ServerMain {
    private ServerMain() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        System.setOut(System.err);
        ServerOptions options = ServerOptions.builder(Path.of(arguments[0]))
                .documents("md", "json")
                .build();
        SessionLogServer.run(options, System.in, out);
    }
}
