package dev.sessionlog.format;

import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;

/**
 * The result of {@link LogReader#readLeniently}.
 *
 * <p>Immutable; the builders of the drafts are not.
 */
@Value.Immutable
public sealed interface ReadResult permits ImmutableReadResult {

    /** The sessions found, in document order; empty if there are none. */
    @Value.Parameter
    List<Draft> drafts();

    /** What was not understood, unusual or lost, in document order. */
    @Value.Parameter
    List<Diagnostic> diagnostics();

    /** Returns a new result. Called by readers. */
    static ReadResult of(List<Draft> drafts, List<Diagnostic> diagnostics) {
        return ImmutableReadResult.of(
                Objects.requireNonNull(drafts, "drafts"), Objects.requireNonNull(diagnostics, "diagnostics"));
    }
}
