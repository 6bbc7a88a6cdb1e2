package dev.sessionlog.html.internal;

import dev.sessionlog.Severity;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that is still open.
 *
 * @param kind what it is, for example {@code issue}
 * @param since the number of the session in which it was opened, or opened again
 * @param age for how many sessions it has been open since then, that session included
 * @param returns how often it was gone for at least a session and came back
 * @param first the number of the session in which it was opened for the first time
 * @param thread whose sessions these are, if there are several threads of them; otherwise empty
 */
public record OpenRow(
        String kind,
        String text,
        Optional<Severity> severity,
        int since,
        LocalDate sinceDate,
        int age,
        int returns,
        int first,
        String thread) {}
