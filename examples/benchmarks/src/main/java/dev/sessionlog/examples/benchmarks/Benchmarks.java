package dev.sessionlog.examples.benchmarks;

import dev.sessionlog.examples.benchmarks.growth.Growth;
import dev.sessionlog.examples.benchmarks.jmh.WorkFolder;
import dev.sessionlog.examples.benchmarks.processes.FirstLogTimes;
import dev.sessionlog.examples.benchmarks.processes.JavaProcess;
import dev.sessionlog.examples.benchmarks.report.JmhResults;
import dev.sessionlog.examples.benchmarks.report.Machine;
import dev.sessionlog.examples.benchmarks.report.Report;
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
 * Runs all measurements and writes the report. Everything is measured in rounds, so that a temporary disturbance of the
 * machine affects all sides.
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
        FirstLogTimes firstLogs = FirstLogTimes.measure(folder, effort.processes());
        Growth growth = Growth.parse(JavaProcess.run(
                List.of("-Xms4g", "-Xmx4g"),
                classPath(),
                dev.sessionlog.examples.benchmarks.growth.GrowthRun.class,
                folder.toString(),
                String.valueOf(effort.growthMillis())));
        List<Path> rounds = new ArrayList<>();
        for (int round = 1; round <= effort.rounds(); round++) {
            Path results = folder.resolve("jmh-" + round + ".json");
            run(effort, folder, results);
            rounds.add(results);
        }
        Report document = new Report(Machine.here(), effort.name(), JmhResults.read(rounds), firstLogs, growth);
        Files.writeString(report, document.markdown());
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
