package dev.sessionlog;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * One box of "Pre-Session Checklist" of the template's section NEXT SESSION PREPARATION.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface ChecklistItem extends HasTexts<ChecklistItem> permits ImmutableChecklistItem {

    /** The eight items of the template, none of them done. */
    List<ChecklistItem> STANDARD = Stream.of(
                    "Review this session's results and outcomes",
                    "Verify system is stable and functional",
                    "Check latest performance metrics",
                    "Prepare testing environment",
                    "Validate database connectivity",
                    "Confirm all critical services are running",
                    "Review outstanding issues list",
                    "Gather necessary API keys/credentials")
            .map(text -> builder().text(text).build())
            .toList();

    /** What is to be checked. Required. */
    String text();

    /** Whether it was done: the box. Default: {@code false}. */
    boolean done(); // no @Value.Default: with it, initialising STANDARD could deadlock with another thread

    /** Returns this value with a function applied to every string in it: see {@link SessionLog#mapTexts}. */
    @Override
    default ChecklistItem mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("ChecklistItem", function));
    }

    /** Returns a new builder with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder without any value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a checklist item. Not thread-safe; using it after {@link #build()} never changes what was built. */
    final class Builder extends ImmutableChecklistItem.Builder implements ModelBuilder<ChecklistItem> {
        Builder() {
            done(false);
        }

        /**
         * Builds the checklist item.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have values that they cannot have; it names all of them
         */
        @Override
        public ChecklistItem build() {
            return canonical(super.build(), new Canonical("ChecklistItem"));
        }

        static ChecklistItem canonical(ChecklistItem checklistItem, Canonical c) {
            return c.checked(((ImmutableChecklistItem) checklistItem).withText(c.text("text", checklistItem.text())));
        }
    }
}
