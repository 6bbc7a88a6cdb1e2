package dev.sessionlog.html.internal;

import java.util.Optional;

/**
 * A metric over several sessions.
 *
 * @param direction which values are better, in words; may be empty
 * @param verdict whether the last value is better than the first, if that is known
 * @param points the line of its plot: pairs of numbers as SVG writes them
 */
public record Trend(
        String name,
        int sessions,
        String first,
        String last,
        String lowest,
        String highest,
        String direction,
        Optional<Badge> verdict,
        String points) {}
