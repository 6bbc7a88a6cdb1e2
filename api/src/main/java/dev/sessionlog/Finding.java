package dev.sessionlog;

import org.immutables.value.Value;

/**
 * An inconsistency in a log that does not make it invalid, reported by {@link SessionLog#findings()}.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Finding permits ImmutableFinding {

    /**
     * The stable code of this finding, one of:
     * <ul>
     *   <li>{@code number-above-total}: the session number exceeds the estimated total;
     *   <li>{@code end-before-start}: the end is before the start and unlikely to be on the next day, because the
     *       session would have lasted more than 12 hours and no explicit duration confirms that;
     *   <li>{@code duration-differs}: the explicit duration is more than a minute longer than the time from start to
     *       end. Whole days are accepted, because the log does not say on which day the session ended. So is the amount
     *       by which the clocks of the zone (without a zone: of any zone) were changed during the session;
     *   <li>{@code duration-shorter}: the explicit duration is more than a minute shorter than the time from start to
     *       end. This is correct for a session that was interrupted and resumed later, if the time in between does not
     *       count;
     *   <li>{@code task-id-repeated}: a task has the same id as an earlier one;
     *   <li>{@code task-times-exceed-session}: the tasks took more than one and a half times the duration of the
     *       session plus 15 minutes;
     *   <li>{@code improvement-differs}: the only percentage in a stated improvement differs by more than one point
     *       from the one that the values give, or has the opposite sign;
     *   <li>{@code outcome-unticked}: a test has an outcome or a result although it is not marked as performed;
     *   <li>{@code healthy-with-critical-issue}: the system is healthy although a critical issue is outstanding;
     *   <li>{@code goals-open}: the stated goal achievement is 100 percent although an objective is not achieved;
     *   <li>{@code interrupted-with-end}: the session was interrupted and has an end time;
     *   <li>{@code interrupted-before-start}: the last entry of an interrupted session is earlier than its start;
     *   <li>{@code snapshot-with-end}: the log was written while the session was still running, but has an end time or
     *       is marked as interrupted;
     *   <li>{@code achieved-and-dropped}: an objective is achieved although it has a reason why it was dropped.
     * </ul>
     */
    @Value.Parameter
    String code();

    /** The place, as attribute names and zero-based positions: {@code tasks[2].id}. */
    @Value.Parameter
    String path();

    /** The inconsistency, described in one sentence. */
    @Value.Parameter
    String sentence();
}
