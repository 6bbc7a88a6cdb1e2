package dev.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MapTextsTest {
    @Test
    void everyStringIsReplacedAndTheRestStays() {
        Task task = Task.builder()
                .id("a")
                .name("a")
                .status(TaskStatus.COMPLETE)
                .addNote("ab")
                .results(r -> r.addTestResults("b", "a"))
                .build();
        assertThat(task.mapTexts(text -> text.replace('a', 'z')))
                .isEqualTo(Task.builder()
                        .id("a")
                        .name("z")
                        .status(TaskStatus.COMPLETE)
                        .addNote("zb")
                        .results(r -> r.addTestResults("b", "z"))
                        .build());
    }

    @Test
    void aBlankResultMakesOptionalAttributesAbsentAndIsLeftOutOfLists() {
        SessionLog log = SampleLogs.minimal().toBuilder()
                .agent("keep")
                .focus("focus")
                .addHandoffNotes("keep 1", "drop", "keep 2")
                .summary(s -> s.addLesson("drop"))
                .systemStatus(s -> s.after(a -> a.server(ServerState.RUNNING, "drop")))
                .build();
        SessionLog mapped = log.mapTexts(MapTextsTest::blankUnlessKept);
        assertThat(mapped)
                .isEqualTo(SampleLogs.minimal().toBuilder()
                        .agent("keep")
                        .addHandoffNotes("keep 1", "keep 2")
                        .systemStatus(s -> s.after(a -> a.server(ServerState.RUNNING)))
                        .build());
    }

    @Test
    void aBlankResultForARequiredAttributeIsAnErrorOfTheValueThatHasIt() {
        SessionLog log = SampleLogs.minimal().toBuilder()
                .agent("keep")
                .addTask("keep")
                .addTask("drop")
                .build();
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> log.mapTexts(MapTextsTest::blankUnlessKept))
                .withMessageContaining("Task")
                .satisfies(e -> assertThat(e.problems()).containsExactly("name is blank"));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> MetricValue.of(5).mapTexts(text -> ""))
                .satisfies(e -> assertThat(e.problems()).containsExactly("text is blank"));
    }

    @Test
    void aStringThatIsTooLongIsAnError() {
        String tooLong = "x".repeat(SessionLog.MAX_TEXT_LENGTH + 1);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Note.builder().text("a").build().mapTexts(text -> tooLong));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Reported.of(ServerState.RUNNING, "a").mapTexts(text -> tooLong));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> MetricValue.of("a").mapTexts(text -> tooLong));
    }

    @Test
    @SuppressWarnings("NullAway") // the test gives null on purpose
    void nullIsNoResult() {
        SessionLog log = SampleLogs.complete();
        assertThatNullPointerException()
                .isThrownBy(() -> log.mapTexts(text -> null))
                .withMessage("result of the function");
        assertThatNullPointerException()
                .isThrownBy(() -> log.mapTexts(text -> text.equals(log.focus().orElseThrow()) ? null : text))
                .withMessage("result of the function");
        assertThatNullPointerException().isThrownBy(() -> log.mapTexts(null)).withMessage("function");
    }

    @Test
    void aMetricValueIsOneStringAsItIsPrinted() {
        MetricValue value = MetricValue.of(246, "ms");
        assertThat(value.mapTexts(text -> text.toUpperCase(Locale.ROOT))).isEqualTo(MetricValue.of(246, "MS"));
        assertThat(value.mapTexts(text -> text + ", slow")).isEqualTo(MetricValue.of("246 ms, slow"));
        assertThat(MetricValue.of("CRASHED").mapTexts(text -> "0 ms")).isEqualTo(MetricValue.of(0, "ms"));
    }

    @Test
    void aResultIsBroughtIntoCanonicalForm() {
        CodeSnippet snippet = CodeSnippet.builder().code("a").description("a").build();
        assertThat(snippet.mapTexts(text -> " a\r\nb "))
                .isEqualTo(
                        CodeSnippet.builder().code(" a\nb ").description("a b").build());
    }

    @Test
    void whatFollowsFromTheRestAfterwardsIsDropped() {
        PerformanceMetrics metrics = PerformanceMetrics.builder()
                .addBefore("t", MetricValue.of(586, "ms"))
                .addAfter(a -> a.name("t").value(MetricValue.of(246, "ms")).improvement("better"))
                .build();
        assertThat(metrics.mapTexts(text -> text.equals("better") ? "-58% (-340 ms)" : text))
                .isEqualTo(PerformanceMetrics.builder()
                        .addBefore("t", MetricValue.of(586, "ms"))
                        .addAfter("t", MetricValue.of(246, "ms"))
                        .build());
    }

    private static String blankUnlessKept(String text) {
        return text.startsWith("keep") ? text : " \n";
    }
}
