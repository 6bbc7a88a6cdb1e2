package dev.sessionlog.examples.benchmarks.tools;

import dev.sessionlog.SessionLog;
import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.recorder.Durability;
import dev.sessionlog.recorder.SessionRecorder;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Measures what recording adds to a tool call on the agent's thread, in a work tree of 30,000 files: 200 calls that each
 * change a file, in turn with the same calls without any recording. Runs in a separate process, and prints the results.
 */
public final class ToolCallTimes {
    private static final int FILES = 30_000;
    private static final int FILES_PER_FOLDER = 300;
    private static final int CALLS = 200;

    private ToolCallTimes() {}

    /** A tool call and what is recorded of it. */
    private interface Call {
        void run(int number) throws IOException;
    }

    /** Argument: a folder for the work tree, which is made once, and the journals. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path work = workTree(folder.resolve("work"));
        Call tool = number -> Files.writeString(work.resolve("0/" + number % FILES_PER_FOLDER), "changed " + number);
        measure(folder, work, tool); // so that everything is compiled
        measure(folder, work, tool).forEach(cost -> out.println(cost.line()));
    }

    private static List<ToolCallCosts.Cost> measure(Path folder, Path work, Call tool)
            throws IOException, InterruptedException {
        List<ToolCallCosts.Cost> costs = new ArrayList<>();
        for (Durability durability : List.of(Durability.EACH, Durability.NONE)) {
            costs.add(recorded(folder, tool, durability, Optional.empty()));
            costs.add(recorded(folder, tool, durability, Optional.of(work)));
        }
        return costs;
    }

    private static ToolCallCosts.Cost recorded(Path folder, Call tool, Durability durability, Optional<Path> work)
            throws IOException, InterruptedException {
        Path journal = Files.createTempDirectory(folder, "session").resolve("session-1.journal");
        try (SessionRecorder session = SessionRecorder.journal(journal)
                .durability(durability)
                .start(SessionLog.builder().number(1).agent("benchmark"))) {
            AgentRun.Builder run = AgentRun.of(session);
            work.ifPresent(tree -> run.workTree(tree).testReports(tree.resolve("target")));
            try (AgentRun started = run.start()) {
                session.startTask("Change files");
                Times bare = new Times();
                Times recorded = new Times();
                for (int i = 0; i < CALLS; i++) {
                    bare.add(tool, i);
                    recorded.add(
                            number -> {
                                AgentRun.ToolCall call = started.toolCall("write", "echo changed");
                                tool.run(number);
                                call.succeeded();
                            },
                            i);
                }
                started.problems().forEach(System.err::println);
                return new ToolCallCosts.Cost(
                        durability,
                        work.isPresent(),
                        recorded.median() - bare.median(),
                        recorded.processor() - bare.processor());
            }
        }
    }

    /** How long calls take, and for how long the processor works for them in the calling thread. */
    private static final class Times {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final long[] times = new long[CALLS];
        private long processor;

        void add(Call call, int number) throws IOException, InterruptedException {
            long start = System.nanoTime();
            long startOfProcessor = threads.getCurrentThreadCpuTime();
            call.run(number);
            processor += threads.getCurrentThreadCpuTime() - startOfProcessor;
            times[number] = System.nanoTime() - start;
            TimeUnit.MILLISECONDS.sleep(5); // the model answers
        }

        /** Returns the median of all calls in milliseconds. */
        double median() {
            Arrays.sort(times);
            return times[CALLS / 2] / 1e6;
        }

        /** Returns the mean of all calls in milliseconds. */
        double processor() {
            return processor / 1e6 / CALLS;
        }
    }

    /** Returns the work tree, which is moved into place when it is complete. */
    private static Path workTree(Path work) throws IOException, InterruptedException {
        if (Files.exists(work)) {
            return work;
        }
        Path unfinished = Files.createTempDirectory(work.toAbsolutePath().getParent(), "work");
        for (int i = 0; i < FILES; i++) {
            Path file = unfinished.resolve(i / FILES_PER_FOLDER + "/" + i % FILES_PER_FOLDER);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "file " + i + "\n");
        }
        git(unfinished, "init", "--quiet");
        git(unfinished, "add", "--all");
        git(
                unfinished,
                "-c",
                "user.name=a",
                "-c",
                "user.email=a@example.invalid",
                "commit",
                "--quiet",
                "--message",
                "All");
        return Files.move(unfinished, work);
    }

    private static void git(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (git.waitFor() != 0) {
            throw new IOException("git failed: " + command);
        }
    }
}
