package dev.sessionlog.markdown.lenient;

import dev.sessionlog.InvalidValueException;
import dev.sessionlog.markdown.lenient.KnownLabels.Footer;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.regex.Pattern;

/** Walks over the blocks of one session and hands each to the reader of the place that it stands in. */
final class SectionReader {
    /** A count instead of what is counted: {@code 11/11 (100%)}, {@code 5 core files}. */
    private static final Pattern COUNT = Pattern.compile(
            "~?\\d[\\d,.]{0,20}\\s?(?:/\\s?\\d{1,9})?\\s?%?(?:\\s?\\([^()]{0,40}\\))?"
                    + "|~?\\d{1,9} (?:\\w{1,20} )?(?:files?|tasks?|tests?|issues?|items?|lines?|commits?|bugs?)(?: \\w{1,20})?");

    private final SessionDraft draft;
    private final Remarks remarks;
    private final List<Block> blocks;
    private final NavigableSet<Integer> named;
    private final Values values;
    private final int firstHeading;
    private final Leftovers leftovers;
    private final HeaderReader header;
    private final HeaderLines headerLines;
    private final PlaceReaders readers;
    private final TaskSection tasks;
    private final Position position = new Position();

    private boolean inHeader = true;
    private boolean afterRule;
    private boolean inHandoff;
    private boolean onlyItems;

    SectionReader(SessionDraft draft, Outline outline, Remarks remarks, NavigableSet<Integer> named) {
        this.draft = draft;
        this.remarks = remarks;
        this.blocks = outline.blocks();
        this.named = named;
        this.values = new Values(remarks);
        this.firstHeading = firstHeading(blocks);
        this.leftovers = new Leftovers(draft, outline, remarks);
        this.header = new HeaderReader(draft, remarks);
        this.headerLines = new HeaderLines(draft, header);
        this.readers = new PlaceReaders(draft, remarks, leftovers, headerLines);
        this.tasks = readers.tasks;
    }

    boolean inHeader() {
        return inHeader;
    }

    void end() {
        readers.startList();
        tasks.close();
        leftovers.end();
    }

    /**
     * Reads a block.
     *
     * @param title whether it is the title of the session
     */
    void read(int index, boolean title) {
        Block block = blocks.get(index);
        switch (block.kind()) {
            case HEADING -> heading(index, block, title);
            case RULE -> {
                remarks.startBlock();
                tasks.pause();
                afterRule = true;
                inHandoff = inHandoff && !position.isIn(Place.HANDOFF);
            }
            default -> contentOrKept(block);
        }
    }

    /** Reads a block; what the model refuses is kept as it stands. */
    private void contentOrKept(Block block) {
        try {
            content(block);
        } catch (InvalidValueException refused) {
            leftovers.keep(block);
        }
    }

    private void heading(int index, Block block, boolean titled) {
        remarks.startBlock();
        inHandoff = false;
        afterRule = false;
        String title = Prose.withoutTrailingEmoji(Prose.withoutLeadingEmoji(Prose.plain(block.text())));
        String key = Prose.key(Prose.withoutParenthesis(title));
        if (isTask(title)) {
            startTask(block, TaskHeading.named(block.text()));
            return;
        }
        if (titled
                || (index == firstHeading
                        && block.level() == 1
                        && (known(key, 1).isEmpty() || isAboveHeader(index)))) {
            inHeader = inHeader || !draft.isSession();
            leftovers.title(title);
            header.title(block);
            return;
        }
        if (inHeader && headerLines.heading(block)) {
            return;
        }
        boolean planned =
                position.isIn(Place.NEXT) && block.level() > position.sectionLevel() && NextReader.isNumbered(title);
        Optional<Place> found = planned ? Optional.empty() : known(key, block.level());
        boolean belowTask = tasks.isOpen() && block.level() > tasks.level();
        boolean group = tasks.isOpen() && TaskReader.isGroup(key) && block.level() > position.sectionLevel();
        boolean section = found.isPresent() && block.level() <= position.sectionLevel();
        if (group || (belowTask && !section)) {
            belowTask(block, title);
        } else if (found.isPresent()) {
            start(found.get(), block, title);
            parenthesis(block, title);
        } else if (!asPart(index, block, title) && !guessed(key, block, title)) {
            readers.startList();
            position.startUnknown(block.level());
            tasks.close();
            inHeader = false;
            leftovers.section(block, title);
        }
    }

    /** Reads a heading of a section whose words can mean one thing only; false when they do not. */
    private boolean guessed(String key, Block block, String title) {
        Optional<Place> guess = block.level() <= position.sectionLevel() ? Guesses.of(key) : Optional.empty();
        guess.ifPresent(place -> {
            start(place, block, title);
            remarks.add(
                    Code.UNKNOWN_HEADING,
                    block.first(),
                    "The heading " + Remarks.quote(title)
                            + " is none of the template's; what stands below it is read as what its words say.");
        });
        return guess.isPresent();
    }

    private void parenthesis(Block heading, String title) {
        String bare = Prose.withoutParenthesis(title);
        if (!bare.equals(title)) {
            remarks.add(
                    Code.TEXT_BESIDE_VALUE,
                    heading.first(),
                    "The text " + Remarks.quote(title.substring(bare.length()).strip()) + " stands beside the heading "
                            + Remarks.quote(bare) + "; the log has no place for it.");
        }
    }

    private boolean isAboveHeader(int index) {
        return index + 1 < blocks.size()
                && blocks.get(index + 1).is(Block.Kind.TEXT)
                && Label.bold(blocks.get(index + 1).text())
                        .filter(label -> KnownLabels.header(label.key()).isPresent())
                        .isPresent();
    }

    private static int firstHeading(List<Block> blocks) {
        int index = 0;
        while (index < blocks.size() && !blocks.get(index).is(Block.Kind.HEADING)) {
            index++;
        }
        return index;
    }

    private Optional<Place> known(String key, int level) {
        return position.known(key, level, leftovers);
    }

    private boolean isTask(String title) {
        return !position.isIn(Place.NEXT) && TaskHeading.named(title).isPresent();
    }

    private void belowTask(Block block, String title) {
        Optional<Journal.Entry> entry = Journal.entry(title);
        if (entry.isPresent()) {
            readers.journal(entry.get(), block);
            tasks.journal(entry.get().stamp());
        } else {
            tasks.group(block);
        }
    }

    private void start(Place found, Block block, String title) {
        tasks.close();
        tasks.startSection();
        readers.startList();
        leftovers.end();
        inHeader = inHeader && found == Place.SESSION_INFORMATION;
        position.start(found, block);
        inHandoff = found == Place.HANDOFF;
        onlyItems = false;
        boolean top = block.is(Block.Kind.HEADING) && block.level() <= 2;
        leftovers.path(title, top || found.isSection());
    }

    /** Reads a heading that is itself an entry, or a group of them, of the section it stands in; false when it is none. */
    private boolean asPart(int index, Block block, String title) {
        if (position.place().isEmpty()
                || leftovers.contains(block.level())
                || block.level() <= position.sectionLevel()) {
            return false;
        }
        if (!position.isIn(Place.TASKS)) {
            Optional<Block> next = index + 1 < blocks.size() ? Optional.of(blocks.get(index + 1)) : Optional.empty();
            return readers.heading(position, block, title, next);
        }
        if (tasks.isOpen() && Journal.entry(title).isPresent()) {
            belowTask(block, title);
            return true;
        }
        TaskSection.Heading heading = tasks.heading(blocks, index, named);
        if (heading == TaskSection.Heading.TASK) {
            startTask(block, Optional.of(TaskHeading.of(block.text())));
        } else if (heading == TaskSection.Heading.GROUP) {
            leftovers.end();
        }
        return heading != TaskSection.Heading.OTHER;
    }

    private void startTask(Block block, Optional<TaskHeading> heading) {
        leftovers.end();
        readers.startList();
        inHeader = false;
        heading.ifPresent(h -> tasks.start(h, block, position.sectionLevel() + 1));
        position.startTask(block);
        leftovers.path("TASKS COMPLETED", true);
    }

    private void content(Block block) {
        Optional<Label> label =
                block.is(Block.Kind.FENCE) || block.is(Block.Kind.TABLE) ? Optional.empty() : Label.any(block.text());
        boolean text = block.is(Block.Kind.TEXT);
        Optional<Footer> foot = label.flatMap(l -> KnownLabels.footer(l.key())).filter(this::isFooter);
        Optional<Journal.Entry> entry = text && !leftovers.inSection() ? Journal.entry(block.text()) : Optional.empty();
        if (foot.isPresent() && (text || label.get().colon())) {
            footer(foot.get(), label.get(), block);
        } else if (entry.isPresent() && !inHandoff) {
            readers.journal(entry.get(), block);
        } else if (text && label.isPresent() && headerLine(label.get(), block)) {
            inHandoff = false;
        } else if (text && boldTask(block)) {
            inHandoff = false;
        } else if (text && label.isPresent() && pseudoHeading(label.get(), block)) {
            inHandoff = false;
        } else if (outsideOfPlace(block)) {
            inHandoff = false;
        } else if (leftovers.inSection() || isLoose(block) || !inPlace(block)) {
            leftovers.keep(block);
        }
    }

    /** Reads what says itself what it is, below a heading that is not known; false when it does not. */
    private boolean outsideOfPlace(Block block) {
        boolean tasksToDo = leftovers.inSection() && position.isIn(Place.NEXT) && NextReader.isGroup(block);
        boolean comparison = !inHeader
                && !tasks.isOpen()
                && (leftovers.inSection() || position.place().isEmpty())
                && MetricsReader.isComparison(block);
        if (tasksToDo || comparison) {
            leftovers.end();
        }
        return tasksToDo ? readers.read(Place.PRIORITY_TASKS, block) : comparison && readers.read(Place.METRICS, block);
    }

    /** Whether a labelled line below a rule is no more part of the tasks to do. */
    private boolean isLoose(Block block) {
        return afterRule
                && !inHandoff
                && (position.isIn(Place.NEXT) || position.isIn(Place.HANDOFF))
                && block.is(Block.Kind.TEXT)
                && block.children().isEmpty()
                && Label.bold(block.text()).isPresent();
    }

    /** Within a task only labels count that no task has. */
    private boolean isFooter(Footer footer) {
        return switch (footer) {
            case COMPLETED_BY -> !tasks.isOpen() || tasks.isPaused();
            case NEXT_TASK -> tasks.isOpen() ? tasks.isPaused() : !position.isIn(Place.NEXT);
            default -> true;
        };
    }

    private void footer(Footer foot, Label label, Block block) {
        leftovers.end();
        readers.startList();
        if (tasks.isOpen()) {
            tasks.close();
        }
        inHandoff = foot == Footer.HANDOFF;
        onlyItems = !label.alone();
        if (!readers.footer.read(foot, label, block, readers.next)) {
            leftovers.keep(block);
        }
    }

    private boolean headerLine(Label label, Block block) {
        boolean atEnd = afterRule && Label.bold(block.text()).isPresent();
        boolean late = !inHeader
                && (!tasks.isOpen() || (atEnd && tasks.isPaused()))
                && (atEnd || position.isIn(Place.SUMMARY) || position.isIn(Place.NEXT))
                && headerLines.isLate(label, atEnd);
        if (late) {
            leftovers.end();
            readers.startList();
        }
        return (inHeader || late) && headerLines.read(label, block);
    }

    /** Reads a bold line that stands for the heading of a task: {@code **Task 6.1: Parquet writer** (50 min)}. */
    private boolean boldTask(Block block) {
        String text = Prose.withoutLeadingEmoji(block.text());
        boolean named =
                Prose.leadingBold(text).matches("(?is)task\\s*#?\\s*\\w*[-.]?\\d.*") && isTask(Prose.plain(text));
        Optional<TaskHeading> heading = named && !position.isIn(Place.VALIDATION)
                ? TaskHeading.named(text).filter(task -> !isAboutTask(task, block))
                : Optional.empty();
        heading.ifPresent(task -> {
            startTask(block, heading);
            block.children().forEach(tasks::read);
        });
        return heading.isPresent();
    }

    /** Whether a bold line heads a list about a task that was read already. */
    private boolean isAboutTask(TaskHeading task, Block block) {
        return Label.bold(block.text()).filter(Label::alone).isPresent()
                && task.id().filter(draft.taskIds::contains).isPresent();
    }

    /** Reads a bold line that heads what follows it; false when it heads nothing that is known. */
    private boolean pseudoHeading(Label label, Block block) {
        Optional<Place> found = tasks.isOpen() ? Optional.empty() : known(label.key(), position.pseudoLevel());
        boolean bold = Label.bold(block.text()).isPresent();
        boolean heads = found.isPresent()
                && (bold || (label.alone() && !block.children().isEmpty()))
                && (label.alone()
                        || (position.place().isEmpty()
                                || position.isIn(found.get().section())))
                && !(label.alone() && block.children().isEmpty() && !label.colon())
                && !COUNT.matcher(Prose.plain(label.rest())).matches()
                && found.get() != Place.EFFECTIVENESS;
        if (!heads || leftovers.inSection()) {
            return false;
        }
        start(found.get(), block, Prose.plain(label.name()));
        if (!label.alone()) {
            Block value = new Block(Block.Kind.ITEM, block.first());
            value.add(block.first(), label.rest());
            block.children().forEach(value::addChild);
            inPlaceOrKept(value);
        } else {
            block.children().forEach(this::inPlaceOrKept);
        }
        return true;
    }

    private void inPlaceOrKept(Block block) {
        if (!inPlace(block)) {
            leftovers.keep(block);
        }
    }

    private boolean inPlace(Block block) {
        if (inHandoff && (block.is(Block.Kind.ITEM) || !onlyItems) && readers.footer.note(block)) {
            return true;
        }
        if (position.place().isEmpty()) {
            return inHeader && headerLines.block(block, false);
        }
        String text = block.is(Block.Kind.TEXT) ? Prose.plain(block.text()) : "";
        if (!tasks.isOpen() && !text.isEmpty()) {
            if (values.saysNothing(block.first(), text)) {
                return true;
            }
            if (Placeholders.is(text)) {
                remarks.placeholder(block.first(), text);
                return true;
            }
        }
        return readers.read(position.place().get(), block);
    }
}
