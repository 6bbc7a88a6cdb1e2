package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.InvalidValueException;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.regex.Pattern;

/** Walks over the blocks of one session and hands each to the reader of the place that it stands in. */
final class SectionReader extends PartReader {
    /** A count instead of what is counted: {@code 11/11 (100%)}, {@code 5 core files}. */
    private static final Pattern COUNT = Pattern.compile(
            "~?\\d[\\d,.]{0,20}\\s?(?:/\\s?\\d{1,9})?\\s?%?(?:\\s?\\([^()]{0,40}\\))?"
                    + "|~?\\d{1,9} (?:\\w{1,20} )?(?:files?|tasks?|tests?|issues?|items?|lines?|commits?|bugs?)(?: \\w{1,20})?");

    private static final Pattern BOLD_TASK = Pattern.compile("(?is)task\\s*+(?:#\\s*+)?\\w*[-.]?\\d.*");

    private final Outline outline;
    private final List<Block> blocks;
    private final Leftovers leftovers;
    private final PlaceReaders readers;
    private final TaskSection tasks;
    private final HeadingReader headings;
    private final Position position;

    SectionReader(SessionDraft draft, Outline outline, Remarks remarks, NavigableSet<Integer> named) {
        super(draft, remarks);
        this.outline = outline;
        this.blocks = outline.blocks();
        this.readers = new PlaceReaders(draft, remarks, outline);
        this.position = readers.position;
        this.leftovers = readers.leftovers;
        this.tasks = readers.tasks;
        this.headings = new HeadingReader(readers, blocks, named);
    }

    boolean inHeader() {
        return position.inHeader();
    }

    void end() {
        readers.startList();
        tasks.close();
        leftovers.end();
    }

    /** Skips a part that cannot be read; what follows is read as if the part were not there. */
    void startFailed(Part part) {
        draft.found(SessionDraft.FAILED, blocks.get(part.from()).first());
        position.inHeader(position.inHeader() && !part.header());
    }

    /**
     * Keeps a skipped part verbatim.
     *
     * @param end the index of the block after it
     */
    void keepFailed(Part part, int end) {
        Line first = blocks.get(part.from()).first();
        int last = end < blocks.size() ? blocks.get(end).first().number() - 1 : outline.size();
        leftovers.keepFailed(part, first, Math.max(first.number(), last));
    }

    /**
     * Reads a block.
     *
     * @param title whether it is the title of the session
     */
    void read(int index, boolean title) {
        Block block = blocks.get(index);
        switch (block.kind()) {
            case HEADING -> headings.read(index, block, title);
            case RULE -> {
                remarks.startBlock();
                tasks.pause();
                position.afterRule(true);
                if (position.isIn(Place.HANDOFF)) {
                    position.leaveHandoff();
                }
            }
            case HTML -> leftovers.keep(block);
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

    private void content(Block block) {
        Optional<Label> label = block.is(Block.Kind.FENCE) || block.is(Block.Kind.TABLE)
                ? Optional.empty()
                : position.inHeader() ? HeaderReader.label(block.text()) : Label.any(block.text());
        boolean text = block.is(Block.Kind.TEXT);
        Optional<FooterLine> foot =
                label.flatMap(l -> FooterLine.of(l.key())).filter(footer -> isFooter(footer, label.get()));
        Optional<TimedNote.Entry> entry =
                text && !leftovers.inSection() ? TimedNote.entry(block.text()) : Optional.empty();
        if (foot.isPresent() && (text || label.get().colon())) {
            footer(foot.get(), label.get(), block);
        } else if (entry.isPresent() && !position.inHandoff()) {
            readers.journal(entry.get(), block);
        } else if (text && position.inHeader() && isBoldTitle(block.text())) {
            headings.title(block);
        } else if (text && label.isPresent() && headerLine(label.get(), block)) {
            position.leaveHandoff();
        } else if (text && boldTask(block)) {
            position.leaveHandoff();
        } else if (text && label.isPresent() && pseudoHeading(label.get(), block)) {
            position.leaveHandoff();
        } else if (outsideOfPlace(block)) {
            position.leaveHandoff();
        } else if (leftovers.inSection() || isLoose(block) || !inPlace(block)) {
            leftovers.keep(block);
        }
    }

    /** Reads what says itself what it is, below a heading that is not known; false when it does not. */
    private boolean outsideOfPlace(Block block) {
        boolean tasksToDo = leftovers.inSection() && position.isIn(Place.NEXT) && NextReader.isGroup(block);
        boolean comparison = !position.inHeader()
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
        return position.afterRule()
                && !position.inHandoff()
                && (position.isIn(Place.NEXT) || position.isIn(Place.HANDOFF))
                && block.is(Block.Kind.TEXT)
                && block.children().isEmpty()
                && Label.bold(block.text()).isPresent();
    }

    /** Within a task only labels count that no task has. */
    private boolean isFooter(FooterLine footer, Label label) {
        return switch (footer) {
            case SCHEDULED -> !label.alone();
            case COMPLETED_BY -> !tasks.isOpen() || tasks.isPaused();
            case ID, CONTINUES -> !position.inHeader() && FooterReader.isId(label.rest());
            case UNFINISHED -> EndReader.isUnfinished(label.rest());
            case RUNNING -> position.inHeader() && readers.end.isSnapshot(label.rest());
            case NEXT_TASK -> tasks.isOpen() ? tasks.isPaused() : !position.isIn(Place.NEXT);
            default -> true;
        };
    }

    private void footer(FooterLine foot, Label label, Block block) {
        leftovers.end();
        readers.startList();
        if (tasks.isOpen()) {
            tasks.close();
        }
        position.inHandoff(foot == FooterLine.HANDOFF, !label.alone());
        if (!readers.footer.read(foot, label, block, readers.next)) {
            leftovers.keep(block);
        }
    }

    /** Whether a bold line names a session, as its title does: {@code **Session 12: Cache**}. */
    private boolean isBoldTitle(String text) {
        return draft.number().isEmpty()
                && BoldName.of(text)
                        .filter(bold -> bold.rest().isEmpty())
                        .filter(bold -> SessionNumber.startsWithName(bold.written()))
                        .isPresent();
    }

    private boolean headerLine(Label label, Block block) {
        boolean atEnd = position.afterRule() && Label.bold(block.text()).isPresent();
        boolean late = !position.inHeader()
                && (!tasks.isOpen() || (atEnd && tasks.isPaused()))
                && (atEnd || position.isIn(Place.SUMMARY) || position.isIn(Place.NEXT))
                && readers.header.isLate(label, atEnd);
        if (late) {
            leftovers.end();
            readers.startList();
        }
        return (position.inHeader() || late) && readers.header.read(label, block);
    }

    /** Reads a bold line that stands for the heading of a task: {@code **Task 6.1: Parquet writer** (50 min)}. */
    private boolean boldTask(Block block) {
        String text = Prose.withoutLeadingEmoji(block.text());
        boolean named = BOLD_TASK
                        .matcher(BoldName.of(text).map(BoldName::written).orElse(""))
                        .matches()
                && headings.isTask(Prose.plain(text));
        Optional<TaskHeading> heading = named && !position.isIn(Place.VALIDATION)
                ? TaskHeading.named(text).filter(task -> !isAboutTask(task, block))
                : Optional.empty();
        heading.ifPresent(task -> {
            headings.startTask(block, heading);
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
        boolean bold = Label.bold(block.text()).isPresent();
        boolean alike = bold && position.isBold() && label.alone() && !label.colon();
        Optional<Place> found = tasks.isOpen() && (!alike || TaskReader.isKnown(label.key()))
                ? Optional.empty()
                : headings.known(label.key(), position.pseudoLevel(alike));
        boolean heads = found.isPresent()
                && (bold || (label.alone() && !block.children().isEmpty()))
                && (label.alone()
                        || (position.place().isEmpty()
                                || position.isIn(found.get().section())))
                && (alike || !(label.alone() && block.children().isEmpty() && !label.colon()))
                && !COUNT.matcher(Prose.plain(label.rest())).matches()
                && (found.get() != Place.SESSION_INFORMATION || label.alone())
                && found.get() != Place.EFFECTIVENESS;
        if (!heads || leftovers.inSection()) {
            return false;
        }
        headings.start(found.get(), block, Prose.plain(label.name()));
        if (!label.alone()) {
            inPlaceOrKept(block.asItem(label.rest()));
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
        if (position.inHandoff()
                && (block.is(Block.Kind.ITEM) || !position.onlyItems())
                && readers.footer.note(block)) {
            return true;
        }
        if (position.place().isEmpty()) {
            return position.inHeader() && readers.header.block(block, false);
        }
        String text = block.is(Block.Kind.TEXT) ? Prose.plain(block.text()) : "";
        if (!tasks.isOpen() && !text.isEmpty() && block.children().isEmpty()) {
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
