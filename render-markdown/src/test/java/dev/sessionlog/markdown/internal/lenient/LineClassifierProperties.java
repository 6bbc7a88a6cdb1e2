package dev.sessionlog.markdown.internal.lenient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The leaves of any text are all of it, and the same wherever it is cut into pieces. */
class LineClassifierProperties {
    private static final List<String> LINES = List.of(
            "",
            "",
            "text",
            "  text",
            "# a",
            "## b ##",
            "- c",
            "    - d",
            "12. e",
            "- - f",
            "> g",
            "> - h",
            "```",
            "  ```",
            "```sh",
            "- ```",
            "~~~~",
            "---",
            "===",
            "* * *",
            "| a | b |",
            "<details>",
            "<!-- one line -->",
            "[i]: j",
            "**Label:** k");

    @Property
    void everyLineThatSaysSomethingIsPartOfOneLeaf(@ForAll("texts") String text) {
        List<Line> lines = lines(text);
        List<Leaf> leaves = leaves(text);

        int next = 0;
        for (Leaf leaf : leaves) {
            assertThat(lines.subList(next, leaf.first())).allMatch(Line::blank);
            assertThat(leaf.last()).isGreaterThanOrEqualTo(leaf.first());
            next = leaf.last() + 1;
        }
        assertThat(lines.subList(next, lines.size())).allMatch(Line::blank);
    }

    @Property(tries = 300)
    void whereATextIsCutIntoPiecesMakesNoDifference(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 100) int before) {
        List<Leaf> alone = leaves(text);
        List<Leaf> behind = leaves("a\n\n".repeat(before) + text);

        assertThat(behind.subList(before, behind.size()))
                .isEqualTo(alone.stream()
                        .map(leaf -> new Leaf(
                                leaf.kind(),
                                leaf.first() + 2 * before,
                                leaf.last() + 2 * before,
                                leaf.number(),
                                leaf.text(),
                                leaf.closed()))
                        .toList());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(LINES).list().ofMaxSize(100).map(lines -> String.join("\n", lines));
    }

    static List<Leaf> leaves(String text) {
        List<Leaf> leaves = new ArrayList<>();
        LineClassifier.read(lines(text), leaves::add);
        return leaves;
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            lines.add(Line.of(lines.size() + 1, line));
        }
        return lines;
    }
}
