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
        write("wrong-types/day=2026-03-14/part-0.jsonl.gz", """
                {"schemaVersion":"1.0","date":"2026-03-14","number":1,"agent":"a","tasks":"none"}
                {"schemaVersion":"1.0","date":"2026-03-14","number":2,"agent":"a","tasks":[\
                {"name":"x","status":"FAILED","timeSpentSeconds":"long"},\
                {"name":"y","status":"FAILED","timeSpentSeconds":1.5}]}
                {"schemaVersion":"1.0","date":"2026-03-14","number":3,"agent":"a","issues":{"outstanding":["Replica lag"]}}
                {"schemaVersion":"1.0","date":"2026-03-14","number":4,"agent":"a","issues":{"outstanding":[{"name":null}]}}
                {"schemaVersion":"1.0","date":"2026-03-14","number":5,"agent":"a","objectives":{"primary":[{"description":null}]}}
                {"schemaVersion":"1.0","date":"2026-03-14","number":6,"agent":"a","objectives":{"primary":["Migrate"]}}
                {"schemaVersion":"1.0","date":"2026-03-14","number":9,"agent":"a","objectives":{"primary":[{"description":null}]}}
                {"schemaVersion":"1.0","date":"2026-03-14","number":10,"agent":"a","fromAnotherVersion":{}}
                """);

        try (Engine duckDb = duckDb("wrong-types");
                Engine spark = spark("wrong-types")) {
            for (Engine engine : List.of(duckDb, spark)) {
                assertThat(engine.ask(Question.LINE_COUNT).rows()).isEqualTo(List.of(List.of("8", "8")));
                assertThat(engine.ask(Question.TASK_TIMES).rows())
                        .isEqualTo(List.of(List.of("FAILED", "1", "1.5", "1.5")));
                assertThat(engine.ask(Question.ISSUES).rows()).isEmpty();
                assertThat(engine.ask(Question.CARRIED_OBJECTIVES).rows()).isEmpty();
            }
        }
    }

    @Test
    void aLineWithoutALogIsCountedAsDamaged() throws Exception {
        write("damaged/day=2026-03-14/part-0.jsonl.gz", """
                {"schemaVersion":"1.0","date":"2026-03-14","number":1,"agent":"a"}\r
                {"schemaVersion":"1.0","date":"2026-03-14","number":{},"agent":"a"}
                {"schemaVersion":"1.0","date":"2026-03-14","number":1,"agent":null}
                {"schemaVersion":"1.0","date":"20000","number":1,"agent":"a"}
                {"schemaVersion":"1.0","date":"2026","number":1,"agent":"a"}
                {"schemaVersion":"1.0","date":"2026/03/14","number":1,"agent":"a"}
                {"schemaVersion":"1.0","date":"2026-03-14T10:00:00Z","number":1,"agent":"a"}
                {"schemaVersion":"1.0","date":20000,"number":1,"agent":"a"}
                {'schemaVersion':'1.0','date':'2026-03-14','number':1,'agent':'a'}
                {}

                \r
                [1]
                42
                {"schemaVersion":"1.0","date":"2026-03-14","numb
                """);

        try (Engine duckDb = duckDb("damaged");
                Engine spark = spark("damaged")) {
            for (Engine engine : List.of(duckDb, spark)) {
                assertThat(engine.ask(Question.LINE_COUNT).rows()).isEqualTo(List.of(List.of("13", "1")));
            }
        }
    }

    @Test
    void filesOfOtherNamesAreIgnored() throws Exception {
        String line = """
                {"schemaVersion":"1.0","date":"2026-03-14","number":1,"agent":"a"}
                """;
        write("other-names/day=2026-03-14/part-0.jsonl.gz", line);
        write("other-names/day=2026-03-14/part-1.jsonl.gz.tmp", line);
        write("other-names/day=2026-03-14/checksums.txt", line);

        try (Engine duckDb = duckDb("other-names");
                Engine spark = spark("other-names")) {
            for (Engine engine : List.of(duckDb, spark)) {
                assertThat(engine.ask(Question.LINE_COUNT).rows()).isEqualTo(List.of(List.of("1", "1")));
            }
        }
    }

    private static void write(String file, String lines) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        try (Writer output =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(path)), StandardCharsets.UTF_8)) {
            output.write(lines);
        }
    }
}
