package dev.sessionlog.markdown.internal.lenient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TestOutcome;
import dev.sessionlog.UnfinishedKind;
import dev.sessionlog.format.Diagnostic;
import dev.sessionlog.format.ReadResult;
import dev.sessionlog.markdown.MarkdownReader;
import dev.sessionlog.markdown.MarkdownRenderer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LenientReaderTest {
    private final LenientReader reader = new LenientReader(1_000_000, 50);

    static List<SessionLog> samples() {
        return List.of(SampleLogs.minimal(), SampleLogs.complete(), SampleLogs.realistic());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsWhatTheRendererWrote(SessionLog log) {
        ReadResult result = reader.read(new MarkdownRenderer().render(log));

        assertThat(result.drafts()).hasSize(1);
        assertThat(result.drafts().get(0).log()).contains(log);
        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactlyInAnyOrderElementsOf(codes(log));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsWhatTheRendererWroteWithoutEmoji(SessionLog log) {
        String text = MarkdownRenderer.builder().emoji(false).build().render(log);

        assertThat(reader.read(text).drafts().get(0).log()).contains(log);
    }

    private static List<String> codes(SessionLog log) {
        return log.findings().stream().map(finding -> finding.code()).toList();
    }

    @Test
    void readsARenderedLogInWhichABoxWasTickedAndALineAdded() {
        SessionLog log = SampleLogs.complete();
        String edited = new MarkdownRenderer()
                .render(log)
                .replace("- [ ] No full table scan left", "- [x] No full table scan left\n- [ ] Warm the cache")
                .replace("### Task: Write the report", "### Task: Write the report\n**Status:** DONE");

        SessionLog read = reader.read(edited).drafts().get(0).log().orElseThrow();

        List<String> expected = new ArrayList<>(LogLines.of(log));
        expected.addAll(List.of(
                "objectives.primary[1].achieved = true",
                "objectives.primary[2].description = Warm the cache",
                "tasks[1].status = COMPLETE"));
        assertThat(LogLines.of(read)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aUuidIsTheIdOfASessionAndAnythingElseItsNumber() {
        String uuid = "0195947a-1f00-7c3a-9b52-6d1f0e8a4c21";
        SessionLog log = reader.read("# Session Log\n**Date:** 2026-03-14\n**Session ID:** " + uuid
                        + "\n**Session:** 3\n**Agent:** a\n")
                .drafts()
                .get(0)
                .log()
                .orElseThrow();
        assertThat(log.id()).contains(uuid);
        assertThat(log.number()).isEqualTo(3);

        SessionLog numbered = reader.read("# Session Log\n**Date:** 2026-03-14\n**Session ID:** 7\n**Agent:** a\n")
                .drafts()
                .get(0)
                .log()
                .orElseThrow();
        assertThat(numbered.id()).isEmpty();
        assertThat(numbered.number()).isEqualTo(7);
    }

    @Test
    void aTextWithoutASessionGivesAnErrorAndNoDraft() {
        ReadResult result = reader.read("# Shopping\n- milk\n- bread\n");

        assertThat(result.drafts()).isEmpty();
        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly("no-session");
    }

    @Test
    void aTextBeyondTheLimitGivesAnErrorAndNoDraft() {
        ReadResult result = new LenientReader(10, 5).read("**Date:** 2026-03-14");

        assertThat(result.drafts()).isEmpty();
        assertThat(result.diagnostics().stream().map(Results::text))
                .containsExactly(
                        "1:1: ERROR: The text has 20 characters, but the limit is 10; nothing was read. [text-too-long]");
    }

    @Test
    void itemsNestedTooDeeplyAreReadAsSiblings() {
        ReadResult result = new LenientReader(1_000, 3)
                .read("## SESSION OBJECTIVES\n- a\n  - b\n    - c\n      - d\n        - e\n");

        assertThat(Results.values(result.drafts().get(0)))
                .containsExactly("objectives.primary[0].description = a\\n- b\\n  - c\\n  - d\\n  - e");
        assertThat(result.diagnostics()).extracting(Diagnostic::code).contains("nested-too-deeply");
    }

    @Test
    void anOpenFenceEndsBeforeTheNextHeading() {
        ReadResult result = reader.read(
                "### Task 1.1: Fence\n**Code Snippets:**\n```java\nint i;\n\n## SESSION SUMMARY\n### Lessons Learned\n- close it\n");

        assertThat(Results.values(result.drafts().get(0)))
                .containsExactly(
                        "summary.lessons[0] = close it",
                        "tasks[0].id = 1.1",
                        "tasks[0].name = Fence",
                        "tasks[0].snippets[0].code = int i;\\n",
                        "tasks[0].snippets[0].language = java");
        assertThat(result.diagnostics()).extracting(Diagnostic::code).contains("fence-not-closed");
    }

    @Test
    void aCommentIsPartOfNoValueAndIsKept() {
        ReadResult result = reader.read("""
                **Date:** 2026-03-14
                **Session:** 1
                **Agent:** a

                ## SESSION OBJECTIVES
                **Primary Goals:**
                - [ ] b
                **Secondary Goals:**
                - [ ] c
                - [x] d
                  - **Dropped:** too slow
                """);

        assertThat(result.diagnostics())
                .extracting(d -> d.code() + " " + d.line())
                .containsExactly("achieved-and-dropped 10");
    }

    @Test
    void aCommandIsReadAlsoWhereItIsEscapedOrFollowsSeveralLines() {
        SessionLog log = SampleLogs.minimal().toBuilder()
                .validation(v -> v.addFunctional(
                                c -> c.name("a").description("b\nc").command("d | e"))
                        .addFunctional(
                                c -> c.name("f").outcome(TestOutcome.PASS).command("echo `date` | g\\h"))
                        .addIntegration(c -> c.name("i").command("make")))
                .build();
        String touched = new MarkdownRenderer().render(log).replaceAll("(?m)^- ", "* ");

        assertThat(reader.read(touched).drafts().get(0).log()).contains(log);
    }

    @Test
    void everyNameOfSomethingUnfinishedIsReadAlsoFromATouchedDocument() {
        LocalDateTime at = LocalDateTime.of(2026, 3, 14, 17, 12);
        SessionLog log = SampleLogs.minimal().toBuilder()
                .interruption(i -> {
                    i.lastEntryAt(at).entries(3);
                    for (String name : List.of("a -", "- b", "tool c - since 2026-03-14 17:11", "**d**", "(", "e:")) {
                        i.addUnfinished(
                                u -> u.kind(UnfinishedKind.TOOL).name(name).startedAt(at));
                        i.addUnfinished(
                                u -> u.kind(UnfinishedKind.TASK).name(name).startedAt(at));
                    }
                })
                .snapshotAt(at)
                .build();
        String touched = new MarkdownRenderer().render(log).replaceAll("(?m) +$", "");

        assertThat(reader.read(touched).drafts().get(0).log()).contains(log);
    }

    @Test
    void aFindingOfARenderedLogStandsAtTheLineItConcerns() {
        SessionLog log = SampleLogs.complete();
        String text = new MarkdownRenderer().render(log);
        List<String> lines = text.lines().toList();

        assertThat(new MarkdownReader().readLeniently(text).diagnostics())
                .extracting(d -> d.code() + " " + lines.get(d.line() - 1).strip())
                .containsExactly(
                        "interrupted-with-end **Session Interrupted:** after entry 41, 2026-03-14 18:49",
                        "snapshot-with-end **Session Running:** as of 2026-03-14 18:45",
                        "duration-shorter **Duration:** 2 hours 30 minutes");
    }
}
