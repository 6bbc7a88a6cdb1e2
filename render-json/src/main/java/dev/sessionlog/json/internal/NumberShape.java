package dev.sessionlog.json.internal;

import dev.sessionlog.SessionLog;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteCapability;

/**
 * Values that are numbers in JSON. Spelling does not matter, as in a JSON Schema: {@code
 * 1.0} and {@code 10e-1} are the integer 1.
 */
abstract class NumberShape<V> implements Shape<V> {
    /** Seconds with milliseconds; finer ones are cut off, as every duration is. */
    static final NumberShape<Duration> SECONDS =
            new NumberShape<>("number", BigDecimal.ZERO, BigDecimal.valueOf(SessionLog.MAX_DURATION.toSeconds())) {
                @Override
                Duration fromNumber(BigDecimal number) {
                    return duration(number);
                }

                @Override
                BigDecimal toNumber(Duration value) {
                    return seconds(value);
                }
            };

    /** Any number; what is too large or too fine for a quantity is for {@link MetricValueParts} to say. */
    static final NumberShape<BigDecimal> AMOUNT = new NumberShape<>("number", null, null) {
        @Override
        BigDecimal fromNumber(BigDecimal number) {
            return number;
        }

        @Override
        BigDecimal toNumber(BigDecimal value) {
            return value;
        }
    };

    private final String type;
    private final @Nullable BigDecimal least;
    private final @Nullable BigDecimal most;

    private NumberShape(String type, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        this.type = type;
        this.least = least;
        this.most = most;
    }

    /** An integer between two values, both of them allowed. */
    static NumberShape<Integer> integer(int least, int most) {
        return new NumberShape<>("integer", BigDecimal.valueOf(least), BigDecimal.valueOf(most)) {
            @Override
            Integer fromNumber(BigDecimal number) {
                return number.intValue();
            }

            @Override
            BigDecimal toNumber(Integer value) {
                return BigDecimal.valueOf(value);
            }
        };
    }

    /** Returns the value that a number within the range is. */
    abstract V fromNumber(BigDecimal number);

    abstract BigDecimal toNumber(V value);

    /** Writes without an exponent, which some readers take for a sign of a floating-point number. */
    @Override
    public final void write(V value, JsonGenerator output) {
        BigDecimal number = toNumber(value);
        if (number.scale() <= 0 && number.precision() - number.scale() <= 18) {
            output.writeNumber(number.longValue());
        } else if (output.streamWriteCapabilities().isEnabled(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS)) {
            output.writeNumber(number.toPlainString());
        } else {
            output.writeNumber(number);
        }
    }

    @Override
    public final V read(JsonInput input) {
        if (!input.token().isNumeric()) {
            throw input.unexpected(expected());
        }
        BigDecimal number = input.number();
        if (number == null || !inRange(number) || (type.equals("integer") && !isInteger(number))) {
            throw input.invalid(expected());
        }
        return fromNumber(number);
    }

    private boolean inRange(BigDecimal number) {
        return (least == null || number.compareTo(least) >= 0) && (most == null || number.compareTo(most) <= 0);
    }

    /** Told from the magnitude where it can be: to round 1e-999999999 would take all memory there is. */
    private static boolean isInteger(BigDecimal number) {
        boolean belowOne = number.precision() <= number.scale();
        return number.signum() == 0
                || number.scale() <= 0
                || (!belowOne && number.setScale(0, RoundingMode.DOWN).compareTo(number) == 0);
    }

    private String expected() {
        String kind = type.equals("integer") ? "an integer" : "a number";
        return least == null || most == null ? kind : kind + " from " + least + " to " + most;
    }

    private static Duration duration(BigDecimal seconds) {
        boolean belowMilliseconds = (long) seconds.precision() - seconds.scale() < -3;
        if (seconds.signum() == 0 || belowMilliseconds) {
            return Duration.ZERO;
        }
        return Duration.ofMillis(
                seconds.setScale(3, RoundingMode.DOWN).movePointRight(3).longValueExact());
    }

    private static BigDecimal seconds(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1_000 == 0
                ? BigDecimal.valueOf(millis / 1_000)
                : BigDecimal.valueOf(millis, 3).stripTrailingZeros();
    }

    @Override
    public final void describe(JsonGenerator schema) {
        schema.writeStringProperty("type", type);
        if (least != null) {
            schema.writeNumberProperty("minimum", least);
        }
        if (most != null) {
            schema.writeNumberProperty("maximum", most);
        }
    }
}
