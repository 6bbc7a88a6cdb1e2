package dev.sessionlog;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * A note on a task: content that fits no other group of the template, with its label, if any.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Note extends HasTexts<Note> permits ImmutableNote {

    /** What the note is about, for example {@code Tools Used}. A line. */
    Optional<String> label();

    /** The note itself. Required. */
    String text();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default Note mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("Note", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a note. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableNote.Builder implements ModelBuilder<Note> {
        Builder() {}

        /**
         * Builds the note.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public Note build() {
            return canonical(super.build(), new Canonical("Note"));
        }

        static Note canonical(Note note, Canonical c) {
            return c.checked(((ImmutableNote) note)
                    .withLabel(c.optionalLine("label", note.label()))
                    .withText(c.text("text", note.text())));
        }
    }
}
