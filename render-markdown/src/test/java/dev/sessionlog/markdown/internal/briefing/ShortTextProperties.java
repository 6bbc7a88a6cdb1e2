package dev.sessionlog.markdown.internal.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.GeneratedLogs;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Where strings are cut. */
class ShortTextProperties {
    private static final int LONGEST_WORD = 80;
    private static final List<String> PIECES = List.of(
            "a",
            "word",
            " ",
            " ",
            "\n",
            "x".repeat(79),
            "y".repeat(80),
            "z".repeat(81),
            "w".repeat(300),
            "👩‍👩‍👧‍👦",
            "e\u0301",
            "🇩🇪",
            "…",
            "日本語",
            "👍🏽".repeat(50),
            "\t\u2028\u00a0",
            "é".repeat(79));

    @Property(tries = 2_000)
    void wordsAreWholeAndLongRunsAreCutBetweenGraphemes(
            @ForAll("texts") String text, @ForAll @IntRange(min = 24, max = 700) int length) {
        String whole = ShortText.of(text, Integer.MAX_VALUE / 4);
        assertThat(whole)
                .doesNotContainPattern("(?U)[\\s&&[^ ]]")
                .doesNotContain("  ")
                .isEqualTo(whole.strip());
        String cut = ShortText.of(text, length);
        if (whole.length() <= length) {
            assertThat(cut).isEqualTo(whole);
            return;
        }
        if (cut.equals(whole)) {
            assertThat(whole).doesNotContain(" "); // a single word that is not long enough to be cut
        } else if (cut.endsWith(" …") && whole.startsWith(cut.substring(0, cut.length() - 1))) {
            assertThat(cut.length() <= length || cut.indexOf(' ') == cut.length() - 2)
                    .isTrue();
        } else {
            assertThat(cut).hasSizeLessThanOrEqualTo(length).endsWith("…");
            int end = cut.length() - 1;
            assertThat(whole).startsWith(cut.substring(0, end));
            int start = whole.lastIndexOf(' ', end - 1) + 1;
            int blank = whole.indexOf(' ', end);
            String run = whole.substring(start, blank < 0 ? whole.length() : blank);
            assertThat(run.codePointCount(0, run.length())).isGreaterThan(LONGEST_WORD);
            assertThat(graphemeEnds(run)).contains(end - start);
        }
    }

    private static Set<Integer> graphemeEnds(String run) {
        Set<Integer> ends = new HashSet<>();
        Matcher grapheme = Pattern.compile("\\X").matcher(run);
        while (grapheme.find()) {
            ends.add(grapheme.end());
        }
        return ends;
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.randomValue(random -> text(random, 1 + random.nextInt(30)))
                .filter(text -> !text.isBlank());
        return Arbitraries.oneOf(GeneratedLogs.texts(), pieces);
    }

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString().strip();
    }
}
