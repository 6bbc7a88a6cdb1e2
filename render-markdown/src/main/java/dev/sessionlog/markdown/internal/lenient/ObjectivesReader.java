package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.Objective;
import dev.sessionlog.TaskStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the items of SESSION OBJECTIVES. */
final class ObjectivesReader extends PartReader {
    private static final Pattern NAME = Pattern.compile(
            "(?:(?:session |primary |secondary )?(?:objectives?|goals?)|tasks?|items?|description|deliverables?)");
    private static final Pattern STATE =
            Pattern.compile("status|state|achieved|done|result|outcome|progress|completion|completed?");
    private static final Pattern GROUP = Pattern.compile("(?:.* )?(?:objectives|goals|deliverables|targets|tasks)");

    private static final Pattern NUMBERED = Pattern.compile(
            "(?:(?:goal|objective)\\s*#?\\s*)?\\d{1,3}\\s*[:.)\u2013\u2014-]+\\s+(\\S.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Why an objective was dropped, in the same line: {@code Cache the list (dropped: too slow)}. */
    private static final Pattern DROPPED = Pattern.compile(
            "(?:\\(|[-\u2013\u2014] )(?:dropped|abandoned|given up|cancell?ed)(?:: | because )",
            Pattern.CASE_INSENSITIVE);

    private boolean begun;

    ObjectivesReader(SessionDraft draft, Remarks remarks) {
        super(draft, remarks);
    }

    /** Notes that another list of objectives begins. */
    void startList() {
        begun = false;
    }

    /** Returns the objective that a heading names: {@code ### 1. Table of tenants ✅}. */
    static Optional<String> named(Block heading) {
        Matcher numbered = NUMBERED.matcher(Prose.withoutLeadingEmoji(Prose.plain(heading.text())));
        return numbered.matches() ? Optional.of(numbered.group(1)) : Optional.empty();
    }

    boolean read(Place place, Block block) {
        boolean first = !begun;
        begun = true;
        return switch (block.kind()) {
            case ITEM -> item(place, block);
            case TEXT -> text(place, block, first);
            case TABLE -> table(place, block);
            default -> false;
        };
    }

    boolean item(Place place, Block block) {
        objective(place, block).ifPresent(objective -> add(objective, block.first()));
        return true;
    }

    private void add(ObjectiveDraft objective, Line line) {
        String list = objective.place() == Place.SECONDARY ? "objectives.secondary" : "objectives.primary";
        draft.element(list, "dropped", line);
        draft.objectives.add(objective);
    }

    /** Reads a marked line, a paragraph that is the objective itself, or a label with objectives below it. */
    private boolean text(Place place, Block block, boolean first) {
        Optional<Label> label = Label.bold(block.text());
        boolean group =
                label.filter(l -> l.alone() && GROUP.matcher(l.key()).matches()).isPresent() && block.hasOnlyItems();
        if (group) {
            block.children().forEach(child -> item(place, child));
            values.groupNotKept(block, label.get(), "objectives");
            return true;
        }
        boolean paragraph = first && label.isEmpty() && !block.text().endsWith(":");
        return (paragraph || TickEmoji.of(block.text()).isPresent()) && item(place, block);
    }

    /** Reads a table of objectives with their states. */
    private boolean table(Place place, Block block) {
        Table table = Table.of(block).withHead();
        int name = table.column(0, NAME.asMatchPredicate(), -1);
        int state = table.column(0, STATE.asMatchPredicate(), -1);
        if (name < 0 || state < 0) {
            return false;
        }
        for (Table.Row row : table.body()) {
            String text = values.text(row.line(), row.cell(name)).orElse("");
            if (!text.isEmpty()) {
                List<String> lines = new ArrayList<>();
                lines.add(text);
                for (int i = 0; i < row.cells().size(); i++) {
                    String cell = row.plain(i);
                    if (i != name && !(i == state && isState(cell)) && Prose.says(cell) && !Placeholders.is(cell)) {
                        lines.add(table.labelled(i, cell));
                    }
                }
                Objective objective = Objective.builder()
                        .description(Texts.lines(lines))
                        .achieved(isAchieved(row.plain(state)))
                        .build();
                add(new ObjectiveDraft(place, objective, state < row.cells().size()), row.line());
            }
        }
        return true;
    }

    private static boolean isAchieved(String text) {
        return text.startsWith("100%")
                || States.TASK
                        .at(text)
                        .filter(found -> found.state() == TaskStatus.COMPLETE)
                        .isPresent();
    }

    /** Whether the words say that the objective is achieved, and nothing else. */
    private static boolean isState(String cell) {
        return States.TASK
                .whole(cell)
                .filter(found -> found.state() == TaskStatus.COMPLETE)
                .isPresent();
    }

    private Optional<ObjectiveDraft> objective(Place place, Block block) {
        TickEmoji.Marked marked = TickEmoji.read(block);
        List<String> description = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        description.add(values.text(block.first(), marked.text()).orElse(""));
        Objective.Builder objective = Objective.builder();
        Optional<Boolean> own = ObjectiveDraft.said(description.get(0), marked.boxed());
        Optional<Boolean> said = own;
        for (Block child : block.children()) {
            Optional<Label> label = Label.any(child.text());
            String key = label.map(Label::key).orElse("");
            Optional<ObjectiveField> field = ObjectiveField.of(key);
            if (field.isEmpty()) {
                description.add(values.item(child));
            } else if (field.get() == ObjectiveField.CRITERIA) {
                objective.successCriteria(values.content(child, label.get().rest()));
            } else if (field.get() == ObjectiveField.VALIDATION) {
                objective.validationMethod(values.content(child, label.get().rest()));
            } else {
                String reason = values.content(child, label.get().rest());
                boolean isReason = !reason.isEmpty()
                        && !Phrases.isNothing(reason)
                        && !Prose.key(reason).equals("no");
                (isReason ? dropped : description).add(isReason ? reason : values.item(child));
            }
            if (label.isPresent() && STATE.matcher(key).matches()) {
                said = ObjectiveDraft.ofValue(Prose.plain(label.get().rest()), marked.boxed())
                        .or(() -> own);
            }
        }
        if (marked.boxed()
                && said.filter(achieved -> achieved != marked.ticked()).isPresent()) {
            remarks.add(
                    Code.EMOJI_DISAGREES,
                    block.first(),
                    "The mark before " + Remarks.quote(description.get(0))
                            + " contradicts the words; the mark was ignored.");
        }
        takeDropped(description, dropped);
        String text = Texts.lines(description);
        return text.isEmpty() || Phrases.isNothing(text)
                ? Optional.empty()
                : Optional.of(new ObjectiveDraft(
                        place,
                        objective
                                .description(text)
                                .achieved(said.orElse(marked.ticked()))
                                .dropped(Texts.lines(dropped))
                                .build(),
                        said.isPresent() || marked.boxed() || !dropped.isEmpty()));
    }

    /** Moves a reason from the end of the first line of a description to the reasons. */
    private static void takeDropped(List<String> description, List<String> dropped) {
        String first = description.get(0);
        Matcher m = DROPPED.matcher(first);
        if (first.indexOf('\n') >= 0 || !m.find() || m.start() == 0) {
            return;
        }
        String reason = first.substring(m.end()).strip();
        boolean inParentheses = m.group().startsWith("(");
        if (inParentheses ? reason.endsWith(")") && reason.length() > 1 : !reason.isEmpty()) {
            description.set(0, first.substring(0, m.start()).strip());
            dropped.add(0, inParentheses ? reason.substring(0, reason.length() - 1) : reason);
        }
    }
}
