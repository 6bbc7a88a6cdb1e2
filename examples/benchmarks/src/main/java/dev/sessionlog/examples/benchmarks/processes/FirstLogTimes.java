package dev.sessionlog.examples.benchmarks.processes;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sessionlog.SessionLog;
import dev.sessionlog.examples.benchmarks.Median;
import dev.sessionlog.examples.benchmarks.peers.LogData;
import dev.sessionlog.json.JsonRenderer;
import dev.sessionlog.markdown.MarkdownRenderer;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The total time of a process that only writes its first log, as JSON and as Markdown: medians in milliseconds. The
 * processes take turns.
 *
 * @param ours builds the log and writes it with this library
 * @param bare copies the same bytes
 * @param mapper builds plain records, and writes them with a JsonMapper and a StringBuilder
 */
public record FirstLogTimes(double ours, double bare, double mapper) {

    /** Runs each process the given number of times, after one run that does not count. */
    public static FirstLogTimes measure(Path folder, int times) throws IOException, InterruptedException {
        Path written = Files.createDirectories(folder.resolve("first-log"));
        Path ours = written.resolve("ours");
        String ourPath = classPath(
                OurProcess.class, SessionLog.class, JsonRenderer.class, MarkdownRenderer.class, JsonGenerator.class);
        String barePath = classPath(BareProcess.class);
        String mapperPath = classPath(
                MapperProcess.class,
                LogData.class,
                SessionLog.class,
                JsonGenerator.class,
                JsonMapper.class,
                JsonInclude.class);
        List<Double> ourTimes = new ArrayList<>();
        List<Double> bareTimes = new ArrayList<>();
        List<Double> mapperTimes = new ArrayList<>();
        for (int i = 0; i <= times; i++) {
            ourTimes.add(millis(ourPath, OurProcess.class, ours.toString()));
            bareTimes.add(millis(
                    barePath,
                    BareProcess.class,
                    ours.toString(),
                    written.resolve("bare").toString()));
            mapperTimes.add(millis(
                    mapperPath, MapperProcess.class, written.resolve("mapper").toString()));
        }
        requireSame(ours, written.resolve("bare"));
        requireSame(ours, written.resolve("mapper"));
        return new FirstLogTimes(median(ourTimes), median(bareTimes), median(mapperTimes));
    }

    private static double millis(String classPath, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        JavaProcess.run(List.of(), classPath, main, arguments);
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> times) {
        return Median.of(times.subList(1, times.size()));
    }

    /** Returns a class path with exactly what these classes need. */
    private static String classPath(Class<?>... classes) {
        return Arrays.stream(classes)
                .map(FirstLogTimes::place)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requireSame(Path ours, Path theirs) throws IOException {
        for (String extension : List.of(".json", ".md")) {
            if (Files.mismatch(Path.of(ours + extension), Path.of(theirs + extension)) >= 0) {
                throw new IllegalStateException(
                        theirs.getFileName() + extension + " is not the same as " + ours.getFileName() + extension);
            }
        }
    }
}
