package dev.sessionlog.markdown.lenient;

import dev.sessionlog.InvalidValueException;
import dev.sessionlog.markdown.lenient.KnownLabels.Footer;
import dev.sessionlog.markdown.lenient.KnownLabels.Header;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/** Walks over the blocks of one session and hands each to the reader of the place that it stands in. */
final class SectionReader {
    private final SessionDraft draft;
    private final Remarks remarks;
    private final List<Block> blocks;
    private final NavigableSet<Integer> named;
    private final Values values;
    private final Leftovers leftovers;
    private final HeaderReader header;
    private final ObjectivesReader objectives;
    private final TaskSection tasks;
    private final MetricsReader metrics;
    private final TestsReader tests;
    private final IssuesReader issues;
    private final StatusReader status;
    private final FilesReader files;
    private final NextReader next;
    private final SummaryReader summary;
    private final FooterReader footer;

    private boolean inHeader = true;
    private Optional<Place> place = Optional.empty();
    private int placeLevel;
    private int sectionLevel = 2;
    private boolean inHandoff;
    private boolean onlyItems;

    SectionReader(SessionDraft draft, Outline outline, Remarks remarks, NavigableSet<Integer> named) {
        this.draft = draft;
        this.remarks = remarks;
        this.blocks = outline.blocks();
        this.named = named;
        this.values = new Values(remarks);
        this.leftovers = new Leftovers(draft, outline, remarks);
        this.header = new HeaderReader(draft, remarks);
        this.objectives = new ObjectivesReader(draft, remarks);
        this.tasks = new TaskSection(draft, remarks);
        this.metrics = new MetricsReader(draft, remarks);
        this.tests = new TestsReader(draft, remarks);
        this.issues = new IssuesReader(draft, remarks);
        this.status = new StatusReader(draft, remarks);
        this.files = new FilesReader(draft, remarks);
        this.next = new NextReader(draft, remarks);
        this.summary = new SummaryReader(draft, remarks);
        this.footer = new FooterReader(draft, remarks);
    }

    boolean inHeader() {
        return inHeader;
    }

    void end() {
        tasks.close();
        leftovers.end();
    }

    void read(int index) {
        Block block = blocks.get(index);
        switch (block.kind()) {
            case HEADING -> heading(index, block);
            case RULE -> {
                remarks.startBlock();
                tasks.pause();
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

    private void heading(int index, Block block) {
        remarks.startBlock();
        inHandoff = false;
        String title = Prose.withoutTrailingEmoji(Prose.withoutLeadingEmoji(Prose.plain(block.text())));
        String key = Prose.key(withoutParenthesis(title));
        if (isTask(title)) {
            startTask(block, TaskHeading.named(block.text()));
            return;
        }
        if (SessionCutter.isTitle(block)
                || (index == 0
                        && block.level() == 1
                        && known(key, block.level()).isEmpty())) {
            leftovers.title(title);
            header.title(block);
            return;
        }
        Optional<Place> found = known(key, block.level());
        boolean belowTask = tasks.isOpen() && block.level() > tasks.level();
        boolean group = tasks.isOpen() && TaskReader.isGroup(key) && block.level() > sectionLevel;
        boolean section = found.isPresent() && block.level() <= sectionLevel;
        if (group || (belowTask && !section)) {
            belowTask(block, title);
        } else if (found.isPresent()) {
            start(found.get(), block, title);
        } else if (!asPart(index, block, title)) {
            place = block.level() <= sectionLevel || placeLevel == 0 ? Optional.empty() : place;
            tasks.close();
            inHeader = false;
            leftovers.section(block, title);
        }
    }

    private static String withoutParenthesis(String title) {
        int open = title.endsWith(")") ? title.lastIndexOf('(') : -1;
        return open > 0 ? title.substring(0, open) : title;
    }

    private boolean isTask(String title) {
        boolean planned = place.filter(p -> p.section() == Place.NEXT).isPresent();
        return !planned && TaskHeading.named(title).isPresent();
    }

    private void belowTask(Block block, String title) {
        Optional<Journal.Entry> entry = Journal.entry(title);
        if (entry.isPresent()) {
            journal(entry.get(), block);
            tasks.journal(entry.get().stamp());
        } else {
            tasks.group(block);
        }
    }

    /** Returns the place that a heading heads: a part of the section that it stands in, or a section. */
    private Optional<Place> known(String key, int level) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Optional<Place> section = Place.section(key);
        Optional<Place> part = place.flatMap(p -> Place.within(p.section(), key));
        if (section.isPresent() && (level <= sectionLevel || (part.isEmpty() && !inTasks()))) {
            return section;
        }
        if (leftovers.contains(level)) {
            return Place.anywhere(key, 2).filter(p -> p.isOwn(key));
        }
        if (place.isEmpty()) {
            return Place.anywhere(key, 1);
        }
        return part.or(() -> inTasks() && level > sectionLevel
                ? Place.anywhere(key, 2).filter(p -> p.isOwn(key))
                : Place.anywhere(key, 2));
    }

    private boolean inTasks() {
        return place.equals(Optional.of(Place.TASKS));
    }

    private void start(Place found, Block block, String title) {
        tasks.close();
        issues.startList();
        leftovers.end();
        inHeader = false;
        place = Optional.of(found);
        placeLevel = block.level();
        sectionLevel = found.isSection() && block.is(Block.Kind.HEADING) ? Math.max(2, block.level()) : sectionLevel;
        inHandoff = found == Place.HANDOFF;
        onlyItems = false;
        leftovers.path(found, title);
    }

    /** Reads a heading that is itself an entry of the section it stands in; false when it is none. */
    private boolean asPart(int index, Block block, String title) {
        if (place.isEmpty() || leftovers.contains(block.level()) || block.level() <= sectionLevel) {
            return false;
        }
        Optional<Journal.Entry> entry = Journal.entry(title);
        switch (place.get().section()) {
            case TASKS -> {
                if (entry.isPresent() && tasks.isOpen()) {
                    belowTask(block, title);
                } else if (TaskSection.isTask(blocks, index, named)) {
                    startTask(block, Optional.of(TaskHeading.of(block.text())));
                } else {
                    return false;
                }
            }
            case ISSUES -> issues.heading(place.get(), block);
            case FILES -> files.heading(block, title);
            case FURTHER_NOTES -> leftovers.note(title);
            case VALIDATION -> {
                if (!Prose.key(title).matches(".*\\b(?:tests?|testing|checks?|validation)\\b.*")) {
                    return false;
                }
                place = Optional.of(Place.FUNCTIONAL);
                remarks.add(
                        Code.UNKNOWN_HEADING,
                        block.first(),
                        "The heading " + Remarks.quote(title)
                                + " is none of the template's; what stands below it is read as functional tests.");
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void startTask(Block block, Optional<TaskHeading> heading) {
        leftovers.end();
        issues.startList();
        inHeader = false;
        heading.ifPresent(h -> tasks.start(h, block, sectionLevel + 1));
        place = Optional.of(Place.TASKS);
        placeLevel = Math.max(2, block.level() - 1);
        sectionLevel = block.is(Block.Kind.HEADING) ? Math.min(sectionLevel, placeLevel) : sectionLevel;
        leftovers.path(Place.TASKS, "TASKS COMPLETED");
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
            journal(entry.get(), block);
        } else if (text && label.isPresent() && headerLine(label.get(), block)) {
            inHandoff = false;
        } else if (text && boldTask(block)) {
            inHandoff = false;
        } else if (text && label.isPresent() && pseudoHeading(label.get(), block)) {
            inHandoff = false;
        } else if (leftovers.inSection() || !inPlace(block)) {
            leftovers.keep(block);
        }
    }

    /** Within a task only labels count that no task has. */
    private boolean isFooter(Footer footer) {
        return switch (footer) {
            case COMPLETED_BY -> !tasks.isOpen() || tasks.isPaused();
            case NEXT_TASK ->
                tasks.isOpen()
                        ? tasks.isPaused()
                        : place.filter(p -> p.section() == Place.NEXT).isEmpty();
            default -> true;
        };
    }

    private void footer(Footer foot, Label label, Block block) {
        leftovers.end();
        if (tasks.isOpen()) {
            tasks.close();
        }
        inHandoff = foot == Footer.HANDOFF;
        onlyItems = !label.alone();
        if (!footer.read(foot, label, block, next)) {
            leftovers.keep(block);
        }
    }

    private void journal(Journal.Entry entry, Block block) {
        draft.journals.add(entry, draft.tasks, block.first(), remarks);
        if (!block.children().isEmpty() && tasks.isOpen()) {
            tasks.journal(entry.stamp());
            block.children().forEach(tasks::read);
        }
    }

    private boolean headerLine(Label label, Block block) {
        Optional<Header> known = KnownLabels.header(label.key());
        boolean late = !inHeader
                && !tasks.isOpen()
                && place.filter(p -> p.section() == Place.SUMMARY || p.section() == Place.NEXT)
                        .isPresent()
                && known.filter(h -> isUnset(h)).isPresent();
        if (known.isEmpty() || !(inHeader || late)) {
            return false;
        }
        header.value(known.get(), label, block);
        return true;
    }

    /** Whether the end of the session, which people write below it, was not found above it. */
    private boolean isUnset(Header label) {
        return switch (label) {
            case END -> !draft.has("endTime");
            case DURATION -> !draft.has("duration");
            default -> false;
        };
    }

    /** Reads a bold line that stands for the heading of a task: {@code **Task 6.1: Parquet writer** (50 min)}. */
    private boolean boldTask(Block block) {
        String text = Prose.withoutLeadingEmoji(block.text());
        boolean named =
                Prose.leadingBold(text).matches("(?is)task\\s*#?\\s*\\w*[-.]?\\d.*") && isTask(Prose.plain(text));
        if (named) {
            startTask(block, TaskHeading.named(text));
            block.children().forEach(tasks::read);
        }
        return named;
    }

    /** Reads a bold line that heads what follows it; false when it heads nothing that is known. */
    private boolean pseudoHeading(Label label, Block block) {
        Optional<Place> found = tasks.isOpen() ? Optional.empty() : known(label.key(), placeLevel + 1);
        boolean bold = Label.bold(block.text()).isPresent();
        boolean heads = found.isPresent()
                && (bold || (label.alone() && !block.children().isEmpty()))
                && (label.alone()
                        || found.get().section()
                                == place.map(Place::section).orElse(found.get().section()))
                && !(label.alone() && block.children().isEmpty() && !label.colon())
                && found.get() != Place.EFFECTIVENESS;
        if (!heads || leftovers.inSection()) {
            return false;
        }
        start(found.get(), block, Prose.plain(label.name()));
        placeLevel = Math.max(2, placeLevel);
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
        if (inHandoff && (block.is(Block.Kind.ITEM) || !onlyItems) && footer.note(block)) {
            return true;
        }
        if (place.isEmpty()) {
            return inHeader && headerBlock(block);
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
        Place at = place.get();
        return switch (at.section()) {
            case OBJECTIVES -> objectives.read(at, block);
            case TASKS -> tasks.read(block);
            case METRICS -> metrics.read(at, block);
            case VALIDATION -> tests.read(at, block);
            case ISSUES -> issues.read(at, block);
            case STATUS -> status.read(at, block, issues);
            case FILES -> files.read(at, block);
            case NEXT -> next.read(at, block);
            case SUMMARY -> summary.read(at, block);
            case HANDOFF -> footer.note(block);
            case FURTHER_NOTES -> leftovers.furtherNote(block);
            default -> false;
        };
    }

    /** Reads header lines that are items or rows of a table. */
    private boolean headerBlock(Block block) {
        if (block.is(Block.Kind.TABLE)) {
            boolean read = false;
            for (List<String> row : TableRows.of(block)) {
                String name = Prose.plain(row.get(0)).replaceFirst(":$", "");
                Optional<Header> known = KnownLabels.header(Prose.key(name));
                if (row.size() > 1 && known.isPresent()) {
                    header.value(
                            known.get(), new Label(name, row.get(1), true), new Block(Block.Kind.TEXT, block.first()));
                    read = true;
                }
            }
            return read;
        }
        Optional<Label> label = Label.any(block.text());
        Optional<Header> known = label.flatMap(l -> KnownLabels.header(l.key()));
        known.ifPresent(h -> header.value(h, label.get(), block));
        return known.isPresent();
    }
}
