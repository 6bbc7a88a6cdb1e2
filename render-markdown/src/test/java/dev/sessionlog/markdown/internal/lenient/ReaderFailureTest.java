package dev.sessionlog.markdown.internal.lenient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Draft;
import dev.sessionlog.format.ReadResult;
import dev.sessionlog.markdown.MarkdownReader;
import dev.sessionlog.markdown.MarkdownRenderer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A step of reading that fails because of a bug costs the part of the text that it fails at, and nothing else. */
class ReaderFailureTest {
    private static final String LOG = """
            # Implementation Session Log
            **Date:** 2026-03-14
            **Session:** 3
            **Agent:** build-agent

            ## 🎯 SESSION OBJECTIVES
            - [x] Import of tenants
            - [ ] Export of tenants

            ## TASKS COMPLETED

            ### Task 1.1: Import
            **Status:** COMPLETE
            #### Implementation Details
            - **Code Changes:** the importer

            ### Task 1.2: Export
            **Status:** PARTIAL

            ## CRITICAL ISSUES

            ### Resolved Issues
            - **Disk full** - it was small

            ## Deployment
            - by hand

            ### Rollback
            - by hand, too

            ### Schedule
            - on Mondays

            ---

            **Session Completed By:** build-agent
            **Handoff Notes:**
            - Mind the index

            # Implementation Session Log
            **Date:** 2026-03-15
            **Session:** 4
            **Agent:** test-agent
            """;

    private static final List<String> FIRST = List.of(
            "agent = build-agent",
            "completedBy = build-agent",
            "customSections[0].body = - by hand\\n\\n### Rollback\\n- by hand, too\\n\\n### Schedule\\n- on Mondays",
            "customSections[0].title = Deployment",
            "date = 2026-03-14",
            "handoffNotes[0] = Mind the index",
            "issues.resolved[0].description = it was small",
            "issues.resolved[0].name = Disk full",
            "number = 3",
            "objectives.primary[0].achieved = true",
            "objectives.primary[0].description = Import of tenants",
            "objectives.primary[1].description = Export of tenants",
            "tasks[0].id = 1.1",
            "tasks[0].implementation.codeChanges[0] = the importer",
            "tasks[0].name = Import",
            "tasks[0].status = COMPLETE",
            "tasks[1].id = 1.2",
            "tasks[1].name = Export",
            "tasks[1].status = PARTIAL");
    private static final List<String> SECOND = List.of("agent = test-agent", "date = 2026-03-15", "number = 4");
    private static final String UNKNOWN =
            "25:1: INFO: Unrecognized text; it was kept as the custom section \"Deployment\". [kept-as-section]";

    @Test
    void theLogIsReadWhenNothingFails() {
        ReadResult result = new LenientReader(1_000_000, 50).read(LOG);

        assertThat(result.drafts()).extracting(Results::values).containsExactly(FIRST, SECOND);
        assertThat(diagnostics(result)).containsExactly(UNKNOWN);
    }

    /** The block that fails, the lines that are kept, the title under which they are, and what is lost beside them. */
    static Stream<Arguments> parts() {
        return Stream.of(
                Arguments.of("**Session:** 3", 1, 4, "Header", "agent|date|number"),
                Arguments.of("Export of tenants", 6, 8, "SESSION OBJECTIVES", "objectives.*"),
                Arguments.of("🎯 SESSION OBJECTIVES", 6, 8, "SESSION OBJECTIVES", "objectives.*"),
                Arguments.of("TASKS COMPLETED", 10, 18, "TASKS COMPLETED", "tasks.*"),
                Arguments.of("Task 1.1: Import", 12, 15, "TASKS COMPLETED / Task 1.1: Import", "tasks.0.*"),
                Arguments.of("**Status:** COMPLETE", 12, 15, "TASKS COMPLETED / Task 1.1: Import", "tasks.0.*"),
                Arguments.of(
                        "**Code Changes:** the importer",
                        14,
                        15,
                        "TASKS COMPLETED / Task 1.1: Import / Implementation Details",
                        "tasks.0..implementation.*"),
                Arguments.of("**Status:** PARTIAL", 17, 18, "TASKS COMPLETED / Task 1.2: Export", "tasks.1.*"),
                Arguments.of("CRITICAL ISSUES", 20, 23, "CRITICAL ISSUES", "issues.*"),
                Arguments.of("**Disk full** - it was small", 22, 23, "CRITICAL ISSUES / Resolved Issues", "issues.*"),
                Arguments.of("**Session Completed By:** build-agent", 34, 38, "Footer", "completedBy|handoffNotes.*"),
                Arguments.of("**Handoff Notes:**", 34, 38, "Footer", "completedBy|handoffNotes.*"));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void aPartIsKeptVerbatimWhenItsReaderFails(String block, int first, int last, String title, String lost) {
        ReadResult result = new LenientReader(1_000_000, 50, failingAfter(block)).read(LOG);

        List<String> others = FIRST.stream()
                .filter(value -> !value.substring(0, value.indexOf(" = ")).matches(lost + "|customSections.*"))
                .map(value -> lost.equals("tasks.0.*") ? value.replace("tasks[1]", "tasks[0]") : value)
                .toList();
        List<String> kept = List.of(title, verbatim(first, last));
        List<String> unknown =
                List.of("Deployment", "- by hand\n\n### Rollback\n- by hand, too\n\n### Schedule\n- on Mondays");
        assertThat(result.drafts())
                .extracting(Results::values)
                .containsExactly(
                        withSections(others, first < 25 ? List.of(kept, unknown) : List.of(unknown, kept)), SECOND);
        List<String> expected = new ArrayList<>(List.of(failed(first, title, block), UNKNOWN));
        if (first == 1) {
            expected.addAll(1, missing(1));
        }
        if (first > 25) {
            Collections.reverse(expected);
        }
        assertThat(diagnostics(result)).isEqualTo(expected);
    }

    @Test
    void aPartBelowAnUnknownHeadingIsKeptAsASectionOfItsOwn() {
        ReadResult result = new LenientReader(1_000_000, 50, failingAfter("by hand, too")).read(LOG);

        List<String> others = FIRST.stream()
                .filter(value -> !value.startsWith("customSections"))
                .toList();
        assertThat(result.drafts())
                .extracting(Results::values)
                .containsExactly(
                        withSections(
                                others,
                                List.of(
                                        List.of("Deployment", "- by hand"),
                                        List.of("Deployment / Rollback", verbatim(28, 29)),
                                        List.of("Deployment", verbatim(31, 32)))),
                        SECOND);
        assertThat(diagnostics(result))
                .containsExactly(
                        UNKNOWN,
                        failed(28, "Deployment / Rollback", "by hand, too"),
                        "31:1: INFO: Unrecognized text; it was kept as the custom section \"Deployment\". [kept-as-section]");
    }

    @Test
    void aHeaderThatFailsDoesNotRunIntoTheNextSession() {
        String log = """
                **Date:** 2026-03-14
                **Session:** 3
                ## SESSION OBJECTIVES
                - a
                **Date:** 2026-03-15
                **Session:** 4
                ## SESSION OBJECTIVES
                - b
                """;
        ReadResult result = new LenientReader(1_000_000, 50, failingAfter(1)).read(log);

        assertThat(result.drafts())
                .extracting(Results::values)
                .containsExactly(
                        List.of(
                                "customSections[0].body = **Date:** 2026-03-14\\n**Session:** 3",
                                "customSections[0].title = Header",
                                "objectives.primary[0].description = a"),
                        List.of("date = 2026-03-15", "number = 4", "objectives.primary[0].description = b"));
    }

    @Test
    void theTitleOfASessionIsPartOfItsHeaderAtAnyLevel() {
        String log = """
                ## Session 3 - 2026-03-14
                **Agent:** build-agent
                ### SESSION OBJECTIVES
                - a
                ### TASKS COMPLETED
                """;

        ReadResult header = new LenientReader(1_000_000, 50, failingAfter(1)).read(log);
        ReadResult section = new LenientReader(1_000_000, 50, failingAfter(3)).read(log);

        assertThat(header.drafts())
                .extracting(Results::values)
                .containsExactly(List.of(
                        "customSections[0].body = ## Session 3 - 2026-03-14\\n**Agent:** build-agent",
                        "customSections[0].title = Header",
                        "objectives.primary[0].description = a"));
        assertThat(section.drafts())
                .extracting(Results::values)
                .containsExactly(List.of(
                        "agent = build-agent",
                        "customSections[0].body = ### SESSION OBJECTIVES\\n- a",
                        "customSections[0].title = SESSION OBJECTIVES",
                        "date = 2026-03-14",
                        "number = 3"));
    }

    @Test
    void allPartsMayFail() {
        Steps steps = new Steps(
                TaskSection::named,
                (reader, index, title) -> {
                    throw new IllegalStateException("no");
                },
                Draft::of);

        ReadResult result = new LenientReader(1_000_000, 50, steps).read(LOG);

        assertThat(result.drafts())
                .extracting(Results::values)
                .containsExactly(
                        withSections(
                                List.of(),
                                List.of(
                                        List.of("Header", verbatim(1, 4)),
                                        List.of("SESSION OBJECTIVES", verbatim(6, 8)),
                                        List.of("TASKS COMPLETED", verbatim(10, 18)),
                                        List.of("CRITICAL ISSUES", verbatim(20, 23)),
                                        List.of("Deployment", verbatim(25, 32)),
                                        List.of("Footer", verbatim(34, 38)))),
                        withSections(List.of(), List.of(List.of("Header", verbatim(40, 43)))));
    }

    @Test
    void aDraftThatCannotBeMadeCostsThePartThatPreventsIt() {
        Steps steps = new Steps(TaskSection::named, SectionReader::read, (builder, missing) -> {
            Draft draft = Draft.of(builder, missing);
            if (draft.log().filter(log -> log.objectives().isPresent()).isPresent()) {
                throw new IllegalStateException("no objectives");
            }
            return draft;
        });

        ReadResult result = new LenientReader(1_000_000, 50, steps).read(LOG);

        assertThat(result.drafts().get(0).log().orElseThrow().tasks()).hasSize(2);
        assertThat(diagnostics(result))
                .containsExactly(
                        "6:1: ERROR: The section \"SESSION OBJECTIVES\" could not be read because of an internal error (java.lang.IllegalStateException: no objectives); its text was kept as a custom section. [reader-failed]",
                        UNKNOWN);
    }

    @Test
    void aStackOverflowIsAFailureLikeAnyOther() {
        Steps steps = new Steps(
                TaskSection::named,
                (reader, index, title) -> {
                    reader.read(index, title);
                    if (index == 5) {
                        throw new StackOverflowError();
                    }
                },
                Draft::of);

        ReadResult result = new LenientReader(1_000_000, 50, steps).read(LOG);

        assertThat(diagnostics(result))
                .containsExactly(
                        "6:1: ERROR: The section \"SESSION OBJECTIVES\" could not be read because of an internal error (java.lang.StackOverflowError); its text was kept as a custom section. [reader-failed]",
                        UNKNOWN);
    }

    static Stream<Steps> failingForEveryText() {
        return Stream.of(
                new Steps(
                        blocks -> {
                            throw new IllegalStateException("no");
                        },
                        SectionReader::read,
                        Draft::of),
                new Steps(TaskSection::named, SectionReader::read, (builder, missing) -> {
                    throw new IllegalStateException("no");
                }));
    }

    @ParameterizedTest
    @MethodSource("failingForEveryText")
    void aTextThatCannotBeCutIsKeptAsAWhole(Steps steps) {
        ReadResult result = new LenientReader(1_000_000, 50, steps).read(LOG);

        assertThat(result.drafts())
                .extracting(Results::values)
                .containsExactly(withSections(List.of(), List.of(List.of("Untitled", LOG))));
        List<String> expected = new ArrayList<>(
                List.of(
                        "1:1: ERROR: The text could not be read because of an internal error (java.lang.IllegalStateException: no); it was kept as a custom section. [reader-failed]"));
        expected.addAll(missing(1));
        assertThat(diagnostics(result)).isEqualTo(expected);
    }

    @Test
    void aTextIsReadLenientlyWhenStrictReadingFails() {
        String text = new MarkdownRenderer().render(SampleLogs.minimal());

        ReadResult result = new LenientReader(1_000_000, 50).read(text, any -> {
            throw new IllegalStateException("no");
        });

        assertThat(result.drafts().get(0).log()).contains(SampleLogs.minimal());
        assertThat(diagnostics(result))
                .containsExactly(
                        "1:1: ERROR: Strict reading failed because of an internal error (java.lang.IllegalStateException: no); the text was read leniently instead. [reader-failed]");
    }

    @Test
    void aTextThatNoRendererWroteIsReadLeniently() {
        Function<CharSequence, SessionLog> strict = new MarkdownReader()::read;

        ReadResult result = new LenientReader(1_000_000, 50).read(LOG, strict);

        assertThat(Results.text(result)).isEqualTo(Results.text(new LenientReader(1_000_000, 50).read(LOG)));
    }

    /** Returns steps of which one fails after it read the block with the text. */
    private static Steps failingAfter(String block) {
        List<String> blocks =
                Outline.of(LOG, 50).blocks().stream().map(Block::text).toList();
        return failingAfter(blocks.indexOf(block), new IllegalStateException("no " + block));
    }

    private static Steps failingAfter(int index) {
        return failingAfter(index, new IllegalStateException("no"));
    }

    private static Steps failingAfter(int failing, RuntimeException failure) {
        return new Steps(
                TaskSection::named,
                (reader, index, title) -> {
                    reader.read(index, title);
                    if (index == failing) {
                        throw failure;
                    }
                },
                Draft::of);
    }

    private static String failed(int line, String title, String block) {
        return line + ":1: ERROR: The section \"" + title
                + "\" could not be read because of an internal error (java.lang.IllegalStateException: no " + block
                + "); its text was kept as a custom section. [reader-failed]";
    }

    private static List<String> missing(int line) {
        return List.of(
                line
                        + ":1: ERROR: The session has no date. Add a line such as \"**Date:** 2026-03-14\". [missing-attribute]",
                line
                        + ":1: ERROR: The session has no number. Add a line such as \"**Session:** 3 of 8\". [missing-attribute]",
                line
                        + ":1: ERROR: The session has no agent. Add a line such as \"**Agent:** build-agent/2.1\". [missing-attribute]");
    }

    private static String verbatim(int first, int last) {
        return String.join("\n", LOG.lines().toList().subList(first - 1, last));
    }

    /** Returns the values with those of custom sections, each given as its title and its body. */
    private static List<String> withSections(List<String> values, List<List<String>> sections) {
        List<String> all = new ArrayList<>(values);
        for (int i = 0; i < sections.size(); i++) {
            all.add("customSections[" + i + "].body = " + sections.get(i).get(1).replace("\n", "\\n"));
            all.add("customSections[" + i + "].title = " + sections.get(i).get(0));
        }
        return all.stream().sorted().toList();
    }

    private static List<String> diagnostics(ReadResult result) {
        return result.diagnostics().stream().map(Results::text).toList();
    }
}
