package dev.sessionlog;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * Marks a session whose end was not recorded, for example because its process was killed.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Interruption extends HasTexts<Interruption> permits ImmutableInterruption {

    /** When the last entry was recorded, in the zone of the log, truncated to minutes. Required. */
    LocalDateTime lastEntryAt();

    /** How many entries were recorded; zero or more. Required. */
    int entries();

    /** What had begun and not ended when the session was interrupted, in the order in which it began. */
    List<Unfinished> unfinished();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default Interruption mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("Interruption", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an interruption. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableInterruption.Builder implements ModelBuilder<Interruption> {
        Builder() {}

        /** Adds something unfinished, filled in by the consumer. */
        public Builder addUnfinished(Consumer<Unfinished.Builder> unfinished) {
            return addUnfinished(ModelBuilder.filled("unfinished", unfinished, Unfinished.builder()));
        }

        /**
         * Builds the interruption.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public Interruption build() {
            return canonical(super.build(), new Canonical("Interruption"));
        }

        static Interruption canonical(Interruption given, Canonical c) {
            Interruption interruption = ((ImmutableInterruption) given)
                    .withLastEntryAt(c.dateTime(given.lastEntryAt()))
                    .withUnfinished(c.list(given.unfinished()));
            c.year("lastEntryAt", interruption.lastEntryAt().getYear());
            c.atLeast("entries", interruption.entries(), 0);
            return c.checked(interruption);
        }
    }
}
