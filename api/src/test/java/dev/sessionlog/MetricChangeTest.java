package dev.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricChangeTest {
    @ParameterizedTest
    @CsvSource({
        "586 ms, 246 ms, -58% (-340 ms)",
        "246 ms, 586 ms, +138% (+340 ms)",
        "72%, 87%, +15 pp",
        "87%, 72.5%, -14.5 pp",
        "5, 5, 0%",
        "5%, 5%, 0%",
        "0 ms, 340 ms, +340 ms",
        "0%, 3%, +3 pp",
        "200, 199, -0.5% (-1)",
        "1000, 905, -9.5% (-95)",
        "1000, 900.4, -10% (-99.6)",
        "200, 175, -13% (-25)",
        "200, 225, +13% (+25)",
        "-10 °C, -5 °C, '+50% (+5 °C)'",
        "1, 3, +200% (+2)",
        "3, 1, -67% (-2)",
        "4$, 5$, +25% (+1$)"
    })
    void theImprovementIsPercentAndAmount(String before, String after, String improvement) {
        String normalBefore = before.replace(" °", "°");
        String normalAfter = after.replace(" °", "°");
        assertThat(change(normalBefore, normalAfter, null).improvement()).isEqualTo(improvement.replace(" °", "°"));
    }

    @ParameterizedTest
    @CsvSource({"5, 3, LOWER, true", "5, 3, HIGHER, false", "3, 5, LOWER, false", "3, 5, HIGHER, true"})
    void whatIsBetterDecidesWhetherAChangeIsAnImprovement(
            String before, String after, Better better, boolean improved) {
        assertThat(change(before, after, better).improved()).contains(improved);
    }

    @Test
    void withoutAChangeOrADirectionNothingImproved() {
        assertThat(change("5", "5", Better.LOWER).improved()).isEmpty();
        assertThat(change("5", "3", null).improved()).isEmpty();
    }

    @Test
    void onlyNamesThatStandOnceOnEachSideWithQuantitiesOfOneUnitHaveChanges() {
        PerformanceMetrics metrics = PerformanceMetrics.builder()
                .addBefore("twice before", MetricValue.of(1))
                .addBefore("twice before", MetricValue.of(2))
                .addBefore("twice after", MetricValue.of(1))
                .addBefore("other unit", MetricValue.of(1, "s"))
                .addBefore("text", MetricValue.of("slow"))
                .addBefore("no value")
                .addBefore("b", MetricValue.of(1))
                .addBefore("a", MetricValue.of(1))
                .addBefore("only before", MetricValue.of(1))
                .addAfter("a", MetricValue.of(2))
                .addAfter("b", MetricValue.of(2))
                .addAfter("twice before", MetricValue.of(1))
                .addAfter("twice after", MetricValue.of(1))
                .addAfter("twice after", MetricValue.of(1))
                .addAfter("other unit", MetricValue.of(1, "ms"))
                .addAfter("text", MetricValue.of(1))
                .addAfter("no value", MetricValue.of(1))
                .addAfter("only after", MetricValue.of(1))
                .build();
        assertThat(metrics.changes()).extracting(MetricChange::name).containsExactly("a", "b");
    }

    @Test
    void aChangeHasBothValuesAndTheirDifference() {
        MetricChange change = change("586 ms", "246 ms", Better.LOWER);
        assertThat(List.of(change.before().text(), change.after().text())).containsExactly("586 ms", "246 ms");
        assertThat(change.amount()).isEqualByComparingTo("-340");
        assertThat(change.percent()).hasValueSatisfying(p -> assertThat(p).isEqualByComparingTo("-58"));
    }

    private static MetricChange change(String before, String after, @org.jspecify.annotations.Nullable Better better) {
        PerformanceMetrics metrics = PerformanceMetrics.builder()
                .addBefore("m", MetricValue.of(before))
                .addAfter(a -> {
                    a.name("m").value(MetricValue.of(after));
                    if (better != null) {
                        a.better(better);
                    }
                })
                .build();
        assertThat(metrics.changes()).hasSize(1);
        return metrics.changes().get(0);
    }
}
