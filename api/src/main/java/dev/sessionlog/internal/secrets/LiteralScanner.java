package dev.sessionlog.internal.secrets;

import dev.sessionlog.Redactor;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Replaces given strings, in one pass over a text.
 *
 * <p>Immutable and thread-safe.
 */
public final class LiteralScanner implements Redactor {
    private final String kind;
    private final List<String> values;
    private final Literals literals;

    /** The values are found as they are; blank ones are ignored. */
    public LiteralScanner(String kind, Collection<String> values) {
        this.kind = kind;
        this.values =
                values.stream().filter(value -> !value.isBlank()).distinct().toList();
        this.literals = new Literals(this.values, false);
    }

    @Override
    public String redact(String text, Consumer<? super String> found) {
        Spans spans = scan(text);
        return spans == null ? text : spans.replace(text, found);
    }

    private @Nullable Spans scan(String text) {
        Spans spans = null;
        int state = Literals.START;
        for (int i = 0; i < text.length(); i++) {
            state = literals.next(state, text.charAt(i));
            if (Literals.isEnd(state)) {
                state = Literals.stateOf(state);
                int[] ending = literals.ending(state);
                int end = i + 1;
                int start = end - values.get(ending[0]).length();
                if (!Spans.touchesMarker(text, start, end)) {
                    spans = spans == null ? new Spans() : spans;
                    spans.add(Rule.span(start, end), kind, true);
                }
            }
        }
        return spans;
    }
}
