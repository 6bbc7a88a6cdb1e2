package dev.sessionlog;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * The group "Implementation Details" of a task.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface ImplementationDetails extends HasTexts<ImplementationDetails>
        permits ImmutableImplementationDetails {

    /** The files changed for the task. */
    List<FileNote> modifiedFiles();

    /** What was implemented. */
    List<String> codeChanges();

    /** Configuration changes. */
    List<String> configurationUpdates();

    /** New packages or integrations. */
    List<String> dependencies();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default ImplementationDetails mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("ImplementationDetails", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Builds the implementation details.
     *
     * <p>Not thread-safe; reusing it after {@link #build()} does not affect built values.
     */
    final class Builder extends ImmutableImplementationDetails.Builder implements ModelBuilder<ImplementationDetails> {
        static final ImplementationDetails EMPTY = new Builder().build();

        Builder() {}

        /** Adds a modified file, filled in by the consumer. */
        public Builder addModifiedFile(Consumer<FileNote.Builder> modifiedFile) {
            return addModifiedFile(ModelBuilder.filled("modifiedFile", modifiedFile, FileNote.builder()));
        }

        /** Adds a modified file with only a path. */
        public Builder addModifiedFile(String path) {
            return addModifiedFile(x -> x.path(path));
        }

        /** Adds a modified file with a note; a blank note is treated as absent. */
        public Builder addModifiedFile(String path, String note) {
            return addModifiedFile(x -> x.path(path).note(note));
        }

        /**
         * Builds the implementation details.
         *
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public ImplementationDetails build() {
            return canonical(super.build(), new Canonical("ImplementationDetails"));
        }

        static ImplementationDetails canonical(ImplementationDetails implementationDetails, Canonical c) {
            return c.checked(((ImmutableImplementationDetails) implementationDetails)
                    .withModifiedFiles(c.list(implementationDetails.modifiedFiles()))
                    .withCodeChanges(c.texts("codeChanges", implementationDetails.codeChanges()))
                    .withConfigurationUpdates(
                            c.texts("configurationUpdates", implementationDetails.configurationUpdates()))
                    .withDependencies(c.texts("dependencies", implementationDetails.dependencies())));
        }
    }
}
