package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.SessionLog;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads the header lines of a session: above its sections, under a heading of their own, and at its end. */
final class HeaderReader extends PartReader {
    private final EndReader end;

    HeaderReader(SessionDraft draft, Remarks remarks, EndReader end) {
        super(draft, remarks);
        this.end = end;
    }

    /** Reads a labelled line above the sections; false when it is none of the header. */
    boolean read(Label label, Block block) {
        Optional<HeaderLine> line = HeaderLine.of(label);
        line.ifPresent(known -> value(known, label, block));
        return line.isPresent();
    }

    /** Returns the label of a line of the header. */
    static Optional<Label> label(String text) {
        return Label.any(text)
                .or(() -> Label.withoutColon(text).filter(l -> HeaderLine.of(l).isPresent()));
    }

    /** Reads a heading that is a header line: {@code ## Date: 2026-03-14}. */
    boolean heading(Block heading) {
        Optional<Label> label = Label.plain(Prose.plain(heading.text())).filter(l -> !l.alone());
        return heading.level() > 1 && label.isPresent() && read(label.get(), heading);
    }

    /** Whether a line at the end of the session says what its header has not said. */
    boolean isLate(Label label, boolean afterRule) {
        return HeaderLine.of(label)
                .filter(line -> line.isUnset(draft) && isReadable(line, label))
                .filter(line -> switch (line) {
                    case END -> true;
                    case DURATION ->
                        !afterRule
                                || label.key().contains("session")
                                || label.key().contains("total");
                    case DATE, SESSION, AGENT -> afterRule;
                    default -> false;
                })
                .isPresent();
    }

    /** Reads header lines that are items or rows of a table, or stand under a heading of their own. */
    boolean block(Block block, boolean onlyUnset) {
        if (block.is(Block.Kind.TABLE)) {
            return table(block, onlyUnset);
        }
        Optional<Label> label = block.is(Block.Kind.ITEM) || block.is(Block.Kind.TEXT)
                ? label(block.text()).filter(l -> isTaken(l, onlyUnset))
                : Optional.empty();
        if (label.isPresent()) {
            return read(label.get(), block);
        }
        return block.is(Block.Kind.TEXT)
                && block.children().isEmpty()
                && end.running(Prose.plain(block.text()), block.first());
    }

    private boolean table(Block block, boolean onlyUnset) {
        boolean read = false;
        for (Table.Row row : Table.of(block).rows()) {
            List<String> values = row.cells().subList(1, row.cells().size());
            Label label = new Label(
                    row.plain(0).replaceFirst(":$", ""),
                    String.join(" ", values).strip(),
                    true);
            if (!values.isEmpty() && isTaken(label, onlyUnset)) {
                read |= read(label, new Block(Block.Kind.TEXT, row.line()));
            }
        }
        return read;
    }

    private boolean isTaken(Label label, boolean onlyUnset) {
        return HeaderLine.of(label)
                .filter(line -> !onlyUnset || line.isUnset(draft))
                .isPresent();
    }

    /** Takes the clock times out of a part of a title: beside a date, or where nothing else stands there. */
    String times(String part, boolean dated, Line line) {
        Optional<Parsed<LocalTime>> first = Clocks.findWritten(part.replaceFirst("^(?:T|at |from |@ ?)(?=\\d)", ""));
        if (first.isEmpty()) {
            return part;
        }
        Optional<Parsed<LocalTime>> second = Clocks.findWritten(first.get().rest());
        Parsed<LocalTime> last = second.orElse(first.get());
        Optional<Parsed<ZoneId>> zone = Clocks.findZone(last.rest());
        String left = zone.map(Parsed::rest).orElse(last.rest());
        if (Prose.says(left) && !dated) {
            return part;
        }
        zone.ifPresent(z -> zone(z.value(), line));
        clockOfTitle(first.get(), line);
        second.ifPresent(time -> clockOfTitle(time, line));
        return left;
    }

    /** Reads a clock time of a title: the first one is the start, the next one the end. */
    private void clockOfTitle(Parsed<LocalTime> time, Line line) {
        HeaderLine clock = draft.has("startTime") ? HeaderLine.END : HeaderLine.START;
        if (!isRepeated(clock, time.value().toString(), line)) {
            clock(clock, new Parsed<>(time.value(), "", time.doubt()), line);
        }
    }

    /** Whether the value of a header line can be read. */
    private boolean isReadable(HeaderLine header, Label label) {
        String text = Prose.plain(label.rest());
        return switch (header) {
            case DATE, UPDATED -> Dates.find(text).isPresent();
            case SESSION ->
                SessionNumber.find(text).isPresent() || Dates.find(text).isPresent();
            case START, END -> Clocks.find(text).isPresent() || Placeholders.isOpen(text);
            case TIMES, DURATION -> WrittenDurations.at(text).isPresent() || Placeholders.isOpen(text);
            case AGENT, FOCUS -> !text.isEmpty();
        };
    }

    /** Reads the value of a header line. */
    private void value(HeaderLine header, Label label, Block block) {
        boolean inWords = header == HeaderLine.FOCUS || header == HeaderLine.AGENT;
        String text = inWords
                ? values.content(block, label.rest()).replaceAll("\\n(?:- )?", label.alone() ? "; " : " ")
                : Prose.plain(label.rest());
        String below = inWords ? "" : values.content(block, "");
        if (!below.isEmpty()) {
            unreadable(Prose.plain(label.name()), below, block.first());
        }
        if (text.isEmpty()) {
            return;
        }
        if (Placeholders.isOpen(text)) {
            remarks.placeholder(block.first(), text);
            return;
        }
        Line line = block.first();
        String found = Prose.plain(label.name());
        switch (header) {
            case DATE ->
                Dates.find(text)
                        .ifPresentOrElse(date -> date(date, date.rest(), line), () -> unreadable(found, text, line));
            case UPDATED ->
                Dates.find(text).ifPresentOrElse(date -> updated(date, line), () -> unreadable(found, text, line));
            case SESSION -> {
                if (FooterReader.isId(text) && draft.found("id", line)) {
                    draft.set(log -> log.id(text));
                } else {
                    session(found, text, line);
                }
            }
            case START, END -> clock(header, found, text, line);
            case TIMES -> times(found, text, line);
            case DURATION -> duration(found, text, line);
            case AGENT -> agent(label, text, line);
            case FOCUS -> text(header, text, SessionLog.Builder::focus, line);
        }
    }

    /** Reads the name of the agent, which is not wrapped: further lines beside the label are something else. */
    private void agent(Label label, String text, Line line) {
        Optional<Label> own =
                label(line.content()).filter(l -> !l.alone() && label.rest().startsWith(l.rest()));
        String name =
                own.map(l -> Prose.plain(l.rest())).filter(text::startsWith).orElse(text);
        text(HeaderLine.AGENT, Placeholders.unbracketed(name), SessionLog.Builder::agent, line);
        String rest = text.substring(name.length()).strip();
        if (Prose.says(rest)) {
            remarks.beside(line, rest, "agent", "it was kept as a custom section");
            draft.keep("Header", rest);
        }
    }

    void date(Parsed<LocalDate> date, String rest, Line line) {
        boolean known = draft.date().equals(Optional.of(date.value()));
        if (!known && isRepeated(HeaderLine.DATE, date.value().toString(), line)) {
            beside(date.rest(), "date", line);
            return;
        }
        if (!known) {
            draft.date(date.value());
        }
        date.doubt()
                .ifPresent(doubt ->
                        remarks.add(doubt, line, "The date is ambiguous; it was read as " + date.value() + "."));
        Optional<Parsed<ZoneId>> zone = Clocks.findZone(rest);
        zone.ifPresent(z -> zone(z.value(), line));
        beside(zone.map(Parsed::rest).orElse(rest), "date", line);
    }

    /** Reads when the log was last updated: its date may be that of the session, its time is not kept. */
    private void updated(Parsed<LocalDate> date, Line line) {
        draft.dateOtherwise(date.value(), line);
        Optional<Parsed<LocalTime>> time = Clocks.find(date.rest());
        beside(time.map(Parsed::rest).orElse(date.rest()), "date", line);
    }

    private void session(String label, String value, Line line) {
        Optional<Parsed<LocalDate>> date = Dates.find(value);
        date.ifPresent(d -> draft.dateOtherwise(d.value(), line));
        String text = date.isPresent() ? times(date.get().rest(), true, line) : value;
        Optional<Parsed<SessionNumber>> number = SessionNumber.find(text);
        if (number.isEmpty() && date.isPresent()) {
            beside(text, "date", line);
            return;
        }
        if (number.isEmpty()) {
            unreadable(label, text, line);
            return;
        }
        number(number.get().value(), line);
        String rest = number.get().rest();
        int of = rest.toLowerCase(Locale.ROOT).startsWith("of ") ? 3 : 0;
        if (of > 0 && (Placeholders.isOpen(rest.substring(of)) || Placeholders.is("[" + rest.substring(of) + "]"))) {
            remarks.placeholder(line, rest.substring(of));
        } else if (Prose.says(rest)) {
            beside(rest, "session number", line);
        }
    }

    void number(SessionNumber number, Line line) {
        if (draft.number().isPresent() && draft.number().getAsInt() == number.number()) {
            total(number, line);
            return;
        }
        if (isRepeated(HeaderLine.SESSION, Integer.toString(number.number()), line)) {
            return;
        }
        draft.number(number.number(), line);
        total(number, line);
    }

    private void total(SessionNumber number, Line line) {
        if (number.total().isPresent() && draft.found("estimatedTotal", line)) {
            draft.set(log -> log.estimatedTotal(number.total().getAsInt()));
        }
    }

    private void clock(HeaderLine clock, String label, String text, Line line) {
        if (clock == HeaderLine.END && end.running(text, line)) {
            return;
        }
        Optional<Parsed<LocalDate>> date = Dates.find(text);
        String withoutDate = date.map(Parsed::rest).orElse(text);
        Optional<Parsed<LocalTime>> time = Clocks.labelled(withoutDate);
        date.filter(d -> clock == HeaderLine.START).ifPresent(d -> draft.dateOtherwise(d.value(), line));
        if (time.isEmpty() && date.isPresent() && clock == HeaderLine.START) {
            beside(withoutDate, "start date", line);
        } else if (time.isEmpty()) {
            unreadable(label, text, line);
        } else if (isRepeated(clock, time.get().value().toString(), line)) {
            beside(time.get().rest(), name(clock), line);
        } else {
            clock(clock, time.get(), line);
        }
    }

    private void clock(HeaderLine clock, Parsed<LocalTime> time, Line line) {
        draft.set(clock == HeaderLine.START ? log -> log.startTime(time.value()) : log -> log.endTime(time.value()));
        time.doubt()
                .ifPresent(doubt -> remarks.add(
                        doubt,
                        line,
                        "AM or PM does not fit this 24-hour time; the time was read as " + time.value() + "."));
        Optional<Parsed<ZoneId>> zone = Clocks.findZone(time.rest());
        zone.ifPresent(z -> zone(z.value(), line));
        beside(zone.map(Parsed::rest).orElse(time.rest()), name(clock), line);
    }

    /** Reads {@code 14:00 - 16:30}. */
    private void times(String label, String text, Line line) {
        Optional<Parsed<LocalTime>> start = Clocks.find(text);
        Optional<Parsed<LocalTime>> end = start.flatMap(time -> Clocks.find(time.rest()));
        if (start.isPresent() && end.isPresent()) {
            draft.found("startTime", line);
            draft.found("endTime", line);
            Parsed<LocalTime> alone = Parsed.of(start.get().value(), "");
            clock(HeaderLine.START, start.get().doubt().map(alone::doubted).orElse(alone), line);
            clock(HeaderLine.END, end.get(), line);
        } else if (start.isPresent() && !draft.has("startTime")) {
            clock(HeaderLine.START, label, text, line);
        } else {
            duration(label, text, line);
        }
    }

    private void zone(ZoneId zone, Line line) {
        if (draft.found("zone", line)) {
            draft.set(log -> log.zone(zone));
        }
    }

    private void duration(String label, String text, Line line) {
        Optional<Parsed<Duration>> duration = WrittenDurations.at(text);
        if (duration.isEmpty()) {
            unreadable(label, text, line);
        } else if (!isRepeated(HeaderLine.DURATION, text, line)) {
            draft.set(log -> log.duration(duration.get().value()));
            beside(duration.get().rest(), "duration", line);
        }
    }

    private void text(HeaderLine header, String text, BiConsumer<SessionLog.Builder, String> setter, Line line) {
        if (!isRepeated(header, text, line)) {
            draft.set(log -> setter.accept(log, text));
        }
    }

    private static String name(HeaderLine clock) {
        return clock == HeaderLine.START ? "start time" : "end time";
    }

    private boolean isRepeated(HeaderLine header, String value, Line line) {
        String attribute = header.attribute();
        boolean repeated = !draft.found(attribute, line);
        if (repeated) {
            remarks.add(
                    Code.VALUE_REPEATED,
                    line,
                    "The attribute " + attribute + " is already set; the value " + Remarks.quote(value)
                            + " was ignored.");
        }
        return repeated;
    }

    void beside(String rest, String what, Line line) {
        if (!rest.isEmpty()) {
            remarks.beside(line, rest, what, "it was not kept because the log has no field for it");
        }
    }

    private void unreadable(String label, String text, Line line) {
        remarks.add(
                Code.UNREADABLE_VALUE,
                line,
                "The value " + Remarks.quote(text) + " of " + Remarks.quote(label)
                        + " could not be read; it was kept as a custom section.");
        draft.keep("Header", label + ": " + text);
    }
}
