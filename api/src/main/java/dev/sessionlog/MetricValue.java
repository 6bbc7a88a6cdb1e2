package dev.sessionlog;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * The value of a metric: a quantity ({@code 246 ms}), or text if it is not a number ({@code CRASHED}).
 *
 * <p>A quantity is an amount of at most 30 digits with an exponent between -30 and 30, and an optional unit. A unit has
 * 1 to 30 characters, none of them a digit. It starts with a letter or one of {@code % ‰ ° $ € £ ¥ /}; these
 * characters, combining marks, single spaces and {@code ² ³ · -} may follow. An amount and unit outside these limits
 * become text, as they would be printed. Conversely, a string in the exact printed form of a quantity is that quantity:
 * {@code of("246 ms")} equals {@code of(246, "ms")}.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface MetricValue extends HasTexts<MetricValue> permits ImmutableMetricValue {

    /** The amount of a quantity, without trailing zeros after the decimal point; absent for text. */
    @Value.Parameter
    Optional<BigDecimal> amount();

    /** The unit of a quantity, for example {@code ms} or {@code %}; absent for text and for a number without a unit. */
    @Value.Parameter
    Optional<String> unit();

    /**
     * The value as printed, on one line: the text, or the amount with its unit. A unit that starts with a symbol
     * directly follows the amount ({@code 87%}); any other unit is separated from it by a space ({@code 246 ms}).
     */
    @Value.Parameter
    String text();

    /**
     * Returns the value obtained by applying a function to {@link #text()}. The result is a quantity if the function
     * returns the printed form of one; see {@link SessionLog#mapTexts}.
     *
     * @throws InvalidValueException if the result is blank or longer than {@link SessionLog#MAX_TEXT_LENGTH}
     */
    @Override
    default MetricValue mapTexts(UnaryOperator<String> function) {
        Canonical c = new Canonical("MetricValue", function);
        String mapped = c.checked(c.line("text", text()));
        return mapped.equals(text()) ? this : of(mapped);
    }

    /** Returns a number without a unit. */
    static MetricValue of(long amount) {
        return of(BigDecimal.valueOf(amount), "");
    }

    /** Returns a number without a unit; infinities and NaN become text. */
    static MetricValue of(double amount) {
        return of(amount, "");
    }

    /** Returns a number without a unit. */
    static MetricValue of(BigDecimal amount) {
        return of(amount, "");
    }

    /**
     * Returns an amount with a unit. A blank unit is treated as absent.
     *
     * @throws InvalidValueException if the unit is longer than {@link SessionLog#MAX_TEXT_LENGTH}
     */
    static MetricValue of(long amount, String unit) {
        return of(BigDecimal.valueOf(amount), unit);
    }

    /**
     * Returns an amount with a unit. A blank unit is treated as absent; infinities and NaN become text.
     *
     * @throws InvalidValueException if the unit is longer than {@link SessionLog#MAX_TEXT_LENGTH}
     */
    static MetricValue of(double amount, String unit) {
        return Double.isFinite(amount)
                ? of(BigDecimal.valueOf(amount), unit)
                : of(Quantities.print(Double.toString(amount), Problems.line("MetricValue", "unit", unit)));
    }

    /**
     * Returns an amount with a unit. A blank unit is treated as absent.
     *
     * @throws InvalidValueException if the unit is longer than {@link SessionLog#MAX_TEXT_LENGTH}
     */
    static MetricValue of(BigDecimal amount, String unit) {
        Objects.requireNonNull(amount, "amount");
        String line = Problems.line("MetricValue", "unit", unit);
        return Quantities.of(amount, line).orElseGet(() -> of(Quantities.text(amount, line)));
    }

    /**
     * Returns a value in words (one line), or a quantity if the string is the printed form of one.
     *
     * @throws InvalidValueException if the text is blank or longer than {@link SessionLog#MAX_TEXT_LENGTH}
     */
    static MetricValue of(String text) {
        String line = Problems.requiredLine("MetricValue", "text", text);
        return Quantities.parse(line)
                .orElseGet(() -> ImmutableMetricValue.of(Optional.empty(), Optional.empty(), line));
    }
}
