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

    /** The tasks to do first. */
    List<PriorityTask> priorityTasks();

    /** What must be resolved first. */
    List<Dependency> dependencies();

    /** What to check before the session; the template's eight items are {@link ChecklistItem#STANDARD}. */
    List<ChecklistItem> checklistItems();

    /** The files to focus on. */
    List<FileNote> focusFiles();

    /** What needs to be tested, measured or validated. */
    List<String> testingRequirements();

    /** The risks of the next session. */
    Optional<RiskAssessment> risks();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default NextSession mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("NextSession", function));
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
     * Builds the preparation of the next session.
     *
     * <p>Not thread-safe; reusing it after {@link #build()} does not affect built values.
     */
    final class Builder extends ImmutableNextSession.Builder implements ModelBuilder<NextSession> {
        static final NextSession EMPTY = new Builder().build();

        Builder() {}

        /** Adds a priority task, filled in by the consumer. */
        public Builder addPriorityTask(Consumer<PriorityTask.Builder> priorityTask) {
            return addPriorityTask(ModelBuilder.filled("priorityTask", priorityTask, PriorityTask.builder()));
        }

        /** Adds a priority task with only a name. */
        public Builder addPriorityTask(String name) {
            return addPriorityTask(x -> x.name(name));
        }

        /** Adds a dependency, filled in by the consumer. */
        public Builder addDependency(Consumer<Dependency.Builder> dependency) {
            return addDependency(ModelBuilder.filled("dependency", dependency, Dependency.builder()));
        }

        /** Adds a dependency with only a name. */
        public Builder addDependency(String name) {
            return addDependency(x -> x.name(name));
        }

        /** Adds a dependency with what needs to be resolved; a blank resolution is treated as absent. */
        public Builder addDependency(String name, String resolution) {
            return addDependency(x -> x.name(name).resolution(resolution));
        }

        /** Adds a checklist item, filled in by the consumer. */
        public Builder addChecklistItem(Consumer<ChecklistItem.Builder> checklistItem) {
            return addChecklistItem(ModelBuilder.filled("checklistItem", checklistItem, ChecklistItem.builder()));
        }

        /** Adds a checklist item with only its text. */
        public Builder addChecklistItem(String text) {
            return addChecklistItem(x -> x.text(text));
        }

        /** Adds a file to focus on, filled in by the consumer. */
        public Builder addFocusFile(Consumer<FileNote.Builder> focusFile) {
            return addFocusFile(ModelBuilder.filled("focusFile", focusFile, FileNote.builder()));
        }

        /** Adds a file to focus on with only a path. */
        public Builder addFocusFile(String path) {
            return addFocusFile(x -> x.path(path));
        }

        /** Adds a file to focus on with a note; a blank note is treated as absent. */
        public Builder addFocusFile(String path, String note) {
            return addFocusFile(x -> x.path(path).note(note));
        }

        /** Sets the risks, filled in by the consumer, replacing any previous value. */
        public Builder risks(Consumer<RiskAssessment.Builder> risks) {
            return risks(ModelBuilder.filled("risks", risks, RiskAssessment.builder()));
        }

        /**
         * Builds the preparation of the next session.
         *
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
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
                    .withRisks(c.section(nextSession.risks(), () -> RiskAssessment.Builder.EMPTY)));
        }
    }
}
