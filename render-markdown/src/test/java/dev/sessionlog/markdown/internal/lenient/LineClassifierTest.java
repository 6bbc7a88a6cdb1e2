package dev.sessionlog.markdown.internal.lenient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What each line of a text is: kind, first and last line, number, text. */
class LineClassifierTest {
    @Test
    void headingsHaveALevelAndATextWithoutMarks() {
        assertThat(leaves("# a\n### b ###\n##c\n## C#\n######"))
                .containsExactly(
                        "HEADING 1-1 1 a", "HEADING 2-2 3 b", "HEADING 3-3 2 c", "HEADING 4-4 2 C#", "HEADING 5-5 6 ");
    }

    @Test
    void whatOnlyLooksLikeAHeadingIsText() {
        assertThat(leaves("#12\n####### a\n    # a"))
                .allSatisfy(leaf -> assertThat(leaf).startsWith("TEXT"));
    }

    @Test
    void threeDashesBelowALineAreARuleAndEqualSignsAnUnderline() {
        assertThat(leaves("a\n---\nb\n===\nc\n\n***"))
                .containsExactly("TEXT 1-1", "RULE 2-2", "UNDERLINED 3-4 1", "TEXT 5-5", "RULE 7-7");
    }

    @Test
    void dashesAsLongAsTheLineAboveAreAnUnderline() {
        assertThat(leaves("Lessons\n-------\nLessons\n----------\nAgent: a\n--------\nAll well.\n---------"))
                .containsExactly(
                        "UNDERLINED 1-2 2", "TEXT 3-3", "RULE 4-4", "TEXT 5-5", "RULE 6-6", "TEXT 7-7", "RULE 8-8");
    }

    @Test
    void itemsAreFoundAtAnyIndentationAndAfterAnyLine() {
        assertThat(leaves("a\n- b\n      * c\n  7) d\nlazy\n\u2022 e\n-"))
                .containsExactly(
                        "TEXT 1-1", "ITEM 2-2 b", "ITEM 3-3 c", "ITEM 4-4 7 d", "TEXT 5-5", "ITEM 6-6 e", "ITEM 7-7 ");
    }

    @Test
    void theTextOfAnItemKeepsFurtherMarkers() {
        assertThat(leaves("- - # a\n1. > b")).containsExactly("ITEM 1-1 - # a", "ITEM 2-2 1 > b");
    }

    @Test
    void aFenceReachesToItsEndWhateverTheIndentationOfItsLines() {
        assertThat(leaves("- a\n  ```sh x\n# b\n\n      - c\n```\n~~~~\n```\n~~~\n~~~~"))
                .containsExactly("ITEM 1-1 a", "FENCE 2-6 sh x", "FENCE 7-10 ");
    }

    @Test
    void aFenceWithoutAnEndStopsBeforeTheNextSection() {
        assertThat(leaves("```a\nb\n# c\n```d\n\n## e")).containsExactly("FENCE 1-5 a without end", "HEADING 6-6 2 e");
        assertThat(leaves("```\na\n---\nb")).containsExactly("FENCE 1-2  without end", "RULE 3-3", "TEXT 4-4");
        assertThat(leaves("```\na")).containsExactly("FENCE 1-2  without end");
    }

    @Test
    void aFenceMayBeLongerThanAPiece() {
        assertThat(leaves("a\n```\n" + "## b\n\n".repeat(1_000) + "```\nc"))
                .containsExactly("TEXT 1-1", "FENCE 2-2003 ", "TEXT 2004-2004");
    }

    @Test
    void aCommentWithAnEndIsHtmlAndOneWithoutIsText() {
        assertThat(leaves("<!-- a\n\n## b\n-->\nc")).containsExactly("HTML 1-4", "TEXT 5-5");
        assertThat(leaves("<!-- a\n\n## b\n")).containsExactly("TEXT 1-1", "HEADING 3-3 2 b");
        assertThat(leaves("<!-- a\n" + "b\n".repeat(50) + "-->")).containsExactly("HTML 1-52");
    }

    @Test
    void tagsQuotationsDefinitionsAndIndentedLinesAreText() {
        assertThat(leaves("<details>\n- a\n\n> # b\n\n[c]: d\n\n     e"))
                .containsExactly("TEXT 1-1", "ITEM 2-2 a", "TEXT 4-4", "TEXT 6-6", "TEXT 8-8");
    }

    @Test
    void aLongLineIsWhatItsEndsSay() {
        assertThat(leaves("-".repeat(5_000) + "\n" + "```" + " a".repeat(5_000) + "```\n- " + "b".repeat(5_000)))
                .containsExactly("RULE 1-1", "TEXT 2-2", "ITEM 3-3 " + "b".repeat(5_000));
    }

    private static List<String> leaves(String text) {
        return LineClassifierProperties.leaves(text).stream()
                .map(LineClassifierTest::text)
                .toList();
    }

    private static String text(Leaf leaf) {
        boolean worded =
                leaf.kind() == Leaf.Kind.HEADING || leaf.kind() == Leaf.Kind.ITEM || leaf.kind() == Leaf.Kind.FENCE;
        return leaf.kind() + " " + (leaf.first() + 1) + "-" + (leaf.last() + 1)
                + (leaf.number() > 0 ? " " + leaf.number() : "")
                + (worded ? " " + leaf.text() : "")
                + (leaf.closed() ? "" : " without end");
    }
}
