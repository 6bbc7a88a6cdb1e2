package dev.sessionlog;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * The template's section NEXT SESSION PREPARATION.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface NextSession extends HasTexts<NextSession> permits ImmutableNextSession {

    /** What is to be done first. */
    List<PriorityTask> priorityTasks();

    /** What needs to be resolved before. */
    List<Dependency> dependencies();

    /** What is to be checked before; the template's eight are {@link ChecklistItem#STANDARD}. */
    List<ChecklistItem> checklistItems();

    /** The files to focus on. */
    List<FileNote> focusFiles();

    /** What needs to be tested, measured or validated. */
    List<String> testingRequirements();

    /** What could go wrong. */
    Optional<RiskAssessment> risks();

    /** Returns this value with a function applied to every string in it: see {@link SessionLog#mapTexts}. */
    @Override
    default NextSession mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("NextSession", function));
    }

    /** Returns a new builder with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder without any value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a next session. Not thread-safe; using it after {@link #build()} never changes what was built. */
    final class Builder extends ImmutableNextSession.Builder implements ModelBuilder<NextSession> {
        static final NextSession EMPTY = new Builder().build();

        Builder() {}

        /** Adds a priority task that the consumer fills in. */
        public Builder addPriorityTask(Consumer<PriorityTask.Builder> priorityTask) {
            return addPriorityTask(ModelBuilder.filled("priorityTask", priorityTask, PriorityTask.builder()));
        }

        /** Adds a priority task of which only the name is known. */
        public Builder addPriorityTask(String name) {
            return addPriorityTask(x -> x.name(name));
        }

        /** Adds a dependency that the consumer fills in. */
        public Builder addDependency(Consumer<Dependency.Builder> dependency) {
            return addDependency(ModelBuilder.filled("dependency", dependency, Dependency.builder()));
        }

        /** Adds a dependency of which only the name is known. */
        public Builder addDependency(String name) {
            return addDependency(x -> x.name(name));
        }

        /** Adds a dependency with what needs to be resolved; blank is nothing. */
        public Builder addDependency(String name, String resolution) {
            return addDependency(x -> x.name(name).resolution(resolution));
        }

        /** Adds a checklist item that the consumer fills in. */
        public Builder addChecklistItem(Consumer<ChecklistItem.Builder> checklistItem) {
            return addChecklistItem(ModelBuilder.filled("checklistItem", checklistItem, ChecklistItem.builder()));
        }

        /** Adds a checklist item of which only the text is known. */
        public Builder addChecklistItem(String text) {
            return addChecklistItem(x -> x.text(text));
        }

        /** Adds a file to focus on that the consumer fills in. */
        public Builder addFocusFile(Consumer<FileNote.Builder> focusFile) {
            return addFocusFile(ModelBuilder.filled("focusFile", focusFile, FileNote.builder()));
        }

        /** Adds a file to focus on of which only the path is known. */
        public Builder addFocusFile(String path) {
            return addFocusFile(x -> x.path(path));
        }

        /** Adds a file to focus on with a note; a blank one is none. */
        public Builder addFocusFile(String path, String note) {
            return addFocusFile(x -> x.path(path).note(note));
        }

        /** Sets the risks that the consumer fills in, in place of what was set before. */
        public Builder risks(Consumer<RiskAssessment.Builder> risks) {
            return risks(ModelBuilder.filled("risks", risks, RiskAssessment.builder()));
        }

        /**
         * Builds the next session.
         *
         * @throws InvalidValueException if attributes have values that they cannot have; it names all of them
         */
        @Override
        public NextSession build() {
            return canonical(super.build(), new Canonical("NextSession"));
        }

        static NextSession canonical(NextSession nextSession, Canonical c) {
            return c.checked(((ImmutableNextSession) nextSession)
                    .withPriorityTasks(c.list(nextSession.priorityTasks()))
                    .withDependencies(c.list(nextSession.dependencies()))
                    .withChecklistItems(c.list(nextSession.checklistItems()))
                    .withFocusFiles(c.list(nextSession.focusFiles()))
                    .withTestingRequirements(c.texts("testingRequirements", nextSession.testingRequirements()))
                    .withRisks(c.section(nextSession.risks(), RiskAssessment.Builder.EMPTY)));
        }
    }
}
