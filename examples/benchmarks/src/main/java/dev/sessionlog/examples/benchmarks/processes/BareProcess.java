package dev.sessionlog.examples.benchmarks.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the bytes of an existing log. */
final class BareProcess {
    private BareProcess() {}

    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[1] + ".json"), Files.readAllBytes(Path.of(args[0] + ".json")));
        Files.write(Path.of(args[1] + ".md"), Files.readAllBytes(Path.of(args[0] + ".md")));
    }
}
