package dev.sessionlog.markdown;

import dev.sessionlog.format.MalformedLogException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads inputs that are known to make parsers slow, deep or hungry; {@link HostileInputTest} runs it with little memory. */
final class Pathological {
    private static final int SIZE = 300_000;
    private static final String HEADER = "# IMPLEMENTATION SESSION LOG\n**Date:** 2026-03-14  \n**Session:** 1  \n";

    /** Documents that are well-formed as far as they go: a value can come next. */
    static final List<String> STARTS = List.of(
            "",
            HEADER + "**Agent:** ",
            HEADER + "**Agent:** a\n\n---\n\n## TASKS COMPLETED\n\n### Task: ",
            HEADER
                    + "**Agent:** a\n\n---\n\n## TASKS COMPLETED\n\n### Task: a\n**Results Achieved:**\n- **Test Results:** ",
            HEADER + "**Agent:** a\n\n---\n\n## TASKS COMPLETED\n\n### Task: a\n**Code Snippets:** ",
            HEADER + "**Agent:** a\n\n---\n\n## SESSION OBJECTIVES\n**Primary Goals:**\n- [x] ",
            HEADER
                    + "**Agent:** a\n\n---\n\n## PERFORMANCE METRICS\n\n### **Before Session**\n| Metric | Value | Notes |\n"
                    + "|--------|-------|-------|\n| ",
            HEADER + "**Agent:** a\n\n---\n\n## CRITICAL ISSUES\n\n### **Resolved Issues**\n1. **",
            HEADER + "**Agent:** a\n\n---\n\n## SESSION SUMMARY\n\n### **Major Accomplishments**\n- ",
            HEADER + "**Agent:** a\n\n---\n\n## FURTHER NOTES\n\n### a\n```",
            HEADER + "**Agent:** a\n\n---\n\n**Handoff Notes:** ");

    static final List<String> PIECES = List.of(
            "> ",
            "[",
            "]",
            "[a](",
            "![[](",
            "`",
            "`a``b",
            "*",
            "**a *",
            "_a ",
            "&#35;",
            "&amp;",
            "&",
            "&#",
            "\\",
            "\\\n",
            "\\\n  ",
            "- ",
            "* ",
            "1. ",
            "- \n",
            "- a\n",
            "1. **a**\n",
            "  - a\n",
            "[a]: b\n",
            "[^a]: b\n",
            "<a",
            "<!--",
            "<![CDATA[",
            "<?",
            "|",
            "| a ",
            "| a | b | c |\n",
            "|-",
            "\n",
            "\r\n",
            "\r",
            "#",
            "# a\n",
            "### Task: a\n",
            "---\n",
            "```\n",
            "````a\n",
            "~~~\n",
            " ",
            "\t",
            "\u00a0",
            "a",
            "é",
            "\uFEFF",
            "\u0000",
            "\u2028",
            "\ud83d",
            "**a:** ",
            "**a:** \n",
            " - ",
            ": PASS",
            " (",
            "a  \n");

    /** Lines that the lenient reader's patterns nearly match; {@code _} is where much of the same may be. */
    static final List<String> LINES_WITH_GAPS = List.of(
            "# session_x",
            "# Session log_no_x",
            "# Session 1 of_x",
            "**session_x**",
            "**task_x**",
            "**Session:** _x",
            "**Session:** 1_x",
            "**Start:** 1_x",
            "Severity_x",
            "**Severity** -_x y",
            HEADER + "**Agent:** a\n\n## TASKS COMPLETED\n\n### Task 1.1: task_x",
            HEADER + "**Agent:** a\n\n## CRITICAL ISSUES\n\n- a_x (high)_x",
            HEADER + "**Agent:** a\n\n## FILES MODIFIED\n- R _a/b _ c",
            HEADER + "**Agent:** a\n\n## FILES MODIFIED\n- M _x");

    private Pathological() {}

    public static void main(String[] args) {
        Map<String, String> inputs = inputs();
        inputs.forEach((name, input) -> STARTS.forEach(start -> read(name, start + input)));
        System.out.println("read " + inputs.size());
    }

    private static void read(String name, String input) {
        try {
            new MarkdownReader().read(input);
        } catch (MalformedLogException e) {
            if (e.line() < 1 || e.column() < 1 || e.sentence().length() > 1_000) {
                throw new AssertionError(name, e);
            }
        }
    }

    private static Map<String, String> inputs() {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (String piece : PIECES) {
            inputs.put("repeated " + name(piece), repeated(piece, SIZE));
        }
        inputs.put("ten million characters on one line", "a".repeat(10_000_000));
        inputs.put("runs of backquotes of growing length", growing("`"));
        inputs.put("nested lists", nested("- "));
        inputs.put("nested numbered lists", nested("1. "));
        return inputs;
    }

    /** A piece on one line, for messages. */
    static String name(String piece) {
        return piece.replace("\n", "\\n");
    }

    /** Repeats a piece to at most that many characters. */
    static String repeated(String piece, int size) {
        return piece.repeat(size / piece.length());
    }

    private static String growing(String piece) {
        StringBuilder growing = new StringBuilder();
        for (int i = 1; growing.length() < SIZE; i++) {
            growing.append('a').append(piece.repeat(i));
        }
        return growing.toString();
    }

    private static String nested(String marker) {
        StringBuilder nested = new StringBuilder();
        for (int i = 0; nested.length() < SIZE; i++) {
            nested.append(" ".repeat(i * marker.length())).append(marker).append("a\n");
        }
        return nested.toString();
    }
}
