package dev.sessionlog.markdown.lenient;

import dev.sessionlog.markdown.lenient.KnownLabels.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cuts a text into its sessions. */
final class SessionCutter {
    private static final Pattern LOG = Pattern.compile("\\b(?:sessions?|logs?|worklog|journal|diary)\\b");

    private final Outline outline;
    private final Remarks remarks;
    private final List<SessionDraft> sessions = new ArrayList<>();
    private int datedLevel;

    SessionCutter(Outline outline, Remarks remarks) {
        this.outline = outline;
        this.remarks = remarks;
    }

    /** Returns the sessions in the order of the text; none when there is nothing of a session in it. */
    List<SessionDraft> read() {
        List<Block> blocks = outline.blocks();
        if (blocks.isEmpty()) {
            return sessions;
        }
        NavigableSet<Integer> named = TaskSection.named(blocks);
        SessionDraft draft = new SessionDraft(blocks.get(0).first());
        SectionReader reader = new SectionReader(draft, outline, remarks, named);
        for (int i = 0; i < blocks.size(); i++) {
            boolean title = isTitle(i, draft.isSession());
            if (startsSession(i, title, draft, reader)) {
                end(draft, reader);
                draft = new SessionDraft(blocks.get(i).first());
                reader = new SectionReader(draft, outline, remarks, named);
            }
            reader.read(i, title);
        }
        end(draft, reader);
        return sessions;
    }

    private void end(SessionDraft draft, SectionReader reader) {
        reader.end();
        if (draft.isSession()) {
            sessions.add(draft);
        }
    }

    /** Whether another session starts here: with a title, or with header lines after the sections of the one before. */
    private boolean startsSession(int index, boolean title, SessionDraft draft, SectionReader reader) {
        Block block = outline.blocks().get(index);
        if (!draft.isSession()) {
            return false;
        }
        if (block.is(Block.Kind.HEADING)) {
            return title && !(reader.inHeader() && isSameSession(block, draft));
        }
        return !reader.inHeader()
                && draft.has("date")
                && header(index).equals(Optional.of(Header.DATE))
                && (header(index + 1).equals(Optional.of(Header.SESSION))
                        || (header(index + 1).equals(Optional.of(Header.AGENT)) && draft.has("agent")));
    }

    /** Whether a title in the header says nothing that the header has not said otherwise. */
    private static boolean isSameSession(Block title, SessionDraft draft) {
        return SessionNumber.named(Prose.plain(title.text()))
                .map(number -> draft.number().isEmpty()
                        || draft.number().getAsInt() == number.value().number())
                .orElse(!draft.has("date"));
    }

    private Optional<Header> header(int index) {
        if (index >= outline.blocks().size() || !outline.blocks().get(index).is(Block.Kind.TEXT)) {
            return Optional.empty();
        }
        return Label.bold(outline.blocks().get(index).text()).flatMap(label -> KnownLabels.header(label.key()));
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
                        : index > 0 && isLog(outline.blocks().get(0)))) {
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
                && Dates.find(title).filter(date -> title.endsWith(date.rest())).isPresent();
    }

    /** Whether a heading is the title of a session: a session log by name, or a session by its number. */
    private static boolean isNamed(Block heading) {
        String title = Prose.withoutTrailingEmoji(Prose.withoutLeadingEmoji(Prose.plain(heading.text())));
        if (heading.level() > 3 || title.length() > Parsed.MAX_LENGTH) {
            return false;
        }
        String key = Prose.key(title);
        if (key.contains("session log") && heading.level() <= 2 && !key.endsWith("logs")) {
            return true;
        }
        boolean numbered = key.contains("session")
                && key.matches("(?:\\w+ ){0,4}session (?:no |number |log )?\\d+[a-z]?\\b.*")
                && key.indexOf("session") < 25
                && !key.startsWith("next")
                && !key.startsWith("before")
                && !key.startsWith("after")
                && !key.startsWith("for ");
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
