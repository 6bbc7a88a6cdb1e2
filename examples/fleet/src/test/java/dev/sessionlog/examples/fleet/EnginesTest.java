package dev.sessionlog.examples.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SessionLog;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the engines answer about 200 logs, beside the same computed from the logs. */
class EnginesTest {
    private static final int LOGS = 200;
    private static final List<SessionLog> INTACT = new ArrayList<>();

    @TempDir
    static Path folder;

    @BeforeAll
    static void writeLogs() throws IOException {
        try (DayFiles files = new DayFiles(folder.resolve("logs"), EnginesTest::isDamaged)) {
            new Fleet(LOGS, 7).forEach(log -> {
                files.write(log);
                if (!isDamaged(log)) {
                    INTACT.add(log);
                }
            });
            assertThat(files.lines()).isEqualTo(LOGS);
            assertThat(files.damaged()).isEqualTo(LOGS - INTACT.size()).isGreaterThan(Damage.values().length);
        }
    }

    private static boolean isDamaged(SessionLog log) {
        return log.number() == 9;
    }

    @ParameterizedTest
    @EnumSource
    void theAnswersOfDuckDbAreThoseOfTheLogs(Question question) throws SQLException {
        try (Engine engine = duckDb("logs")) {
            assertRight(engine.ask(question), question);
        }
    }

    @Test
    void theAnswersOfSparkAreThoseOfTheLogs() throws SQLException {
        try (Engine engine = spark("logs")) {
            for (Question question : Question.values()) {
                assertRight(engine.ask(question), question);
            }
        }
    }

    private static void assertRight(Answer answer, Question question) {
        assertThat(answer.rows())
                .as(question.text())
                .isEqualTo(new Expected(INTACT, LOGS).rows(question))
                .isNotEmpty();
    }

    private static Engine duckDb(String data) throws SQLException {
        return new DuckDbEngine(
                folder.resolve(data).toString(), folder.resolve("scratch").toString());
    }

    private static Engine spark(String data) {
        return new SparkEngine(
                folder.resolve(data).toString(), folder.resolve("scratch").toString());
    }

    @Test
    void aValueOfAWrongTypeIsNullAndTheRestOfItsLogCounts() throws Exception {
        write(
                "damaged",
                "{'schemaVersion':'1.0','date':'2026-03-14','number':1,'agent':'a','tasks':'none'}",
                "{'schemaVersion':'1.0','date':'2026-03-14','number':2,'agent':'a','tasks':["
                        + "{'name':'x','status':'FAILED','timeSpentSeconds':'long'},"
                        + "{'name':'y','status':'FAILED','timeSpentSeconds':1.5}]}",
                "{'schemaVersion':'1.0','date':'2026-03-14','number':3,'agent':'a','fromAnotherVersion':{}}",
                "{'schemaVersion':'1.0','date':'2026-03-14','number':{},'agent':'a'}",
                "{}",
                "",
                "[1]",
                "42",
                "{'schemaVersion':'1.0','date':'2026-03-14','numb");
        List<List<String>> counts = List.of(List.of("8", "3"));
        List<List<String>> times = List.of(List.of("FAILED", "1", "1.5", "1.5"));

        try (Engine duckDb = duckDb("damaged");
                Engine spark = spark("damaged")) {
            for (Engine engine : List.of(duckDb, spark)) {
                assertThat(engine.ask(Question.LINE_COUNT).rows()).isEqualTo(counts);
                assertThat(engine.ask(Question.TASK_TIMES).rows()).isEqualTo(times);
            }
        }
    }

    private static void write(String data, String... lines) throws IOException {
        Path day = Files.createDirectories(folder.resolve(data).resolve("day=2026-03-14"));
        try (Writer output = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(day.resolve("part-0.jsonl.gz"))), StandardCharsets.UTF_8)) {
            for (String line : lines) {
                output.write(line.replace('\'', '"') + "\n");
            }
        }
    }
}
