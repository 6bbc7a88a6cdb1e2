package dev.sessionlog.examples.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.format.SessionLogs;
import dev.sessionlog.recorder.SessionRecorder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertTest {
    private static final Path HAND_WRITTEN = Path.of("src/main/resources/hand-written.md");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aHandWrittenLogBecomesOneOfOurs() throws IOException {
        Path json = folder.resolve("log.json");
        assertThat(run("convert", HAND_WRITTEN.toString(), json.toString())).isZero();
        assertThat(out).hasToString(json + System.lineSeparator());
        SessionLog log = SessionLogs.read(json);
        assertThat(log.number()).isEqualTo(2);
        assertThat(log.tasks()).extracting(Task::name).containsExactly("Skip broken rows", "Report skipped rows");

        Path markdown = folder.resolve("log.md");
        assertThat(run("convert", json.toString(), markdown.toString())).isZero();
        assertThat(SessionLogs.read(markdown)).isEqualTo(log);
        assertThat(run("check", markdown.toString())).isZero();
    }

    @Test
    void whatALogDoesNotSayCanBeSaidOnTheCommandLine() throws IOException {
        Path log = Files.writeString(
                folder.resolve("log.md"),
                "# IMPLEMENTATION SESSION LOG\n**Date:** 2026-03-14\n\n## 📋 TASKS COMPLETED\n\n### Task 1: Build\n");
        Path json = folder.resolve("log.json");
        assertThat(run("convert", log.toString(), json.toString())).isEqualTo(1);
        assertThat(err.toString())
                .endsWith(log + ": session 1 of this file has no number, agent; set it with --number and" + " --agent."
                        + System.lineSeparator());
        assertThat(json).doesNotExist();

        assertThat(run("convert", log.toString(), json.toString(), "--number", "7", "--agent", "me"))
                .isZero();
        assertThat(SessionLogs.read(json).number()).isEqualTo(7);
    }

    @Test
    void severalSessionsBecomeSeveralFiles() throws IOException {
        Path log = Files.writeString(folder.resolve("log.md"), """
                # SESSION 1: import
                **Date:** 2026-03-14
                **Agent:** a

                # SESSION 2: export
                **Date:** 2026-03-15
                **Agent:** a
                """);
        run("convert", log.toString(), folder.resolve("log.json").toString());
        assertThat(SessionLogs.read(folder.resolve("log.json")).number()).isEqualTo(1);
        assertThat(SessionLogs.read(folder.resolve("log-2.json")).number()).isEqualTo(2);
    }

    @Test
    void checkPrintsWhereWhatIsWrongAndFailsOnErrors() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"schemaVersion\": \"1.0\",");
        assertThat(run("check", broken.toString())).isEqualTo(1);
        assertThat(out.toString().lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .matches(java.util.regex.Pattern.quote(broken.toString())
                                + ":1:\\d+: error: .*\\. \\[[a-z-]+]"));
    }

    @Test
    void aJournalIsUnderstoodLikeALog() throws IOException {
        Path journal = folder.resolve("session-1.journal");
        Clock clock = Clock.fixed(Instant.parse("2026-03-14T11:00:00Z"), ZoneOffset.UTC);
        try (SessionRecorder session = SessionRecorder.journal(journal)
                .clock(clock)
                .start(SessionLog.builder().number(1).agent("a"))) {
            session.startTask("Build").finish(TaskStatus.COMPLETE);
        }
        Path markdown = folder.resolve("log.md");
        assertThat(run("convert", journal.toString(), markdown.toString())).isZero();
        assertThat(err.toString())
                .isEqualTo(journal
                        + ":5:1: warning: 3 entries were read, and nothing follows. [session-interrupted]"
                        + System.lineSeparator());
        assertThat(SessionLogs.read(markdown).interruption()).isPresent();

        Path noJournal = Files.writeString(folder.resolve("x.journal"), "no journal\n");
        assertThat(run("check", noJournal.toString())).isEqualTo(1);
    }

    @Test
    void aMissingFileIsAnErrorOfItsOwn() {
        Path missing = folder.resolve("missing.md");
        assertThat(run("check", missing.toString())).isEqualTo(2);
        assertThat(err.toString()).contains(missing.toString());
    }

    @Test
    void helpSaysHowToCallIt() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString().lines()).first().asString().startsWith("Usage: sessionlog");
        for (String command : List.of("convert", "check")) {
            assertThat(run(command, "--help")).isZero();
        }
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
