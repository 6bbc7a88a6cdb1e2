package dev.sessionlog;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * A file with an optional note, used wherever the template lists files.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface FileNote extends HasTexts<FileNote> permits ImmutableFileNote {

    /** The path of the file as its project writes it. It is never used to access a file. A line. Required. */
    String path();

    /** What was done to the file, or why it matters. */
    Optional<String> note();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default FileNote mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("FileNote", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a file note. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableFileNote.Builder implements ModelBuilder<FileNote> {
        Builder() {}

        /**
         * Builds the file note.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public FileNote build() {
            return canonical(super.build(), new Canonical("FileNote"));
        }

        static FileNote canonical(FileNote fileNote, Canonical c) {
            return c.checked(((ImmutableFileNote) fileNote)
                    .withPath(c.line("path", fileNote.path()))
                    .withNote(c.optionalText("note", fileNote.note())));
        }
    }
}
