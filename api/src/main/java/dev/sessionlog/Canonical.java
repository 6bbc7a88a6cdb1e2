package dev.sessionlog;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Converts the attributes of a value to canonical form, one after the other, and collects their problems. Every
 * model type lists its attributes once, in the method {@code canonical} of its builder: those that have a canonical
 * form, hold strings or contain nested values. {@code build()} calls it, and a new value is made only if something was
 * not canonical.
 *
 * <p>The same walk serves {@code mapTexts}: with a function, every string is replaced before it is converted to
 * canonical form, and the nested values are mapped too. {@code build()} leaves them alone: they were built before and
 * are canonical.
 */
final class Canonical extends Problems {
    private static final int MAX_ID_LENGTH = 40;

    private final String type;
    private final @Nullable UnaryOperator<String> function;

    /** The walk of {@code build()}. */
    Canonical(String type) {
        this.type = type;
        this.function = null;
    }

    /** The walk of {@code mapTexts}. */
    Canonical(String type, UnaryOperator<String> function) {
        this.type = type;
        this.function = Objects.requireNonNull(function, "function");
    }

    String line(String name, String line) {
        return required(name, TextKind.LINE, line);
    }

    String text(String name, String text) {
        return required(name, TextKind.TEXT, text);
    }

    String code(String name, String code) {
        return required(name, TextKind.CODE, code);
    }

    Optional<String> optionalLine(String name, Optional<String> line) {
        return optional(name, TextKind.LINE, line);
    }

    Optional<String> optionalText(String name, Optional<String> text) {
        return optional(name, TextKind.TEXT, text);
    }

    /** A line that serves as an id: the function is not applied to it. */
    Optional<String> idLine(String name, Optional<String> line) {
        return line.isEmpty() ? line : filled(name, line, TextKind.LINE.canonical(line.get()));
    }

    /** A list of strings without the blank ones: the same list if all of them are canonical. */
    List<String> texts(String name, List<String> texts) {
        List<String> result = texts;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            String canonical = canonical(TextKind.TEXT, text);
            length(name, i, canonical);
            if (canonical.isEmpty() || !canonical.equals(text)) {
                result = result == texts ? new ArrayList<>(texts) : result;
                result.set(i, canonical);
            }
        }
        if (result != texts) {
            result.removeIf(String::isEmpty);
        }
        return result;
    }

    /** An id, stripped. Unlike other strings, it allows few characters. */
    Optional<String> id(String name, Optional<String> id) {
        if (id.isEmpty()) {
            return id;
        }
        String stripped = id.get().strip();
        if (stripped.isEmpty()) {
            return Optional.empty();
        }
        if (!isId(stripped)) {
            add(name + " " + quote(stripped)
                    + " is invalid: an id has 1 to 40 of the characters A to Z, a to z, 0 to 9, '.', '_' and '-'");
        }
        return sameOr(id, stripped);
    }

    private static boolean isId(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '0' && c <= '9') && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return text.length() <= MAX_ID_LENGTH;
    }

    /** A duration in milliseconds. */
    Optional<Duration> duration(String name, Optional<Duration> duration) {
        if (duration.isEmpty()) {
            return duration;
        }
        range(name, duration.get());
        return sameOr(duration, duration.get().truncatedTo(ChronoUnit.MILLIS));
    }

    /** A clock time in minutes. */
    Optional<LocalTime> time(Optional<LocalTime> time) {
        return time.isEmpty() ? time : sameOr(time, time.get().truncatedTo(ChronoUnit.MINUTES));
    }

    /** A date and clock time in minutes. */
    LocalDateTime dateTime(LocalDateTime time) {
        LocalDateTime minutes = time.truncatedTo(ChronoUnit.MINUTES);
        return minutes.equals(time) ? time : minutes;
    }

    Optional<LocalDateTime> dateTime(Optional<LocalDateTime> time) {
        return time.isEmpty() ? time : sameOr(time, dateTime(time.get()));
    }

    /**
     * An optional section: absent if it has no content.
     *
     * @param empty gets the section without content. A supplier, so that the first log of a process loads only the
     *     classes of the sections that it has
     */
    <N extends HasTexts<N>> Optional<N> section(Optional<N> section, Supplier<N> empty) {
        if (section.isEmpty()) {
            return section;
        }
        N after = nested(section.get());
        if (after.equals(empty.get())) {
            return Optional.empty();
        }
        return after == section.get() ? section : Optional.of(after);
    }

    /** A nested value that cannot be empty. */
    <N extends HasTexts<N>> Optional<N> value(Optional<N> value) {
        if (function == null || value.isEmpty()) {
            return value;
        }
        N after = nested(value.get());
        return after == value.get() ? value : Optional.of(after);
    }

    /** A list of nested values: the same list if none of them changes. */
    <N extends HasTexts<N>> List<N> list(List<N> values) {
        if (function == null) {
            return values;
        }
        List<N> result = values;
        for (int i = 0; i < values.size(); i++) {
            N after = nested(values.get(i));
            if (after != values.get(i)) {
                result = result == values ? new ArrayList<>(values) : result;
                result.set(i, after);
            }
        }
        return result;
    }

    private <N extends HasTexts<N>> N nested(N value) {
        return function == null ? value : value.mapTexts(function);
    }

    /** Returns the canonical value, or throws an exception that lists all problems. */
    <V> V checked(V value) {
        throwIfAny(type);
        return value;
    }

    private String required(String name, TextKind kind, String text) {
        String canonical = canonical(kind, text);
        if (canonical.isEmpty()) {
            add(name + (kind == TextKind.CODE ? " is empty" : " is blank"));
        }
        length(name, canonical);
        return canonical;
    }

    private Optional<String> optional(String name, TextKind kind, Optional<String> text) {
        return text.isEmpty() ? text : filled(name, text, canonical(kind, text.get()));
    }

    private Optional<String> filled(String name, Optional<String> before, String canonical) {
        length(name, canonical);
        return canonical.isEmpty() ? Optional.empty() : sameOr(before, canonical);
    }

    private String canonical(TextKind kind, String text) {
        return kind.canonical(
                function == null ? text : Objects.requireNonNull(function.apply(text), "result of the function"));
    }

    /** Returns the instance from before if the values are equal, so that an unchanged value is not copied. */
    private static <A> Optional<A> sameOr(Optional<A> before, A after) {
        return after.equals(before.get()) ? before : Optional.of(after);
    }
}
