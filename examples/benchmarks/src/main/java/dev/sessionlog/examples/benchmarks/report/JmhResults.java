package dev.sessionlog.examples.benchmarks.report;

import dev.sessionlog.examples.benchmarks.Median;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The results of JMH in one round. */
public final class JmhResults {
    private final Map<String, List<Double>> times = new TreeMap<>();
    private final Map<String, List<Double>> allocations = new TreeMap<>();

    private JmhResults() {}

    /** Reads the JSON file that JMH writes. */
    public static JmhResults read(Path file) {
        JmhResults results = new JmhResults();
        for (JsonNode benchmark : JsonMapper.shared().readTree(file)) {
            results.add(benchmark);
        }
        return results;
    }

    private void add(JsonNode benchmark) {
        String[] names = benchmark.path("benchmark").asString().split("\\.", -1);
        StringBuilder key = new StringBuilder(names[names.length - 2] + "." + names[names.length - 1]);
        benchmark.path("params").forEach(value -> key.append(' ').append(value.asString()));
        addNumbers(times, key.toString(), benchmark.path("primaryMetric"));
        addNumbers(
                allocations, key.toString(), benchmark.path("secondaryMetrics").path("gc.alloc.rate.norm"));
    }

    private static void addNumbers(Map<String, List<Double>> to, String key, JsonNode metric) {
        List<Double> numbers = to.computeIfAbsent(key, unused -> new ArrayList<>());
        for (JsonNode fork : metric.path("rawData")) {
            fork.forEach(number -> numbers.add(number.asDouble()));
        }
    }

    /** Returns the names of the benchmarks, for example {@code JsonWriting.ours SMALL}. */
    Set<String> names() {
        return times.keySet();
    }

    /** Returns the median time in microseconds of a benchmark. */
    double micros(String benchmark) {
        return median(benchmark, times);
    }

    /** Returns the median number of bytes that one operation allocates. */
    double bytes(String benchmark) {
        return median(benchmark, allocations);
    }

    private static double median(String benchmark, Map<String, List<Double>> of) {
        List<Double> numbers = of.get(benchmark);
        if (numbers == null) {
            throw new IllegalStateException("There is no result of " + benchmark + ".");
        }
        return Median.of(numbers);
    }
}
