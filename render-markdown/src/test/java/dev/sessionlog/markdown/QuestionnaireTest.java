package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.format.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The twenty questions that the next agent or a person asks of a session, and where its document and its briefing answer
 * them. A row of a table of questions is: number, place in the document, its answer, label in the briefing, its answer.
 */
class QuestionnaireTest {
    private static final Set<Integer> ALL = numbers(IntStream.rangeClosed(1, 20));
    private static final Set<Integer> OF_THE_BRIEFING = numbers(IntStream.of(1, 2, 8, 12, 15, 16, 17, 18, 20));

    private static final Pattern PART = Pattern.compile(" / ");

    private record Answer(int question, String place, String document, String label, String briefing) {}

    private static Set<Integer> numbers(IntStream numbers) {
        return numbers.boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource
    void theDocumentAnswersEveryQuestionInItsPlace(SampleSession session) {
        String document = new MarkdownRenderer().render(session.log());
        Set<Integer> answered = new TreeSet<>();
        for (Answer answer : answers(session)) {
            if (!answer.place().isEmpty()) {
                assertThat(lines(document, answer.place()))
                        .as(session + ", question " + answer.question() + ", under " + answer.place())
                        .anyMatch(line -> line.contains(answer.document()));
                answered.add(answer.question());
            }
        }
        assertThat(answered).isEqualTo(ALL);
    }

    @ParameterizedTest
    @EnumSource
    void theBriefingAnswersItsQuestionsUnderTheirLabels(SampleSession session) {
        String briefing = new BriefingRenderer().render(session.log());
        Set<Integer> answered = new TreeSet<>();
        for (Answer answer : answers(session)) {
            if (!answer.label().isEmpty()) {
                assertThat(briefing.lines().filter(line -> line.startsWith("> - " + answer.label() + ": ")))
                        .as(session + ", question " + answer.question() + ", label " + answer.label())
                        .anyMatch(line -> line.contains(answer.briefing()));
                answered.add(answer.question());
            }
        }
        assertThat(answered).containsAll(OF_THE_BRIEFING);
    }

    private static List<Answer> answers(SampleSession session) {
        return SampleSession.resource(session.fileName("questions.md"))
                .lines()
                .filter(line -> line.matches("\\| [0-9]+ \\|.*"))
                .map(line -> line.split(Pattern.quote("|"), -1))
                .map(cells -> new Answer(
                        Integer.parseInt(cells[1].strip()),
                        cells[2].strip(),
                        cells[3].strip(),
                        cells[4].strip(),
                        cells[5].strip()))
                .toList();
    }

    /**
     * Returns the lines of a place in the document: {@code header}, {@code footer}, a section, or a section and one of its
     * parts, as in {@code CRITICAL ISSUES / Outstanding Issues}; or what reading the document reports: {@code findings}.
     */
    private static List<String> lines(String document, String place) {
        if (place.equals("findings")) {
            List<Diagnostic> found =
                    new MarkdownReader().readLeniently(document).diagnostics();
            return found.isEmpty()
                    ? List.of("none")
                    : found.stream().map(Diagnostic::sentence).toList();
        }
        List<String> all = document.lines().toList();
        if (place.equals("footer")) {
            return all.subList(all.lastIndexOf("---"), all.size());
        }
        String[] headings = PART.split(place, 2);
        List<String> lines = new ArrayList<>();
        String section = "header";
        String part = "";
        for (String line : all) {
            if (line.startsWith("## ")) {
                section = line;
                part = "";
            } else if (line.startsWith("### ")) {
                part = line;
            }
            if (section.endsWith(headings[0]) && (headings.length == 1 || part.contains(headings[1]))) {
                lines.add(line);
            }
        }
        return lines;
    }
}
