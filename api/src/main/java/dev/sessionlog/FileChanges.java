package dev.sessionlog;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * The template's section FILES MODIFIED.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface FileChanges extends HasTexts<FileChanges> permits ImmutableFileChanges {

    /** Critical changes. */
    List<FileNote> critical();

    /** Configuration changes. */
    List<FileNote> configuration();

    /** Files created. */
    List<FileNote> created();

    /** Files deleted. */
    List<FileNote> deleted();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default FileChanges mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("FileChanges", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the file changes. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableFileChanges.Builder implements ModelBuilder<FileChanges> {
        static final FileChanges EMPTY = new Builder().build();

        Builder() {}

        /** Adds a critical change, filled in by the consumer. */
        public Builder addCritical(Consumer<FileNote.Builder> file) {
            return addCritical(ModelBuilder.filled("file", file, FileNote.builder()));
        }

        /** Adds a critical change with only a path. */
        public Builder addCritical(String path) {
            return addCritical(x -> x.path(path));
        }

        /** Adds a critical change with a note; a blank note is treated as absent. */
        public Builder addCritical(String path, String note) {
            return addCritical(x -> x.path(path).note(note));
        }

        /** Adds a configuration change, filled in by the consumer. */
        public Builder addConfiguration(Consumer<FileNote.Builder> file) {
            return addConfiguration(ModelBuilder.filled("file", file, FileNote.builder()));
        }

        /** Adds a configuration change with only a path. */
        public Builder addConfiguration(String path) {
            return addConfiguration(x -> x.path(path));
        }

        /** Adds a configuration change with a note; a blank note is treated as absent. */
        public Builder addConfiguration(String path, String note) {
            return addConfiguration(x -> x.path(path).note(note));
        }

        /** Adds a created file, filled in by the consumer. */
        public Builder addCreated(Consumer<FileNote.Builder> file) {
            return addCreated(ModelBuilder.filled("file", file, FileNote.builder()));
        }

        /** Adds a created file with only a path. */
        public Builder addCreated(String path) {
            return addCreated(x -> x.path(path));
        }

        /** Adds a created file with a note; a blank note is treated as absent. */
        public Builder addCreated(String path, String note) {
            return addCreated(x -> x.path(path).note(note));
        }

        /** Adds a deleted file, filled in by the consumer. */
        public Builder addDeleted(Consumer<FileNote.Builder> file) {
            return addDeleted(ModelBuilder.filled("file", file, FileNote.builder()));
        }

        /** Adds a deleted file with only a path. */
        public Builder addDeleted(String path) {
            return addDeleted(x -> x.path(path));
        }

        /** Adds a deleted file with a note; a blank note is treated as absent. */
        public Builder addDeleted(String path, String note) {
            return addDeleted(x -> x.path(path).note(note));
        }

        /**
         * Builds the file changes.
         *
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public FileChanges build() {
            return canonical(super.build(), new Canonical("FileChanges"));
        }

        static FileChanges canonical(FileChanges fileChanges, Canonical c) {
            return c.checked(((ImmutableFileChanges) fileChanges)
                    .withCritical(c.list(fileChanges.critical()))
                    .withConfiguration(c.list(fileChanges.configuration()))
                    .withCreated(c.list(fileChanges.created()))
                    .withDeleted(c.list(fileChanges.deleted())));
        }
    }
}
