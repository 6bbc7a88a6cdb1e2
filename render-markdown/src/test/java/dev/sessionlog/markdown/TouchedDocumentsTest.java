package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Diagnostic;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.StoredSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A folder whose documents were touched by formatters, people and git: the next session starts all the same. */
class TouchedDocumentsTest {
    private static final SessionLog LOG = SampleLogs.realistic();

    private static final MarkdownRenderer RENDERER =
            MarkdownRenderer.builder().emptySections(EmptySections.PARTS).build();

    @TempDir
    Path folder;

    private SessionDirectory sessions;
    private Path document;

    @BeforeEach
    void openDirectory() {
        sessions = SessionDirectory.of(folder);
        document = sessions.file(3, "md");
    }

    private static Stream<Arguments> touches() {
        return Stream.of(
                touch("trailing blanks stripped", text -> text.replaceAll("(?m) +$", "")),
                touch("blank lines after headings", text -> text.replaceAll("(?m)^(#.*)\n(?!\n)", "$1\n\n")),
                touch(
                        "blank lines after labels",
                        text -> text.replaceAll("(?m)^(\\*\\*[^:]*:\\*\\*)\n(?!\n)", "$1\n\n")),
                touch("underscores for emphasis", text -> text.replace("*Not recorded.*", "_Not recorded._")),
                touch("asterisks as bullets", text -> text.replaceAll("(?m)^( *)- ", "$1* ")),
                touch(
                        "aligned tables",
                        text -> text.replace("|--------|", "| ------ |").replace(" |  |", " |    |")),
                touch("a rule of asterisks", text -> text.replaceAll("(?m)^---$", "* * *")),
                touch("a ticked box", text -> text.replaceFirst("- \\[ \\]", "- [x]")),
                touch("a sentence of a person", text -> text.replaceFirst("\n---\n", "\nSeen by Ana.\n\n---\n")),
                touch("no line end at the end, and CRLF", text -> text.strip().replace("\n", "\r\n") + "\r\n\r\n"));
    }

    private static Arguments touch(String name, UnaryOperator<String> touch) {
        return Arguments.of(name, touch);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("touches")
    void theNextSessionContinuesFromADocumentThatWasTouched(String name, UnaryOperator<String> touch)
            throws IOException {
        String text = touch.apply(RENDERER.render(LOG));
        assertThat(text).isNotEqualTo(RENDERER.render(LOG));
        Files.writeString(document, text);

        StoredSession latest = sessions.latest().orElseThrow();
        assertThat(latest.number()).isEqualTo(3);
        assertThat(latest.log().agent()).isEqualTo(LOG.agent());
        assertThat(latest.log().tasks()).hasSameSizeAs(LOG.tasks());
        assertThat(latest.log().issues()).isEqualTo(LOG.issues());
        assertThat(sessions.skipped()).isEmpty();
        try (SessionRecorder next = sessions.startNext(base -> base.agent("next"))) {
            assertThat(next.snapshot().number()).isEqualTo(4);
            assertThat(next.snapshot().issues().orElseThrow().outstanding())
                    .isEqualTo(LOG.issues().orElseThrow().outstanding());
        }
    }

    @Test
    void theNameOfTheFileHasTheNumberThatTheTextLacks() throws IOException {
        Files.writeString(document, "# Session log\n**Date:** 2026-03-14\n**Agent:** a\n");

        assertThat(sessions.latest())
                .map(StoredSession::log)
                .map(SessionLog::number)
                .contains(3);
    }

    @Test
    void theLastOfSeveralSessionsInAFileCounts() throws IOException {
        Files.writeString(document, """
                # SESSION 1: Cache
                **Date:** 2026-03-14
                **Agent:** first

                # SESSION 2: Queue
                **Date:** 2026-03-15
                **Agent:** second
                """);

        assertThat(sessions.latest())
                .map(StoredSession::log)
                .map(SessionLog::agent)
                .contains("second");
    }

    @Test
    void aDocumentInWhichGitLeftAConflictIsSkippedAndTheOneBeforeCounts() throws IOException {
        Files.writeString(sessions.file(2, "md"), RENDERER.render(LOG));
        String text = RENDERER.render(LOG);
        String conflict = text.replace(
                "**Focus:** " + LOG.focus().orElseThrow(),
                "<<<<<<< HEAD\n**Focus:** ours\n=======\n**Focus:** theirs\n>>>>>>> other");
        Files.writeString(document, conflict);

        assertThat(sessions.latest()).map(StoredSession::number).contains(2);
        int line = 1
                + (int) conflict.substring(0, conflict.indexOf("<<<<<<<"))
                        .lines()
                        .count();
        assertThat(sessions.skipped()).singleElement().satisfies(skipped -> {
            assertThat(skipped.number()).isEqualTo(3);
            assertThat(skipped.files()).containsExactly(document);
            assertThat(skipped.reason())
                    .isEqualTo(document + ":" + line + ":1: Git conflict marker: the text contains two"
                            + " versions of the log. Resolve the conflict.");
        });
        try (SessionRecorder next = sessions.startNext(base -> base.agent("next"))) {
            assertThat(next.snapshot().number()).isEqualTo(4);
        }
    }

    @Test
    void aDocumentWithoutADateOrAnAgentIsSkippedAndSaid() throws IOException {
        Files.writeString(document, "# SESSION 3: Cache\n\n## Next Steps\n- Measure it\n");

        assertThat(sessions.latest()).isEmpty();
        assertThat(sessions.skipped())
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.reason()).startsWith(document + ":1:1: "));
    }

    @Test
    void whatWasOddInADocumentIsSaid() throws IOException {
        Files.writeString(document, RENDERER.render(LOG).replace("**Start Time:** 16:05", "**Start Time:** [TBD]"));

        assertThat(sessions.latest().orElseThrow().diagnostics())
                .extracting(Diagnostic::code)
                .contains("placeholder");
    }
}
