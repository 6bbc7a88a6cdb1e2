package dev.sessionlog.format;

import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;

/**
 * What {@link LogReader#readLeniently} understood of a text.
 *
 * <p>Immutable; the builders of the drafts are not.
 */
@Value.Immutable
public sealed interface ReadResult permits ImmutableReadResult {

    /** The sessions found, in the order of the text; empty when there is none. */
    @Value.Parameter
    List<Draft> drafts();

    /** What was not understood, odd or lost, in the order of the text. */
    @Value.Parameter
    List<Diagnostic> diagnostics();

    /** Returns a result, as a reader makes it. */
    static ReadResult of(List<Draft> drafts, List<Diagnostic> diagnostics) {
        return ImmutableReadResult.of(
                Objects.requireNonNull(drafts, "drafts"), Objects.requireNonNull(diagnostics, "diagnostics"));
    }
}
