package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sessionlog.Better;
import dev.sessionlog.GeneratedLogs;
import dev.sessionlog.MetricChange;
import dev.sessionlog.MetricValue;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.Seeds;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TaskStatus;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queries of README.md, asked of the file that a few thousand logs make, and the same computed from the logs. */
class DuckDbTest {
    private static final int LENGTHS = 1;
    private static final int WORSE = 2;
    private static final int OPEN = 3;
    private static final List<SessionLog> LOGS = new ArrayList<>();

    @TempDir
    static Path folder;

    @BeforeAll
    static void writeLogs() throws IOException {
        Random random = Seeds.random(4);
        GeneratedLogs generated = new GeneratedLogs(random);
        for (int i = 0; i < 3_000; i++) {
            LOGS.add(i % 2 == 0 ? generated.log() : ordinary(i, random));
        }
        new SessionLogLines().append(LOGS, folder.resolve("logs.jsonl"));
    }

    private static SessionLog ordinary(int day, Random random) {
        return SessionLog.builder()
                .date(LocalDate.of(2026, 1, 1).plusDays(day))
                .number(day + 1)
                .agent("build-agent/2.1")
                .addTask(t -> t.name("Task")
                        .status(List.of(TaskStatus.values()).get(random.nextInt(4)))
                        .timeSpent(Duration.ofMillis(random.nextInt(10_000_000))))
                .metrics(m -> m.addBefore("p95", MetricValue.of(random.nextInt(500), "ms"))
                        .addAfter(a -> a.name("p95")
                                .value(MetricValue.of(random.nextInt(500), "ms"))
                                .better(Better.LOWER)))
                .issues(i -> {
                    i.addOutstanding("Issue " + random.nextInt(40));
                    i.addResolved("Issue " + random.nextInt(40));
                })
                .build();
    }

    @Test
    void saysHowLongTasksTakeByStatus() throws SQLException {
        Map<String, double[]> expected = new TreeMap<>();
        for (TaskStatus status : TaskStatus.values()) {
            double[] seconds = LOGS.stream()
                    .flatMap(log -> log.tasks().stream())
                    .filter(task -> task.status().filter(status::equals).isPresent())
                    .flatMap(task -> task.timeSpent().stream())
                    .mapToDouble(time -> time.toMillis() / 1000.0)
                    .sorted()
                    .toArray();
            expected.put(status.name(), new double[] {seconds.length, quantile(seconds, 0.5), quantile(seconds, 0.95)});
        }

        List<List<Object>> rows = query(LENGTHS, folder.resolve("logs.jsonl"));

        assertThat(rows).hasSize(4);
        for (List<Object> row : rows) {
            double[] of = Objects.requireNonNull(expected.get((String) row.get(0)));
            assertThat(((Number) row.get(1)).doubleValue()).isEqualTo(of[0]);
            assertThat(((Number) row.get(2)).doubleValue()).isEqualTo(of[1], within(0.001));
            assertThat(((Number) row.get(3)).doubleValue()).isEqualTo(of[2], within(0.001));
        }
    }

    private static double quantile(double[] sorted, double quantile) {
        double position = quantile * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    @Test
    void saysWhichMetricsGotWorse() throws SQLException {
        List<String> expected = IntStream.range(0, LOGS.size())
                .boxed()
                .flatMap(i -> LOGS.get(i).metrics().stream()
                        .flatMap(metrics -> metrics.changes().stream())
                        .filter(change ->
                                change.improved().filter(improved -> !improved).isPresent())
                        .filter(change -> change.amount().signum() != 0)
                        .map(MetricChange::name)
                        .map(name -> (i + 1) + " " + name))
                .sorted()
                .toList();

        List<String> found = query(WORSE, folder.resolve("logs.jsonl")).stream()
                .map(row -> row.get(0) + " " + row.get(3))
                .sorted()
                .toList();

        assertThat(found).isEqualTo(expected).hasSizeGreaterThan(500);
    }

    @Test
    void saysWhichIssuesAreOpenLongest() throws SQLException {
        Map<String, LocalDate> since = new TreeMap<>();
        Map<String, LocalDate> resolved = new TreeMap<>();
        LocalDate today = LOGS.stream()
                .map(SessionLog::date)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        for (SessionLog log : LOGS) {
            log.issues().stream()
                    .flatMap(issues -> issues.resolved().stream())
                    .forEach(issue -> resolved.merge(issue.name(), log.date(), DuckDbTest::later));
        }
        for (SessionLog log : LOGS) {
            log.issues().stream()
                    .flatMap(issues -> issues.outstanding().stream())
                    .filter(issue ->
                            resolved.getOrDefault(issue.name(), LocalDate.MIN).isBefore(log.date()))
                    .forEach(issue -> since.merge(issue.name(), log.date(), (a, b) -> a.isBefore(b) ? a : b));
        }
        List<String> expected = since.entrySet().stream()
                .map(entry -> (today.toEpochDay() - entry.getValue().toEpochDay()) + " " + entry.getKey())
                .toList();

        List<List<Object>> rows = query(OPEN, folder.resolve("logs.jsonl"));

        assertThat(rows).hasSize(10);
        assertThat(rows.stream().map(row -> row.get(2) + " " + row.get(0))).isSubsetOf(expected);
        List<Long> days =
                rows.stream().map(row -> ((Number) row.get(2)).longValue()).toList();
        assertThat(days)
                .isEqualTo(expected.stream()
                        .map(line -> Long.valueOf(line.substring(0, line.indexOf(' '))))
                        .sorted(Comparator.reverseOrder())
                        .limit(10)
                        .toList());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    @Test
    void aLogThatHasNothingGivesNoRows() throws Exception {
        Path file = logs("minimal.jsonl", SampleLogs.minimal());
        for (int query : List.of(LENGTHS, WORSE, OPEN)) {
            assertThat(query(query, file)).isEmpty();
        }
    }

    @Test
    void whatOneLogHasIsFoundWhateverTheOthersLack() throws Exception {
        LocalDate day = LocalDate.of(2026, 3, 14);
        SessionLog metrics = session(day)
                .metrics(m -> m.addBefore("p95", MetricValue.of(1, "ms"))
                        .addAfter(a ->
                                a.name("p95").value(MetricValue.of(2.5, "ms")).better(Better.LOWER)))
                .build();
        SessionLog tasks = session(day)
                .addTask(t -> t.name("t").status(TaskStatus.COMPLETE).timeSpent(Duration.ofMillis(1_500)))
                .build();
        SessionLog outstanding =
                session(day).issues(i -> i.addOutstanding("Replica lag")).build();
        SessionLog resolved = session(day.plusDays(2))
                .issues(i -> i.addResolved("Replica lag"))
                .build();
        List<Object> length = List.of("COMPLETE", 1L, new BigDecimal("1.500"), new BigDecimal("1.500"));
        List<Object> worse = List.of(2L, day, 1, "p95", 1.0, 2.5, "ms");
        List<Object> open = List.of("Replica lag", day, 0L);

        assertAnswers(logs("tasks.jsonl", SampleLogs.minimal(), tasks), List.of(length), List.of(), List.of());
        assertAnswers(logs("metrics.jsonl", SampleLogs.minimal(), metrics), List.of(), List.of(worse), List.of());
        assertAnswers(logs("outstanding.jsonl", outstanding), List.of(), List.of(), List.of(open));
        assertAnswers(logs("resolved.jsonl", resolved), List.of(), List.of(), List.of());
        assertAnswers(logs("both.jsonl", outstanding, resolved), List.of(), List.of(), List.of());
        assertAnswers(logs("noIssues.jsonl", tasks, metrics), List.of(length), List.of(worse), List.of());
    }

    private static SessionLog.Builder session(LocalDate day) {
        return SessionLog.builder().date(day).number(1).agent("build-agent/2.1");
    }

    private static Path logs(String name, SessionLog... logs) throws IOException {
        Path file = folder.resolve(name);
        new SessionLogLines().append(List.of(logs), file);
        return file;
    }

    private static void assertAnswers(
            Path file, List<List<Object>> lengths, List<List<Object>> worse, List<List<Object>> open)
            throws SQLException {
        assertThat(query(LENGTHS, file)).isEqualTo(lengths);
        assertThat(query(WORSE, file)).isEqualTo(worse);
        assertThat(query(OPEN, file)).isEqualTo(open);
    }

    /** Asks a query of README.md, of the view that stands before them. */
    private static List<List<Object>> query(int index, Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement view = connection.createStatement();
                Statement statement = connection.createStatement()) {
            view.execute(queries().get(0).replace("$columns", columns()).replace("logs.jsonl", file.toString()));
            ResultSet result = statement.executeQuery(queries().get(index));
            List<List<Object>> rows = new ArrayList<>();
            while (result.next()) {
                Object[] row = new Object[result.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(Arrays.asList(row));
            }
            return rows;
        }
    }

    private static String columns() {
        try {
            return Files.readString(Path.of("session-log-1.0.duckdb.columns"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> queries() {
        try {
            return Stream.of(Files.readString(Path.of("README.md")).split("```sql\n"))
                    .skip(1)
                    .map(part -> part.substring(0, part.indexOf("```")))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
