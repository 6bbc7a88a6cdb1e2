package dev.sessionlog.markdown.internal.lenient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.GeneratedLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Diagnostic;
import dev.sessionlog.format.Diagnostic.Level;
import dev.sessionlog.format.Draft;
import dev.sessionlog.format.ReadResult;
import dev.sessionlog.markdown.MarkdownRenderer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a text is, it is read without an exception, and what is read builds. */
class AnyTextProperties {
    private static final List<String> FRAGMENTS = List.of(
            "# ",
            "## ",
            "### ",
            "- ",
            "  - ",
            "1. ",
            "[x] ",
            "[ ] ",
            "**",
            "**Status:** ",
            "**Date:** ",
            "**Session:** ",
            "**",
            ":",
            " - ",
            "|",
            "\n|---|---|\n",
            "```",
            "\n",
            "\n\n",
            "[TBD]",
            "[",
            "]",
            "(",
            ")",
            "✅",
            "🔴 ",
            "HIGH",
            "PASS",
            "Task ",
            "2.1",
            "Session 3",
            "2026-03-14",
            "16:25",
            "PM",
            "45 minutes",
            "11/10",
            "100%",
            "→",
            "\\",
            "`",
            "&#10;",
            "<br>",
            "\t",
            "\r",
            "None",
            "Productivity Score:",
            "SESSION SUMMARY",
            "TESTING & VALIDATION",
            "CRITICAL ISSUES",
            "PERFORMANCE METRICS",
            "SYSTEM STATUS",
            "FILES MODIFIED",
            "Handoff Notes:",
            "\u0000",
            "\uD800",
            "a",
            "before",
            "after",
            "> ",
            "---\n",
            "===\n");

    private final LenientReader reader = new LenientReader(1_000_000, 50);

    @Property
    void anyMixOfMarksIsRead(@ForAll("mixes") String text) {
        check(reader.read(text));
    }

    @Provide
    Arbitrary<String> mixes() {
        return Arbitraries.of(FRAGMENTS).list().ofMaxSize(60).map(parts -> String.join("", parts));
    }

    @Property(tries = 200)
    void aRenderedLogWithItsLinesShuffledIsRead(@ForAll("logs") SessionLog log, @ForAll long seed) {
        List<String> lines =
                new ArrayList<>(Arrays.asList(new MarkdownRenderer().render(log).split("\n")));
        check(reader.read(String.join("\n", lines)));
        Collections.shuffle(lines, new Random(seed));
        check(reader.read(String.join("\n", lines)));
    }

    @Provide
    Arbitrary<SessionLog> logs() {
        return GeneratedLogs.logs();
    }

    @Property(tries = 200)
    void aFixtureWithLinesTakenOutIsRead(@ForAll("fixtures") String text, @ForAll Random random) {
        StringBuilder left = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (random.nextInt(4) > 0) {
                left.append(line, 0, random.nextInt(5) > 0 ? line.length() : random.nextInt(line.length() + 1))
                        .append('\n');
            }
        }
        check(reader.read(left));
    }

    @Provide
    Arbitrary<String> fixtures() {
        return Arbitraries.of(Fixtures.names()).map(Fixtures::log);
    }

    @Property(tries = 300)
    void aParagraphPutIntoAFixtureIsReadOrQuoted(@ForAll("fixtures") String text, @ForAll Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.addAll(random.nextInt(lines.size() + 1), List.of("", "The zugzwang is here.", ""));

        ReadResult result = reader.read(String.join("\n", lines));

        check(result);
        boolean read = result.drafts().stream()
                .anyMatch(draft -> draft.builder().build().toString().contains("zugzwang"));
        boolean quoted = result.diagnostics().stream()
                .anyMatch(diagnostic -> diagnostic.sentence().contains("zugzwang"));
        assertThat(read || quoted || result.drafts().isEmpty()).isTrue();
    }

    /** Checks what holds for every text: a draft, or an error that says why there is none; never a failure of a reader. */
    private static void check(ReadResult result) {
        List<String> errors = result.diagnostics().stream()
                .filter(diagnostic -> diagnostic.level() == Level.ERROR)
                .map(Diagnostic::code)
                .toList();
        List<String> expected = new ArrayList<>();
        for (Draft draft : result.drafts()) {
            draft.missing().forEach(name -> expected.add("missing-attribute"));
            assertThat(Results.log(draft).toBuilder().build())
                    .isEqualTo(draft.builder().build());
        }
        if (result.drafts().isEmpty()) {
            expected.add("no-session");
        }
        assertThat(errors).isEqualTo(expected);
    }
}
