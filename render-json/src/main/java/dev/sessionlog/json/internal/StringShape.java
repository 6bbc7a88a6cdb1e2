package dev.sessionlog.json.internal;

import dev.sessionlog.SessionLog;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/** Values that are strings in JSON: text, and values with a printed form. */
final class StringShape<V> implements Shape<V> {
    private static final Function<String, String> AS_IT_IS = Function.identity();
    private static final String CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]";
    private static final String DATE_PATTERN = "(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}";

    /** A string that may be blank, which means absent. */
    static final StringShape<String> TEXT = text("Text", "", "a string", "A text; a blank one is absent.");

    /**
     * A string that is not blank. The characters are those of Java's white space that a text can have; {@code \S} would be
     * another set.
     */
    static final StringShape<String> NAME = text(
            "RequiredText",
            "[^\\t\\n\\r \\u1680\\u2000-\\u2006\\u2008-\\u200A\\u2028\\u2029\\u205F\\u3000]",
            "a string that is not blank",
            "A text that is not blank.");

    /** Code, where white space is significant. */
    static final StringShape<String> CODE =
            text("Code", "[\\s\\S]", "a string that is not empty", "Code, kept character by character.");

    static final StringShape<String> ID =
            printed("", "[A-Za-z0-9._-]{1,40}", "1 to 40 ASCII letters, digits, '.', '_' and '-'", AS_IT_IS);
    static final StringShape<String> UNIT = printed("", "[^0-9]*", "a string without digits", AS_IT_IS);
    static final StringShape<LocalDate> DATE =
            printed("date", DATE_PATTERN, "a date of the years 1 to 9999 such as 2026-03-14", LocalDate::parse);
    static final StringShape<LocalTime> TIME =
            printed("", CLOCK, "a clock time in minutes such as 16:05", LocalTime::parse);
    static final StringShape<LocalDateTime> DATE_TIME = printed(
            "", DATE_PATTERN + "T" + CLOCK, "a date and clock time such as 2026-03-14T17:12", LocalDateTime::parse);
    static final StringShape<ZoneId> ZONE = printed(
            "", "[\\s\\S]+", "the id of a time zone that this Java knows, such as Europe/Berlin or +01:00", ZoneId::of);

    private final String definition;
    private final String description;
    private final String format;
    private final String pattern;
    private final String expected;
    private final Function<String, V> parse;
    /** Compiled on first use: writing needs no pattern, and most strings are accepted without one. */
    private volatile @Nullable Pattern compiled;

    private StringShape(
            String definition,
            String description,
            String format,
            String pattern,
            String expected,
            Function<String, V> parse) {
        this.definition = definition;
        this.description = description;
        this.format = format;
        this.pattern = pattern;
        this.expected = expected;
        this.parse = parse;
    }

    /** A string in which the pattern must occur. */
    private static StringShape<String> text(String definition, String pattern, String expected, String description) {
        return new StringShape<>(definition, description, "", pattern, expected, AS_IT_IS);
    }

    /** A value of which the whole printed form matches the pattern. */
    private static <V> StringShape<V> printed(
            String format, String pattern, String expected, Function<String, V> parse) {
        return new StringShape<>("", "", format, pattern, expected, parse);
    }

    @Override
    public void write(V value, JsonGenerator output) {
        output.writeString(value.toString());
    }

    @Override
    public V read(JsonInput input) {
        if (input.token() != JsonToken.VALUE_STRING) {
            throw input.unexpected(expected);
        }
        String text = input.string();
        V value = isAcceptable(text) ? parsed(text) : null;
        if (value == null) {
            throw input.invalid(expected);
        }
        if (text.length() > SessionLog.MAX_TEXT_LENGTH) {
            throw input.invalid("a string of at most " + SessionLog.MAX_TEXT_LENGTH + " characters");
        }
        return value;
    }

    private boolean isText() {
        return !definition.isEmpty();
    }

    /** A string that is not blank always contains what the pattern looks for. */
    private boolean isAcceptable(String text) {
        return isText()
                ? !text.isBlank() || pattern().matcher(text).find()
                : pattern().matcher(text).matches();
    }

    /** Whichever thread compiles it, it is the same pattern. */
    private Pattern pattern() {
        Pattern known = compiled;
        if (known == null) {
            known = Pattern.compile(pattern);
            compiled = known;
        }
        return known;
    }

    private @Nullable V parsed(String text) {
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            return null; // the sentence says what was expected, and names the value
        }
    }

    @Override
    public void describe(JsonGenerator schema) {
        if (isText()) {
            schema.writeStringProperty("title", JsonSchema.title(definition));
            schema.writeStringProperty("description", description);
        }
        schema.writeStringProperty("type", "string");
        if (!format.isEmpty()) {
            schema.writeStringProperty("format", format);
        }
        if (!pattern.isEmpty()) {
            schema.writeStringProperty("pattern", isText() ? pattern : "^" + pattern + "$");
        }
        if (isText()) {
            schema.writeNumberProperty("maxLength", SessionLog.MAX_TEXT_LENGTH);
        }
    }

    @Override
    public Optional<String> definition() {
        return isText() ? Optional.of(definition) : Optional.empty();
    }
}
