package dev.sessionlog.markdown.lenient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.format.Diagnostic;
import dev.sessionlog.format.Draft;
import dev.sessionlog.format.ReadResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from hand-written logs: {@code src/test/resources/drift} has them, with their results. */
class DriftTest {
    private static final int SHAPES = 36;
    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+");
    /** What is no text: the marker of an item, the line that opens a fence, a break tag, a thousands separator. */
    private static final Pattern MARKS = Pattern.compile("^\\s*\\d+[.)] |^\\s*```\\w*|<br>|(?<=\\d),(?=\\d{3})");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[[^\\]]*\\]|`\\[[^\\]]*\\]`");
    /** A line whose value is a date, a clock time or a duration, or a state: it does not come back in its own words. */
    private static final Pattern CONVERTED = Pattern.compile(
            "(?i).*\\b(date|session|start|end|started|ended|updated|time|times|time spent|duration|total duration)\\b.*:.*\\d.*");
    /** Words for states and ticks, and words that label or head something and are none of the template's. */
    private static final Set<String> VOCABULARY = words(Fixtures.log("08-template-unfilled")
            + " completed done in progress partially success successfully passed passing failed fixed x no nothing"
            + " goals objectives changed affected created encountered resolved work what other stretch"
            + " criteria success known next handoff issues handoffs metrics component before after impact"
            + " testing tests unit manual lessons learned accomplishments timeline completed performance open"
            + " impact problem root cause fix method validation results goal agent topic current highly deleted"
            + " none tbd bug issue found discovered notes section ui log session approach challenge challenges active bugs should problems solutions"
            + " instructions model finished verification from");

    private final LenientReader reader = new LenientReader(1_000_000, 50);

    static List<String> fixtures() {
        return Fixtures.names();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void isReadAsExpected(String fixture) {
        assertThat(Results.text(reader.read(Fixtures.log(fixture)))).isEqualTo(Fixtures.expected(fixture));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void isReadTheSameAfterAnEditorChangedItsLineEnds(String fixture) {
        String log = Fixtures.log(fixture);

        assertThat(Results.text(reader.read("\uFEFF" + log.replace("\n", "\r\n"))))
                .isEqualTo(Fixtures.expected(fixture));
        assertThat(Results.text(reader.read(log.stripTrailing()))).isEqualTo(Fixtures.expected(fixture));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void dropsNoLine(String fixture) {
        ReadResult result = reader.read(Fixtures.log(fixture));
        Set<Integer> named = result.diagnostics().stream().map(Diagnostic::line).collect(Collectors.toSet());
        Set<String> read = new HashSet<>(VOCABULARY);
        List<String> values = new ArrayList<>();
        for (Draft draft : result.drafts()) {
            values.addAll(LogLines.of(Results.log(draft)));
        }
        values.forEach(value -> read.addAll(words(value.substring(value.indexOf(" = ")))));
        boolean placeholders =
                result.diagnostics().stream().anyMatch(d -> d.code().equals("placeholder"));
        List<String> lines = Fixtures.log(fixture).lines().toList();

        List<String> dropped = IntStream.range(0, lines.size())
                .filter(i -> !named.contains(i + 1))
                .mapToObj(i -> lines.get(i))
                .filter(line -> !CONVERTED.matcher(line).matches())
                .filter(line -> !read.containsAll(
                        words(placeholders ? PLACEHOLDER.matcher(line).replaceAll(" ") : line)))
                .toList();

        assertThat(dropped).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void saysOfNoLineThatItIsUnknownAndReadsItAllTheSame(String fixture) {
        ReadResult result = reader.read(Fixtures.log(fixture));
        List<Integer> unknown = result.diagnostics().stream()
                .filter(d -> Set.of("kept-as-section", "unknown-label", "unknown-heading")
                        .contains(d.code()))
                .map(Diagnostic::line)
                .toList();

        assertThat(unknown).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void keepsNothingOfAKnownShapeAsASection(String fixture) {
        boolean shape = Integer.parseInt(fixture.substring(0, 2)) <= SHAPES && !fixture.startsWith("21");
        List<String> kept = reader.read(Fixtures.log(fixture)).drafts().stream()
                .flatMap(draft -> Results.values(draft).stream())
                .filter(value -> shape && value.startsWith("customSections"))
                .toList();

        assertThat(kept).isEmpty();
    }

    @Test
    void hasAFixtureForEveryShape() {
        assertThat(fixtures().stream()
                        .map(name -> Integer.valueOf(name.substring(0, 2)))
                        .collect(Collectors.toSet()))
                .containsAll(IntStream.rangeClosed(1, SHAPES).boxed().toList());
    }

    private static Set<String> words(String text) {
        return WORD.matcher(
                        MARKS.matcher(text).replaceAll("").replace("\\n", " ").toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toSet());
    }
}
