package dev.sessionlog.markdown.internal.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The order in which lines are taken, and the order in which they are shown. */
class SelectionTest {
    private static final List<String> BY_WORTH = List.of("a1", "b1", "b2", "c1", "a2", "c2", "a3", "a4", "b3", "c3");

    @Test
    void theFirstLinesOfEachGroupAreWorthMoreThanTheRestOfAny() {
        List<Group> groups = List.of(group("a", 1, 1, 4), group("b", 2, 0, 3), group("c", 1, 1, 3));
        TreeSet<Integer> counts = new TreeSet<>();
        for (int length = 40; length < 200; length++) {
            List<String> shown = labels(Selection.of(groups, length));
            assertThat(shown).isSorted().containsExactlyInAnyOrderElementsOf(BY_WORTH.subList(0, shown.size()));
            counts.add(shown.size());
        }
        assertThat(counts).contains(1, 2, 3, 4, 5, 6, 7, 10);
    }

    private static Group group(String name, int first, int second, int lines) {
        Group group = new Group(first, second);
        for (int i = 1; i <= lines; i++) {
            group.add(Entry.of(name + i).field("text"));
        }
        return group;
    }

    private static List<String> labels(String lines) {
        List<String> labels = new ArrayList<>();
        lines.lines()
                .filter(line -> !line.contains("Left out"))
                .forEach(line -> labels.add(line.substring("> - ".length(), line.indexOf(':'))));
        return labels;
    }

    @Test
    void stringsAreExtendedOnlyWhenAllLinesAreThere() {
        Group group = new Group(1, 0);
        group.add(Entry.of("a").field("word ".repeat(100)));
        group.add(Entry.of("b").field("other ".repeat(100)));
        String shortened = Selection.of(List.of(group), 300);
        assertThat(shortened).contains("> - a: word", "> - b: other").doesNotContain("Left out");
        assertThat(shortened.lines()).allMatch(line -> line.endsWith("…"));
        assertThat(Selection.of(List.of(group), 200)).contains("> - b: other");
        assertThat(Selection.of(List.of(group), 150))
                .doesNotContain("> - b: ")
                .endsWith("Left out for length: 1 line\n");
    }
}
