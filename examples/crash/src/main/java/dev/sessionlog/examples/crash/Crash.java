package dev.sessionlog.examples.crash;

import dev.sessionlog.SessionLog;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.format.LogRenderer;
import dev.sessionlog.format.LogRenderers;
import dev.sessionlog.recorder.JournalReport;
import dev.sessionlog.recorder.ObjectiveRecorder;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.StoredSession;
import dev.sessionlog.recorder.TaskRecorder;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Kills a process at a random moment while it records its session, kills the one that continues from it as well, and
 * shows what the third session still knows.
 */
public final class Crash {
    private final SessionDirectory sessions;
    private final Path folder;
    private final PrintStream out;
    private final LogRenderer markdown = LogRenderers.get("markdown");

    private Crash(Path folder, PrintStream out) {
        this.sessions = SessionDirectory.of(folder).withDocuments("md");
        this.folder = folder;
        this.out = out;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        run(Path.of(args[0]), new Random(), out);
    }

    static void run(Path folder, Random random, PrintStream out) throws IOException, InterruptedException {
        new Crash(Files.createDirectories(folder), out).run(random);
    }

    private void run(Random random) throws IOException, InterruptedException {
        killAndShow(random);
        killAndShow(random);
        out.println(markdown.render(complete()));
    }

    private void killAndShow(Random random) throws IOException, InterruptedException {
        int acknowledged = killWorkerAtRandomMoment(random);
        StoredSession killed = sessions.latest().orElseThrow();
        JournalReport report = killed.report().orElseThrow();
        out.println("Session " + killed.number() + " was killed: " + acknowledged + " entries acknowledged, "
                + report.entries() + " found.");
        out.println(report.sentence());
        killed.log()
                .interruption()
                .orElseThrow()
                .unfinished()
                .forEach(unfinished -> out.println("Unfinished: " + unfinished.name()));
        out.println("Open:");
        killed.log().openItems().forEach(item -> out.println("- " + item.text()));
        killed.log().handoffNotes().forEach(note -> out.println("Note: " + note));
        out.println();
    }

    /** Returns how many entries the worker reported as recorded. */
    private int killWorkerAtRandomMoment(Random random) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process worker = new ProcessBuilder(java, "-cp", classPath(), Worker.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader acknowledgements = worker.inputReader(StandardCharsets.UTF_8)) {
            String last = "0";
            for (String line = ""; !line.equals(Worker.READY); ) {
                last = line.isEmpty() ? last : line;
                line = acknowledgements.readLine();
                if (line == null) {
                    throw new IOException("The worker ended before it had recorded its plan.");
                }
            }
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200L + random.nextInt(1_300));
            for (String next = last; next != null; next = acknowledgements.readLine()) {
                last = next;
                if (System.nanoTime() >= end) {
                    worker.toHandle().destroyForcibly(); // kill -9; what it had printed before is still read
                }
            }
            worker.waitFor();
            return Integer.parseInt(last);
        }
    }

    /** Runs the third session, which completes what the first one planned. */
    private SessionLog complete() throws IOException {
        try (SessionRecorder session = sessions.startNext(base -> base.agent("successor"))) {
            session.objectives().stream()
                    .filter(objective -> objective.objective().description().startsWith("Finish: "))
                    .forEach(objective -> objective.drop("The remaining primes are counted in one go."));
            TaskRecorder counting = session.startTask("Count the remaining primes");
            counting.results(r -> r.addFunctionalOutcome("There are infinitely many."));
            counting.finish(TaskStatus.COMPLETE);
            session.objectives().stream()
                    .filter(objective -> objective.objective().dropped().isEmpty())
                    .forEach(ObjectiveRecorder::achieve);
            session.issues(i -> i.addResolved("Counting gets slower and slower"));
            return session.finish();
        }
    }

    /** Returns the class path. Maven's exec:java has its own class loader. */
    private static String classPath() {
        if (Crash.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }
}
