package dev.sessionlog.markdown.internal.lenient;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the headings of one session: titles, places of the template, tasks, and entries of the section they stand in. */
final class HeadingReader extends PartReader {
    private static final List<String> SEPARATORS = List.of(": ", " - ", " \u2013 ", " \u2014 ");
    private static final Pattern ABOUT_ANOTHER_DAY = Pattern.compile(
            "(?i)\\b(?:next|previous|last|prior|upcoming|following|before|after|since|until|due|by|deadline|planned|scheduled)\\b");

    private final List<Block> blocks;
    private final NavigableSet<Integer> named;
    private final int firstHeading;
    private final Position position;
    private final Leftovers leftovers;
    private final TitleReader titles;
    private final PlaceReaders readers;
    private final TaskSection tasks;

    HeadingReader(PlaceReaders readers, List<Block> blocks, NavigableSet<Integer> named) {
        super(readers.draft, readers.remarks);
        this.blocks = blocks;
        this.named = named;
        this.firstHeading = firstHeading(blocks);
        this.readers = readers;
        this.position = readers.position;
        this.leftovers = readers.leftovers;
        this.tasks = readers.tasks;
        this.titles = new TitleReader(draft, remarks, readers.header);
    }

    /**
     * Reads a heading.
     *
     * @param titled whether it is the title of the session
     */
    void read(int index, Block block, boolean titled) {
        remarks.startBlock();
        position.leaveHandoff();
        position.afterRule(false);
        String title = Prose.title(block.text());
        String key = Prose.key(Prose.withoutParenthesis(title));
        if (isTask(title)) {
            startTask(block, TaskHeading.named(block.text()));
            return;
        }
        if (titled
                || (index == firstHeading
                        && block.level() == 1
                        && (known(key, 1).isEmpty() || isAboveHeader(index)))) {
            position.inHeader(position.inHeader() || !draft.isSession());
            title(block);
            return;
        }
        if (position.inHeader() && readers.header.heading(block)) {
            return;
        }
        if (saysNothing(block, title)) {
            return;
        }
        date(block, title);
        boolean planned = position.isIn(Place.NEXT)
                && block.level() > position.sectionLevel()
                && NextReader.named(title).isPresent();
        Optional<Place> found =
                planned ? Optional.empty() : known(key, block.level()).or(() -> knownWithoutDate(block, title));
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
            position.inHeader(false);
            leftovers.section(block, title);
        }
    }

    /** Reads the title of the session. */
    void title(Block block) {
        leftovers.title(Prose.title(block.text()));
        titles.read(block);
    }

    /** Reads a heading that says that there is nothing below it: {@code No Outstanding Issues}, {@code Issues: None}. */
    private boolean saysNothing(Block heading, String title) {
        Optional<String> key = emptied(title);
        Optional<Place> place = key.flatMap(k -> known(k, heading.level()).or(() -> IssueWords.list(k)));
        boolean deeper = heading.level() > position.sectionLevel();
        boolean severity = deeper
                && position.isIn(Place.ISSUES)
                && key.flatMap(IssueWords::severityOf).isPresent();
        boolean nothing = place.isPresent() || severity || Phrases.isNothing(title);
        if (!nothing || (tasks.isOpen() && heading.level() > tasks.level())) {
            return false;
        }
        tasks.close();
        readers.startList();
        position.inHeader(false);
        if (place.isEmpty()) {
            position.startUnknown(heading.level());
        } else if (!deeper || !position.isIn(place.get().section())) {
            start(place.get(), heading, title);
        }
        leftovers.emptySection(heading, title);
        remarks.add(
                Code.NOTHING_STATED,
                heading.first(),
                "The heading " + Remarks.quote(title) + " says that there is nothing to list.");
        return true;
    }

    /** Returns the words of what there is nothing of, if the heading says so. */
    private static Optional<String> emptied(String title) {
        String key = Prose.key(title);
        if (Phrases.isNoThing(key)) {
            return Optional.of(key.substring(key.indexOf(' ') + 1));
        }
        String bare = Prose.withoutParenthesis(title);
        int end = bare.length();
        for (String separator : SEPARATORS) {
            end = bare.equals(title) && title.contains(separator) ? Math.min(end, title.indexOf(separator)) : end;
        }
        String said =
                title.substring(end).replaceFirst("^[\\s:(\u2013\u2014-]+", "").replaceFirst("\\)$", "");
        return Phrases.isNothing(Prose.plain(said))
                ? Optional.of(Prose.key(title.substring(0, end)))
                : Optional.empty();
    }

    /** Takes the date of a heading as that of the session where nothing else gives one. */
    private void date(Block heading, String title) {
        if (!position.isIn(Place.NEXT)
                && !position.isIn(Place.ISSUES)
                && !ABOUT_ANOTHER_DAY.matcher(title).find()) {
            Dates.find(title)
                    .ifPresent(date -> draft.dateOtherwise(
                            date.value(), Clocks.findWritten(date.rest()).map(Parsed::value), heading.first()));
        }
    }

    /** Returns the place that a heading heads with a date beside its words: {@code Summary - 2026-03-14}. */
    private Optional<Place> knownWithoutDate(Block heading, String title) {
        Optional<Parsed<LocalDate>> date = Dates.find(title);
        String words = date.map(Parsed::rest)
                .map(rest -> Clocks.findWritten(rest).map(Parsed::rest).orElse(rest))
                .orElse("");
        Optional<Place> found = known(Prose.key(words), heading.level());
        found.ifPresent(place -> remarks.add(
                Code.TEXT_BESIDE_VALUE,
                heading.first(),
                "The heading " + Remarks.quote(title) + " was read without its date."));
        return found;
    }

    /** Reads a heading of a section whose words can mean one thing only; false when they do not. */
    private boolean guessed(String key, Block block, String title) {
        Optional<Place> guess = block.level() <= position.sectionLevel() ? Guesses.of(key) : Optional.empty();
        guess.ifPresent(place -> {
            start(place, block, title);
            remarks.unknownHeading(block.first(), title, "its section was guessed from its words");
        });
        return guess.isPresent();
    }

    private void parenthesis(Block heading, String title) {
        String bare = Prose.withoutParenthesis(title);
        if (!bare.equals(title)) {
            remarks.add(
                    Code.TEXT_BESIDE_VALUE,
                    heading.first(),
                    "Unexpected text "
                            + Remarks.quote(title.substring(bare.length()).strip()) + " next to the heading "
                            + Remarks.quote(bare) + "; it was not kept because the log has no field for it.");
        }
    }

    private boolean isAboveHeader(int index) {
        return index + 1 < blocks.size()
                && blocks.get(index + 1).is(Block.Kind.TEXT)
                && Label.bold(blocks.get(index + 1).text())
                        .flatMap(HeaderLine::of)
                        .isPresent();
    }

    private static int firstHeading(List<Block> blocks) {
        int index = 0;
        while (index < blocks.size() && !blocks.get(index).is(Block.Kind.HEADING)) {
            index++;
        }
        return index;
    }

    /** Returns the place that a heading heads. */
    Optional<Place> known(String key, int level) {
        return position.known(key, level, leftovers);
    }

    /** Whether a line stands for the heading of a task. */
    boolean isTask(String title) {
        return !position.isIn(Place.NEXT) && TaskHeading.named(title).isPresent();
    }

    private void belowTask(Block block, String title) {
        Optional<TimedNote.Entry> entry = TimedNote.entry(title);
        if (entry.isPresent()) {
            readers.journal(entry.get(), block);
            tasks.journal(entry.get().stamp());
        } else {
            tasks.group(block);
        }
    }

    /** Goes to the place that a heading, or a bold line that stands for one, begins. */
    void start(Place found, Block block, String title) {
        tasks.close();
        tasks.startSection();
        readers.startList();
        leftovers.end();
        position.inHeader(position.inHeader() && found == Place.SESSION_INFORMATION);
        position.start(found, block);
        position.inHandoff(found == Place.HANDOFF, false);
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
            boolean part = readers.heading(block, title, next);
            if (part) {
                leftovers.end();
            }
            return part;
        }
        if (tasks.isOpen() && TimedNote.entry(title).isPresent()) {
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

    /** Begins a task, wherever its heading stands. */
    void startTask(Block block, Optional<TaskHeading> heading) {
        leftovers.end();
        readers.startList();
        position.inHeader(false);
        heading.ifPresent(h -> tasks.start(h, block, position.sectionLevel() + 1));
        position.startTask(block);
        leftovers.path("TASKS COMPLETED", true);
    }
}
