package dev.sessionlog.markdown.internal.lenient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.ReadResult;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from hand-written logs: {@code src/test/resources/drift} has them, with their results. */
class DriftTest {
    private static final int SHAPES = 36;
    /** A word that no fixture has. */
    private static final String WORD = "zugzwang";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[[^\\]]{2,}]");

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
    void aWordAtTheEndOfALineIsReadOnceOrQuotedByADiagnostic(String fixture) {
        List<String> lines = Fixtures.log(fixture).lines().toList();
        List<String> lost = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> changed = new ArrayList<>(lines);
            changed.set(i, withWord(lines.get(i)));
            ReadResult result = reader.read(String.join("\n", changed));
            List<SessionLog> logs = result.drafts().stream().map(Results::log).toList();
            boolean titled = logs.stream()
                    .flatMap(log -> log.customSections().stream())
                    .anyMatch(section -> section.title().contains(WORD));
            boolean quoted = result.diagnostics().stream()
                    .anyMatch(diagnostic -> diagnostic.sentence().contains(WORD));
            boolean read = logs.toString().contains(WORD);
            if (!read && !quoted && isKeptWordByWord(lines, i)) {
                lost.add((i + 1) + ": " + changed.get(i));
            }
            if (!titled && !isHead(lines, i) && isReadTwice(logs)) {
                repeated.add((i + 1) + ": " + changed.get(i));
            }
        }

        assertThat(lost).isEmpty();
        assertThat(repeated).isEmpty();
    }

    private static boolean isReadTwice(List<SessionLog> logs) {
        boolean repeated = logs.toString().indexOf(WORD) != logs.toString().lastIndexOf(WORD);
        return repeated
                && logs.stream()
                                .flatMap(log -> LogLines.of(log).stream())
                                .filter(value -> value.contains(WORD))
                                .count()
                        > 1;
    }

    /** Adds the word to the last text of a line: to the last cell of a row. */
    private static String withWord(String line) {
        String text = line.stripTrailing();
        boolean row = text.length() > 1 && text.endsWith("|");
        return row ? text.substring(0, text.length() - 1) + WORD + " |" : text + (text.isEmpty() ? "" : " ") + WORD;
    }

    /** Whether a line is no placeholder, no head of a table, and no fence with its language or a placeholder in it. */
    private static boolean isKeptWordByWord(List<String> lines, int index) {
        String line = lines.get(index);
        boolean inUnfilledFence = line.startsWith("//") && lines.get(index + 1).startsWith("[");
        return !PLACEHOLDER.matcher(line).find()
                && !line.strip().startsWith("```")
                && !inUnfilledFence
                && !isHead(lines, index);
    }

    private static boolean isHead(List<String> lines, int index) {
        return index + 1 < lines.size() && Markers.isDelimiterRow(lines.get(index + 1));
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
}
