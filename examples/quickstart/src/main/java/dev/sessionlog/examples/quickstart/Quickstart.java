package dev.sessionlog.examples.quickstart;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.SessionLogs;
import dev.sessionlog.recorder.SessionDirectory;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

/** Works for one session and leaves its log, as JSON and as Markdown, in the folder that it is given. */
public final class Quickstart {
    private Quickstart() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        run(Path.of(args[0]), out);
    }

    static void run(Path folder, PrintStream out) throws IOException {
        Files.createDirectories(folder);
        int number = SessionDirectory.of(folder)
                .latest()
                .map(previous -> previous.number() + 1)
                .orElse(1);

        SessionLog log = new Session(Clock.system(ZoneId.systemDefault()), folder)
                .work(number, Duplicates::byComparing, Duplicates::byHashing);

        Path json = folder.resolve("session-" + number + ".json");
        Path markdown = folder.resolve("session-" + number + ".md");
        SessionLogs.write(log, json);
        SessionLogs.write(log, markdown);

        out.println(json);
        out.println(markdown);
        out.println();
        out.println(Files.readString(markdown));
        out.println(
                "The JSON reads back to " + (SessionLogs.read(json).equals(log) ? "an equal" : "ANOTHER") + " log.");
    }
}
