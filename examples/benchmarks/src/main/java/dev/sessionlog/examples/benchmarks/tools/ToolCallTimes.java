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
 * change a file, beside the same calls without any recording. Runs in a separate process, and prints the results.
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
            Time bare = time(tool);
            Time told = recorded(folder, tool, durability, Optional.empty());
            Time observed = recorded(folder, tool, durability, Optional.of(work));
            costs.add(told.beyond(bare, durability, false));
            costs.add(observed.beyond(bare, durability, true));
        }
        return costs;
    }

    /** The median time of a call, and the time that the processor spends on it in the calling thread, in milliseconds. */
    private record Time(double median, double processor) {
        ToolCallCosts.Cost beyond(Time bare, Durability durability, boolean observed) {
            return new ToolCallCosts.Cost(durability, observed, median - bare.median, processor - bare.processor);
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
                started.problems().forEach(System.err::println);
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
