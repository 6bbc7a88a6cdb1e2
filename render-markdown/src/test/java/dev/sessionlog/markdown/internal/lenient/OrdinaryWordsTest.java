package dev.sessionlog.markdown.internal.lenient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that label a line or head a section, and numbers that look like times, are ordinary text elsewhere. */
class OrdinaryWordsTest {
    private static final String HEADER = "# Session 7\n**Date:** 2026-03-14\n**Agent:** a\n\n";

    private static final List<String> SENTENCES = List.of(
            "Next: check the lock",
            "**Next:** check the lock",
            "Next - check the lock",
            "Tomorrow: the vendor is back",
            "Done: the pool is closed",
            "**Done:**\n- the pool is closed",
            "**Highlights:**\n- the pool is closed",
            "**Takeaways:**\n- close the pool",
            "Began: 09:00 with the first restore",
            "Stop: the queue at 12:30",
            "Stopped: 12:30 by the watchdog",
            "Finish: 12:30 was too late",
            "Worked by: hand",
            "Importance: it is read at every start",
            "Obstacle: the lock is never released",
            "Remedy: release it in the end",
            "**Aims:**\n- fewer locks",
            "**Measurements:**\n- p95 is 40 ms",
            "**What we did:**\n- restart the queue",
            "**Still to do:**\n- check the lock",
            "**Next time:**\n- check the lock first",
            "**End to end:**\n- 40 ms");

    private final LenientReader reader = new LenientReader(1_000_000, 50);

    private List<String> values(String text) {
        return Results.values(reader.read(text).drafts().get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "'## Critical Issues\n\n### Restore stops\n- Severity: high\n\n', issues",
        "'## Testing\n\n### Functional Tests\n- Ping: passed\n\n', validation",
        "'## Tasks Completed\n\n### Task 7.1: Queue\n**Status:** Complete\n\n', tasks",
        "'## Performance Metrics\n\n| Metric | Value |\n|---|---|\n| p95 | 40 ms |\n\n', metrics",
        "'## Outage\n\nThe queue stopped.\n\n', customSections"
    })
    void aSentenceStaysInItsSection(String section, String attribute) {
        for (String sentence : SENTENCES) {
            assertThat(values(HEADER + section + sentence + "\n"))
                    .as(sentence)
                    .allMatch(value -> value.matches("(?:agent|date|number|customSections|" + attribute + ")\\b.*"));
        }
    }

    @Test
    void aSentenceDoesNotEndACustomSection() {
        for (String sentence : SENTENCES) {
            String body = "The queue stopped.\n\n" + sentence + "\n\nIt was restarted.";
            assertThat(values(HEADER + "## Outage\n\n" + body + "\n"))
                    .containsExactlyInAnyOrder(
                            "agent = a",
                            "customSections[0].body = " + body.replace("\n", "\\n"),
                            "customSections[0].title = Outage",
                            "date = 2026-03-14",
                            "number = 7");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stop: the queue at 12:30", "Stopped: 12:30 by the watchdog", "Finish: 12:30 was too late"})
    void aSentenceInTheSummaryIsNoEndTime(String sentence) {
        assertThat(values(HEADER + "## Session Summary\n\n" + sentence + "\n"))
                .noneMatch(value -> value.startsWith("endTime"));
    }

    @Test
    void aLessonForTheNextTimeIsALesson() {
        assertThat(values(HEADER
                        + "## Session Summary\n\n### Lessons Learned\n\n**Next time:**\n- check the lock first\n"))
                .noneMatch(value -> value.startsWith("nextSession"))
                .anyMatch(value -> value.startsWith("summary.lessons[0]") && value.contains("check the lock first"));
    }

    @ParameterizedTest
    @CsvSource({
        "## Next, nextSession.priorityTasks[0].name",
        "## Still to do, nextSession.priorityTasks[0].name",
        "## Next time, nextSession.priorityTasks[0].name",
        "## What we did, tasks[0].name",
        "## Done, summary.accomplishments[0]",
        "## Takeaways, summary.lessons[0]"
    })
    void aHeadingOfASectionIsUnderstood(String heading, String attribute) {
        assertThat(values(HEADER + heading + "\n- check the lock\n")).contains(attribute + " = check the lock");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Session 12 - 1.25\n",
                "# Session 12\n\n# Session Log 2026-03-14 Python 3.12\n",
                "# Session Log 2026-03-14 Python 3.12\n",
                "# Session 12\nTime: 2.50 h\n",
                "# Session 12\n**Started:** with version 3.12\n"
            })
    void aNumberWithADotIsNoTime(String text) {
        assertThat(values(text)).noneMatch(value -> value.startsWith("startTime"));
    }

    @Test
    void hoursWithADotAreADuration() {
        assertThat(values("# Session 12\nTime: 2.50 h\n")).contains("duration = PT2H30M");
    }

    @ParameterizedTest
    @CsvSource({"Start: 9.05, 09:05", "**Start Time:** 4.05pm, 16:05", "Time: 4.05 pm, 16:05", "Began: 09:00, 09:00"})
    void aDotIsReadBeforeTheHalfOfTheDayAndInALabelledTime(String line, String time) {
        assertThat(values("# Session 12\n" + line + "\n")).contains("startTime = " + time);
    }
}
