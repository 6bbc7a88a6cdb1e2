package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.Seeds;
import dev.sessionlog.SessionLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What GitHub's filters look for in the text of a document is not there with the option, and is read back. */
class SafeForGitHubTest {
    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder()
            .safeForGitHub(true)
            .emptySections(EmptySections.OMITTED)
            .build();
    private static final Pattern SEEN_BY_GITHUB = Pattern.compile(
            "@[0-9A-Za-z]|#[0-9]|GH-[0-9]|[0-9a-f]{7}|:[-+_0-9A-Za-z]+:|https?://(?:www\\.)?github\\.com/",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> PIECES = List.of(
            "@Override",
            "@babel/core",
            "#12",
            "closes #12",
            "org/repo#8",
            "App.java:100:7",
            "$HOME/bin:$PATH",
            "GH-12",
            "gh-7",
            "a1b2c3d4e5",
            "user@a1b2c3d4e5f6",
            "https://github.com/o/r/issues/1",
            "\u2060",
            "@\u2060x",
            "$\\$",
            "\\$x$",
            "`$x$`",
            "$$a$$",
            ":+1:",
            ":-1:",
            "foo@example.com",
            "1234567",
            "deadbeef".repeat(5),
            "#\u206012",
            "&#8288;",
            "**@a**",
            "_@a_",
            "\n",
            "- ",
            "@",
            "#",
            ":",
            "$",
            " ",
            "x");

    @ParameterizedTest
    @CsvSource({
        "@Override, @~Override",
        "@babel/core, @~babel/core",
        "closes #12, closes #~12",
        "org/repo#8, org/repo#~8",
        "GH-12, GH-~12",
        "App.java:100:7, App.java:~100:~7",
        "$HOME/bin:$PATH, \\$HOME/bin:\\$PATH",
        "a1b2c3d4e5, a1b2c3~d4e5",
        "see https://github.com/o/r/issues/1, see https:~//github.com/o/r/issues/1",
        "see https://example.org/#top, see https://example.org/#top",
        "mail me @ 5: no #, mail me @ 5: no #",
        "deadbe, deadbe"
    })
    void aSignIsBrokenAndReadBack(String text, String written) {
        SessionLog log = SampleLogs.minimal().toBuilder().focus(text).build();

        assertThat(RENDERER.render(log).lines().filter(line -> line.startsWith("**Focus:**")))
                .containsExactly("**Focus:** " + written.replace('~', '\u2060'));
        assertThat(new MarkdownReader().read(RENDERER.render(log))).isEqualTo(log);
    }

    @Test
    void aWordJoinerOfTheTextIsAReferenceWithTheOptionAndWithout() {
        SessionLog log =
                SampleLogs.minimal().toBuilder().focus("@\u2060a b\u2060c").build();

        for (MarkdownRenderer renderer : List.of(RENDERER, new MarkdownRenderer())) {
            assertThat(renderer.render(log)).contains("**Focus:** @&#8288;a b&#8288;c\n");
            assertThat(new MarkdownReader().read(renderer.render(log))).isEqualTo(log);
        }
    }

    @Test
    void noTextIsSeenByGitHubWhereverItIs() {
        Random random = Seeds.random(20261130);
        for (int i = 0; i < 200; i++) {
            SessionLog log = SampleLogs.complete().mapTexts(text -> pieces(random));
            String document = RENDERER.render(log);

            assertThat(new MarkdownReader().read(document)).isEqualTo(log);
            assertThat(texts(document))
                    .noneMatch(text -> SEEN_BY_GITHUB.matcher(text).find());
            assertThat(document.replaceAll("(?s)```.*?\n```+\n", "").replaceAll("`[^`\n]*`", ""))
                    .doesNotContainPattern("(?<!\\\\)\\$");
        }
    }

    private static String pieces(Random random) {
        StringBuilder text = new StringBuilder("a");
        random.ints(1 + random.nextInt(4), 0, PIECES.size()).forEach(i -> text.append(PIECES.get(i)));
        return text.append('b').toString();
    }

    private static List<String> texts(String document) {
        List<String> texts = new ArrayList<>();
        CommonmarkJudge.parse(document).accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                texts.add(text.getLiteral());
            }
        });
        return texts;
    }
}
