package dev.sessionlog;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings the attributes of a value into canonical form, one after the other, and collects what is wrong with them. Every
 * model type lists its attributes once, in the method {@code canonical} of its builder: those that have a canonical form,
 * hold text or have values below them. {@code build()} calls it, and so makes a new value only where something was not
 * canonical.
 *
 * <p>Values below a value are built already and therefore canonical. What is to see or to replace every text of a document
 * is a subclass, which descends into them.
 */
class Canonical extends Problems {
    private static final int MAX_ID_LENGTH = 40;

    private final String type;

    Canonical(String type) {
        this.type = type;
    }

    /** Called with every text before it is brought into canonical form; returns what takes its place. */
    String replaced(TextKind kind, String text) {
        return text;
    }

    /** Called with every section below the value; returns what takes its place. */
    <N> N below(N section) {
        return section;
    }

    /** Called with every list of values below the value; returns what takes its place. */
    <N> List<N> list(List<N> values) {
        return values;
    }

    final String line(String name, String line) {
        return required(name, TextKind.LINE, line);
    }

    final String text(String name, String text) {
        return required(name, TextKind.TEXT, text);
    }

    final String code(String name, String code) {
        return required(name, TextKind.CODE, code);
    }

    final Optional<String> optionalLine(String name, Optional<String> line) {
        return optional(name, TextKind.LINE, line);
    }

    final Optional<String> optionalText(String name, Optional<String> text) {
        return optional(name, TextKind.TEXT, text);
    }

    /** A list of texts without the blank ones: the same list when all of them are canonical. */
    final List<String> texts(String name, List<String> texts) {
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

    /** An id: stripped, and of few characters. It is no free text. */
    final Optional<String> id(String name, Optional<String> id) {
        if (id.isEmpty()) {
            return id;
        }
        String stripped = id.get().strip();
        if (stripped.isEmpty()) {
            return Optional.empty();
        }
        if (!isId(stripped)) {
            add(name + " " + quote(stripped)
                    + " is not 1 to 40 of the letters A to Z and a to z, digits, '.', '_' and '-'");
        }
        return Optional.of(stripped);
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
    final Optional<Duration> duration(String name, Optional<Duration> duration) {
        if (duration.isEmpty()) {
            return duration;
        }
        range(name, duration.get());
        return sameOr(duration, duration.get().truncatedTo(ChronoUnit.MILLIS));
    }

    /** A clock time in minutes. */
    final Optional<LocalTime> time(Optional<LocalTime> time) {
        return time.isEmpty() ? time : sameOr(time, time.get().truncatedTo(ChronoUnit.MINUTES));
    }

    /** A date and clock time in minutes. */
    final LocalDateTime dateTime(LocalDateTime time) {
        LocalDateTime minutes = time.truncatedTo(ChronoUnit.MINUTES);
        return minutes.equals(time) ? time : minutes;
    }

    /** An optional section: absent when it has no content. */
    final <N> Optional<N> section(Optional<N> section, N empty) {
        if (section.isEmpty()) {
            return section;
        }
        N after = below(section.get());
        return after.equals(empty) ? Optional.empty() : Optional.of(after);
    }

    /** A state with a comment. */
    final <S extends Enum<S>> Optional<Reported<S>> state(Optional<Reported<S>> state) {
        if (state.isEmpty() || state.get().comment().isEmpty()) {
            return state;
        }
        String comment = state.get().comment().get();
        String after = replaced(TextKind.LINE, comment);
        return after.equals(comment)
                ? state
                : Optional.of(Reported.of(state.get().state(), after));
    }

    /** A metric value; a quantity is visited as it is printed. */
    final Optional<MetricValue> metric(Optional<MetricValue> metric) {
        if (metric.isEmpty()) {
            return metric;
        }
        String text = metric.get().text();
        String after = replaced(TextKind.LINE, text);
        return after.equals(text) ? metric : Optional.of(MetricValue.of(after));
    }

    /** Returns the canonical value, or throws all that is wrong with it. */
    final <V> V checked(V value) {
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
        if (text.isEmpty()) {
            return text;
        }
        String canonical = canonical(kind, text.get());
        length(name, canonical);
        return canonical.isEmpty() ? Optional.empty() : Optional.of(canonical);
    }

    private String canonical(TextKind kind, String text) {
        return kind.canonical(replaced(kind, text));
    }

    /** Returns what was there before when it equals what is there after: copies are made of what is not the same. */
    private static <A> Optional<A> sameOr(Optional<A> before, A after) {
        return after.equals(before.get()) ? before : Optional.of(after);
    }
}
