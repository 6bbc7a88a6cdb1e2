package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.markdown.internal.lenient.KnownLabels.Header;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the header lines of a session: above its sections, under a heading of their own, and at its end. */
final class HeaderLines {
    private static final Set<Header> AT_END =
            Set.of(Header.DATE, Header.SESSION, Header.END, Header.DURATION, Header.AGENT);

    private final SessionDraft draft;
    private final HeaderReader header;

    HeaderLines(SessionDraft draft, HeaderReader header) {
        this.draft = draft;
        this.header = header;
    }

    /** Reads a labelled line above the sections; false when it is none of the header. */
    boolean read(Label label, Block block) {
        Optional<Header> known = KnownLabels.header(label.key());
        known.ifPresent(h -> header.value(h, label, block));
        return known.isPresent();
    }

    /** Reads a heading that is a header line: {@code ## Date: 2026-03-14}. */
    boolean heading(Block heading) {
        Optional<Label> label = Label.plain(Prose.plain(heading.text())).filter(l -> !l.alone());
        return heading.level() > 1
                && label.filter(l -> KnownLabels.header(l.key()).isPresent()).isPresent()
                && read(label.get(), heading);
    }

    /** Whether a line at the end of the session says what its header has not said. */
    boolean isLate(Label label, boolean afterRule) {
        Optional<Header> known = KnownLabels.header(label.key());
        boolean ofSession = known.equals(Optional.of(Header.DATE))
                || known.equals(Optional.of(Header.SESSION))
                || known.equals(Optional.of(Header.END))
                || known.equals(Optional.of(Header.AGENT))
                || label.key().contains("session")
                || label.key().contains("total");
        boolean said =
                known.filter(h -> isUnset(h) && header.isReadable(h, label)).isPresent();
        return said
                && (afterRule
                        ? ofSession && known.filter(AT_END::contains).isPresent()
                        : known.filter(h -> h == Header.END || h == Header.DURATION)
                                .isPresent());
    }

    /** Reads header lines that are items or rows of a table, or stand under a heading of their own. */
    boolean block(Block block, boolean onlyUnset) {
        if (block.is(Block.Kind.TABLE)) {
            return table(block, onlyUnset);
        }
        if (!block.is(Block.Kind.ITEM) && !block.is(Block.Kind.TEXT)) {
            return false;
        }
        Optional<Label> label = Label.any(block.text());
        return label.flatMap(l -> KnownLabels.header(l.key()))
                        .filter(h -> !onlyUnset || isUnset(h))
                        .isPresent()
                && read(label.get(), block);
    }

    private boolean table(Block block, boolean onlyUnset) {
        boolean read = false;
        for (List<String> row : TableRows.of(block)) {
            String name = Prose.plain(row.get(0)).replaceFirst(":$", "");
            Optional<Header> known =
                    KnownLabels.header(Prose.key(name)).filter(h -> row.size() > 1 && (!onlyUnset || isUnset(h)));
            if (known.isPresent()) {
                String value = String.join(" ", row.subList(1, row.size())).strip();
                header.value(known.get(), new Label(name, value, true), new Block(Block.Kind.TEXT, block.first()));
                read = true;
            }
        }
        return read;
    }

    private boolean isUnset(Header label) {
        return switch (label) {
            case DATE, UPDATED -> !draft.has("date");
            case SESSION -> draft.number().isEmpty();
            case START -> !draft.has("startTime");
            case END -> !draft.has("endTime");
            case TIMES -> !draft.has("startTime") && !draft.has("duration");
            case DURATION -> !draft.has("duration");
            case AGENT -> !draft.has("agent");
            case FOCUS -> !draft.has("focus");
        };
    }
}
