package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.format.ReadResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Texts that bring parsers down, each read in a JVM of its own kind: little stack, little heap. It prints one line for each,
 * and the last one is {@code done}.
 */
final class PathologicalTexts {
    private static final int MANY = 50_000;
    /** The most levels of nesting that a reader can be told to keep. */
    private static final int DEEPEST = 1_000;

    private static final String HEADER =
            "**Date:** 2026-03-14\n**Session:** 1\n**Agent:** a\n\n## TASKS COMPLETED\n### Task 1.1: T\n";

    private PathologicalTexts() {}

    public static void main(String[] args) {
        LenientReader reader = new LenientReader(64 << 20, DEEPEST);
        texts().forEach((name, text) -> {
            ReadResult result = reader.read(text.get());
            result.drafts().forEach(Results::log);
            boolean failed =
                    result.diagnostics().stream().anyMatch(d -> d.code().equals("reader-failed"));
            System.out.println(
                    name + (failed ? " fails" : "") + ": " + result.drafts().size());
        });
        System.out.println("done");
    }

    static Map<String, Supplier<String>> texts() {
        Map<String, Supplier<String>> texts = new LinkedHashMap<>();
        texts.put("deep quotes", () -> HEADER + ">".repeat(MANY) + " a");
        texts.put("deep quotes with blanks", () -> HEADER + "> ".repeat(MANY) + "a");
        texts.put("open brackets", () -> HEADER + "[".repeat(MANY) + "a");
        texts.put("nested brackets", () -> HEADER + "[".repeat(MANY) + "a" + "]".repeat(MANY));
        texts.put("bracket and parenthesis", () -> HEADER + "[ (]".repeat(MANY));
        texts.put("open links", () -> HEADER + "[a](b".repeat(MANY));
        texts.put("open images", () -> HEADER + "![[]()".repeat(MANY));
        texts.put("open link titles", () -> HEADER + "[a](<b".repeat(MANY));
        texts.put("backticks of growing length", () -> HEADER + growing("`", 2_000));
        texts.put("backticks", () -> HEADER + "`a".repeat(MANY));
        texts.put("emphasis runs", () -> HEADER + "*a_ ".repeat(MANY));
        texts.put("strong runs", () -> HEADER + "**a __b ".repeat(MANY));
        texts.put("stars", () -> HEADER + "a" + "*".repeat(MANY) + "b" + "*".repeat(MANY));
        texts.put("nested strong emphasis", () -> HEADER + "*a **a ".repeat(MANY) + "b" + " a** a*".repeat(MANY));
        texts.put("entities", () -> HEADER + "&#32;".repeat(MANY) + "&".repeat(MANY) + "&#".repeat(MANY));
        texts.put("link references", () -> HEADER + "[a]: u\n".repeat(MANY) + "[a]".repeat(MANY));
        texts.put("nested items", () -> HEADER + nested("a"));
        texts.put("nested groups in a task", () -> HEADER + nested("**Implementation Details:**"));
        texts.put("nested labels in a task", () -> HEADER + nested("**a:**"));
        texts.put("nested groups of tests", () -> "## TESTING & VALIDATION\n" + nested("a"));
        texts.put("nested groups of files", () -> "## FILES MODIFIED\n" + nested("**Modified Files:**"));
        texts.put("nested handoff notes", () -> "## Handoff Notes\n" + nested("**a:**"));
        texts.put("markers on one line", () -> HEADER + "- ".repeat(MANY) + "a");
        texts.put("numbers on one line", () -> HEADER + "1. ".repeat(MANY) + "a");
        texts.put("comments", () -> HEADER + "x <!-- " + "a ".repeat(MANY) + "-->");
        texts.put("open tags", () -> HEADER + "<a\n".repeat(MANY));
        texts.put("break tags", () -> HEADER + "<br><".repeat(MANY));
        texts.put("one line of 10 MB", () -> HEADER + "a ".repeat(5 << 20));
        texts.put("one line of 10 MB of labels", () -> "**Date:** ".repeat(1 << 20));
        texts.put("one item of 10 MB", () -> HEADER + "- **Code Changes:** " + "a - b: ".repeat(3 << 19));
        texts.put("one heading of 10 MB", () -> "### Task 1.1: " + "(a) - ".repeat(1 << 20));
        texts.put("100,000 rows in a task", () -> HEADER + "| a | b |\n|---|---|\n" + "| c | d |\n".repeat(100_000));
        texts.put(
                "100,000 metric rows",
                () -> "## PERFORMANCE METRICS\n| Metric | Value |\n|---|---|\n" + "| c | 1 ms |\n".repeat(100_000));
        texts.put(
                "a row of 100,000 cells", () -> "## PERFORMANCE METRICS\n" + "| a ".repeat(100_000) + "|\n|---|---|\n");
        texts.put("a paragraph of 100,000 lines", () -> HEADER + "a\n".repeat(100_000));
        texts.put("100,000 headings", () -> HEADER + "### a\n".repeat(100_000));
        texts.put("100,000 sections", () -> HEADER + "## a\nb\n".repeat(100_000));
        texts.put("open fences", () -> HEADER + "```a\n## b\n".repeat(MANY));
        texts.put("fences of growing length", () -> HEADER + fences(1_000));
        texts.put("fences of falling length", () -> HEADER + fallingFences(1_000) + "a\n".repeat(MANY));
        texts.put("a fence of 100,000 lines", () -> HEADER + "```\n" + "# a\n".repeat(100_000) + "```\n");
        texts.put("fences longer than a piece", () -> HEADER + ("```\n" + "a\n".repeat(300) + "```\n").repeat(300));
        texts.put("an open fence of 100,000 lines", () -> HEADER + "```\n" + "# a\n".repeat(100_000));
        texts.put("open comments", () -> HEADER + "<!-- a\n".repeat(MANY));
        texts.put("open comments with headings", () -> HEADER + "<!-- a\n## b\n".repeat(MANY));
        texts.put("open comments and fences", () -> HEADER + "```a\n## b\n<!-- c\n".repeat(MANY / 5));
        texts.put("open scripts", () -> HEADER + "<script>\n\n".repeat(MANY));
        texts.put("a comment of 100,000 lines", () -> HEADER + "<!--\n" + "- a\n".repeat(100_000) + "-->\n");
        texts.put("a quotation of 100,000 lines", () -> HEADER + "> a\n".repeat(100_000));
        texts.put("quotations of deep quotations", () -> HEADER + ("> ".repeat(100) + "a\n").repeat(2_000));
        texts.put("items of many markers", () -> HEADER + ("- 1. ".repeat(50) + "a\n").repeat(2_000));
        texts.put("an item of 100,000 lines", () -> HEADER + "- a\n" + "b\n".repeat(100_000));
        texts.put("100,000 items", () -> HEADER + "- a\n".repeat(100_000));
        texts.put("100,000 underlined lines", () -> HEADER + "a\n===\n\n".repeat(100_000));
        texts.put("an underlined paragraph of 100,000 lines", () -> HEADER + "a\n".repeat(100_000) + "===\n");
        texts.put("rules", () -> HEADER + ("-".repeat(MANY) + "\n" + "* ".repeat(MANY) + "\n").repeat(10));
        texts.put("backticks and one more", () -> HEADER + "`".repeat(1 << 20) + "a`");
        texts.put("blanks inside a heading", () -> HEADER + "## a" + " ".repeat(1 << 20) + "b #\n");
        texts.put("attributes of a tag", () -> HEADER + "<a" + " b=c".repeat(1 << 20) + ">\n");
        texts.put("20,000 sessions", () -> "# Session 1\n**Agent:** a\n".repeat(20_000));
        texts.put("a number of many parts", () -> "## CRITICAL ISSUES\n- " + "1.".repeat(MANY) + " a\n");
        texts.put(
                "a label of files in a label of files",
                () -> "## FILES MODIFIED\n- " + "Created Files: Deleted Files: ".repeat(MANY) + " a\n");
        texts.put("urgencies", () -> "## NEXT SESSION PREPARATION\n- " + "**High:** ".repeat(MANY) + " a\n");
        texts.put("journal lines", () -> HEADER + "**16:25**: a\n".repeat(MANY));
        texts.put("blanks", () -> HEADER + " ".repeat(10 << 20) + "\n" + "\t".repeat(1 << 20) + "- a");
        texts.put(
                "digits", () -> HEADER + "**Time Spent:** " + "1".repeat(1 << 20) + "\n" + "1".repeat(1 << 20) + ". a");
        texts.put("blanks after the name of a session", () -> ("# session" + " ".repeat(980) + "x\n").repeat(100));
        texts.put("blanks after the name of a task", () -> HEADER + "**task" + " ".repeat(1 << 20) + "x**\n");
        texts.put("escapes", () -> HEADER + "\\".repeat(1 << 20) + "\na\\\n".repeat(MANY));
        texts.put("NUL", () -> HEADER + "\u0000".repeat(1 << 20));
        return texts;
    }

    private static String growing(String mark, int runs) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < runs; i++) {
            text.append(mark.repeat(i)).append(' ');
        }
        return text.toString();
    }

    private static String nested(String item) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2 * DEEPEST; i++) {
            text.append("  ".repeat(i)).append("- ").append(item).append('\n');
        }
        return text.toString();
    }

    private static String fallingFences(int runs) {
        StringBuilder text = new StringBuilder();
        for (int i = runs; i >= 3; i--) {
            text.append("`".repeat(i)).append("a\n");
        }
        return text.toString();
    }

    private static String fences(int runs) {
        StringBuilder text = new StringBuilder();
        for (int i = 3; i < runs; i++) {
            text.append("`".repeat(i)).append("a\n");
        }
        return text.toString();
    }
}
