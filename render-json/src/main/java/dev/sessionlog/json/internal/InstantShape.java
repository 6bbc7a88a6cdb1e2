package dev.sessionlog.json.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/**
 * A moment of universal time as a string, as Java prints it. Every entry of a journal has one, and to print and parse it by
 * Java's formatters would take more than the rest of a small entry: that of a year with four digits is taken by digits.
 */
enum InstantShape implements Shape<Instant> {
    INSTANT;

    private static final String EXPECTED = "an instant of universal time such as 2026-03-14T16:12:07.25Z";
    private static final String PATTERN = "[-+0-9]+T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z";
    private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");
    private static final String FORM = "0000-00-00T00:00:00.000000000Z";
    private static final int FRACTION = FORM.indexOf('.');

    @Override
    public void write(Instant value, JsonGenerator output) {
        if (value.isBefore(YEAR_0) || !value.isBefore(YEAR_10000)) {
            output.writeString(value.toString());
            return;
        }
        LocalDateTime time = LocalDateTime.ofEpochSecond(value.getEpochSecond(), value.getNano(), ZoneOffset.UTC);
        char[] text = FORM.toCharArray();
        put(text, 0, 4, time.getYear());
        put(text, 5, 2, time.getMonthValue());
        put(text, 8, 2, time.getDayOfMonth());
        put(text, 11, 2, time.getHour());
        put(text, 14, 2, time.getMinute());
        put(text, 17, 2, time.getSecond());
        put(text, FRACTION + 1, 9, time.getNano());
        int end = end(time.getNano());
        text[end] = 'Z';
        output.writeString(text, 0, end + 1);
    }

    private static void put(char[] text, int at, int digits, int number) {
        int rest = number;
        for (int i = at + digits - 1; i >= at; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** Java prints none, three, six or nine digits of a second. */
    private static int end(int nanos) {
        if (nanos == 0) {
            return FRACTION;
        }
        return FRACTION + (nanos % 1_000_000 == 0 ? 4 : nanos % 1_000 == 0 ? 7 : 10);
    }

    @Override
    public Instant read(JsonInput input) {
        if (input.token() != JsonToken.VALUE_STRING) {
            throw input.unexpected(EXPECTED);
        }
        String text = input.string();
        try {
            if (isOfTheForm(text)) {
                return ofTheForm(text);
            }
            if (Pattern.matches(PATTERN, text)) {
                return OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeException e) {
            throw input.invalid(EXPECTED);
        }
        throw input.invalid(EXPECTED);
    }

    /** Whether it is what we write, with any number of digits of a second. */
    private static boolean isOfTheForm(String text) {
        int last = text.length() - 1;
        if (last > FORM.length() - 1 || last < FRACTION || last == FRACTION + 1 || text.charAt(last) != 'Z') {
            return false;
        }
        for (int i = 0; i < last; i++) {
            char c = text.charAt(i);
            boolean expected = FORM.charAt(i) == '0' ? c >= '0' && c <= '9' : c == FORM.charAt(i);
            if (!expected) {
                return false;
            }
        }
        return true;
    }

    private static Instant ofTheForm(String text) {
        LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        int digits = Math.max(0, text.length() - 1 - (FRACTION + 1));
        int nanos = digits == 0 ? 0 : number(text, FRACTION + 1, FRACTION + 1 + digits);
        for (int i = digits; i < 9; i++) {
            nanos *= 10;
        }
        LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19), nanos);
        return date.atTime(time).toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    @Override
    public void describe(JsonGenerator schema) {
        throw new UnsupportedOperationException("The schema describes documents, not journals.");
    }
}
