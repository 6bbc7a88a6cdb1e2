package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.ChecklistItem;
import dev.sessionlog.Dependency;
import dev.sessionlog.FileNote;
import dev.sessionlog.PriorityTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the items of NEXT SESSION PREPARATION. */
final class NextReader extends PartReader {
    private static final int MOST_STATES = 5;
    private static final String[] DASHES = {" - ", " \u2013 ", " \u2014 "};
    private static final Pattern ESTIMATE = Pattern.compile(
            "(?i)[~\u2248<>]?\\s*(?:(?:est(?:imated)?(?: time)?\\.?:?|about|approx(?:\\.|imately)?|around|up to|time:|less than)\\s*)?"
                    + "(?:\\d+(?:[.,]\\d+)?\\s*(?:(?:-|\u2013|to)\\s*\\d+(?:[.,]\\d+)?)?\\+?|an?|half an?|one|two|three|a few|several)\\s*-?\\s*"
                    + "(?:m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|sessions?|sprints?|sec(?:ond)?s?)"
                    + "(?:\\s*(?:\\d+\\s*(?:m|mins?|minutes?)|\\(?[a-z ]{0,30}\\)?))?");
    private static final Pattern IN_PARENTHESES =
            Pattern.compile("^(.*\\S)\\s*[(\\[]([^()\\[\\]]{1,60})[)\\]]$", Pattern.DOTALL);

    private static final Pattern GROUP = Pattern.compile(
            "\\b(?:immediate(?:ly)?|next|short|medium|mid|long|near|term|priorit(?:y|ies)|high|low|urgent|critical|optional|soon"
                    + "|later|future|phase|week|today|tomorrow|secondary|final|remaining|upcoming|recommended|actions?|steps?|tasks?|todos?|must|should|could|this session)\\b");
    private static final Pattern NO_GROUP = Pattern.compile(
            "\\b(?:criteria|questions?|timelines?|risks?|files?|notes?|metrics|status|commands?|decisions?|prerequisites|checklist|blockers?|dependencies|gates?|context|resources)\\b");
    private static final Pattern WHEN = Pattern.compile(
            "now|then|finally|first|second|third|next|later|afterwards|in progress|pending|not started|todo|to do|planned|ready"
                    + "|immediate(?:ly)?|soon|optional|(?:must|should|could|nice to) (?:do|have)|(?:short|medium|long) term");
    private static final Pattern FIELD = Pattern.compile(
            "objective|goal|focus|context|background|status|estimated (?:total )?(?:time|duration|effort)");
    private static final Pattern SENTENCE = Pattern.compile("\\w[.!?]$");
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:(?:priority|option|step|task|item)\\s*#?\\s*)?\\d{1,3}\\s*[:.)\u2013\u2014-]+\\s+(\\S.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    NextReader(SessionDraft draft, Remarks remarks) {
        super(draft, remarks);
    }

    /** Whether the words of a heading or label sort tasks by when, or how urgently, they are to be done. */
    static boolean isGroup(String title) {
        String key = Prose.key(Prose.withoutParenthesis(title));
        return GROUP.matcher(key).find() && !NO_GROUP.matcher(key).find();
    }

    /** Whether a line heads tasks by when, or how urgently, they are to be done. */
    static boolean isGroup(Block block) {
        return block.is(Block.Kind.TEXT)
                && Label.any(block.text())
                        .filter(Label::alone)
                        .filter(label -> Label.bold(block.text()).isPresent()
                                ? isGroup(label.name())
                                : !NO_GROUP.matcher(label.key()).find())
                        .isPresent()
                && block.hasOnlyItems();
    }

    /** Returns the task that a heading itself names: {@code ### Priority 1: Import of tenants}. */
    static Optional<String> named(String title) {
        Matcher numbered = NUMBERED.matcher(title);
        return numbered.matches() ? Optional.of(numbered.group(1)) : Optional.empty();
    }

    boolean read(Place place, Block block) {
        if (place == Place.RISKS) {
            return risk(block);
        }
        if (isGroup(block)) {
            block.children().forEach(child -> read(Place.PRIORITY_TASKS, child));
            values.groupNotKept(block, Label.any(block.text()).get(), "tasks");
            return true;
        }
        boolean item = block.is(Block.Kind.ITEM);
        if (!item && place == Place.TEST_REQUIREMENTS && block.is(Block.Kind.TEXT)) {
            String requirement = values.content(block);
            if (!requirement.isEmpty()) {
                draft.next.addTestingRequirement(requirement);
            }
            return true;
        }
        boolean labelled = block.is(Block.Kind.TEXT)
                && !SENTENCE.matcher(Prose.plain(block.text())).find()
                && Label.bold(block.text())
                        .filter(label ->
                                !label.alone() && FIELD.matcher(label.key()).matches())
                        .isEmpty()
                && (Label.bold(block.text()).isPresent()
                        || BoldName.of(block.text()).isPresent());
        if (!item && !(labelled && (place == Place.PRIORITY_TASKS || place == Place.DEPENDENCIES))) {
            return false;
        }
        Optional<String> text = values.text(block.first(), block.text());
        boolean nothing = text.filter(Phrases::isNothing).isPresent();
        if (nothing || (text.isEmpty() && block.children().isEmpty())) {
            return block.children().isEmpty();
        }
        if (block.children().isEmpty() && place != Place.CHECKLIST && Placeholders.isOpen(text.orElse(""))) {
            remarks.placeholder(block.first(), text.orElse(""));
            return true;
        }
        switch (place) {
            case DEPENDENCIES -> dependency(block);
            case CHECKLIST -> checklist(block, text.orElse(""));
            case FOCUS_FILES -> focusFiles(block);
            case TEST_REQUIREMENTS -> draft.next.addTestingRequirement(values.content(block));
            default -> priorityTask(block, block.text());
        }
        return true;
    }

    private void focusFiles(Block block) {
        List<FileNote> files = FileNotes.of(values.content(block));
        if (files.isEmpty()) {
            remarks.placeholder(block.first(), Prose.plain(block.text()));
        }
        files.forEach(draft.next::addFocusFile);
    }

    private void checklist(Block block, String text) {
        boolean ticked = TickEmoji.read(block).ticked();
        String own = values.text(block.first(), TickEmoji.read(block).text()).orElse(text);
        draft.next.addChecklistItem(ChecklistItem.builder()
                .text(Texts.lines(own, values.content(block, "")))
                .done(ticked)
                .build());
    }

    private void dependency(Block block) {
        Named named = nameOf(block.text(), 0);
        String name = Placeholders.unbracketed(Prose.plain(named.name()));
        String resolution = values.content(block, named.rest());
        if (!name.isBlank() && !(Placeholders.is(Prose.plain(named.name())) && resolution.isEmpty())) {
            draft.next.addDependency(
                    Dependency.builder().name(name).resolution(resolution).build());
        }
    }

    private boolean risk(Block block) {
        Optional<Label> label = Label.any(block.text());
        String key = label.map(Label::key).orElse("");
        List<String> texts = label.map(l -> values.list(block, l.rest()).stream()
                        .map(Values.Value::text)
                        .toList())
                .orElse(List.of());
        if (key.contains("mitigation")) {
            draft.risks.addMitigationPlans(texts);
        } else if (key.startsWith("high") || key.startsWith("critical")) {
            draft.risks.addHighRisks(texts);
        } else if (key.startsWith("medium") || key.startsWith("moderate")) {
            draft.risks.addMediumRisks(texts);
        } else {
            return false;
        }
        return true;
    }

    /** A name with what stands after it. */
    private record Named(String name, String rest) {}

    /**
     * Takes the bold name, or what stands before the first separator.
     *
     * @param states how many bold words before the name say when or how urgent
     */
    private static Named nameOf(String raw, int states) {
        String text = Prose.withoutLeadingEmoji(raw.strip());
        Optional<BoldName> bold = BoldName.of(text);
        Optional<BoldName> when = bold.filter(
                found -> states < MOST_STATES && isWhen(found.name()) && !Placeholders.is(Prose.plain(found.rest())));
        if (when.isPresent()) {
            Named named = nameOf(when.get().rest().replaceFirst("^\\s*[:\u2013\u2014-]\\s*", ""), states + 1);
            return new Named(when.get().name() + ": " + named.name(), named.rest());
        }
        if (bold.isPresent()) {
            return new Named(bold.get().name(), bold.get().said());
        }
        List<String> parts = Prose.split(text, 2, " - ", " \u2013 ", " \u2014 ", ": ");
        return parts.size() > 1 && isWhen(parts.get(0))
                ? new Named(text, "")
                : new Named(parts.get(0), parts.size() > 1 ? parts.get(1).strip() : "");
    }

    /** Whether the words say how urgent a task is, when its turn comes or how far it is, and not what it is. */
    private static boolean isWhen(String words) {
        return States.PRIORITY.whole(words).isPresent()
                || WHEN.matcher(Prose.key(words)).matches();
    }

    /** Reads {@code **Name** - why - 60-90 minutes}: the last part is the estimate when it looks like one. */
    void priorityTask(Block block, String raw) {
        if (block.box() == Block.Box.TICKED) {
            remarks.add(
                    Code.TEXT_BESIDE_VALUE,
                    block.first(),
                    "The tick before " + Remarks.quote(Prose.plain(raw))
                            + " was ignored: tasks for the next session cannot be ticked.");
        }
        Named named = nameOf(raw, 0);
        String name = Prose.plain(named.name());
        List<String> parts = new ArrayList<>();
        String said = named.rest().replaceFirst("^[-\u2013\u2014] ", "");
        if (!said.isBlank()) {
            for (String part : Prose.split(said, 100, DASHES)) {
                String text = Prose.plain(part);
                if (Placeholders.is(text)) {
                    remarks.placeholder(block.first(), text);
                } else if (!text.equals("-")) {
                    parts.add(text);
                }
            }
        }
        boolean unfilled = parts.isEmpty()
                && !said.isBlank()
                && block.children().isEmpty()
                && Label.bold(raw)
                        .filter(label -> label.colon() && !label.alone())
                        .isPresent();
        if (unfilled) {
            return;
        }
        if (Placeholders.is(name)) {
            remarks.placeholder(block.first(), name);
            if (parts.isEmpty() && values.content(block, "").isEmpty()) {
                return;
            }
        }
        String estimate = estimate(parts);
        Matcher inName = IN_PARENTHESES.matcher(name);
        if (estimate.isEmpty()
                && inName.matches()
                && ESTIMATE.matcher(inName.group(2)).matches()) {
            estimate = inName.group(2);
            name = inName.group(1);
        }
        String bare = Prose.withoutTrailingEmoji(Placeholders.unbracketed(name)).strip();
        List<String> reason = new ArrayList<>();
        reason.add(String.join(" - ", parts));
        PriorityTask.Builder task = PriorityTask.builder().name(bare.isEmpty() ? Prose.plain(raw) : bare);
        for (Block child : block.children()) {
            Optional<Label> label = Label.any(child.text());
            Optional<PriorityTaskField> field = label.map(Label::key).flatMap(PriorityTaskField::of);
            String text = label.map(l -> values.content(child, l.rest())).orElse("");
            if (estimate.isEmpty()
                    && field.filter(PriorityTaskField.ESTIMATE::equals).isPresent()) {
                estimate = text;
            } else if (field.filter(PriorityTaskField.REASON::equals).isPresent()) {
                reason.add(text);
            } else {
                reason.add(values.item(child));
            }
        }
        draft.next.addPriorityTask(
                task.reason(Texts.lines(reason)).estimate(estimate).build());
        draft.found("nextSession", block.first());
    }

    /** Takes the estimate off the parts after the name, with or without parentheses around it. */
    private static String estimate(List<String> parts) {
        if (parts.isEmpty()) {
            return "";
        }
        int last = parts.size() - 1;
        String text = parts.get(last);
        boolean bracketed =
                (text.startsWith("(") && text.endsWith(")")) || (text.startsWith("[") && text.endsWith("]"));
        String bare = bracketed ? text.substring(1, text.length() - 1).strip() : text;
        if (ESTIMATE.matcher(bare).matches() || bare.equals("TBD")) {
            parts.remove(last);
            return bare;
        }
        Matcher inParentheses = IN_PARENTHESES.matcher(text);
        if (inParentheses.matches() && ESTIMATE.matcher(inParentheses.group(2)).matches()) {
            parts.set(last, inParentheses.group(1));
            return inParentheses.group(2);
        }
        return "";
    }
}
