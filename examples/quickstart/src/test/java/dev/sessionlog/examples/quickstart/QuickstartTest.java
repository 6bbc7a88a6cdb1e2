package dev.sessionlog.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.Finding;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TestCheck;
import dev.sessionlog.TestOutcome;
import dev.sessionlog.format.SessionLogs;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.StoredSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-14T11:00:00Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    Path folder;

    @Test
    void eachRunWritesTheNextSessionInEveryFormat() throws IOException {
        Path logs = folder.resolve("session-logs");
        String first = run(logs);
        String second = run(logs);
        assertThat(files(logs))
                .containsExactly(
                        "duplicates.txt",
                        "index.html",
                        "session-1.html",
                        "session-1.journal",
                        "session-1.json",
                        "session-1.md",
                        "session-2.html",
                        "session-2.journal",
                        "session-2.json",
                        "session-2.md");
        assertThat(first).isEqualTo(printed(logs, 1));
        assertThat(second).isEqualTo(printed(logs, 2));
        assertThat(SessionLogs.read(logs.resolve("session-2.json")).number()).isEqualTo(2);
        assertThat(Files.readAllLines(logs.resolve("duplicates.txt"))).hasSize(100);
        assertThat(Files.readString(logs.resolve("index.html")))
                .contains("<a href=\"session-1.html\">1</a>", "<a href=\"session-2.html\">2</a>");
    }

    @Test
    void theNextRunStartsFromWhatTheLastOneLeft() throws IOException {
        run(folder);
        run(folder);
        SessionDirectory sessions = SessionDirectory.of(folder);
        assertThat(sessions.all()).extracting(StoredSession::state).containsOnly(StoredSession.State.FINISHED);
        SessionLog second = sessions.latest().orElseThrow().log();
        assertThat(second.objectives().orElseThrow().primary())
                .extracting(objective -> objective.description() + " " + objective.achieved())
                .containsExactly(
                        "Search files that do not fit into memory false",
                        "Find the same duplicates in a tenth of the time true");
        assertThat(second.metrics().orElseThrow().before()).hasSize(1);
    }

    private static String run(Path logs) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Quickstart.run(logs, NOON, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String printed(Path logs, int number) throws IOException {
        Path markdown = logs.resolve("session-" + number + ".md");
        return String.join(
                System.lineSeparator(),
                logs.resolve("session-" + number + ".json").toString(),
                markdown.toString(),
                logs.resolve("session-" + number + ".html").toString(),
                logs.resolve("index.html").toString(),
                "",
                Files.readString(markdown),
                "The JSON reads back to an equal log.",
                "");
    }

    @Test
    void aSessionThatGoesWellSaysSo() throws IOException {
        SessionLog log = work(Duplicates::byHashing);
        assertThat(outcomes(log)).containsExactly(TestOutcome.PASS);
        assertThat(statuses(log)).containsExactly(TaskStatus.COMPLETE, TaskStatus.COMPLETE);
        assertThat(log.goalAchievement()).hasValue(100);
        assertThat(log.findings()).map(Finding::sentence).isEmpty();
    }

    @Test
    void aCheckThatFailsSaysFailInTheLog() throws IOException {
        SessionLog log = work(lines -> Set.of("line 1"));
        assertThat(outcomes(log)).containsExactly(TestOutcome.FAIL);
        assertThat(statuses(log)).containsExactly(TaskStatus.COMPLETE, TaskStatus.FAILED);
        assertThat(log.goalAchievement()).hasValue(0);
        assertThat(log.issues().orElseThrow().outstanding()).hasSize(1);
        Path markdown = folder.resolve("session-1.md");
        SessionLogs.write(log, markdown);
        assertThat(Files.readAllLines(markdown))
                .contains("- [x] Same duplicates as before: FAIL - 1 found, 100 expected");
    }

    private SessionLog work(Function<List<String>, Set<String>> improved) throws IOException {
        SessionRecorder session = SessionRecorder.inMemory()
                .clock(NOON)
                .start(SessionLog.builder().number(1).agent("quickstart"));
        new Session(session, NOON, folder).work(Duplicates::byComparing, improved);
        return session.finish();
    }

    private static List<TestOutcome> outcomes(SessionLog log) {
        return log.validation().orElseThrow().functional().stream()
                .map(TestCheck::outcome)
                .map(java.util.Optional::orElseThrow)
                .toList();
    }

    private static List<TaskStatus> statuses(SessionLog log) {
        return log.tasks().stream()
                .map(Task::status)
                .map(java.util.Optional::orElseThrow)
                .toList();
    }

    private static List<String> files(Path logs) throws IOException {
        try (Stream<Path> files = Files.list(logs)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
