package dev.sessionlog;

import org.immutables.value.Value;

/**
 * Something odd about a log that need not stop it: found by {@link SessionLog#findings()}.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Finding permits ImmutableFinding {

    /** A stable code, for example {@code task-id-repeated}; {@link SessionLog#findings()} lists all of them. */
    @Value.Parameter
    String code();

    /** Where it is, by attribute names and positions from 0: {@code tasks[2].id}. */
    @Value.Parameter
    String path();

    /** What is odd, in one sentence. */
    @Value.Parameter
    String sentence();
}
