package dev.sessionlog.agent.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalOutputTest {
    @Test
    void sequencesAreRemovedInWhateverFormAWriterLeavesThem() {
        String[][] texts = {
            {"\u001b[31;1mno\u001b[0m \u001b[2Kyes\u001b[?25h", "no yes"},
            {"\ufffd\ufffd\ufffd\ufffd\ufffd[31mno#x1B[0m", "no"},
            {"\u001b]8;;https://example.org\u0007link\u001b]8;;\u001b\\.", "link."},
            {"\ufffd]8;;https://example.org\ufffdlink\ufffd]8;;\ufffd\\.", "link."},
            {"\u001b]0;title\u0007\u001b(Bno", "no"},
            {"\u009b31mno\u009b0m", "no"},
            {"[31mno[39m [1;38;5;208myes[0m", "no yes"},
            {"[1m[91mno[0m\n[32m2[0m of [3;1m 3", "no\n2 of  3"},
            {"\ufffd[2K\ufffd[?25hno", "no"},
        };
        for (String[] text : texts) {
            assertThat(TerminalOutput.withoutSequences(text[0])).isEqualTo(text[1]);
        }
    }

    @Test
    void whatOnlyLooksLikeASequenceStays() {
        for (String text : new String[] {
            "",
            "plain",
            "a[0]",
            "rate(x[5m])",
            "max[30m:1m]",
            "[INFO] [10min]",
            "\ufffd",
            "\u001b",
            "[\ufffd]",
            "[99m x",
            "BUILD FAILED [5m 30s]",
            "BUILD FAILED [0m 30s] [1m30s] [30m5s]",
            "buckets [3m, 5m] [1m,5m] [0m]",
            "\ufffd[Error] \ufffd(Error)",
        }) {
            assertThat(TerminalOutput.withoutSequences(text)).isEqualTo(text);
        }
    }

    @Test
    void aProgressBarLeavesItsLastState() {
        assertThat(TerminalOutput.shown("10%\r50%\r\u001b[2K100%\nBUILD FAILED\r\n\r\nexit\r"))
                .isEqualTo("100%\nBUILD FAILED\n\nexit");
        assertThat(TerminalOutput.shown("a\n\rb\r\r\n")).isEqualTo("a\nb\n");
        assertThat(TerminalOutput.shown("a\nb\n")).isEqualTo("a\nb\n");
        assertThat(TerminalOutput.shown("")).isEmpty();
    }

    @Test
    void hugeOutputsAreReadInLinearTime() {
        for (String part :
                new String[] {"\ufffd", "\u001b", "\u001b[", "\u001b]0", "[31;", "\r", "\ra", "\n", "a\n", "\r\n"}) {
            String huge = part.repeat(1_000_000);
            assertThat(TerminalOutput.shown(huge).length()).isLessThanOrEqualTo(huge.length());
        }
    }
}
