package dev.sessionlog;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses and prints quantities by the rules of {@link MetricValue}. */
final class Quantities {
    private static final int MAX_UNIT = 30;
    private static final int MAX_DIGITS = 30;
    private static final int MAX_EXPONENT = 30;
    private static final int MAX_DIGITS_TO_STRIP = 1_000;
    /** Sign, digits before and after the point, point. */
    private static final int MAX_PRINTED_AMOUNT = 1 + MAX_DIGITS + MAX_EXPONENT + MAX_EXPONENT + 1;

    private static final String SYMBOLS = "%‰°$€£¥/";
    private static final String UNIT_START = "\\p{L}" + SYMBOLS;
    private static final String UNIT_CHARACTER = "[" + UNIT_START + "\\p{M}²³·-]";
    private static final Pattern UNIT = Pattern.compile(
            "(?=.{1," + MAX_UNIT + "}$)[" + UNIT_START + "]" + UNIT_CHARACTER + "*( " + UNIT_CHARACTER + "+)*");
    private static final Pattern PRINTED =
            Pattern.compile("(-?[0-9.]{1," + MAX_PRINTED_AMOUNT + "}) ?([" + UNIT_START + "].{0,29})?");

    private Quantities() {}

    /** Returns the quantity, unless its amount or unit is outside the limits. */
    static Optional<MetricValue> of(BigDecimal amount, String unit) {
        if (!(unit.isEmpty() || isWord(unit) || UNIT.matcher(unit).matches())) {
            return Optional.empty();
        }
        BigDecimal stripped = stripped(amount);
        if (stripped.precision() > MAX_DIGITS || Math.abs((long) stripped.scale()) > MAX_EXPONENT) {
            return Optional.empty();
        }
        BigDecimal plain = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        return Optional.of(ImmutableMetricValue.of(
                Optional.of(plain),
                unit.isEmpty() ? Optional.empty() : Optional.of(unit),
                print(plain.toPlainString(), unit)));
    }

    /** Whether this is a common unit: a shortcut that agrees with the pattern and is faster. */
    private static boolean isWord(String unit) {
        for (int i = 0; i < unit.length(); i++) {
            char c = unit.charAt(i);
            if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) {
                return false;
            }
        }
        return unit.length() <= MAX_UNIT;
    }

    /** Returns the quantity whose exact printed form is the text. */
    static Optional<MetricValue> parse(String text) {
        Matcher printed = PRINTED.matcher(text);
        if (!printed.matches()) {
            return Optional.empty();
        }
        Optional<BigDecimal> amount = number(printed.group(1));
        String unit = printed.group(2) == null ? "" : printed.group(2);
        return amount.flatMap(number -> of(number, unit))
                .filter(value -> value.text().equals(text));
    }

    /** Returns the text of an amount and unit outside the limits. */
    static String text(BigDecimal amount, String unit) {
        return print(stripped(amount).toString(), unit);
    }

    static String print(String amount, String unit) {
        boolean close = unit.isEmpty() || SYMBOLS.indexOf(unit.charAt(0)) >= 0;
        return close ? amount + unit : amount + " " + unit;
    }

    /**
     * Returns the amount without trailing zeros; an amount with very many digits is returned unchanged, because
     * stripping it is slow.
     */
    private static BigDecimal stripped(BigDecimal amount) {
        if (amount.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return amount.precision() > MAX_DIGITS_TO_STRIP ? amount : amount.stripTrailingZeros();
    }

    private static Optional<BigDecimal> number(String digits) {
        try {
            return Optional.of(new BigDecimal(digits));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
