package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ordinary text stays readable: what is escaped of it, in a bullet and in a table cell. */
class EverydayProseTest {

    @Test
    void sentencesPathsIdentifiersAndShellLinesAreAsTheyAre() {
        List<String> texts = List.of(
                "Fix foo_bar() in a-b.c, 3 < 4 & x * y",
                "Reduced p95 from 586 ms to 246 ms (-58%), see #42.",
                "It's done: 214 of 214 tests pass!",
                "Why? Because the cache was never read...",
                "R&D, Q&A, AT&T",
                "src/main/java/dev/App.java",
                "C:\\Users\\me\\app",
                "~/bin/run.sh and ~5 minutes",
                "snake_case_name, camelCase, kebab-case, SCREAMING_SNAKE",
                "user@example.org, https://example.org/a_b?c=d&e=f#g",
                "npm install --save-dev left-pad@1.2.3",
                "kubectl get pods -n prod | grep api > out.txt",
                "curl -s \"http://localhost:8080/health\" || exit 1",
                "a + b = c; a / b; a % b; a ^ b; 2 * 3",
                "if (x > 0 && y >= 1) { return -1; }",
                "$HOME/${USER}, {\"key\": \"value\"}",
                "1.5 MB, 10% and 2026-03-14",
                "#123 and #tag",
                "-1 °C, +5%",
                "é, 日本語, עברית, ✅ 🚧",
                "a - b - c");
        assertThat(escapedInBullets(texts)).isEqualTo(texts);
    }

    @Test
    void onlyWhatWouldBeMarkupIsEscaped() {
        assertEscaped(
                "List<String> and Map<K, V>", "List\\<String> and Map\\<K, V>",
                "arr[0] and arr[i]", "arr\\[0] and arr\\[i]",
                "[WIP] not yet", "\\[WIP] not yet",
                "call `run()` first", "call \\`run()\\` first",
                "__init__ and _private", "\\_\\_init\\_\\_ and \\_private",
                "**bold** and *em*", "\\*\\*bold\\*\\* and \\*em\\*",
                "*.java and **/*.md", "\\*.java and \\*\\*/\\*.md",
                "2*3*4", "2\\*3\\*4",
                "x*y", "x\\*y",
                "Q&A; &nbsp; and &#35;", "Q\\&A; \\&nbsp; and \\&#35;",
                "~~gone~~", "~~gone\\~\\~",
                "# Heading", "\\# Heading",
                "- item", "\\- item",
                "+ item", "\\+ item",
                "1. First", "1\\. First",
                "> quote", "\\> quote",
                "---", "\\---",
                "\\* and \\n", "\\\\\\* and \\n",
                "ends with \\", "ends with \\\\",
                "two\nlines", "two\\\n  lines",
                "if x:\n    go()", "if x:\\\n  &#32;   go()");
    }

    /** Earlier versions wrote it without a backslash. */
    @Test
    void anAsteriskInsideAWordIsReadWithAndWithoutABackslash() {
        SessionLog log = SampleLogs.minimal().toBuilder().agent("x*y").build();
        String document = new MarkdownRenderer().render(log);
        assertThat(document).contains("**Agent:** x\\*y\n");
        assertThat(new MarkdownReader().read(document)).isEqualTo(log);
        assertThat(new MarkdownReader().read(document.replace("x\\*y", "x*y"))).isEqualTo(log);
    }

    @Test
    void inACellPipesBracketsAndLineBreaksAreEscaped() {
        SessionLog log = SampleLogs.minimal().toBuilder()
                .metrics(m -> m.addBefore(b -> b.name("a | b").notes("list[0]\n- x")))
                .build();
        assertThat(new MarkdownRenderer().render(log)).contains("| a \\| b |  | list\\[0]&#10;- x |\n");
    }

    private static void assertEscaped(String... textsAndEscaped) {
        List<String> texts = new ArrayList<>();
        List<String> escaped = new ArrayList<>();
        for (int i = 0; i < textsAndEscaped.length; i += 2) {
            texts.add(textsAndEscaped[i]);
            escaped.add(textsAndEscaped[i + 1]);
        }
        assertThat(escapedInBullets(texts)).isEqualTo(escaped);
    }

    private static List<String> escapedInBullets(List<String> texts) {
        SessionLog log = SampleLogs.minimal().toBuilder()
                .summary(s -> s.addAccomplishments(texts))
                .build();
        String document = MarkdownRenderer.builder()
                .emptySections(EmptySections.OMITTED)
                .build()
                .render(log);
        String start = "### **Major Accomplishments**\n- ";
        return Arrays.asList(document.strip()
                .substring(document.indexOf(start) + start.length())
                .split("\n- "));
    }
}
