package dev.sessionlog.examples.fleet;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Writes the logs of a fleet and asks Spark and DuckDB the same questions about them: {@code [LOGS [SEED]]}, or {@code read
 * FOLDER} for logs that exist already.
 */
public final class Main {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final int ROWS_SHOWN = 10;
    private static final double SHARE_OF_DAMAGED = 0.002;

    private final PrintStream out;

    Main(PrintStream out) {
        this.out = out;
    }

    /** Ends with exit code 1 if the answers of the engines differ, and 2 if the arguments are invalid. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(out, Path.of(System.getProperty("fleet.folder", "target/fleet")), args));
    }

    /** Runs the program and returns its exit code. */
    static int run(PrintStream out, Path folder, String... args) throws IOException, SQLException {
        Main main = new Main(out);
        Path scratch = Files.createDirectories(folder.resolve("scratch")).toAbsolutePath();
        if (args.length == 2 && args[0].equals("read")) {
            return main.ask(Path.of(args[1]).toAbsolutePath(), scratch, Optional.empty());
        }
        long seed;
        Fleet fleet;
        try {
            seed = args.length > 1 ? Long.parseLong(args[1]) : 0;
            fleet = new Fleet(args.length > 0 ? Integer.parseInt(args[0]) : 20_000, seed);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return usage(out);
        }
        if (args.length > 2) {
            return usage(out);
        }
        Path data = folder.resolve("logs").toAbsolutePath();
        List<String> counts = main.write(fleet, seed, data);
        return main.ask(data, scratch, Optional.of(counts));
    }

    private static int usage(PrintStream out) {
        out.println("Usage: [LOGS [SEED]] or read FOLDER; LOGS and SEED are numbers.");
        return 2;
    }

    /** Writes the logs and returns what the answer to {@link Question#LINE_COUNT} must be. */
    private List<String> write(Fleet fleet, long seed, Path data) throws IOException {
        deleteOld(data);
        Random random = new Random(seed);
        long start = System.nanoTime();
        long lines;
        int damaged;
        try (DayFiles files = new DayFiles(data, log -> random.nextDouble() < SHARE_OF_DAMAGED)) {
            fleet.forEach(files::write);
            lines = files.lines();
            damaged = files.damaged();
        }
        out.printf("Wrote %,d lines, %,d of them damaged, in %.1f s.%n", lines, damaged, since(start));
        try (Stream<Path> written = Files.walk(data)) {
            List<Path> files = written.filter(Files::isRegularFile).toList();
            long bytes =
                    files.stream().mapToLong(file -> file.toFile().length()).sum();
            out.printf("%s: %,d files, %.1f MB%n", data, files.size(), bytes / 1e6);
        }
        return List.of(String.valueOf(lines), String.valueOf(lines - damaged));
    }

    private static void deleteOld(Path data) throws IOException {
        if (Files.exists(data)) {
            try (Stream<Path> old = Files.walk(data)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private int ask(Path data, Path scratch, Optional<List<String>> counts) throws SQLException {
        Map<Question, Answer> duckDb;
        try (Engine engine = new DuckDbEngine(data.toString(), scratch.toString())) {
            duckDb = answers(engine);
        }
        Map<Question, Answer> spark;
        try (Engine engine = new SparkEngine(data.toString(), scratch.toString())) {
            spark = answers(engine);
        }
        int different = compare(duckDb, spark);
        List<List<String>> found = get(duckDb, Question.LINE_COUNT).rows();
        if (counts.isPresent() && !found.equals(List.of(counts.get()))) {
            different++;
            out.printf("DIFFERENT: %s lines and logs were written.%n", counts.get());
        }
        return different == 0 ? 0 : 1;
    }

    /** Prints the answers and returns how many are different. */
    int compare(Map<Question, Answer> duckDb, Map<Question, Answer> spark) {
        int different = 0;
        for (Question question : Question.values()) {
            Answer answer = get(duckDb, question);
            Answer other = get(spark, question);
            out.printf("%n%s%n%s", question.text(), answer.table(ROWS_SHOWN));
            if (!answer.equals(other)) {
                different++;
                out.printf("  DIFFERENT: in DuckDB and Spark, %s.%n", answer.differenceFrom(other));
            }
        }
        out.printf("%n%s%n", different == 0 ? "All answers are equal." : "Different answers: " + different);
        return different;
    }

    private static Answer get(Map<Question, Answer> answers, Question question) {
        return Objects.requireNonNull(answers.get(question), question.text());
    }

    private Map<Question, Answer> answers(Engine engine) throws SQLException {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        StringBuilder times = new StringBuilder();
        long first = System.nanoTime();
        long firstCpu = PROCESS.getProcessCpuTime();
        for (Question question : Question.values()) {
            long start = System.nanoTime();
            long cpu = PROCESS.getProcessCpuTime();
            answers.put(question, engine.ask(question));
            times.append(times(question.toString(), start, cpu));
        }
        out.printf("%n%s%s", times(engine.name(), first, firstCpu), times);
        return answers;
    }

    /** The time since then, and the processor time of all threads, which says more on a busy machine. */
    private static String times(String what, long start, long cpu) {
        return "%-20s%9.2f s%9.2f s CPU%n".formatted(what, since(start), (PROCESS.getProcessCpuTime() - cpu) / 1e9);
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
