package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.format.Draft;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads one session of a text, up to the start of the next one. If a reader has a bug, it throws what the reader throws, and
 * what was read so far must not be used.
 */
final class SessionCutter {
    private static final Pattern LOG = Pattern.compile("\\b(?:sessions?|logs?|worklog|journal|diary)\\b");

    /** A session with its date: {@code Session: 2026-03-14 18:02}. */
    private static final Pattern BY_DATE = Pattern.compile(
            "(?:\\w{1,20}[ -]){0,3}session(?: log)?(?:\\s*(?:no\\.?|number)?\\s*#?\\d{1,6}[a-z]?)?[\\s:,(\u2013\u2014|-]{1,5}(?:of |on |from )?"
                    + Dates.DATE,
            Pattern.CASE_INSENSITIVE);

    /** A heading about a session that is not the one below it. */
    private static final Pattern ANOTHER =
            Pattern.compile("(?:for |next|before|after|last |previous|prior|upcoming|following)");

    private final Outline outline;
    private final Steps steps;
    private final Start start;
    private final SessionDraft draft;
    private final Remarks remarks = new Remarks();
    private final SectionReader reader;
    private final Set<Integer> titles = new HashSet<>();
    private int datedLevel;
    private int index;

    /**
     * Where a session starts.
     *
     * @param block the index of its first block
     * @param datedLevel the level of the headings that start a session with its date; 0 when none did yet
     */
    record Start(int block, int datedLevel) {}

    /**
     * A session that was read.
     *
     * @param places the lines of its attributes
     * @param draft its draft; absent if nothing of a session log was found
     * @param remarks its diagnostics
     * @param next where the next session starts
     */
    record Session(SessionDraft places, Optional<Draft> draft, Remarks remarks, Start next) {}

    /**
     * Creates a cutter for one session.
     *
     * @param tasks the blocks that are headings of tasks by their own words
     */
    SessionCutter(Outline outline, NavigableSet<Integer> tasks, Steps steps, Start start) {
        this.outline = outline;
        this.steps = steps;
        this.start = start;
        this.datedLevel = start.datedLevel();
        this.index = start.block();
        this.draft = new SessionDraft(outline.blocks().get(start.block()).first());
        this.reader = new SectionReader(draft, outline, remarks, tasks);
    }

    /** Returns the index of the block that is read next, or at which reading failed. */
    int index() {
        return index;
    }

    /** Whether a block that was read is the title of a session. */
    boolean isTitle(int block) {
        return titles.contains(block);
    }

    /**
     * Reads the session.
     *
     * @param to the index of the block before which to stop
     * @param failed the parts to keep verbatim, by the index of their first block
     */
    Session read(int to, Map<Integer, Part> failed) {
        while (index < to && !startsNext(index)) {
            Optional<Part> part = Optional.ofNullable(failed.get(index));
            if (part.isPresent()) {
                keep(part.get());
            } else {
                steps.block().read(reader, index, titles.contains(index));
                index++;
            }
        }
        reader.end();
        boolean session = draft.isSession() || (start.block() > 0 && draft.hasKept());
        Optional<Draft> read = session ? Optional.of(draft.finish(remarks, steps.draft())) : Optional.empty();
        return new Session(draft, read, remarks, new Start(index, datedLevel));
    }

    private void keep(Part part) {
        reader.startFailed(part);
        index++;
        while (index < part.to() && (part.header() || !startsNext(index))) {
            index++;
        }
        reader.keepFailed(part, index);
    }

    /** Whether another session starts at a block: with a title, or with header lines after the sections of this one. */
    private boolean startsNext(int index) {
        Block block = outline.blocks().get(index);
        boolean first = index == start.block();
        boolean title = isTitle(index, first ? index > 0 : draft.isSession());
        if (title) {
            titles.add(index);
        }
        if (first || !draft.isSession()) {
            return false;
        }
        if (block.is(Block.Kind.HEADING)) {
            return title && !(reader.inHeader() && isSameSession(block, draft));
        }
        return !reader.inHeader()
                && has("date")
                && header(index).equals(Optional.of(HeaderLine.DATE))
                && (header(index + 1).equals(Optional.of(HeaderLine.SESSION))
                        || (header(index + 1).equals(Optional.of(HeaderLine.AGENT)) && has("agent")));
    }

    /** Whether the session has an attribute, or may have it in a part that could not be read. */
    private boolean has(String attribute) {
        return draft.has(attribute) || draft.has(SessionDraft.FAILED);
    }

    /** Whether a title in the header says nothing that the header has not said otherwise. */
    private static boolean isSameSession(Block title, SessionDraft draft) {
        return SessionNumber.named(Prose.plain(title.text()))
                .map(number -> draft.number().isEmpty()
                        || draft.number().getAsInt() == number.value().number())
                .orElseGet(() -> !draft.has("date")
                        || (!draft.has("agent")
                                && Dates.find(Prose.plain(title.text()))
                                        .map(Parsed::value)
                                        .equals(draft.date())));
    }

    private Optional<HeaderLine> header(int index) {
        if (index >= outline.blocks().size() || !outline.blocks().get(index).is(Block.Kind.TEXT)) {
            return Optional.empty();
        }
        return Label.bold(outline.blocks().get(index).text()).flatMap(HeaderLine::of);
    }

    /** Whether a block is the title of a session, the first or another one. */
    private boolean isTitle(int index, boolean begun) {
        Block block = outline.blocks().get(index);
        if (!block.is(Block.Kind.HEADING)) {
            return false;
        }
        if (isDated(block)
                && (begun
                        ? block.level() == datedLevel
                        : index == 0
                                || isLog(outline.blocks().get(0))
                                || header(index + 1).isPresent())) {
            datedLevel = block.level();
            return true;
        }
        return isNamed(block)
                && (!begun
                        || block.level() == 1
                        || !SessionNumber.named(Prose.plain(block.text())).isPresent()
                        || Dates.find(Prose.plain(block.text())).isPresent()
                        || header(index + 1).isPresent());
    }

    /** Whether the text is a log of several sessions by its first heading. */
    private static boolean isLog(Block first) {
        return first.is(Block.Kind.HEADING)
                && LOG.matcher(Prose.key(first.text())).find();
    }

    /** Whether a heading starts with a date: {@code ## 2026-03-14 - Import of tenants}. */
    private static boolean isDated(Block heading) {
        String title = Prose.withoutLeadingEmoji(Prose.plain(heading.text()));
        return heading.level() <= 3
                && title.length() <= Parsed.MAX_LENGTH
                && Character.isLetterOrDigit(title.isEmpty() ? ' ' : title.charAt(0))
                && Dates.isAtStart(title);
    }

    /** Whether a heading is the title of a session: a session log by name, or a session by its number or its date. */
    private static boolean isNamed(Block heading) {
        String title = Prose.title(heading.text());
        if (heading.level() > 3 || title.length() > Parsed.MAX_LENGTH) {
            return false;
        }
        String key = Prose.key(title);
        if (key.contains("session log") && heading.level() <= 2 && !key.endsWith("logs")) {
            return true;
        }
        if (BY_DATE.matcher(title).lookingAt() && !ANOTHER.matcher(key).lookingAt()) {
            return true;
        }
        boolean numbered = key.contains("session")
                && key.matches("(?:\\w+ ){0,4}session (?:no |number |log )?\\d+[a-z]?\\b.*")
                && key.indexOf("session") < 25
                && !ANOTHER.matcher(key).lookingAt();
        return numbered
                && SessionNumber.named(title)
                        .filter(n -> !isPartOfSession(n.rest()))
                        .isPresent();
    }

    private static boolean isPartOfSession(String rest) {
        String key = Prose.key(rest);
        return Place.section(key).isPresent() || Place.anywhere(key, 2).isPresent();
    }
}
