package dev.sessionlog.recorder;

import dev.sessionlog.SessionLog;
import dev.sessionlog.recorder.spi.Entry;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * What the next session of a directory starts with: what is carried over, and what the caller adds to it. The two are
 * separate entries, so that an addition never replaces anything that is open, and the caller's handoff notes are notes of
 * the new session.
 */
final class NextBase {
    private NextBase() {}

    /**
     * Returns what the caller adds.
     *
     * @throws IllegalStateException if the agent is missing
     */
    static SessionLog own(Consumer<SessionLog.Builder> base, int number) {
        SessionLog.Builder own =
                SessionLog.builder().date(LocalDate.of(1, 1, 1)).number(number);
        base.accept(own);
        return own.number(number).build();
    }

    /** Returns what is carried over, with the caller's single values. The number in the previous file name counts. */
    static SessionLog.Builder carried(Optional<StoredSession> previous, SessionLog own, int number) {
        SessionLog.Builder carried = previous.map(session -> SessionLog.continueFrom(
                        session.log().toBuilder().number(session.number()).build()))
                .orElseGet(SessionLog::builder)
                .number(number)
                .agent(own.agent())
                .focus(own.focus())
                .id(own.id());
        own.estimatedTotal().ifPresent(carried::estimatedTotal);
        own.previousId().ifPresent(carried::previousId);
        return carried;
    }

    /** Returns the rest of what the caller adds, as an addition to the session. */
    static SessionLog addition(SessionLog own) {
        SessionLog nothing = Entry.addition().build();
        return own.toBuilder()
                .date(nothing.date())
                .number(nothing.number())
                .agent(nothing.agent())
                .estimatedTotal(OptionalInt.empty())
                .startTime(Optional.empty())
                .zone(Optional.empty())
                .focus(Optional.empty())
                .id(Optional.empty())
                .previousId(Optional.empty())
                .build();
    }
}
