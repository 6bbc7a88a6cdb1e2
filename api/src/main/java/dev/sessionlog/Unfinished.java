package dev.sessionlog;

import java.time.LocalDateTime;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * Something that had begun and not ended when the session was interrupted.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Unfinished extends HasTexts<Unfinished> permits ImmutableUnfinished {

    /** What it is. Required. */
    UnfinishedKind kind();

    /** The name of the task or the tool. A line. Required. */
    String name();

    /** When it began, in the zone of the log, truncated to minutes. Required. */
    LocalDateTime startedAt();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default Unfinished mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("Unfinished", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an unfinished item. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableUnfinished.Builder implements ModelBuilder<Unfinished> {
        Builder() {}

        /**
         * Builds the unfinished item.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public Unfinished build() {
            return canonical(super.build(), new Canonical("Unfinished"));
        }

        static Unfinished canonical(Unfinished given, Canonical c) {
            Unfinished unfinished = ((ImmutableUnfinished) given)
                    .withName(c.line("name", given.name()))
                    .withStartedAt(c.dateTime(given.startedAt()));
            c.year("startedAt", unfinished.startedAt().getYear());
            return c.checked(unfinished);
        }
    }
}
