package dev.sessionlog.html.internal;

import dev.sessionlog.Unfinished;
import dev.sessionlog.format.TemplateSection;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** The words of a page that the session log template does not have. */
public final class PageWords {
    private static final DateTimeFormatter MINUTE = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .appendPattern("HH:mm")
            .toFormatter(Locale.ROOT);

    private PageWords() {}

    /** Returns a date and time as the template prints them: {@code 2026-03-14 17:12}. */
    public static String minute(LocalDateTime time) {
        return MINUTE.format(time);
    }

    /** Returns what an unfinished item is: {@code task} or {@code tool}. */
    public static String kind(Unfinished item) {
        return item.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Returns the fragment identifier of a section. */
    public static String anchor(TemplateSection section) {
        return section.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns a count with its noun: {@code 1 session}, {@code 2 sessions}. */
    public static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
