package dev.sessionlog.markdown.internal.lenient;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The words in which people write the constants of an enumeration, as {@link Prose#key} returns them. They are listed in
 * {@code synonyms.txt}, one a line, below the constant that they mean; the first are the template's own.
 *
 * @param <E> the enumeration
 */
final class Synonyms<E extends Enum<E>> {
    private static final Map<String, List<String>> ALL = load();

    private final Map<String, E> meanings = new HashMap<>();

    private Synonyms(Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            of(constant).forEach(words -> meanings.putIfAbsent(words, constant));
        }
    }

    static <E extends Enum<E>> Synonyms<E> of(Class<E> type) {
        return new Synonyms<>(type);
    }

    /** Returns what the words mean. */
    Optional<E> find(String key) {
        return Optional.ofNullable(meanings.get(key));
    }

    /** Returns all words for a constant; empty when the list has none. */
    static List<String> of(Enum<?> constant) {
        return ALL.getOrDefault(constant.getDeclaringClass().getSimpleName() + "." + constant.name(), List.of());
    }

    /** Returns the names of the constants for which there are words, each with its enumeration. */
    static Iterable<String> constants() {
        return ALL.keySet();
    }

    private static Map<String, List<String>> load() {
        Map<String, List<String>> all = new HashMap<>();
        List<String> words = List.of();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Synonyms.class.getResourceAsStream("synonyms.txt")), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(" ")) {
                    words.add(line.strip());
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    words = all.computeIfAbsent(line, constant -> new ArrayList<>());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
