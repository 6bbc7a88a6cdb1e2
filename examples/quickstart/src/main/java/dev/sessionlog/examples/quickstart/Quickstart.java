package dev.sessionlog.examples.quickstart;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.SessionLogs;
import dev.sessionlog.html.Dashboard;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.SessionRecorder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

/**
 * Runs one session and writes its log, as JSON, Markdown and HTML, to the given folder. The next run is the next session,
 * which continues from this one. The dashboard {@code index.html} shows all of them.
 */
public final class Quickstart {
    private Quickstart() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        run(Path.of(args[0]), Clock.system(ZoneId.systemDefault()), out);
    }

    static void run(Path folder, Clock clock, PrintStream out) throws IOException {
        SessionDirectory sessions =
                SessionDirectory.of(Files.createDirectories(folder)).withDocuments("json", "md", "html");
        SessionLog log;
        try (SessionRecorder session = sessions.startNext(
                recorder -> recorder.clock(clock),
                base -> base.agent("quickstart").focus("Make the search for duplicate lines fast"))) {
            new Session(session, clock, folder).work(Duplicates::byComparing, Duplicates::byHashing);
            log = session.finish();
        }
        Path json = sessions.file(log.number(), "json");
        Path markdown = sessions.file(log.number(), "md");
        Path dashboard = folder.resolve("index.html");
        Dashboard.of(sessions).write(dashboard);

        out.println(json);
        out.println(markdown);
        out.println(sessions.file(log.number(), "html"));
        out.println(dashboard);
        out.println();
        out.println(Files.readString(markdown));
        out.println(
                "The JSON reads back to " + (SessionLogs.read(json).equals(log) ? "an equal" : "ANOTHER") + " log.");
    }
}
