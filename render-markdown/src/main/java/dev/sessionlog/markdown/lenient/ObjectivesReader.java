package dev.sessionlog.markdown.lenient;

import dev.sessionlog.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the items of SESSION OBJECTIVES. */
final class ObjectivesReader {
    private static final Set<String> CRITERIA =
            Set.of("success criteria", "success criterion", "criteria", "acceptance criteria");
    private static final Set<String> VALIDATION =
            Set.of("validation", "validation method", "validated by", "verification");

    private final SessionDraft draft;
    private final Values values;

    ObjectivesReader(SessionDraft draft, Remarks remarks) {
        this.draft = draft;
        this.values = new Values(remarks);
    }

    boolean read(Place place, Block block) {
        boolean marked = block.is(Block.Kind.TEXT) && Marks.of(block.text()).isPresent();
        if (!block.is(Block.Kind.ITEM) && !marked) {
            return false;
        }
        Optional<Objective> objective = objective(block);
        objective.ifPresent(o -> {
            String list = place == Place.SECONDARY ? "objectives.secondary" : "objectives.primary";
            draft.element(list, "achieved", block.first());
            if (place == Place.SECONDARY) {
                draft.objectives.addSecondary(o);
            } else {
                draft.objectives.addPrimary(o);
            }
        });
        return true;
    }

    private Optional<Objective> objective(Block block) {
        Marks.Marked marked = Marks.read(block);
        List<String> description = new ArrayList<>();
        description.add(values.text(block.first(), marked.text()).orElse(""));
        Objective.Builder objective = Objective.builder().achieved(marked.ticked());
        for (Block child : block.children()) {
            Optional<Label> label = Label.any(child.text());
            String key = label.map(Label::key).orElse("");
            if (CRITERIA.contains(key)) {
                objective.successCriteria(values.content(child, label.get().rest()));
            } else if (VALIDATION.contains(key)) {
                objective.validationMethod(values.content(child, label.get().rest()));
            } else {
                description.add("- " + values.content(child).replace("\n", "\n  "));
            }
        }
        String text = Texts.lines(description);
        return text.isEmpty() || Values.isNone(text)
                ? Optional.empty()
                : Optional.of(objective.description(text).build());
    }
}
