package dev.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricValueTest {
    @ParameterizedTest
    @CsvSource({
        "246, ms, 246 ms",
        "87, %, 87%",
        "-3.5, °C, -3.5°C",
        "0, '', 0",
        "12, open files, 12 open files",
        "1E+3, req/s, 1000 req/s",
        "0.00010, s, 0.0001 s",
        "-0.0, $, 0$",
        "5, µs, 5 µs"
    })
    void quantitiesPrintTheirUnitAfterABlankWhenItStartsWithALetter(BigDecimal amount, String unit, String text) {
        MetricValue value = MetricValue.of(amount, unit);
        assertThat(value.text()).isEqualTo(text);
        assertThat(value.amount()).hasValueSatisfying(a -> assertThat(a).isEqualByComparingTo(amount));
        assertThat(MetricValue.of(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CRASHED",
                "586ms",
                "0.50 s",
                "007",
                "+5 ms",
                "-0",
                "1,000 ms",
                "5  ms",
                "5 %",
                "5 active/10 total",
                "1.",
                ".5",
                "1e3",
                "18MB-105MB warnings",
                "5 -x",
                "5 ms (p95)",
                "٣ ms",
                "5\u00a0ms",
                "1234567890123456789012345678901",
                "5 abcdefghijklmnopqrstuvwxyzabcde"
            })
    void whatIsNotTheExactPrintedFormOfAQuantityIsText(String text) {
        MetricValue value = MetricValue.of(text);
        assertThat(value.amount()).isEmpty();
        assertThat(value.unit()).isEmpty();
        assertThat(value.text()).isEqualTo(text.strip());
    }

    @Test
    void aQuantityHasAtMostThirtyDigits() {
        BigDecimal most = new BigDecimal("123456789012345678901234567891");
        assertThat(MetricValue.of(most, "B").amount()).contains(most);
        assertThat(MetricValue.of(most.multiply(BigDecimal.TEN).add(BigDecimal.ONE), "B"))
                .isEqualTo(MetricValue.of("1234567890123456789012345678911 B"));
    }

    @Test
    void aQuantityHasAnExponentOfAtMostThirty() {
        assertThat(MetricValue.of(new BigDecimal("1E+30"), "B").amount()).isPresent();
        assertThat(MetricValue.of(new BigDecimal("1E-30"), "B").amount()).isPresent();
        assertThat(MetricValue.of(new BigDecimal("1E+31"), "B").text()).isEqualTo("1E+31 B");
        assertThat(MetricValue.of(new BigDecimal("1E-31"), "B").text()).isEqualTo("1E-31 B");
        assertThat(MetricValue.of(new BigDecimal("1E+31"), "B").amount()).isEmpty();
    }

    @Test
    void hugeExponentsCostNothing() {
        assertThat(MetricValue.of(new BigDecimal("1E+999999999"), "B").text()).isEqualTo("1E+999999999 B");
        assertThat(MetricValue.of("1" + "0".repeat(1_000_000)).amount()).isEmpty();
        assertThat(MetricValue.of(new BigDecimal("1E+2147483647"), "B").amount())
                .isEmpty();
        assertThat(MetricValue.of(new BigDecimal("1E-2147483647"), "B").amount())
                .isEmpty();
    }

    @Test
    void whatCannotBeAQuantityIsTheTextThatItPrintsAs() {
        assertThat(MetricValue.of(3, "m2").text()).isEqualTo("3 m2");
        assertThat(MetricValue.of(3, "m2").amount()).isEmpty();
        assertThat(MetricValue.of(Double.NaN, "ms").text()).isEqualTo("NaN ms");
        assertThat(MetricValue.of(Double.POSITIVE_INFINITY).text()).isEqualTo("Infinity");
        assertThat(MetricValue.of(3, "-x").text()).isEqualTo("3 -x");
        assertThat(MetricValue.of(3, "5 ms").text()).isEqualTo("3 5 ms");
        assertThat(MetricValue.of(1, "000 req/s")).isNotEqualTo(MetricValue.of(1000, "req/s"));
        assertThat(MetricValue.of(5, "www.example.org").amount()).isEmpty();
    }

    @Test
    void trailingZerosNeverMakeADifference() {
        assertThat(MetricValue.of(new BigDecimal("1." + "0".repeat(61)), "s")).isEqualTo(MetricValue.of(1, "s"));
        assertThat(MetricValue.of(new BigDecimal("0E-61"), "s")).isEqualTo(MetricValue.of(0, "s"));
        assertThat(MetricValue.of(1e31, "B")).isEqualTo(MetricValue.of(new BigDecimal("10E+30"), "B"));
        assertThat(MetricValue.of(Double.NaN, " %")).isEqualTo(MetricValue.of(Double.NaN, "%"));
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullIsRefusedByName() {
        assertThatThrownBy(() -> MetricValue.of((String) null)).hasMessage("text");
        assertThatThrownBy(() -> MetricValue.of(1, null)).hasMessage("unit");
        assertThatThrownBy(() -> MetricValue.of((BigDecimal) null)).hasMessage("amount");
        assertThatThrownBy(() -> Reported.of(ServerState.RUNNING, null)).hasMessage("comment");
        assertThatThrownBy(() -> Reported.of((ServerState) null)).hasMessage("state");
    }

    @Test
    void numbersOfEveryKindAreEqual() {
        assertThat(MetricValue.of(5)).isEqualTo(MetricValue.of(5.0)).isEqualTo(MetricValue.of("5"));
        assertThat(MetricValue.of(5, " ms\n")).isEqualTo(MetricValue.of(5, "ms"));
    }
}
