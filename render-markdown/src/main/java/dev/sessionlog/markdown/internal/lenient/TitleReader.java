package dev.sessionlog.markdown.internal.lenient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the title of a session: a number, a date and times in it, and what the session was for. */
final class TitleReader extends PartReader {
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

    private final HeaderReader header;

    TitleReader(SessionDraft draft, Remarks remarks, HeaderReader header) {
        super(draft, remarks);
        this.header = header;
    }

    /** Reads a title: a number and a date in it are those of the session, what is left is its focus. */
    void read(Block heading) {
        String title = Prose.title(heading.text());
        List<String> topic = new ArrayList<>();
        List<String> words = new ArrayList<>();
        boolean ofSession = false;
        boolean isOwn = false;
        int at = 0;
        boolean inTopic = false;
        for (String segment : Prose.split(title, 20, " - ", " \u2013 ", " \u2014 ", ": ", " | ", "\u2014")) {
            boolean afterWords = isOwn;
            isOwn = OWN_WORDS.contains(Prose.key(segment));
            boolean afterColon = inTopic && title.startsWith(": ", at - 2);
            inTopic = false;
            at = title.indexOf(segment, at) + segment.length();
            at += title.startsWith(": ", at) ? 2 : title.startsWith("\u2014", at) ? 1 : 3;
            Optional<Parsed<LocalDate>> date = Dates.find(segment);
            String left =
                    date.map(d -> header.times(d.rest(), true, heading.first())).orElse(segment);
            String part = left;
            Optional<Parsed<SessionNumber>> number = SessionNumber.named(part)
                    .or(() -> afterWords && date.isEmpty() ? SessionNumber.whole(part) : Optional.empty());
            if (number.isPresent()) {
                header.number(number.get().value(), heading.first());
                left = number.get().rest();
                ofSession = true;
            }
            if (date.isPresent()) {
                ofSession = true;
                left = Parsed.rest(SESSION_OF
                        .matcher(left.replaceFirst("[(\\[]\\s*[)\\]]", "").strip())
                        .replaceFirst(""));
                boolean beside = isBesideDate(left);
                header.date(date.get(), beside ? left : "", heading.first());
                left = beside ? "" : left;
            } else {
                left = header.times(left, false, heading.first());
            }
            if (left.length() == 1) {
                header.beside(left, "session number", heading.first());
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
                    "The words " + Remarks.quote(String.join(" - ", words)) + " of the title were not kept.");
        }
        if (kept && !rest.isEmpty()) {
            draft.topic(rest, heading.first());
        } else if (!kept) {
            remarks.add(
                    Code.UNKNOWN_TITLE,
                    heading.first(),
                    "The title " + Remarks.quote(title) + " is not the template's title; it was not kept.");
        }
    }

    /** Whether the words beside a date belong to it, and are not what the session was for. */
    private static boolean isBesideDate(String words) {
        return PART_OF_DAY.matcher(Prose.key(words)).matches()
                || Prose.key(words).matches("\\d{1,2}[a-z]?")
                || Clocks.findZone(words).filter(zone -> zone.rest().isEmpty()).isPresent();
    }

    /** Whether the words are those of a title, with nothing about what the session was for. */
    private static boolean isTitle(String text) {
        String key = Prose.key(text);
        return key.endsWith("session log") || key.endsWith("session logs") || key.endsWith("session report");
    }
}
