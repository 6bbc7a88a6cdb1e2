package dev.sessionlog;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * A reported state: one of the template's words, with an optional comment. "RUNNING (with memory
 * issues)" is {@code Reported.of(ServerState.RUNNING, "with memory issues")}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <S> the type of the state
 */
@Value.Immutable
public sealed interface Reported<S extends Enum<S>> extends HasTexts<Reported<S>> permits ImmutableReported {

    /** The state. */
    @Value.Parameter
    S state();

    /** A comment on the state. A line. */
    @Value.Parameter
    Optional<String> comment();

    /** Returns this state with a function applied to its comment: see {@link SessionLog#mapTexts}. */
    @Override
    default Reported<S> mapTexts(UnaryOperator<String> function) {
        Canonical c = new Canonical("Reported", function);
        return c.checked(((ImmutableReported<S>) this).withComment(c.optionalLine("comment", comment())));
    }

    /** Returns a state without a comment. */
    static <S extends Enum<S>> Reported<S> of(S state) {
        return ImmutableReported.of(state, Optional.empty());
    }

    /**
     * Returns a state with a comment; a blank comment is treated as absent.
     *
     * @throws InvalidValueException if the comment is longer than {@link SessionLog#MAX_TEXT_LENGTH}
     */
    static <S extends Enum<S>> Reported<S> of(S state, String comment) {
        String line = Problems.line("Reported", "comment", comment);
        return ImmutableReported.of(state, line.isEmpty() ? Optional.empty() : Optional.of(line));
    }
}
