package dev.sessionlog.markdown.internal.lenient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.format.TemplateLabel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SynonymsTest {

    static Stream<Class<? extends Enum<?>>> types() {
        return Stream.of(
                HeaderLine.class,
                TaskLine.class,
                FooterLine.class,
                Place.class,
                TaskGroup.class,
                TaskField.class,
                IssueField.class,
                MetricColumn.class,
                ObjectiveField.class,
                SystemPart.class,
                HealthLine.class,
                PriorityTaskField.class,
                Rating.class);
    }

    @Test
    void everyNameInTheListIsAConstant() {
        List<String> names = Stream.concat(types(), Stream.of(Column.class))
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(constant -> constant.getDeclaringClass().getSimpleName() + "." + constant.name())
                .toList();

        assertThat(Synonyms.constants()).isSubsetOf(names);
    }

    /** So that a new label of the template is not forgotten; the readers of the exceptions look for a part of their words. */
    @Test
    void theLabelsOfTheTemplateAreAmongTheWords() {
        List<String> known = new ArrayList<>();
        types().forEach(type ->
                List.of(type.getEnumConstants()).forEach(constant -> known.addAll(Synonyms.of(constant))));

        assertThat(TemplateLabel.values())
                .filteredOn(label -> !known.contains(Prose.key(label.words())))
                .containsExactlyInAnyOrder(
                        TemplateLabel.TASK,
                        TemplateLabel.BEST_IMPROVEMENT,
                        TemplateLabel.UNEXPECTED_RESULTS,
                        TemplateLabel.PERFORMANCE_REGRESSION,
                        TemplateLabel.HIGH_RISK,
                        TemplateLabel.MEDIUM_RISK,
                        TemplateLabel.MITIGATION_PLANS);
    }

    @ParameterizedTest
    @MethodSource("types")
    void wordsAreListedAsTheyAreLookedUpAndOnce(Class<? extends Enum<?>> type) {
        List<String> words = new ArrayList<>();
        for (Enum<?> constant : type.getEnumConstants()) {
            String section = constant instanceof Place place && !place.isSection() ? place.section() + ": " : "";
            Synonyms.of(constant).forEach(word -> words.add(section + word));
            assertThat(Synonyms.of(constant))
                    .allSatisfy(word -> assertThat(word).isEqualTo(Prose.key(word)));
        }

        assertThat(words).isNotEmpty().doesNotHaveDuplicates();
    }
}
