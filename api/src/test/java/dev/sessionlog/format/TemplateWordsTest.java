package dev.sessionlog.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.Better;
import dev.sessionlog.Seeds;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TimeEfficiency;
import dev.sessionlog.UnfinishedKind;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateWordsTest {

    @ParameterizedTest
    @CsvSource({
        "PT2H45M, 2 hours 45 minutes",
        "PT3M12S, 3 minutes 12 seconds",
        "PT0.35S, 0.35 seconds",
        "PT0S, 0 minutes",
        "PT1H, 1 hour",
        "PT1M, 1 minute",
        "PT1S, 1 second",
        "PT1H1M1S, 1 hour 1 minute 1 second",
        "PT1.001S, 1.001 seconds",
        "PT26H0.5S, 26 hours 0.5 seconds",
        "PT10000000H, 10000000 hours"
    })
    void theUnitsThatAreNotZeroArePrinted(Duration duration, String printed) {
        assertThat(TemplateWords.duration(duration)).isEqualTo(printed);
        assertThat(TemplateWords.parseDuration(printed)).contains(duration);
    }

    @Test
    void everyMillisecondIsReadBack() {
        Random random = Seeds.random(3);
        for (int i = 0; i < 10_000; i++) {
            long most = i % 2 == 0 ? 10_000_000 : SessionLog.MAX_DURATION.toMillis();
            Duration duration = Duration.ofMillis((long) (random.nextDouble() * most));
            assertThat(TemplateWords.parseDuration(TemplateWords.duration(duration)))
                    .contains(duration);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2",
                "hours",
                "2 hours ",
                " 2 hours",
                "2 hours45 minutes",
                "-1 minutes",
                "2 days",
                "1e3 hours"
            })
    void whatIsNotPrintedSoIsNoDuration(String text) {
        assertThat(TemplateWords.parseDuration(text)).isEmpty();
    }

    @Test
    void aConstantIsPrintedByItsNameUnlessTheTemplateHasAnotherWord() {
        assertThat(TemplateWords.word(TaskStatus.COMPLETE)).isEqualTo("COMPLETE");
        assertThat(TemplateWords.word(TimeEfficiency.EFFECTIVE)).isEqualTo("Effective");
        assertThat(TemplateWords.word(Better.LOWER)).isEqualTo("lower is better");
        assertThat(TemplateWords.word(UnfinishedKind.TASK)).isEqualTo("task");
        assertThat(TemplateWords.word(UnfinishedKind.TOOL)).isEqualTo("tool");
    }
}
