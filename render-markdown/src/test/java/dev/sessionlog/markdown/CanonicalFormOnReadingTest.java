package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.format.MalformedLogException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is not in the form in which it is printed is refused where it is, although it could be understood: one change of the
 * complete document a line.
 */
class CanonicalFormOnReadingTest {
    private static final MarkdownReader READER = new MarkdownReader();
    private static final String DOCUMENT = Golden.COMPLETE.text();

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', quoteCharacter = '"', textBlock = """
            16:05                          ~ 16:05:00                          ~ "3:17: Expected a time such as 16:05, but found ""16:05:00""."
            2026-03-14 (Europe             ~ +2026-03-14 (Europe               ~ "1:11: Expected a date such as 2026-03-14, but found ""+2026-03-14""."
            3 of 8                         ~ 03 of 8                           ~ "2:14: Expected a number, but found ""03""."
            2 hours 30 minutes             ~ 150 minutes                       ~ "6:15: Expected a duration such as ""2 hours 45 minutes"", but found ""150 minutes""."
            2026-03-14 18:49               ~ 2026-03-14 18:49:00               ~ "5:42: Expected a time such as 2026-03-14 17:12, but found ""2026-03-14 18:49:00""."
            ✅ COMPLETE                    ~ COMPLETE                          ~ "2:13: Expected ✅ COMPLETE or 🚧 PARTIAL or ❌ FAILED or 🔄 BLOCKED, but found ""COMPLETE""."
            | -58% (-340 ms) |             ~ |  |                              ~ "3:56: Expected ""-58% (-340 ms)"", which is derived from the values, but found the end of the line."
            | Value | Improvement          ~ | Improvement | Value             ~ "1:1: Expected ""*Not recorded.*"", ""| Metric | Value | Improvement | Notes |"", but found ""| Metric | Improvement | Value | Notes |""."
            | Metric | Value | Notes |     ~ | Metric | Amount | Notes |       ~ "1:1: Expected ""*Not recorded.*"", ""| Metric | Value | Notes |"", but found ""| Metric | Amount | Notes |""."
            |--------|-------|-------|     ~ |--------|:------|-------|        ~ "1:1: Expected ""|--------|-------|-------|"", but found ""|--------|:------|-------|""."
            (with memory issues)           ~ ()                                ~ "1:31: Expected text, but found the end of the line."
            `src/QuotationDao.java`        ~ src/QuotationDao.java             ~ "2:5: Expected ""`"" around the path, but found ""src/QuotationDao.java""."
            "**Agent:** build-agent/2.1  " ~ "**Agent:**  build-agent/2.1  "   ~ "7:12: Expected text without surrounding whitespace and without control characters, but found "" build-agent/2.1""."
            "**Agent:** build-agent/2.1  " ~ "**Agent:** build-agent/2.1   "   ~ "7:12: Expected text without surrounding whitespace and without control characters, but found ""build-agent/2.1 ""."
            "**Agent:** build-agent/2.1  " ~ "**Agent:** *build*-agent  "      ~ "7:12: Expected plain text, with a backslash before characters that would otherwise be markup, but found ""*build*""."
            "**Agent:** build-agent/2.1  " ~ "**Agent:** [a](b)  "             ~ "7:12: Expected plain text, with a backslash before characters that would otherwise be markup, but found ""[a](b)""."
            "**Agent:** build-agent/2.1  " ~ "**Agent:** <b>  "                ~ "7:12: Expected plain text, with a backslash before characters that would otherwise be markup, but found ""<b>""."
            "**Agent:** build-agent/2.1  " ~ "**Agent:** `b`  "                ~ "7:12: Expected plain text, with a backslash before characters that would otherwise be markup, but found ""`b`""."
            "**Agent:** build-agent/2.1  " ~ "**Agent:** a&#10;b  "            ~ "7:13: Expected ""\\"" at the end of a line instead of a character reference for a line break, but found ""&#10;b""."
            """)
    void isRefusedWhereItIs(String from, String to, String lineColumnAndSentence) {
        int change = DOCUMENT.indexOf(from);
        assertThat(change).as(from).isNotNegative();
        int lineOfChange = 1 + DOCUMENT.substring(0, change).split("\n", -1).length - 1;

        assertThatThrownBy(() -> READER.read(DOCUMENT.replaceFirst(
                        java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to))))
                .isInstanceOfSatisfying(MalformedLogException.class, e -> {
                    assertThat(e.column() + ": " + e.sentence())
                            .isEqualTo(lineColumnAndSentence.substring(lineColumnAndSentence.indexOf(':') + 1));
                    assertThat(e.line()).isEqualTo(lineOfChange);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "---\n", "\n---\n", "***\n", "\n\n"})
    void aSeparatorWhereNoneBelongsIsRefused(String separator) {
        for (int at = DOCUMENT.indexOf('\n') + 1; at > 0; at = DOCUMENT.indexOf('\n', at) + 1) {
            String changed = DOCUMENT.substring(0, at) + separator + DOCUMENT.substring(at);
            boolean inFence = DOCUMENT.substring(0, at).split("(?m)^```", -1).length % 2 == 0;
            if (!inFence) {
                assertThatThrownBy(() -> READER.read(changed)).as(changed).isInstanceOf(MalformedLogException.class);
            }
        }
    }

    @Test
    void aHardBreakWhereNoneBelongsIsRefused() {
        for (int at = DOCUMENT.indexOf('\n'); at >= 0; at = DOCUMENT.indexOf('\n', at + 1)) {
            String changed = DOCUMENT.substring(0, at) + "  " + DOCUMENT.substring(at);
            boolean inFence = DOCUMENT.substring(0, at).split("(?m)^```", -1).length % 2 == 0;
            if (!inFence) {
                assertThatThrownBy(() -> READER.read(changed)).as(changed).isInstanceOf(MalformedLogException.class);
            }
        }
    }

    @Test
    void aValueThatFollowsFromTheRestIsNotMissing() {
        String measured = Golden.REALISTIC.text();
        assertThatThrownBy(() -> READER.read(measured.replace("**Duration:** 2 hours 45 minutes  \n", "")))
                .hasMessage("Line 6, column 1: Expected \"**Duration:**\" with the value derived from the rest of the"
                        + " log, but the line is missing.");
    }

    @Test
    void anInterruptionIsReadInItsOldPlaceButNotInBoth() {
        String line = "**Session Interrupted:** after entry 41, 2026-03-14 18:49  \n";
        String completedBy = "**Session Completed By:**";
        String old = DOCUMENT.replace(line, "")
                .replaceAll("(?m)^\\*\\*Unfinished:.*\n", "")
                .replace(completedBy, line + completedBy);
        assertThat(READER.read(old))
                .isEqualTo(Golden.COMPLETE.log().toBuilder()
                        .interruption(
                                i -> i.from(Golden.COMPLETE.log().interruption().orElseThrow())
                                        .unfinished(List.of()))
                        .build());

        String both = DOCUMENT.replace(completedBy, line + completedBy);
        assertThatThrownBy(() -> READER.read(both)).hasMessageContaining("but found \"**Session Interrupted:**");
    }

    @Test
    void whatWasUnfinishedFollowsItsInterruptionInTheHeader() {
        String interrupted = "**Session Interrupted:** after entry 41, 2026-03-14 18:49  \n";
        String completedBy = "**Session Completed By:**";
        String alone = DOCUMENT.replace(interrupted, "");
        assertThatThrownBy(() -> READER.read(alone)).hasMessageContaining("but found \"**Unfinished:** task Write");

        String inFooter = alone.replace(completedBy, interrupted + completedBy);
        assertThatThrownBy(() -> READER.read(inFooter)).hasMessageContaining("but found \"**Unfinished:** task Write");

        String unfinished = "**Unfinished:** tool runTests - since 2026-03-14 18:48  \n";
        String apart = DOCUMENT.replace(unfinished, "").replace(completedBy, unfinished + completedBy);
        assertThatThrownBy(() -> READER.read(apart)).hasMessageContaining("but found \"**Unfinished:** tool runTests");

        String duration = "**Duration:**";
        String late = DOCUMENT.replace(unfinished, "").replace(duration, unfinished + duration);
        assertThatThrownBy(() -> READER.read(late)).hasMessageContaining("but found \"**Unfinished:** tool runTests");
    }

    @Test
    void emptySectionsMayBeShownInAnyWayButNotWithoutARemark() {
        String shown = Golden.EMPTY_PARTS_SHOWN.text();
        String remark = "\n*Not recorded.*\n";
        for (int at = shown.indexOf(remark); at >= 0; at = shown.indexOf(remark, at + 1)) {
            int heading = shown.lastIndexOf('\n', at - 1) + 1;
            String without = shown.substring(0, at) + shown.substring(at + remark.length() - 1);
            assertThatThrownBy(() -> READER.read(without)).as(without).isInstanceOf(MalformedLogException.class);

            boolean part = shown.startsWith("### **", heading);
            String left =
                    shown.substring(0, heading) + shown.substring(Math.min(shown.length(), at + remark.length() + 1));
            if (part && !left.startsWith("---", heading)) {
                assertThat(READER.read(left)).isEqualTo(Golden.EMPTY_PARTS_SHOWN.log());
            }
        }
    }
}
