package dev.sessionlog.examples.benchmarks;

import dev.sessionlog.examples.benchmarks.growth.Growth;
import dev.sessionlog.examples.benchmarks.growth.GrowthRun;
import dev.sessionlog.examples.benchmarks.jmh.WorkFolder;
import dev.sessionlog.examples.benchmarks.processes.FirstLogTimes;
import dev.sessionlog.examples.benchmarks.processes.JavaProcess;
import dev.sessionlog.examples.benchmarks.report.JmhResults;
import dev.sessionlog.examples.benchmarks.report.Machine;
import dev.sessionlog.examples.benchmarks.report.Report;
import dev.sessionlog.examples.benchmarks.report.Round;
import dev.sessionlog.examples.benchmarks.tools.ToolCallCosts;
import dev.sessionlog.examples.benchmarks.tools.ToolCallTimes;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.WarmupMode;

/**
 * Runs all measurements and writes the report. Everything is measured in rounds, so that the report shows how much a
 * temporary disturbance of the machine changed.
 */
public final class Benchmarks {
    private Benchmarks() {}

    /** Arguments: {@code short} or {@code full}, a folder for files, and the path of the report. */
    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        Effort effort = Effort.of(args[0]);
        Path folder = Files.createDirectories(Path.of(args[1]));
        Path report = Path.of(args[2]);
        System.setProperty("java.class.path", classPath());

        for (BenchmarkLog log : BenchmarkLog.values()) {
            PeerCheck.check(log);
        }
        List<Round> rounds = new ArrayList<>();
        for (int number = 1; number <= effort.rounds(); number++) {
            rounds.add(round(effort, folder, folder.resolve("jmh-" + number + ".json")));
        }
        Files.writeString(report, new Report(Machine.here(), effort.name(), rounds).markdown());
    }

    private static Round round(Effort effort, Path folder, Path results)
            throws IOException, InterruptedException, RunnerException {
        FirstLogTimes firstLogs = FirstLogTimes.measure(folder, effort.processes());
        ToolCallCosts toolCalls = ToolCallCosts.parse(JavaProcess.run(
                List.of(),
                classPath(),
                ToolCallTimes.class,
                folder.resolve("tool-calls").toString()));
        Growth growth = Growth.parse(JavaProcess.run(
                List.of("-Xms4g", "-Xmx4g"),
                classPath(),
                GrowthRun.class,
                folder.toString(),
                String.valueOf(effort.growthMillis())));
        run(effort, folder, results);
        return new Round(JmhResults.read(results), firstLogs, growth, toolCalls);
    }

    private static void run(Effort effort, Path folder, Path results) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include("dev\\.sessionlog\\.examples\\.benchmarks\\.jmh\\.")
                        .forks(1)
                        .warmupMode(WarmupMode.INDI)
                        .warmupIterations(effort.warmUps())
                        .warmupTime(TimeValue.milliseconds(effort.iterationMillis()))
                        .measurementIterations(effort.iterations())
                        .measurementTime(TimeValue.milliseconds(effort.iterationMillis()))
                        .addProfiler(GCProfiler.class)
                        .jvmArgs("-Xms3g", "-Xmx3g", "-D" + WorkFolder.PROPERTY + "=" + folder)
                        .resultFormat(ResultFormatType.JSON)
                        .result(results.toString())
                        .shouldFailOnError(true)
                        .build())
                .run();
    }

    /** Returns the class path. Maven's exec:java has its own class loader. */
    private static String classPath() {
        if (Benchmarks.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }
}
