package dev.sessionlog.examples.benchmarks.tools;

import dev.sessionlog.SessionLog;
import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.recorder.Durability;
import dev.sessionlog.recorder.SessionRecorder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Measures what recording adds to a tool call on the agent's thread, in a work tree of 30,000 files: 200 calls that each
 * change a file, beside the same calls without any recording.
 */
public final class ToolCallTimes {
    private static final int FILES = 30_000;
    private static final int FILES_PER_FOLDER = 300;
    private static final int CALLS = 200;
    private static final int ROUNDS = 3;

    private ToolCallTimes() {}

    /** A tool call and what is recorded of it. */
    private interface Call {
        void run(int number) throws IOException;
    }

    /** Argument: an empty folder for the work tree and the journals. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Path work = makeWorkTree(folder.resolve("work"));
        Call tool = number -> Files.writeString(work.resolve("0/" + number % FILES_PER_FOLDER), "changed " + number);
        for (int round = 1; round <= ROUNDS; round++) {
            for (Durability durability : List.of(Durability.EACH, Durability.NONE)) {
                Time bare = time(tool);
                Time told = recorded(folder, tool, durability, Optional.empty());
                Time observed = recorded(folder, tool, durability, Optional.of(work));
                System.out.printf(
                        Locale.ROOT,
                        "round %d, durability %s: recording adds %s, with files and tests observed %s%n",
                        round,
                        durability,
                        told.minus(bare),
                        observed.minus(bare));
            }
        }
    }

    /** The median time of a call, and the time that the processor spends on it in the calling thread, in milliseconds. */
    private record Time(double median, double processor) {
        String minus(Time bare) {
            return String.format(
                    Locale.ROOT, "%.3f ms (processor: %.3f ms)", median - bare.median, processor - bare.processor);
        }
    }

    private static Time recorded(Path folder, Call tool, Durability durability, Optional<Path> work)
            throws IOException, InterruptedException {
        Path journal = Files.createTempDirectory(folder, "session").resolve("session-1.journal");
        try (SessionRecorder session = SessionRecorder.journal(journal)
                .durability(durability)
                .start(SessionLog.builder().number(1).agent("benchmark"))) {
            AgentRun.Builder run = AgentRun.of(session);
            work.ifPresent(tree -> run.workTree(tree).testReports(tree.resolve("target")));
            try (AgentRun started = run.start()) {
                session.startTask("Change files");
                Time time = time(number -> {
                    AgentRun.ToolCall call = started.toolCall("write", "echo changed");
                    tool.run(number);
                    call.succeeded();
                });
                started.problems().forEach(System.out::println);
                return time;
            }
        }
    }

    private static Time time(Call call) throws IOException, InterruptedException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] times = new long[CALLS];
        long processor = 0;
        for (int i = 0; i < CALLS; i++) {
            long start = System.nanoTime();
            long startOfProcessor = threads.getCurrentThreadCpuTime();
            call.run(i);
            processor += threads.getCurrentThreadCpuTime() - startOfProcessor;
            times[i] = System.nanoTime() - start;
            TimeUnit.MILLISECONDS.sleep(5); // the model answers
        }
        Arrays.sort(times);
        return new Time(times[CALLS / 2] / 1e6, processor / 1e6 / CALLS);
    }

    private static Path makeWorkTree(Path work) throws IOException, InterruptedException {
        for (int i = 0; i < FILES; i++) {
            Path file = work.resolve(i / FILES_PER_FOLDER + "/" + i % FILES_PER_FOLDER);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "file " + i + "\n");
        }
        git(work, "init", "--quiet");
        git(work, "add", "--all");
        git(work, "-c", "user.name=a", "-c", "user.email=a@example.invalid", "commit", "--quiet", "--message", "All");
        return work;
    }

    private static void git(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        if (git.waitFor() != 0) {
            throw new IOException("git failed: " + command);
        }
    }
}
