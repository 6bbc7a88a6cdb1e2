package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.markdown.internal.lenient.SessionCutter.Session;
import dev.sessionlog.markdown.internal.lenient.SessionCutter.Start;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;

/**
 * Reads the sessions of a text, one after the other, and contains the failures of readers.
 *
 * <p>Each session is read into a scratch draft. If that fails because of a bug, the draft is discarded, the part of the text
 * that causes the failure is found, and the session is read again with that part kept verbatim. A part is the header, the
 * footer, or a heading with everything below it: a section, a task.
 */
final class Sessions {
    /**
     * How many blocks may be read again before the whole text is kept verbatim. Every failure costs one or two more readings
     * of its session; this bounds the time that a text with many failures takes.
     */
    private static final long MOST_BLOCKS = 1_000_000;

    private final Outline outline;
    private final List<Block> blocks;
    private final Steps steps;
    private final NavigableSet<Integer> tasks;
    private long blocksRead;

    private Sessions(Outline outline, Steps steps) {
        this.outline = outline;
        this.blocks = outline.blocks();
        this.steps = steps;
        this.tasks = steps.tasks().apply(blocks);
    }

    /** Returns the sessions in the order of the text; one in which nothing of a session log was found has no draft. */
    static List<Session> read(Outline outline, Steps steps) {
        Sessions sessions = new Sessions(outline, steps);
        List<Session> read = new ArrayList<>();
        Start start = new Start(0, 0);
        while (start.block() < sessions.blocks.size()) {
            Session session = sessions.session(start);
            read.add(session);
            start = session.next();
        }
        return read;
    }

    private Session session(Start start) {
        Map<Integer, Part> failed = new HashMap<>();
        SessionCutter cutter = cutter(start);
        Guard<Session> session = attempt(cutter, start, blocks.size(), failed);
        while (session.failure().isPresent()) {
            Part part = find(cutter, start, session, failed);
            failed.keySet().removeIf(part::contains);
            failed.put(part.from(), part);
            cutter = cutter(start);
            session = attempt(cutter, start, blocks.size(), failed);
        }
        return session.get();
    }

    private SessionCutter cutter(Start start) {
        return new SessionCutter(outline, tasks, steps, start);
    }

    private Guard<Session> attempt(SessionCutter cutter, Start start, int to, Map<Integer, Part> failed) {
        Guard<Session> session = Guard.of(() -> cutter.read(to, failed));
        blocksRead += cutter.index() - start.block();
        return session;
    }

    /**
     * Finds the part that causes the failure: reading to its end fails, reading to its start does not. A reader may fail long
     * after that part was read: at the next heading, or when the draft is made.
     *
     * <p>Throws the exception of the failure if that part is kept verbatim already, or if too many blocks were read again.
     */
    private Part find(SessionCutter failing, Start start, Guard<Session> failure, Map<Integer, Part> failed) {
        List<Integer> starts = starts(start.block(), failing.index());
        Guard<Session> found = failure;
        int passes = -1;
        int fails = starts.size() - 1;
        int reach = 1;
        while (fails - passes > 1) {
            int middle = Math.max((passes + fails) / 2, fails - reach);
            Guard<Session> upTo = attempt(cutter(start), start, starts.get(middle + 1), failed);
            if (upTo.failure().isPresent()) {
                fails = middle;
                found = upTo;
                reach *= 2;
            } else {
                passes = middle;
            }
        }
        int from = starts.get(fails);
        if (blocksRead > blocks.size() + MOST_BLOCKS
                || failed.values().stream().anyMatch(part -> part.contains(from))) {
            found.get(); // throws
        }
        return part(failing, start, from, found.failure().orElseThrow());
    }

    /** Returns where parts start, up to a block. */
    private List<Integer> starts(int from, int last) {
        List<Integer> starts = new ArrayList<>();
        starts.add(from);
        for (int i = from + 1; i < Math.min(last + 1, blocks.size()); i++) {
            if (startsPart(i)) {
                starts.add(i);
            }
        }
        return starts;
    }

    private boolean startsPart(int index) {
        return blocks.get(index).is(Block.Kind.HEADING) || startsFooter(index);
    }

    private boolean startsFooter(int index) {
        return blocks.get(index).is(Block.Kind.RULE)
                && index + 1 < blocks.size()
                && blocks.get(index + 1).is(Block.Kind.TEXT)
                && Label.bold(blocks.get(index + 1).text())
                        .flatMap(label -> FooterLine.of(label.key()))
                        .isPresent();
    }

    private Part part(SessionCutter failing, Start start, int from, Throwable failure) {
        Block first = blocks.get(from);
        boolean heading = first.is(Block.Kind.HEADING);
        boolean header = heading ? first.level() == 1 || failing.isTitle(from) : from == start.block();
        int level = header || !heading ? Integer.MAX_VALUE : first.level();
        int to = from + 1;
        while (to < blocks.size()
                && !startsFooter(to)
                && !(blocks.get(to).is(Block.Kind.HEADING) && blocks.get(to).level() <= level)) {
            to++;
        }
        String title = header ? "Header" : heading ? path(failing, start, from) : "Footer";
        return new Part(from, to, header, title, failure);
    }

    /** Returns the title of a heading with those of the headings that it stands below. */
    private String path(SessionCutter failing, Start start, int from) {
        StringBuilder path = new StringBuilder(title(blocks.get(from)));
        int level = blocks.get(from).level();
        for (int i = from - 1; i >= start.block() && level > 2; i--) {
            Block above = blocks.get(i);
            if (above.is(Block.Kind.HEADING) && above.level() < level) {
                level = failing.isTitle(i) ? 1 : above.level();
                path.insert(0, level == 1 ? "" : title(above) + " / ");
            }
        }
        return path.toString();
    }

    /** Returns the title without its decorations, or as it stands when they cannot be taken off. */
    private static String title(Block heading) {
        Guard<String> plain = Guard.of(() -> Prose.title(heading.text()));
        return plain.failure().isPresent() ? heading.text() : plain.get();
    }
}
