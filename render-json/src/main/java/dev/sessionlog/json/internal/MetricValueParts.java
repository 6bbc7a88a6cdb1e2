package dev.sessionlog.json.internal;

import dev.sessionlog.MetricValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A metric value while its properties are read. */
final class MetricValueParts {
    private @Nullable BigDecimal amount;
    private @Nullable String unit;
    private @Nullable String text;

    void amount(BigDecimal value) {
        amount = value;
    }

    void unit(String value) {
        unit = value;
    }

    void text(String value) {
        text = value;
    }

    MetricValue build() {
        if (text != null) {
            return MetricValue.of(text);
        }
        if (amount == null) {
            throw new IllegalArgumentException("it has neither an amount nor a text");
        }
        MetricValue value = MetricValue.of(amount, unit == null ? "" : unit);
        if (value.amount().isEmpty()) {
            throw new IllegalArgumentException(
                    "the amount has at most 30 digits and an exponent from -30 to 30, the unit"
                            + " at most 30 characters and no digit");
        }
        return value;
    }
}
