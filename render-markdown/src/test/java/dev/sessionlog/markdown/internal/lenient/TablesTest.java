package dev.sessionlog.markdown.internal.lenient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.format.ReadResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reader of tables, with tables that have no rows, no head, or too few or too many cells. */
class TablesTest {
    private static final String HEADER = "**Date:** 2026-03-14\n**Session:** 1\n**Agent:** a\n";
    private static final String DASHES = "|---|---|\n";

    private final LenientReader reader = new LenientReader(1_000_000, 50);

    static List<String> sections() {
        return List.of(
                "SESSION INFORMATION",
                "SESSION OBJECTIVES",
                "TASKS COMPLETED",
                "PERFORMANCE METRICS",
                "TESTING & VALIDATION",
                "CRITICAL ISSUES",
                "SYSTEM STATUS");
    }

    @ParameterizedTest
    @MethodSource("sections")
    void aTableWithoutRowsIsKeptVerbatim(String section) {
        for (String table : List.of("|---|---|", "|---|---|\n|---|---|", "|---|---|\n|---|---|\n|:--|--:|")) {
            assertKept(section, table);
        }
    }

    @ParameterizedTest
    @MethodSource("sections")
    void aTableOfOneColumnIsKeptVerbatim(String section) {
        for (String table : List.of("| a |", "| a |\n|---|", "| a |\n|---|\n| b |", "||\n|---|\n||")) {
            assertKept(section, table);
        }
    }

    @Test
    void rowsOfDashesWithoutAHeadAreNoHead() {
        String table = "|---|---|\n|---|---|\n| a | b |";

        Stream.of("SESSION INFORMATION", "SESSION OBJECTIVES", "TASKS COMPLETED", "CRITICAL ISSUES", "SYSTEM STATUS")
                .forEach(section -> assertKept(section, table));
        assertReads("PERFORMANCE METRICS", table, "metrics.after[0].name = a", "metrics.after[0].value = b");
        assertReads(
                "TESTING & VALIDATION",
                table,
                "validation.functional[0].description = b",
                "validation.functional[0].name = a");
    }

    @Test
    void aTableWithNothingButItsHeadSaysNothing() {
        for (String dashes : List.of("", DASHES, DASHES + DASHES)) {
            assertReads("SESSION OBJECTIVES", "| Goal | Status |\n" + dashes);
            assertReads("TASKS COMPLETED", "| Task | Status |\n" + dashes);
            assertReads("PERFORMANCE METRICS", "| Metric | Value |\n" + dashes);
            assertReads("PERFORMANCE METRICS\n### Before Session", "| Metric | Value |\n" + dashes);
            assertReads("TESTING & VALIDATION", "| Test | Result |\n" + dashes);
            assertReads("CRITICAL ISSUES", "| Issue | Severity |\n" + dashes);
            assertReads("SYSTEM STATUS", "| Component | After |\n" + dashes);
        }
    }

    @Test
    void emptyCellsSayNothing() {
        String row = DASHES + "|  |  |\n";

        assertReads("SESSION OBJECTIVES", "| Goal | Status |\n" + row);
        assertReads("TASKS COMPLETED", "| Task | Status |\n" + row);
        assertReads("PERFORMANCE METRICS", "| Metric | Value |\n" + row);
        assertReads("TESTING & VALIDATION", "| Test | Result |\n" + row);
        assertReads("CRITICAL ISSUES", "| Issue | Severity |\n" + row);
        assertReads("SYSTEM STATUS", "| Component | After |\n" + row);
    }

    @Test
    void aRowMayHaveFewerCellsThanTheHead() {
        String row = DASHES + "| a |\n";

        assertReads("SESSION OBJECTIVES", "| Goal | Status |\n" + row, "objectives.primary[0].description = a");
        assertReads("TASKS COMPLETED", "| Task | Status |\n" + row, "tasks[0].name = a");
        assertReads("PERFORMANCE METRICS", "| Metric | Value |\n" + row, "metrics.after[0].name = a");
        assertReads("TESTING & VALIDATION", "| Test | Result |\n" + row, "validation.functional[0].name = a");
        assertReads("CRITICAL ISSUES", "| Issue | Severity |\n" + row, "issues.outstanding[0].name = a");
        assertReads("SYSTEM STATUS", "| Component | After |\n" + row, "systemStatus.health.notes[0] = a");
    }

    @Test
    void cellsBeyondTheHeadAreKept() {
        assertReads(
                "SESSION OBJECTIVES",
                "| Goal | Status |\n|---|---|\n| a | ✅ | c |\n",
                "objectives.primary[0].achieved = true",
                "objectives.primary[0].description = a\\nc");
        assertReads(
                "TASKS COMPLETED",
                "| Task | Status |\n|---|---|\n| a | COMPLETE | c |\n",
                "tasks[0].name = a",
                "tasks[0].notes[0].text = c",
                "tasks[0].status = COMPLETE");
        assertReads(
                "PERFORMANCE METRICS",
                "| Metric | Value |\n|---|---|\n| a | b | c |\n",
                "metrics.after[0].name = a",
                "metrics.after[0].notes = c",
                "metrics.after[0].value = b");
        assertReads(
                "TESTING & VALIDATION",
                "| Test | Result |\n|---|---|\n| a | PASS | c |\n",
                "validation.functional[0].description = c",
                "validation.functional[0].name = a",
                "validation.functional[0].outcome = PASS");
        assertReads(
                "CRITICAL ISSUES",
                "| Issue | Severity |\n|---|---|\n| a | HIGH | c |\n",
                "issues.outstanding[0].description = c",
                "issues.outstanding[0].name = a",
                "issues.outstanding[0].severity = HIGH");
        assertReads(
                "SYSTEM STATUS",
                "| Component | After |\n|---|---|\n| a | b | c |\n",
                "systemStatus.after.components[0].name = a",
                "systemStatus.after.components[0].state = b",
                "systemStatus.health.notes[0] = a - c");
    }

    @Test
    void headsMayBeEmpty() {
        String table = "|  |  |\n|---|---|\n| a | b |\n";

        assertReads("TASKS COMPLETED", table, "tasks[0].name = a", "tasks[0].notes[0].text = b");
        assertReads("PERFORMANCE METRICS", table, "metrics.after[0].name = a", "metrics.after[0].notes = b");
        assertReads(
                "TESTING & VALIDATION",
                table,
                "validation.functional[0].description = b",
                "validation.functional[0].name = a");
        assertReads(
                "CRITICAL ISSUES", table, "issues.outstanding[0].description = b", "issues.outstanding[0].name = a");
        assertReads("SYSTEM STATUS", table, "systemStatus.health.notes[0] = a - b");
    }

    @Test
    void headerLinesMayBeRowsOfAnyLength() {
        assertThat(
                        Results.text(
                                reader.read(
                                        "## SESSION INFORMATION\n| Field |\n|---|\n| Date |\n| Agent | a | b |\n||\n| Session | 4 |\n")))
                .isEqualTo("""
                        == draft
                        missing = date
                        agent = a b
                        number = 4
                        == diagnostics
                        1:1: ERROR: The session has no date. Add a line such as "**Date:** 2026-03-14". [missing-attribute]
                        """);
    }

    private void assertKept(String section, String table) {
        ReadResult result = reader.read(HEADER + "## " + section + "\n" + table + "\n");

        assertThat(Results.text(result))
                .isEqualTo("== draft\nagent = a\ncustomSections[0].body = " + table.replace("\n", "\\n")
                        + "\ncustomSections[0].title = " + section + "\ndate = 2026-03-14\nnumber = 1\n"
                        + "== diagnostics\n5:1: INFO: Unrecognized text; it was kept as the custom section \""
                        + section
                        + "\". [kept-as-section]\n");
    }

    /** Asserts the values read from a table beside those of the header, and that there is nothing to say about them. */
    private void assertReads(String section, String table, String... values) {
        ReadResult result = reader.read(HEADER + "## " + section + "\n" + table);

        List<String> expected = new ArrayList<>(List.of("agent = a", "date = 2026-03-14", "number = 1"));
        expected.addAll(List.of(values));
        assertThat(Results.values(result.drafts().get(0)))
                .containsExactlyElementsOf(expected.stream().sorted().toList());
        assertThat(result.diagnostics()).isEmpty();
    }
}
