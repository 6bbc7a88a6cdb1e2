package dev.sessionlog;

import org.immutables.value.Value;

/**
 * Something odd about a log that need not stop it: found by {@link SessionLog#findings()}.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Finding permits ImmutableFinding {

    /**
     * A stable code:
     * <ul>
     *   <li>{@code number-above-total}: the number is above the estimated total;
     *   <li>{@code end-before-start}: the end is before the start, and not plausibly on the next day: the session would
     *       have taken more than 12 hours, and no explicit duration says so;
     *   <li>{@code duration-differs}: the explicit duration is more than a minute longer than the time from start to end.
     *       It may be days longer, since the log does not say on which day the session ended, and differ by what the
     *       clocks of the zone were changed in that time, without a zone those of any zone;
     *   <li>{@code duration-shorter}: it is more than a minute shorter, as it is when the session was interrupted and went on
     *       later, and the time in between does not count;
     *   <li>{@code task-id-repeated}: a task has the id of an earlier one;
     *   <li>{@code task-times-exceed-session}: the tasks took more than one and a half times as long as the session, and
     *       15 minutes more than that;
     *   <li>{@code improvement-differs}: the only percentage in a stated improvement is more than one point off what the
     *       values give, or has the other sign;
     *   <li>{@code outcome-unticked}: a test has an outcome or a result although it was not performed;
     *   <li>{@code healthy-with-critical-issue}: the system is healthy although a critical issue is outstanding;
     *   <li>{@code goals-open}: the stated goal achievement is 100 percent although an objective is not achieved;
     *   <li>{@code interrupted-with-end}: the session was interrupted and has an end time;
     *   <li>{@code interrupted-before-start}: the last entry of an interrupted session is before its start.
     * </ul>
     */
    @Value.Parameter
    String code();

    /** Where it is, by attribute names and positions from 0: {@code tasks[2].id}. */
    @Value.Parameter
    String path();

    /** What is odd, in one sentence. */
    @Value.Parameter
    String sentence();
}
