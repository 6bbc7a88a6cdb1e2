package dev.sessionlog.markdown.internal.lenient;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the title and the header lines of a session. */
final class HeaderReader {
    /** What the template and people call a session, with nothing about what it was for. */
    private static final Set<String> OWN_WORDS = Set.of("implementation session log", "session log", "session");

    /** What is left of {@code Session of 2026-03-14} without the date. */
    private static final Pattern SESSION_OF =
            Pattern.compile("^session(?: log)?\\b(?: (?:of|on|from|for|dated)\\b)?[\\s#]*", Pattern.CASE_INSENSITIVE);

    private static final Pattern PART_OF_DAY = Pattern.compile(
            "(?:(?:early|late|mid|before) )?(?:morning|noon|afternoon|evening|night|midnight"
                    + "|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?: session)?");

    private static final int LONGEST_TITLE = 120;

    /** What people call a document like this one. */
    private static final Pattern TITLE_WORDS = Pattern.compile(
            "(?:(?:session|work|working|daily|development|dev|project|implementation|summary|notes?|logs?|report|handoff|handover"
                    + "|progress|status|update|recap|record|closure|complete|completed|completion|final|agent|wrap up)(?: |$))+");

    private final SessionDraft draft;
    private final Remarks remarks;
    private final Values values;

    HeaderReader(SessionDraft draft, Remarks remarks) {
        this.draft = draft;
        this.remarks = remarks;
        this.values = new Values(remarks);
    }

    /** Reads a title: a number and a date in it are those of the session, what is left is its focus. */
    void title(Block heading) {
        String title = Prose.withoutTrailingEmoji(Prose.withoutLeadingEmoji(Prose.plain(heading.text())));
        List<String> topic = new ArrayList<>();
        List<String> words = new ArrayList<>();
        boolean ofSession = false;
        int at = 0;
        boolean inTopic = false;
        for (String segment : Prose.split(title, 20, " - ", " \u2013 ", " \u2014 ", ": ", " | ", "\u2014")) {
            boolean afterColon = inTopic && title.startsWith(": ", at - 2);
            inTopic = false;
            at = title.indexOf(segment, at) + segment.length();
            at += title.startsWith(": ", at) ? 2 : title.startsWith("\u2014", at) ? 1 : 3;
            Optional<Parsed<LocalDate>> date = Dates.find(segment);
            String left = date.map(d -> times(d.rest(), true, heading.first())).orElse(segment);
            Optional<Parsed<SessionNumber>> number = SessionNumber.named(left);
            if (number.isPresent()) {
                number(number.get().value(), heading.first());
                left = number.get().rest();
                ofSession = true;
            }
            if (date.isPresent()) {
                ofSession = true;
                left = Parsed.rest(SESSION_OF
                        .matcher(left.replaceFirst("[(\\[]\\s*[)\\]]", "").strip())
                        .replaceFirst(""));
                boolean beside = isBesideDate(left);
                date(date.get(), beside ? left : "", heading.first());
                left = beside ? "" : left;
            } else {
                left = times(left, false, heading.first());
            }
            if (isOnlyLetter(left)) {
                beside(left, "session number", heading.first());
            } else if (OWN_WORDS.contains(Prose.key(left))) {
                ofSession = true;
            } else if (afterColon && Prose.says(left)) {
                topic.add(topic.remove(topic.size() - 1) + ": " + left);
                inTopic = true;
            } else if (left.length() < LONGEST_TITLE
                    && TITLE_WORDS.matcher(Prose.key(left)).matches()) {
                words.add(left);
            } else if (Prose.says(left)) {
                topic.add(left);
                inTopic = true;
            }
        }
        String rest = String.join(" - ", topic);
        boolean kept = rest.isEmpty() || (ofSession && !isTitle(rest));
        if (kept && !words.isEmpty()) {
            remarks.add(
                    Code.UNKNOWN_TITLE,
                    heading.first(),
                    "The words " + Remarks.quote(String.join(" - ", words)) + " of the title are not kept.");
        }
        if (kept && !rest.isEmpty()) {
            draft.topic(rest, heading.first());
        } else if (!kept) {
            remarks.add(
                    Code.UNKNOWN_TITLE,
                    heading.first(),
                    "The title " + Remarks.quote(title) + " is not the template's; it is not kept.");
        }
    }

    /** Whether the words beside a date belong to it, and are not what the session was for. */
    private static boolean isBesideDate(String words) {
        return PART_OF_DAY.matcher(Prose.key(words)).matches()
                || Prose.key(words).matches("\\d{1,2}[a-z]?")
                || Clocks.findZone(words).filter(zone -> zone.rest().isEmpty()).isPresent();
    }

    /** Takes the clock times out of a part of a title: beside a date, or where nothing else stands there. */
    private String times(String part, boolean dated, Line line) {
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
        String attribute = draft.has("startTime") ? "endTime" : "startTime";
        if (!isRepeated(attribute, time.value().toString(), line)) {
            clock(attribute, new Parsed<>(time.value(), "", time.doubt()), line);
        }
    }

    private static boolean isOnlyLetter(String text) {
        return text.length() == 1;
    }

    /** Whether the words are those of a title, with nothing about what the session was for. */
    static boolean isTitle(String text) {
        String key = Prose.key(text);
        return key.endsWith("session log") || key.endsWith("session logs") || key.endsWith("session report");
    }

    /** Whether the value of a header line can be read. */
    boolean isReadable(KnownLabels.Header header, Label label) {
        String text = Prose.plain(label.rest());
        return switch (header) {
            case DATE -> Dates.find(text).isPresent();
            case SESSION ->
                SessionNumber.find(text).isPresent() || Dates.find(text).isPresent();
            case UPDATED -> Dates.find(text).isPresent();
            case START, END -> Clocks.find(text).isPresent() || Placeholders.isOpen(text);
            case TIMES, DURATION -> WrittenDurations.at(text).isPresent() || Placeholders.isOpen(text);
            case AGENT, FOCUS -> !text.isEmpty();
        };
    }

    /** Reads the value of a header line. */
    void value(KnownLabels.Header header, Label label, Block block) {
        boolean inWords = header == KnownLabels.Header.FOCUS || header == KnownLabels.Header.AGENT;
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
            case SESSION -> session(found, text, line);
            case START -> clock("startTime", found, text, line);
            case END -> clock("endTime", found, text, line);
            case TIMES -> times(found, text, line);
            case DURATION -> duration(found, text, line);
            case AGENT -> agent(Placeholders.unbracketed(text), line);
            case FOCUS -> focus(text, line);
        }
    }

    private void date(Parsed<LocalDate> date, String rest, Line line) {
        boolean known = draft.date().equals(Optional.of(date.value()));
        if (!known && isRepeated("date", date.value().toString(), line)) {
            beside(date.rest(), "date", line);
            return;
        }
        if (!known) {
            draft.date(date.value());
        }
        date.doubt()
                .ifPresent(doubt -> remarks.add(
                        doubt, line, "The date can be read in several ways; it is read as " + date.value() + "."));
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

    private void number(SessionNumber number, Line line) {
        if (draft.number().isPresent() && draft.number().getAsInt() == number.number()) {
            total(number, line);
            return;
        }
        if (isRepeated("number", Integer.toString(number.number()), line)) {
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

    private void clock(String attribute, String label, String text, Line line) {
        Optional<Parsed<LocalDate>> date = Dates.find(text);
        String withoutDate = date.map(Parsed::rest).orElse(text);
        Optional<Parsed<LocalTime>> time = Clocks.find(withoutDate);
        date.filter(d -> attribute.equals("startTime")).ifPresent(d -> draft.dateOtherwise(d.value(), line));
        if (time.isEmpty() && date.isPresent() && attribute.equals("startTime")) {
            beside(withoutDate, "start date", line);
        } else if (time.isEmpty()) {
            unreadable(label, text, line);
        } else if (isRepeated(attribute, time.get().value().toString(), line)) {
            beside(time.get().rest(), attribute.equals("startTime") ? "start time" : "end time", line);
        } else {
            clock(attribute, time.get(), line);
        }
    }

    private void clock(String attribute, Parsed<LocalTime> time, Line line) {
        draft.set(
                attribute.equals("startTime") ? log -> log.startTime(time.value()) : log -> log.endTime(time.value()));
        time.doubt()
                .ifPresent(doubt -> remarks.add(
                        doubt,
                        line,
                        "The half of the day does not fit the hour of the clock; the time is read as " + time.value()
                                + "."));
        Optional<Parsed<ZoneId>> zone = Clocks.findZone(time.rest());
        zone.ifPresent(z -> zone(z.value(), line));
        beside(
                zone.map(Parsed::rest).orElse(time.rest()),
                attribute.equals("startTime") ? "start time" : "end time",
                line);
    }

    /** Reads {@code 14:00 - 16:30}. */
    private void times(String label, String text, Line line) {
        Optional<Parsed<LocalTime>> start = Clocks.find(text);
        Optional<Parsed<LocalTime>> end = start.flatMap(time -> Clocks.find(time.rest()));
        if (start.isPresent() && end.isPresent()) {
            draft.found("startTime", line);
            draft.found("endTime", line);
            Parsed<LocalTime> alone = Parsed.of(start.get().value(), "");
            clock("startTime", start.get().doubt().map(alone::doubted).orElse(alone), line);
            clock("endTime", end.get(), line);
        } else if (start.isPresent() && !draft.has("startTime")) {
            clock("startTime", label, text, line);
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
        } else if (!isRepeated("duration", text, line)) {
            draft.set(log -> log.duration(duration.get().value()));
            beside(duration.get().rest(), "duration", line);
        }
    }

    private void agent(String text, Line line) {
        if (!isRepeated("agent", text, line)) {
            draft.set(log -> log.agent(text));
        }
    }

    private void focus(String text, Line line) {
        if (!isRepeated("focus", text, line)) {
            draft.set(log -> log.focus(text));
        }
    }

    private boolean isRepeated(String attribute, String value, Line line) {
        boolean repeated = !draft.found(attribute, line);
        if (repeated) {
            remarks.add(
                    Code.VALUE_REPEATED,
                    line,
                    "The session has its " + attribute + " already; the second value " + Remarks.quote(value)
                            + " is not taken.");
        }
        return repeated;
    }

    private void beside(String rest, String what, Line line) {
        if (!rest.isEmpty()) {
            remarks.add(
                    Code.TEXT_BESIDE_VALUE,
                    line,
                    "The text " + Remarks.quote(rest) + " stands beside the " + what
                            + "; the log has no place for it.");
        }
    }

    private void unreadable(String label, String text, Line line) {
        remarks.add(
                Code.UNREADABLE_VALUE,
                line,
                "The value " + Remarks.quote(text) + " of " + Remarks.quote(label)
                        + " could not be read; it is kept as a section of its own.");
        draft.keep("Header", label + ": " + text);
    }
}
