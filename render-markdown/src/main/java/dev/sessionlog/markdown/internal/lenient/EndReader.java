package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.Interruption;
import dev.sessionlog.Unfinished;
import dev.sessionlog.UnfinishedKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines that say why a session has no end: it was interrupted, or is still running. */
final class EndReader extends PartReader {
    private static final String TIME = "(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2})";
    private static final Pattern INTERRUPTION = Pattern.compile("after entry (\\d{1,9}), " + TIME);
    private static final Pattern KIND =
            Pattern.compile("(task|tool)(?: call)?(?: *: *| +)(\\S.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SINCE = Pattern.compile(
            "\\b(?:since|started(?: at)?):? {1,3}" + TIME + "(?::\\d{2})?\\)?$", Pattern.CASE_INSENSITIVE);

    /** What may stand before the time of a snapshot, if a label has said that the session is running. */
    private static final Pattern AS_OF = Pattern.compile(
            "(?:(?:session )?(?:is )?(?:still )?(?:running|in progress|ongoing|active) ?)?\\(?(?:as of|at|on)? ?\\)?",
            Pattern.CASE_INSENSITIVE);

    /** The same if no label has said it. */
    private static final Pattern RUNNING = Pattern.compile(
            "(?:session )?(?:is )?(?:still )?(?:running|in progress|ongoing|active)[,;]? \\(?(?:as of|at) ",
            Pattern.CASE_INSENSITIVE);

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Interruption.Builder interruption = Interruption.builder();

    EndReader(SessionDraft draft, Remarks remarks) {
        super(draft, remarks);
    }

    /** Reads after which entry the session was interrupted; false when it is not understood. */
    boolean interruption(Label label, Block block) {
        Matcher m = INTERRUPTION.matcher(label.rest());
        Optional<LocalDateTime> lastEntryAt = m.matches() ? time(m.group(2), m.group(3)) : Optional.empty();
        if (lastEntryAt.isEmpty() || !draft.found("interruption", block.first())) {
            return false;
        }
        interruption.lastEntryAt(lastEntryAt.get()).entries(Integer.parseInt(m.group(1)));
        draft.set(log -> log.interruption(interruption.build())); // with what is unfinished by then
        return true;
    }

    /** Whether a value names something unfinished. */
    static boolean isUnfinished(String value) {
        return unfinished(value).isPresent();
    }

    /** Reads what was unfinished; false without an interruption before it. */
    boolean unfinished(Label label, Block block) {
        Optional<Unfinished> unfinished = unfinished(label.rest());
        if (unfinished.isEmpty()
                || !draft.has("interruption")
                || !block.children().isEmpty()) {
            return false;
        }
        interruption.addUnfinished(unfinished.get());
        return true;
    }

    private static Optional<Unfinished> unfinished(String value) {
        String text = Prose.plain(value);
        Matcher since = SINCE.matcher(text);
        if (!since.find()) {
            return Optional.empty();
        }
        String before = text.substring(0, since.start()).stripTrailing();
        boolean separated = !before.isEmpty() && "-\u2013\u2014,(".indexOf(before.charAt(before.length() - 1)) >= 0;
        Matcher kind = KIND.matcher(
                separated ? before.substring(0, before.length() - 1).stripTrailing() : before);
        return kind.matches()
                ? time(since.group(1), since.group(2))
                        .map(startedAt -> Unfinished.builder()
                                .kind(UnfinishedKind.valueOf(kind.group(1).toUpperCase(Locale.ROOT)))
                                .name(kind.group(2))
                                .startedAt(startedAt)
                                .build())
                : Optional.empty();
    }

    /** Whether the value of a label says when a snapshot was written. */
    boolean isSnapshot(String value) {
        return snapshot(Prose.plain(value)).isPresent();
    }

    /** Reads when the document of a running session was written; false when it is not understood. */
    boolean snapshot(Label label, Block block) {
        return block.children().isEmpty() && set(snapshot(Prose.plain(label.rest())), block.first());
    }

    /** Reads {@code Running as of 2026-03-14 17:12}; false when the text is something else. */
    boolean running(String text, Line line) {
        return RUNNING.matcher(text).lookingAt() && set(snapshot(text), line);
    }

    private boolean set(Optional<Parsed<LocalDateTime>> at, Line line) {
        if (at.isEmpty() || !draft.found("snapshotAt", line)) {
            return false;
        }
        draft.set(log -> log.snapshotAt(at.get().value()));
        at.get()
                .doubt()
                .ifPresent(doubt -> remarks.add(
                        doubt,
                        line,
                        "The time is ambiguous; it was read as "
                                + print(at.get().value()) + "."));
        return true;
    }

    /** Returns the time of a snapshot, if the text says nothing else; a clock time alone is of the date of the session. */
    private Optional<Parsed<LocalDateTime>> snapshot(String text) {
        Optional<Parsed<LocalDate>> date = Dates.find(text);
        Optional<LocalDate> day = date.map(Parsed::value).or(draft::date);
        Optional<Parsed<LocalTime>> time =
                Clocks.findWritten(date.map(Parsed::rest).orElse(text));
        if (day.isEmpty() || time.isEmpty() || !AS_OF.matcher(time.get().rest()).matches()) {
            return Optional.empty();
        }
        Parsed<LocalDateTime> at = Parsed.of(day.get().atTime(time.get().value()), "");
        return Optional.of(date.flatMap(Parsed::doubt)
                .or(() -> time.get().doubt())
                .map(at::doubted)
                .orElse(at));
    }

    private static Optional<LocalDateTime> time(String date, String clock) {
        try {
            return Optional.of(LocalDateTime.parse(date + " " + clock, MINUTES)).filter(time -> time.getYear() > 0);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String print(LocalDateTime time) {
        return MINUTES.format(time);
    }
}
