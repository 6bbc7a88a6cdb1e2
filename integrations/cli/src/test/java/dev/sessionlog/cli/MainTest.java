package dev.sessionlog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.format.SessionLogs;
import dev.sessionlog.recorder.SessionRecorder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private static final Path HAND_WRITTEN = Path.of("src/test/resources/hand-written.md");

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
        for (String command : List.of("mcp", "check", "convert", "briefing", "dashboard")) {
            assertThat(run(command, "--help")).isZero();
        }
    }

    @Test
    void aLogGoesThroughAPipe() throws IOException {
        Path json = folder.resolve("log.json");
        run("convert", HAND_WRITTEN.toString(), json.toString());
        out.getBuffer().setLength(0);
        assertThat(piped(Files.readString(HAND_WRITTEN), "convert", "-")).isZero();
        assertThat(out).hasToString(Files.readString(json));

        String converted = out.toString();
        out.getBuffer().setLength(0);
        assertThat(piped(converted, "convert", "-", "--from", "json", "--to", "markdown"))
                .isZero();
        String markdown = out.toString();
        assertThat(piped(markdown, "check", "-")).isZero();
        assertThat(piped("{", "check", "-", "--from", "json")).isEqualTo(1);
        assertThat(piped("{", "check", "-", "--from", "yaml")).isEqualTo(2);
        assertThat(err.toString()).contains("yaml").doesNotContain("\tat ");
    }

    @Test
    void severalSessionsDoNotGoIntoOnePipe() throws IOException {
        Path log = Files.writeString(folder.resolve("log.md"), """
                # SESSION 1: import
                **Date:** 2026-03-14
                **Agent:** a

                # SESSION 2: export
                **Date:** 2026-03-15
                **Agent:** a
                """);
        assertThat(run("convert", log.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("contains 2 sessions");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFolderOfSessionsIsCheckedAndSummarized() throws IOException {
        assertThat(run("briefing", folder.toString())).isEqualTo(1);
        Files.writeString(folder.resolve("README.md"), "no log");
        Files.copy(HAND_WRITTEN, folder.resolve("session-2.md"));
        assertThat(run("check", folder.toString())).isZero();
        assertThat(out.toString().lines()).allMatch(line -> line.startsWith(folder.resolve("session-2.md") + ":"));

        out.getBuffer().setLength(0);
        assertThat(run("briefing", folder.toString())).isZero();
        String ofFolder = out.toString();
        assertThat(ofFolder).contains("Report skipped rows");
        out.getBuffer().setLength(0);
        assertThat(run("briefing", HAND_WRITTEN.toString())).isZero();
        assertThat(out).hasToString(ofFolder);

        out.getBuffer().setLength(0);
        assertThat(run("dashboard", folder.toString())).isZero();
        assertThat(out.toString()).startsWith("<!doctype html>").contains("Report skipped rows");
        Path page = folder.resolve("index.html");
        assertThat(run("dashboard", HAND_WRITTEN.toString(), "-o", page.toString(), "--title", "Import"))
                .isZero();
        assertThat(page).content().contains("<title>Import</title>");

        Files.writeString(folder.resolve("session-3.json"), "{");
        assertThat(run("check", folder.toString())).isEqualTo(1);
        err.getBuffer().setLength(0);
        assertThat(run("dashboard", folder.toString())).isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith(folder.resolve("session-3") + ": error: ")
                .contains("session-3.json");
    }

    @Test
    void aDashboardIsMadeOfStandardInput() throws IOException {
        Path json = folder.resolve("log.json");
        run("convert", HAND_WRITTEN.toString(), json.toString());
        out.getBuffer().setLength(0);
        assertThat(run("dashboard", json.toString())).isZero();
        String page = out.toString();
        assertThat(page).contains("Report skipped rows");
        out.getBuffer().setLength(0);
        assertThat(piped(Files.readString(json), "dashboard", "-", "--from", "json"))
                .isZero();
        assertThat(out).hasToString(page);
        assertThat(piped(Files.readString(json), "dashboard", "-")).isEqualTo(1);
        assertThat(piped("", "dashboard", "-", "--from", "yaml")).isEqualTo(2);
    }

    @Test
    void aBriefingIsAsShortAsWanted() {
        assertThat(run("briefing", HAND_WRITTEN.toString(), "--max-length", "400"))
                .isZero();
        assertThat(out.toString()).startsWith("> ").hasSizeLessThanOrEqualTo(400);
        assertThat(run("briefing", HAND_WRITTEN.toString(), "--max-length", "4"))
                .isEqualTo(2);
    }

    @Test
    void invalidArgumentsExitWithTwo() {
        assertThat(run("check")).isEqualTo(2);
        assertThat(run("convert", "a.md", "--number", "one")).isEqualTo(2);
        assertThat(run("nonsense")).isEqualTo(2);
        assertThat(run("briefing", folder.resolve("missing.md").toString())).isEqualTo(2);
        assertThat(err.toString()).doesNotContain("\tat ");
    }

    @Test
    void allFilesAreCheckedAlsoIfOneCannotBeRead() throws IOException {
        Path missing = folder.resolve("missing.md");
        Path text = Files.writeString(folder.resolve("log.txt"), "text");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");
        assertThat(run(
                        "check",
                        missing.toString(),
                        text.toString(),
                        folder.resolve("x.journal").toString(),
                        broken.toString()))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        missing + ": There is no file or folder of this name.",
                        "No reader found for the file " + text
                                + ": unknown file extension \"txt\". Known extensions: json, md.",
                        folder.resolve("x.journal") + ": There is no file or folder of this name.");
        assertThat(out.toString()).startsWith(broken + ":1:").contains("error");
    }

    @Test
    void aFolderWithoutSessionsIsNotFine() {
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo(folder + ": The folder has no files session-N.*." + System.lineSeparator());
        err.getBuffer().setLength(0);
        assertThat(run("dashboard", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).isEqualTo(folder + ": The folder has no sessions." + System.lineSeparator());
        assertThat(out.toString()).startsWith("<!doctype html>");
        for (String command : List.of("check", "briefing", "dashboard", "convert")) {
            err.getBuffer().setLength(0);
            assertThat(run(command, folder.resolve(".sessions").toString())).isEqualTo(2);
            assertThat(err.toString())
                    .isEqualTo(folder.resolve(".sessions") + ": There is no file or folder of this name."
                            + System.lineSeparator());
        }
        err.getBuffer().setLength(0);
        assertThat(run("convert", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("This is a folder, but a file was expected.");
    }

    @Test
    void aLogCannotControlTheTerminal() throws IOException {
        Path log = Files.writeString(folder.resolve("log.md"), """
                # IMPLEMENTATION SESSION LOG
                **Date:** 2026-03-14
                **Session:** 1
                **Agent:** a

                ## TASKS COMPLETED

                ### Task 1: x
                **Status:** \u001b[31mred\u009b
                """);
        assertThat(run("check", log.toString())).isZero();
        assertThat(out.toString()).contains("\u241b[31mred\uFFFD").doesNotContain("\u001b", "\u009b");
    }

    @Test
    void standardInputIsReadLikeAFile() throws IOException {
        byte[] invalid = {'#', '\n', (byte) 0xFF};
        assertThat(piped(invalid, "check", "-")).isEqualTo(1);
        assertThat(out.toString())
                .isEqualTo("-:2:1: error: Invalid UTF-8: byte 0xFF at offset 2. [not-utf-8]" + System.lineSeparator());
        Path file = Files.write(folder.resolve("log.md"), invalid);
        out.getBuffer().setLength(0);
        run("check", file.toString());
        assertThat(out.toString()).contains(":2:1: error: Invalid UTF-8: byte 0xFF at offset 2. [not-utf-8]");
        out.getBuffer().setLength(0);
        assertThat(piped("\uFEFF" + Files.readString(HAND_WRITTEN), "convert", "-", "--to", "markdown"))
                .isZero();
        String withMark = out.toString();
        out.getBuffer().setLength(0);
        run("convert", HAND_WRITTEN.toString(), "--to", "markdown");
        assertThat(out).hasToString(withMark);
    }

    @Test
    void everyCommandSaysItsVersion() {
        for (String command : List.of("mcp", "check", "convert", "briefing", "dashboard")) {
            out.getBuffer().setLength(0);
            assertThat(run(command, "--version")).isZero();
            assertThat(out.toString()).startsWith("sessionlog ");
        }
    }

    @Test
    void anUnknownFormatOfDocumentsIsRefusedWhenTheServerStarts() {
        assertThat(run("mcp", "--documents", "md,xyz")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("--documents: No renderer found for the file session-1.xyz")
                .doesNotContain("artifacts");
    }

    private int piped(byte[] input, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input));
        try {
            return run(arguments);
        } finally {
            System.setIn(before);
        }
    }

    private int piped(String input, String... arguments) {
        return piped(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
