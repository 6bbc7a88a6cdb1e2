package dev.sessionlog;

import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * One check box under "Pre-Session Checklist" in the template's section NEXT SESSION PREPARATION.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface ChecklistItem extends HasTexts<ChecklistItem> permits ImmutableChecklistItem {

    /** The template's eight items, all of them unchecked. */
    List<ChecklistItem> STANDARD = Collections.unmodifiableList(new StandardChecklist());

    /** What to check before the session. Required. */
    String text();

    /** Whether the item is done, that is, whether its box is checked. Default: {@code false}. */
    @Value.Default
    default boolean done() {
        return false;
    }

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default ChecklistItem mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("ChecklistItem", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a checklist item. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableChecklistItem.Builder implements ModelBuilder<ChecklistItem> {
        Builder() {}

        /**
         * Builds the checklist item.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
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
