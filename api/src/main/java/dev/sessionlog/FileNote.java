package dev.sessionlog;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * A file and what is to be said of it, used wherever the template lists files.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface FileNote extends HasTexts<FileNote> permits ImmutableFileNote {

    /** The file, as its project names it. It is a text like any other and never used as a path. A line. Required. */
    String path();

    /** What was done to the file, or why it matters. */
    Optional<String> note();

    /** Returns this value with a function applied to every string in it: see {@link SessionLog#mapTexts}. */
    @Override
    default FileNote mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("FileNote", function));
    }

    /** Returns a new builder with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder without any value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a file note. Not thread-safe; using it after {@link #build()} never changes what was built. */
    final class Builder extends ImmutableFileNote.Builder implements ModelBuilder<FileNote> {
        Builder() {}

        /**
         * Builds the file note.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have values that they cannot have; it names all of them
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
