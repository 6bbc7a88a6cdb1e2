package dev.sessionlog;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * The value of a metric: a quantity ({@code 246 ms}), or a text where it is no number ({@code CRASHED}).
 *
 * <p>A quantity is an amount of at most 30 digits with an exponent between -30 and 30, and an optional unit. A unit has 1
 * to 30 characters, none of them a digit: it starts with a letter or one of {@code % ‰ ° $ € £ ¥ /} and goes on with these,
 * combining marks, single blanks and {@code ² ³ · -}. What cannot be a quantity is the text that it
 * would print as, and a text in the exact printed form of a quantity is that quantity: {@code of("246 ms")} equals
 * {@code of(246, "ms")}.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface MetricValue extends HasTexts<MetricValue> permits ImmutableMetricValue {

    /** The amount of a quantity, without trailing zeros after the point; absent for a text. */
    @Value.Parameter
    Optional<BigDecimal> amount();

    /** The unit of a quantity, for example {@code ms} or {@code %}; absent for a text and for a bare number. */
    @Value.Parameter
    Optional<String> unit();

    /**
     * The value as it is printed, a line: the text, or the amount with its unit. A unit that starts with a symbol stands
     * directly after the amount ({@code 87%}), any other after a blank ({@code 246 ms}).
     */
    @Value.Parameter
    String text();

    /**
     * Returns the value of which the text is what a function makes of {@link #text()}, a quantity where that is the printed
     * form of one: see {@link SessionLog#mapTexts}.
     *
     * @throws InvalidValueException if the result is blank or longer than {@link SessionLog#MAX_TEXT_LENGTH}
     */
    @Override
    default MetricValue mapTexts(UnaryOperator<String> function) {
        Canonical c = new Canonical("MetricValue", function);
        String mapped = c.checked(c.line("text", text()));
        return mapped.equals(text()) ? this : of(mapped);
    }

    /** Returns a bare number. */
    static MetricValue of(long amount) {
        return of(BigDecimal.valueOf(amount), "");
    }

    /** Returns a bare number; what is not finite is a text. */
    static MetricValue of(double amount) {
        return of(amount, "");
    }

    /** Returns a bare number. */
    static MetricValue of(BigDecimal amount) {
        return of(amount, "");
    }

    /**
     * Returns an amount of a unit; an empty unit is none.
     *
     * @throws InvalidValueException if the unit is longer than {@link SessionLog#MAX_TEXT_LENGTH}
     */
    static MetricValue of(long amount, String unit) {
        return of(BigDecimal.valueOf(amount), unit);
    }

    /**
     * Returns an amount of a unit; an empty unit is none, and what is not finite is a text.
     *
     * @throws InvalidValueException if the unit is longer than {@link SessionLog#MAX_TEXT_LENGTH}
     */
    static MetricValue of(double amount, String unit) {
        return Double.isFinite(amount)
                ? of(BigDecimal.valueOf(amount), unit)
                : of(Quantities.print(Double.toString(amount), Problems.line("MetricValue", "unit", unit)));
    }

    /**
     * Returns an amount of a unit; an empty unit is none.
     *
     * @throws InvalidValueException if the unit is longer than {@link SessionLog#MAX_TEXT_LENGTH}
     */
    static MetricValue of(BigDecimal amount, String unit) {
        Objects.requireNonNull(amount, "amount");
        String line = Problems.line("MetricValue", "unit", unit);
        return Quantities.of(amount, line).orElseGet(() -> of(Quantities.text(amount, line)));
    }

    /**
     * Returns a value in words, a line, or the quantity of which it is the printed form.
     *
     * @throws InvalidValueException if the text is blank or longer than {@link SessionLog#MAX_TEXT_LENGTH}
     */
    static MetricValue of(String text) {
        String line = Problems.requiredLine("MetricValue", "text", text);
        return Quantities.parse(line)
                .orElseGet(() -> ImmutableMetricValue.of(Optional.empty(), Optional.empty(), line));
    }
}
