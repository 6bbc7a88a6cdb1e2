package dev.sessionlog.json.internal;

import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * A document while it is read: the parser, the path of the current value, and what happens to a {@link Fault}. A
 * strict reader throws it; a lenient reader reports it and continues after the value.
 */
final class JsonInput {
    private static final int QUOTED_LENGTH = 60;
    private static final int LONGEST_INT = 9;
    private static final Writer NOWHERE = Writer.nullWriter();

    private final JsonParser parser;
    private final Limits limits;
    private final SchemaVersion.Table versions;
    private final @Nullable Consumer<Fault> faults;
    private final boolean located;
    private @Nullable String[] names = new @Nullable String[8];
    private int[] indices = new int[8];
    private int depth;

    private JsonInput(
            JsonParser parser,
            Limits limits,
            SchemaVersion.Table versions,
            @Nullable Consumer<Fault> faults,
            boolean located) {
        this.parser = parser;
        this.limits = limits;
        this.versions = versions;
        this.faults = faults;
        this.located = located;
    }

    static JsonInput strict(JsonParser parser, Limits limits, SchemaVersion.Table versions) {
        return new JsonInput(parser, limits, versions, null, true);
    }

    /** Returns a strict input whose faults have no location, because nobody will see them. */
    static JsonInput trial(JsonParser parser, Limits limits, SchemaVersion.Table versions) {
        return new JsonInput(parser, limits, versions, null, false);
    }

    static JsonInput lenient(JsonParser parser, Limits limits, SchemaVersion.Table versions, Consumer<Fault> faults) {
        return new JsonInput(parser, limits, versions, faults, true);
    }

    /** The versions of a document that are understood completely. */
    SchemaVersion.Table versions() {
        return versions;
    }

    boolean isLenient() {
        return faults != null;
    }

    JsonToken token() {
        return parser.currentToken();
    }

    TokenStreamLocation location() {
        return located ? parser.currentTokenLocation() : TokenStreamLocation.NA;
    }

    /** Advances to the next token, which must exist. */
    JsonToken next() {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw end(parser.currentLocation());
        }
        return token;
    }

    /** Discards the characters that were read from the source and not used yet, and returns how many there were. */
    int discardBuffered() {
        return Math.max(0, parser.releaseBuffered(NOWHERE));
    }

    /** Whether an object starts here. A mapper that has read the id of its type has opened it and is at its content. */
    boolean isAtObject() {
        return token() == JsonToken.START_OBJECT
                || token() == JsonToken.PROPERTY_NAME
                || token() == JsonToken.END_OBJECT;
    }

    /** Advances to the first name of the object that starts here, unless a mapper has already done so. */
    @Nullable
    String firstName() {
        return switch (token()) {
            case START_OBJECT -> nextName();
            case PROPERTY_NAME -> checked(parser.currentName());
            default -> null;
        };
    }

    /** Advances to the next name of an object; returns {@code null} at its end. */
    @Nullable
    String nextName() {
        return checked(parser.nextName());
    }

    private @Nullable String checked(@Nullable String name) {
        if (name == null && parser.currentToken() != JsonToken.END_OBJECT) {
            throw end(parser.currentLocation());
        }
        if (name != null && name.length() > limits.nameLength()) {
            throw limit("A property name has more than " + limits.nameLength() + " characters", location());
        }
        return name;
    }

    /** Returns the value of the current token, which is a string. */
    String string() {
        String text = parser.getString();
        if (text.length() > limits.stringLength()) {
            throw limit(place() + " is a string of more than " + limits.stringLength() + " characters", location());
        }
        return text;
    }

    /** Returns the value of the current token, or {@code null} if it is not a number that can be represented. */
    @Nullable
    BigDecimal number() {
        if (!token().isNumeric()) {
            return null;
        }
        int length = parser.getStringLength();
        if (token() == JsonToken.VALUE_NUMBER_INT && length <= LONGEST_INT) {
            return BigDecimal.valueOf(parser.getIntValue());
        }
        if (length > limits.numberLength()) {
            throw limit(place() + " is a number of more than " + limits.numberLength() + " characters", location());
        }
        try {
            return new BigDecimal(parser.getString());
        } catch (NumberFormatException e) {
            return null; // NaN, or an exponent beyond all bounds
        }
    }

    void enter(String name) {
        push(name, 0);
    }

    void enter(int index) {
        push(null, index);
    }

    private void push(@Nullable String name, int index) {
        if (depth == indices.length) {
            names = Arrays.copyOf(names, 2 * depth);
            indices = Arrays.copyOf(indices, 2 * depth);
        }
        names[depth] = name;
        indices[depth] = index;
        depth++;
    }

    void leave() {
        depth--;
    }

    /** Skips the value of the current name. */
    void skipValue() {
        next();
        parser.skipChildren();
    }

    /** Returns the current position for {@link #recover}; call it before a value is read. */
    long mark() {
        return ((long) depth << Integer.SIZE) | parser.streamReadContext().getNestingDepth();
    }

    /** Reports a fault and continues after the faulty value; a strict reader throws the fault. */
    void recover(Fault fault, long mark) {
        report(fault);
        depth = (int) (mark >> Integer.SIZE);
        while (parser.streamReadContext().getNestingDepth() > (int) mark) {
            next();
        }
    }

    /** Reports a fault of something that can be left out; a strict reader throws the fault. */
    void report(Fault fault) {
        if (faults == null || fault.isFatal()) {
            throw fault;
        }
        faults.accept(fault);
    }

    /** The current token is of another type than what was expected. */
    Fault unexpected(String expected) {
        boolean isNull = token() == JsonToken.VALUE_NULL;
        return isNull
                ? fault(Fault.TYPE, place() + " is null; leave it out instead.", location())
                : notWhatIs(expected, Fault.TYPE);
    }

    /** The current token is of the right type, and still not what was expected. */
    Fault invalid(String expected) {
        return notWhatIs(expected, Fault.VALUE);
    }

    private Fault notWhatIs(String expected, String code) {
        return fault(code, place() + " is " + found() + "; expected " + expected + ".", location());
    }

    private Fault limit(String what, TokenStreamLocation location) {
        return fault(Fault.LIMIT, what + ", which is the limit of this reader.", location);
    }

    private Fault end(TokenStreamLocation location) {
        String where = depth == 0 ? "too early" : "within " + place();
        return fault(Fault.BROKEN, "The document ends " + where + "; expected the rest of it.", location);
    }

    Fault fault(String code, String sentence, TokenStreamLocation location) {
        return new Fault(code, sentence, path(), location);
    }

    /** Turns an exception of the parser into a fault with a sentence of ours. */
    Fault broken(JacksonException e) {
        TokenStreamLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        if (e instanceof JacksonIOException io) {
            if (!(io.getCause() instanceof CharacterCodingException)) {
                throw new UncheckedIOException(io.getCause());
            }
            return fault(Fault.BROKEN, "Invalid UTF-8 in the rest of the document.", parser.currentLocation());
        }
        if (e instanceof UnexpectedEndOfInputException) {
            return end(location);
        }
        if (e instanceof StreamConstraintsException) {
            boolean nesting = parser.streamReadContext().getNestingDepth() > limits.nesting();
            return limit(
                    nesting
                            ? "The document is nested deeper than " + limits.nesting() + " levels"
                            : "A string, name or number has more than " + limits.stringLength() + " characters",
                    location);
        }
        String expected = parser.streamReadContext().inRoot()
                ? "one JSON object and nothing else"
                : parser.streamReadContext().inArray()
                        ? "a JSON value, ',' or ']'"
                        : "a property in double quotes, ':', a JSON value, ',' or '}'";
        return fault(
                Fault.BROKEN,
                "Invalid JSON" + (depth == 0 ? "" : " in " + place()) + "; expected " + expected + ".",
                location);
    }

    /** The path of the current value, for the start of a sentence: {@code tasks[2].timeSpentSeconds}. */
    String place() {
        return depth == 0 ? "The document" : printed(path());
    }

    private List<Object> path() {
        List<Object> path = new ArrayList<>(depth);
        for (int i = 0; i < depth; i++) {
            String name = names[i];
            path.add(name == null ? indices[i] : name);
        }
        return path;
    }

    private static String printed(List<Object> path) {
        StringBuilder out = new StringBuilder();
        for (Object step : path) {
            if (step instanceof Integer) {
                out.append('[').append(step).append(']');
            } else if (isPlain((String) step)) {
                out.append(out.isEmpty() ? "" : ".").append(step);
            } else {
                out.append('[').append(quote((String) step)).append(']');
            }
        }
        return out.toString();
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && name.length() <= QUOTED_LENGTH
                && name.chars().allMatch(c -> c == '_' || (c < 0x7F && Character.isLetterOrDigit(c)));
    }

    /** Describes the current token for a sentence. */
    private String found() {
        return switch (token()) {
            case START_OBJECT, END_OBJECT, PROPERTY_NAME -> "an object";
            case START_ARRAY, END_ARRAY -> "an array";
            case VALUE_STRING -> "the string " + quote(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + cut(parser.getString());
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            default -> "something that JSON does not have";
        };
    }

    /** Quotes a string for a sentence: on one line, and truncated if it is long. */
    static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        cut(text).codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || (c >= 0x2028 && c <= 0x2029)) {
                out.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else if (Character.getType(c) == Character.SURROGATE) {
                out.append('\uFFFD');
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.append('"').toString();
    }

    private static String cut(String text) {
        if (text.length() <= QUOTED_LENGTH) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(QUOTED_LENGTH - 1)) ? QUOTED_LENGTH - 1 : QUOTED_LENGTH;
        return text.substring(0, end) + "…";
    }
}
