package dev.sessionlog.examples.benchmarks.tools;

import dev.sessionlog.SessionLog;
import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.examples.benchmarks.Median;
import dev.sessionlog.examples.benchmarks.jmh.WorkFolder;
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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures what recording adds to a tool call on the agent's thread, in a work tree of 30,000 files: 200 calls that each
 * change a file and run a test, between twice 100 of the same calls without any recording. Runs in a separate process,
 * and prints the results.
 */
public final class ToolCallTimes {
    private static final int FILES = 30_000;
    private static final int FILES_PER_FOLDER = 300;
    private static final int CALLS = 200;
    private static final String REPORTS = "target/surefire-reports";
    private static final String REPORT = """
            <testsuite name="ShopTest" tests="1" failures="0" errors="0" skipped="0" time="0.%d">
              <testcase classname="ShopTest" name="sells" time="0.%1$d"/>
            </testsuite>
            """;

    private ToolCallTimes() {}

    /** A tool call and what is recorded of it. */
    private interface Call {
        void run(int number) throws IOException;
    }

    /** Argument: a folder for the work tree, which is made once, and the journals. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path work = workTree(folder.resolve("work-" + FILES));
        Path reports = Files.createDirectories(work.resolve(REPORTS));
        AtomicInteger changes = new AtomicInteger(); // a file with the same content as before has not changed
        Call tool = number -> {
            int change = changes.incrementAndGet();
            Files.writeString(work.resolve("0/" + number % FILES_PER_FOLDER), "change " + change);
            Files.writeString(reports.resolve("TEST-ShopTest.xml"), REPORT.formatted(change));
        };
        measure(folder, work, tool); // so that everything is compiled
        measure(folder, work, tool).forEach(cost -> out.println(cost.line()));
    }

    private static List<ToolCallCosts.Cost> measure(Path folder, Path work, Call tool)
            throws IOException, InterruptedException {
        List<ToolCallCosts.Cost> costs = new ArrayList<>();
        for (Durability durability : List.of(Durability.EACH, Durability.NONE)) {
            costs.add(cost(folder, tool, durability, Optional.empty()));
            costs.add(cost(folder, tool, durability, Optional.of(work)));
        }
        return costs;
    }

    private static ToolCallCosts.Cost cost(Path folder, Call tool, Durability durability, Optional<Path> work)
            throws IOException, InterruptedException {
        Times bare = new Times();
        bare.add(CALLS / 2, tool);
        Times recorded = recorded(folder, tool, durability, work);
        bare.add(CALLS / 2, tool);
        return new ToolCallCosts.Cost(
                durability,
                work.isPresent(),
                recorded.median() - bare.median(),
                recorded.processor() - bare.processor());
    }

    private static Times recorded(Path folder, Call tool, Durability durability, Optional<Path> work)
            throws IOException, InterruptedException {
        Path files = Files.createTempDirectory(folder, "session");
        Times times = new Times();
        try (SessionRecorder session = SessionRecorder.journal(files.resolve("session-1.journal"))
                .durability(durability)
                .start(SessionLog.builder().number(1).agent("benchmark"))) {
            AgentRun.Builder run = AgentRun.of(session);
            work.ifPresent(tree -> run.workTree(tree).testReports(tree.resolve(REPORTS)));
            try (AgentRun started = run.start()) {
                session.startTask("Change files");
                times.add(CALLS, number -> {
                    AgentRun.ToolCall call = started.toolCall("write", "echo changed");
                    tool.run(number);
                    call.succeeded();
                });
                session.checkpoint(); // waits for what is observed
                require(started.problems().isEmpty(), started.problems().toString());
            }
            SessionLog log = session.snapshot();
            require(log.fileChanges().isPresent() == work.isPresent(), "The changed files were not observed.");
            require(log.validation().isPresent() == work.isPresent(), "The tests were not observed.");
        }
        WorkFolder.delete(files);
        return times;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalStateException(message);
        }
    }

    /** How long calls take, and for how long the processor works for them in the calling thread. */
    private static final class Times {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final List<Double> times = new ArrayList<>();
        private long processor;

        void add(int calls, Call call) throws IOException, InterruptedException {
            for (int i = 0; i < calls; i++) {
                long start = System.nanoTime();
                long startOfProcessor = threads.getCurrentThreadCpuTime();
                call.run(i);
                processor += threads.getCurrentThreadCpuTime() - startOfProcessor;
                times.add((System.nanoTime() - start) / 1e6);
                TimeUnit.MILLISECONDS.sleep(5); // the model answers
            }
        }

        /** Returns the median of all calls in milliseconds. */
        double median() {
            return Median.of(times);
        }

        /** Returns the mean of all calls in milliseconds. */
        double processor() {
            return processor / 1e6 / times.size();
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
        Files.writeString(unfinished.resolve(".gitignore"), "target/\n");
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
