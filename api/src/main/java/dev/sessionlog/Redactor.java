package dev.sessionlog;

import dev.sessionlog.internal.secrets.LiteralScanner;
import dev.sessionlog.internal.secrets.PatternScanner;
import dev.sessionlog.internal.secrets.SecretScanner;
import dev.sessionlog.internal.secrets.Spans;
import dev.sessionlog.internal.secrets.Unchanged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Replaces secrets in strings by {@code REDACTED(kind)}, so that they are not written to disk:
 *
 * <pre>{@code
 * Redactor redactor = Redactor.secrets()
 *         .andThen(Redactor.literals("database-password", List.of(System.getenv("DB_PASSWORD"))))
 *         .andThen(Redactor.of("customer-id", Pattern.compile("\\bCUST-\\d{8}\\b")));
 * SessionLog safe = log.redact(redactor);
 * }</pre>
 *
 * <p>Only the secret is replaced, and the text around it stays: {@code password = "REDACTED(password)"}. The redactors
 * of this type never change a marker, whatever its kind, so that redacting twice is the same as redacting once, and
 * return the same instance if there is nothing to replace. They are immutable and thread-safe; an implementation of
 * your own must be thread-safe too.
 */
@FunctionalInterface
public interface Redactor {

    /**
     * Returns the text with its secrets replaced.
     *
     * @param found is called with the kind of each secret that was replaced, for example {@code github-token}, in the
     *     order of the text; never with the secret
     */
    String redact(String text, Consumer<? super String> found);

    /** Returns the text with its secrets replaced. */
    default String redact(String text) {
        return redact(text, Unchanged.INSTANCE);
    }

    /** Returns a redactor that applies this one, and then another one to the result. */
    default Redactor andThen(Redactor next) {
        Objects.requireNonNull(next, "next");
        return (text, found) -> next.redact(redact(text, found), found);
    }

    /**
     * Returns the redactor for secrets in general: tokens and keys whose shape is documented by their issuers, private
     * keys, passwords in URLs and connection strings, credentials in HTTP headers, and values that are assigned to names
     * such as {@code password}, {@code secret}, {@code token} or {@code api_key}, in code, configuration, JSON, XML, YAML
     * and command lines. Placeholders, variables, code that handles passwords, hashes and UUIDs are not changed.
     *
     * <p>A secret that has no known shape and no name beside it is not found; use {@link #literals} for secrets that you
     * know, and {@link #of} for shapes of your own. The work grows linearly with the length of the text.
     */
    static Redactor secrets() {
        return SecretScanner.ofAllKinds();
    }

    /** Returns the redactor that changes nothing. */
    static Redactor none() {
        return Unchanged.INSTANCE;
    }

    /**
     * Returns a redactor for what a regular expression matches. If the pattern has groups, only the first one is
     * replaced. How long a match takes is up to the pattern.
     *
     * @param kind the name in the marker: at most 40 lower-case letters, digits and hyphens between words
     * @throws IllegalArgumentException if the kind has other characters
     */
    static Redactor of(String kind, Pattern pattern) {
        return new PatternScanner(checked(kind), Objects.requireNonNull(pattern, "pattern"));
    }

    /**
     * Returns a redactor for strings that are known to be secret, such as the values of environment variables. They are
     * found wherever they occur, also within words, and also in the form that a log gives to a text: without white space
     * around them, in one line, with pictures of control characters. Blank ones are ignored.
     *
     * @param kind the name in the marker: at most 40 lower-case letters, digits and hyphens between words
     * @throws IllegalArgumentException if the kind has other characters, or if the values, in all these forms, have more than
     *     65,000 characters in total
     */
    static Redactor literals(String kind, Collection<String> values) {
        List<String> forms = new ArrayList<>();
        for (String value : List.copyOf(values)) {
            forms.add(value.strip());
            forms.add(TextKind.TEXT.canonical(value));
            forms.add(TextKind.LINE.canonical(value));
        }
        return new LiteralScanner(checked(kind), forms);
    }

    private static String checked(String kind) {
        if (!Spans.isKind(kind)) {
            throw new IllegalArgumentException("The kind \"" + kind
                    + "\" is invalid: use 1 to 40 lower-case letters and digits, with hyphens between words.");
        }
        return kind;
    }
}
