package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.Seeds;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Diagnostic;
import dev.sessionlog.format.MalformedLogException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Strict reading accepts what means the same as what rendering makes, and nothing else. */
class StrictReadingTest {
    private static final MarkdownReader READER = new MarkdownReader();
    private static final int EFFORT = Integer.getInteger("sessionlog.effort", 1);

    @ParameterizedTest
    @EnumSource(names = {"MINIMAL", "HOSTILE"})
    void everyPrefixMeansWhatIsReadOrIsMalformed(Golden golden) {
        for (int end = 0; end <= golden.text().length(); end++) {
            assertSameOrMalformed(golden, golden.text().substring(0, end));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPrefixOfLinesMeansWhatIsReadOrIsMalformed(Golden golden) {
        String text = golden.text();
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            assertSameOrMalformed(golden, text.substring(0, end));
            assertSameOrMalformed(golden, text.substring(0, end + 1));
        }
        Seeds.random(11)
                .ints(500, 0, text.length())
                .forEach(end -> assertSameOrMalformed(golden, text.substring(0, end)));
    }

    @ParameterizedTest
    @EnumSource
    void aChangedCharacterMeansWhatIsReadOrIsMalformed(Golden golden) {
        String text = golden.text();
        String characters = " \n\t\\`*_[]()<>#-+.!|~&;:x0=\"\r\uFEFF";
        Random random = Seeds.random(12);
        for (int i = 0; i < 400 * EFFORT; i++) {
            int at = random.nextInt(text.length());
            String with = String.valueOf(characters.charAt(random.nextInt(characters.length())));
            assertSameOrMalformed(golden, text.substring(0, at) + with + text.substring(at + 1));
            assertSameOrMalformed(golden, text.substring(0, at) + with + text.substring(at));
            assertSameOrMalformed(golden, text.substring(0, at) + text.substring(at + 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void linesLeftOutDoubledOrSwappedMeanWhatIsReadOrAreMalformed(Golden golden) {
        List<String> lines = List.of(golden.text().split("\n", -1));
        for (int i = 0; i + 1 < lines.size(); i++) {
            List<String> without = new ArrayList<>(lines);
            without.remove(i);
            assertSameOrMalformed(golden, String.join("\n", without));
            List<String> doubled = new ArrayList<>(lines);
            doubled.add(i, lines.get(i));
            assertSameOrMalformed(golden, String.join("\n", doubled));
            List<String> swapped = new ArrayList<>(lines);
            swapped.set(i, lines.get(i + 1));
            swapped.set(i + 1, lines.get(i));
            assertSameOrMalformed(golden, String.join("\n", swapped));
        }
    }

    @Test
    void anEmptyTextIsMalformed() {
        assertThat(message(""))
                .isEqualTo(
                        "Line 1, column 1: Expected \"# IMPLEMENTATION SESSION LOG\", but found the end of the text.");
    }

    @Test
    void saysWhereWhatWasExpectedAndWhatWasFound() {
        assertMalformed("16:05", "16.05", "16.05", "Expected a time such as 16:05, but found \"16.05\".");
        assertMalformed(
                "✅ COMPLETE",
                "✅ DONE",
                "✅ DONE",
                "Expected ✅ COMPLETE or 🚧 PARTIAL or ❌ FAILED or 🔄 BLOCKED, but found \"✅ DONE\".");
        assertMalformed(
                "s:** 🟡",
                "s:** 🟢",
                "🟢 DEGRADED",
                "Expected 🟢 HEALTHY or 🟡 DEGRADED or 🔴 CRITICAL, but found \"🟢 DEGRADED\".");
        assertMalformed(
                "**Focus:** Q",
                "**Focus:**Q",
                "Quotation query",
                "Expected \" \", but found \"Quotation query latency\".");
        assertMalformed(
                "**Agent:** build",
                "**Agent**: build",
                "**Agent**:",
                "Expected \"**Agent:**\", but found \"**Agent**: build-agent/2.1  \".");
        assertMalformed(
                "**Session:** 3 of 8  \n",
                "**Session:** 3 of 8\n",
                "\n**Start",
                "Expected \"  \", but found the end of the line.");
        assertMalformed(
                "---\n\n## 🎯",
                "## 🎯",
                "## 🎯",
                "Expected a blank line, \"---\" and a blank line before \"## 🎯 SESSION OBJECTIVES\".");
        assertMalformed(
                "| Worker | CRASHED |  |",
                "| Worker | CRASHED |",
                "\n\n### **After Session**\n| Metric",
                "Expected 3 cells in this row, but found 2.");
    }

    @Test
    void aValueThatALogCannotHaveIsMalformed() {
        assertThat(message(Golden.COMPLETE.text().replace("3 of 8", "0 of 8")))
                .isEqualTo(
                        "Line 1, column 1: The values starting here are invalid: Cannot build SessionLog: number 0 is less"
                                + " than 1.");
    }

    @Test
    void aTextBeyondTheLimitIsMalformed() {
        MarkdownReader reader = MarkdownReader.builder().maxDocumentLength(100).build();
        assertThatThrownBy(() -> reader.read(Golden.MINIMAL.text()))
                .isInstanceOf(MalformedLogException.class)
                .hasMessage("Line 1, column 1: Expected at most 100 characters, but the text has "
                        + Golden.MINIMAL.text().length() + ".");
        assertThatThrownBy(() -> MarkdownReader.builder().maxDocumentLength(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxDocumentLength must be at least 1, but was 0.");
    }

    @Test
    void whatIsNoLogIsOneErrorInLenientReading() {
        assertThat(READER.readLeniently("# Notes\n").drafts()).isEmpty();
        assertThat(READER.readLeniently("# Notes\n").diagnostics())
                .filteredOn(diagnostic -> diagnostic.level() == Diagnostic.Level.ERROR)
                .extracting(Diagnostic::code)
                .containsExactly("no-session");
    }

    @Test
    void optionsCannotBeMixed() {
        assertThatThrownBy(() -> READER.read(Golden.COMPLETE.text().replace("📋 ", "")))
                .isInstanceOf(MalformedLogException.class);
        assertThatThrownBy(() -> READER.read(Golden.EMOJI_OFF.text().replace("MEDIUM", "🟢 MEDIUM")))
                .isInstanceOf(MalformedLogException.class);
    }

    /** The complete document with one change is malformed, at the place where the given text stands then. */
    private static void assertMalformed(String from, String to, String place, String detail) {
        String document = Golden.COMPLETE.text();
        int change = document.indexOf(from);
        String text = document.substring(0, change) + to + document.substring(change + from.length());
        int at = text.indexOf(place, Math.max(0, change - 1));
        int line =
                1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        int column = at - text.lastIndexOf('\n', at - 1);
        assertThat(message(text)).isEqualTo("Line " + line + ", column " + column + ": " + detail);
    }

    private static String message(String text) {
        try {
            READER.read(text);
            return "";
        } catch (MalformedLogException e) {
            return "Line " + e.line() + ", column " + e.column() + ": " + e.sentence();
        }
    }

    /** What is read of a text is what CommonMark reads there: the log, rendered, is the same tree. */
    private static void assertSameOrMalformed(Golden golden, String text) {
        SessionLog log;
        try {
            log = READER.read(text);
        } catch (MalformedLogException e) {
            assertThat(e.line()).isPositive();
            assertThat(e.column()).isPositive();
            return;
        }
        String rendered = golden.renderer().render(log);
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (!rendered.equals(plain)) {
            assertThat(CommonmarkTree.of(rendered)).as(text).isEqualTo(CommonmarkTree.of(plain));
        }
    }
}
