package dev.sessionlog;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one model type that have a canonical form or hold text: a table that {@code build()} uses, and with
 * which every text of a document can be visited and replaced.
 *
 * <p>Values below a value are built already and therefore canonical: {@link #build} looks at the attributes of one value
 * only, and makes a new value only when one of them was not canonical.
 *
 * @param <V> the model type
 * @param <B> its builder
 */
final class Attributes<V, B> {
    private static final int MAX_ID_LENGTH = 40;

    private final String type;
    private final Supplier<B> builder;
    private final BiFunction<B, V, B> from;
    private final Function<B, V> unchecked;
    private final Function<B, V> checked;
    private final List<Canonical<V, B>> canonicals = new ArrayList<>();
    private final List<Mapping<V, B>> mappings = new ArrayList<>();
    private BiConsumer<V, Problems> check = (value, problems) -> {};

    /** Brings one attribute into canonical form. */
    private interface Canonical<V, B> {
        void apply(V value, Copy<V, B> copy, Problems problems);
    }

    /** Replaces every text in one attribute. */
    private interface Mapping<V, B> {
        void apply(V value, Copy<V, B> copy, TextMapping texts);
    }

    /** Returns the canonical form of an attribute's value, {@code null} for absent. */
    private interface CanonicalValue<A> {
        @Nullable
        A of(A value, Problems problems);
    }

    /** The builder for a changed value, made when the first attribute changes. */
    private static final class Copy<V, B> {
        private final V value;
        private final Attributes<V, B> type;
        private @Nullable B builder;

        Copy(V value, Attributes<V, B> type) {
            this.value = value;
            this.type = type;
        }

        <A> void set(BiConsumer<B, ? super A> setter, A attribute) {
            if (builder == null) {
                builder = type.from.apply(type.builder.get(), value);
            }
            setter.accept(builder, attribute);
        }

        V build(Function<B, V> build) {
            return builder == null ? value : build.apply(builder);
        }
    }

    /** Says what becomes of a text; the answer is brought into canonical form. */
    @FunctionalInterface
    interface TextMapping {
        /** Returns the new text; the same one when it stays. */
        String map(TextKind kind, String text);
    }

    Attributes(
            String type,
            Supplier<B> builder,
            BiFunction<B, V, B> from,
            Function<B, V> unchecked,
            Function<B, V> checked) {
        this.type = type;
        this.builder = builder;
        this.from = from;
        this.unchecked = unchecked;
        this.checked = checked;
    }

    /** Returns the value in canonical form, or throws what is wrong with it. */
    V build(V value) {
        Problems problems = new Problems();
        Copy<V, B> changed = new Copy<>(value, this);
        for (Canonical<V, B> canonical : canonicals) {
            canonical.apply(value, changed, problems);
        }
        V result = changed.build(unchecked);
        check.accept(result, problems);
        problems.throwIfAny(type);
        return result;
    }

    private V empty() {
        return unchecked.apply(builder.get());
    }

    /** Returns the value with every text in it and below it replaced, built anew where one changed. */
    V map(V value, TextMapping texts) {
        Copy<V, B> changed = new Copy<>(value, this);
        for (Mapping<V, B> mapping : mappings) {
            mapping.apply(value, changed, texts);
        }
        return changed.build(checked);
    }

    Attributes<V, B> line(String name, Function<V, String> get, BiConsumer<B, String> set) {
        return required(name, TextKind.LINE, get, set);
    }

    Attributes<V, B> text(String name, Function<V, String> get, BiConsumer<B, String> set) {
        return required(name, TextKind.TEXT, get, set);
    }

    Attributes<V, B> code(String name, Function<V, String> get, BiConsumer<B, String> set) {
        return required(name, TextKind.CODE, get, set);
    }

    Attributes<V, B> optionalLine(String name, Function<V, Optional<String>> get, BiConsumer<B, Optional<String>> set) {
        return optional(name, TextKind.LINE, get, set);
    }

    Attributes<V, B> optionalText(String name, Function<V, Optional<String>> get, BiConsumer<B, Optional<String>> set) {
        return optional(name, TextKind.TEXT, get, set);
    }

    /** A list of texts. */
    Attributes<V, B> texts(String name, Function<V, List<String>> get, BiConsumer<B, List<String>> set) {
        canonicals.add((value, copy, problems) -> {
            List<String> before = get.apply(value);
            List<String> after = replaced(before, TextKind.TEXT::canonical);
            for (int i = 0; i < after.size(); i++) {
                problems.length(name, i, after.get(i));
            }
            if (after.contains("")) {
                after = after.stream().filter(text -> !text.isEmpty()).toList();
            }
            if (after != before) {
                copy.set(set, after);
            }
        });
        return mapped(get, set, (list, texts) -> replaced(list, text -> texts.map(TextKind.TEXT, text)));
    }

    /** An id: stripped, and of few characters. It is no free text. */
    Attributes<V, B> id(String name, Function<V, Optional<String>> get, BiConsumer<B, Optional<String>> set) {
        return canonicalOptional(get, set, (id, problems) -> {
            String stripped = id.strip();
            if (stripped.isEmpty()) {
                return null;
            }
            if (!isId(stripped)) {
                problems.add(name + " " + Problems.quote(stripped)
                        + " is not 1 to 40 of the letters A to Z and a to z, digits, '.', '_' and '-'");
            }
            return stripped;
        });
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
    Attributes<V, B> duration(String name, Function<V, Optional<Duration>> get, BiConsumer<B, Optional<Duration>> set) {
        return canonicalOptional(get, set, (duration, problems) -> {
            problems.range(name, duration);
            return duration.truncatedTo(ChronoUnit.MILLIS);
        });
    }

    /** A clock time in minutes. */
    Attributes<V, B> time(Function<V, Optional<LocalTime>> get, BiConsumer<B, Optional<LocalTime>> set) {
        return canonicalOptional(get, set, (time, problems) -> time.truncatedTo(ChronoUnit.MINUTES));
    }

    /** A required date and clock time in minutes. */
    Attributes<V, B> dateTime(Function<V, LocalDateTime> get, BiConsumer<B, LocalDateTime> set) {
        return canonical(get, set, (time, problems) -> time.truncatedTo(ChronoUnit.MINUTES));
    }

    /** An optional section: absent when it has no content. */
    <N> Attributes<V, B> section(
            Function<V, Optional<N>> get, BiConsumer<B, Optional<N>> set, Attributes<N, ?> nested) {
        N empty = nested.empty();
        canonicalOptional(get, set, (section, problems) -> section.equals(empty) ? null : section);
        return mappedOptional(get, set, nested::map);
    }

    /** A state with a comment. */
    <S extends Enum<S>> Attributes<V, B> state(
            Function<V, Optional<Reported<S>>> get, BiConsumer<B, Optional<Reported<S>>> set) {
        return mappedOptional(
                get,
                set,
                (reported, mapping) -> reported.comment()
                        .map(comment -> Reported.of(reported.state(), mapping.map(TextKind.LINE, comment)))
                        .orElse(reported));
    }

    /** A metric value; a quantity is visited as it is printed. */
    Attributes<V, B> metric(Function<V, Optional<MetricValue>> get, BiConsumer<B, Optional<MetricValue>> set) {
        return mappedOptional(get, set, (metric, mapping) -> MetricValue.of(mapping.map(TextKind.LINE, metric.text())));
    }

    /** A list of values with texts in them. */
    <N> Attributes<V, B> list(Function<V, List<N>> get, BiConsumer<B, List<N>> set, Attributes<N, ?> nested) {
        return mapped(get, set, (list, texts) -> replaced(list, element -> nested.map(element, texts)));
    }

    /** What else can be wrong with a value. It is called with the canonical form. */
    Attributes<V, B> check(BiConsumer<V, Problems> check) {
        this.check = check;
        return this;
    }

    private Attributes<V, B> required(String name, TextKind kind, Function<V, String> get, BiConsumer<B, String> set) {
        canonical(get, set, (text, problems) -> {
            String canonical = kind.canonical(text);
            if (canonical.isEmpty()) {
                problems.add(name + (kind == TextKind.CODE ? " is empty" : " is blank"));
            }
            problems.length(name, canonical);
            return canonical;
        });
        return mapped(get, set, (text, texts) -> texts.map(kind, text));
    }

    private Attributes<V, B> optional(
            String name, TextKind kind, Function<V, Optional<String>> get, BiConsumer<B, Optional<String>> set) {
        canonicalOptional(get, set, (text, problems) -> {
            String canonical = kind.canonical(text);
            problems.length(name, canonical);
            return canonical.isEmpty() ? null : canonical;
        });
        return mappedOptional(get, set, (text, texts) -> texts.map(kind, text));
    }

    private <A> Attributes<V, B> canonical(Function<V, A> get, BiConsumer<B, A> set, BiFunction<A, Problems, A> of) {
        canonicals.add((value, copy, problems) -> {
            A before = get.apply(value);
            A after = of.apply(before, problems);
            if (!after.equals(before)) {
                copy.set(set, after);
            }
        });
        return this;
    }

    private <A> Attributes<V, B> canonicalOptional(
            Function<V, Optional<A>> get, BiConsumer<B, Optional<A>> set, CanonicalValue<A> canonical) {
        canonicals.add((value, copy, problems) -> {
            Optional<A> before = get.apply(value);
            if (before.isPresent()) {
                A after = canonical.of(before.get(), problems);
                if (!before.get().equals(after)) {
                    copy.set(set, Optional.ofNullable(after));
                }
            }
        });
        return this;
    }

    private <A> Attributes<V, B> mapped(Function<V, A> get, BiConsumer<B, A> set, BiFunction<A, TextMapping, A> map) {
        mappings.add((value, copy, texts) -> {
            A before = get.apply(value);
            A after = map.apply(before, texts);
            if (!after.equals(before)) {
                copy.set(set, after);
            }
        });
        return this;
    }

    private <A> Attributes<V, B> mappedOptional(
            Function<V, Optional<A>> get, BiConsumer<B, Optional<A>> set, BiFunction<A, TextMapping, A> map) {
        return mapped(get, set, (before, texts) -> before.map(value -> map.apply(value, texts)));
    }

    /** Returns the list with every element replaced: the same list when none changed. */
    private static <E> List<E> replaced(List<E> list, Function<E, E> replacement) {
        List<E> result = list;
        for (int i = 0; i < list.size(); i++) {
            E before = list.get(i);
            E after = replacement.apply(before);
            if (after != before) {
                if (result == list) {
                    result = new ArrayList<>(list);
                }
                result.set(i, after);
            }
        }
        return result;
    }
}
