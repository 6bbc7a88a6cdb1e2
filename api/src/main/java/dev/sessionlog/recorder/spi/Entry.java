package dev.sessionlog.recorder.spi;

import dev.sessionlog.FileChanges;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * One line of a journal: something that happened in the session, and no larger than that. A session is its entries,
 * applied in order.
 *
 * <p>Started tasks and objectives are referred to by number, from 1: a task has the number that its {@link TaskStarted}
 * says; objectives are counted in the order in which they came, those of the start first (primary before secondary).
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Entry {

    /** Returns when it happened. */
    Instant at();

    /**
     * Returns a builder for the addition of an {@link Added}, with nothing added yet. What a log requires and an addition
     * does not have is always the same: the date 0001-01-01, the number 1 and the agent {@code -}. A codec may leave it
     * out.
     */
    static SessionLog.Builder addition() {
        return SessionLog.builder().date(LocalDate.of(1, 1, 1)).number(1).agent("-");
    }

    /**
     * Returns a builder for the addition of a {@link TaskExtended}, with nothing added yet. The name, which a task requires
     * and an addition does not have, is always {@code -}. A codec may leave it out.
     */
    static Task.Builder taskAddition() {
        return Task.builder().name("-");
    }

    /**
     * The first entry.
     *
     * @param at when the session started
     * @param log what is known at the start, with date, start and zone, and without an end
     */
    record Started(Instant at, SessionLog log) implements Entry {
        /** Creates an entry. */
        public Started {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(log, "log");
        }
    }

    /**
     * Something was added to the log. The elements of its lists are appended, its other values replace earlier ones.
     *
     * @param at when it happened
     * @param addition what was added, made from {@link Entry#addition()}
     */
    record Added(Instant at, SessionLog addition) implements Entry {
        /** Creates an entry. */
        public Added {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(addition, "addition");
        }
    }

    /**
     * A task was started.
     *
     * @param at when it happened
     * @param task its number: one more than that of the task started before it
     * @param start what is known at its start, without time and status
     */
    record TaskStarted(Instant at, int task, Task start) implements Entry {
        /** Creates an entry. */
        public TaskStarted {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(start, "start");
        }
    }

    /**
     * Something was added to a task. The elements of its lists are appended, its other values replace earlier ones.
     *
     * @param at when it happened
     * @param task the number of the task
     * @param addition what was added, made from {@link Entry#taskAddition()}
     */
    record TaskExtended(Instant at, int task, Task addition) implements Entry {
        /** Creates an entry. */
        public TaskExtended {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(addition, "addition");
        }
    }

    /**
     * A task ended.
     *
     * @param at when it happened
     * @param task the number of the task
     * @param status how it ended
     */
    record TaskFinished(Instant at, int task, TaskStatus status) implements Entry {
        /** Creates an entry. */
        public TaskFinished {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(status, "status");
        }
    }

    /**
     * An objective was achieved.
     *
     * @param at when it happened
     * @param objective the number of the objective
     */
    record ObjectiveAchieved(Instant at, int objective) implements Entry {
        /** Creates an entry. */
        public ObjectiveAchieved {
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * Something that observes files, such as git, found which of them are changed: in the session or in a task. Of one
     * observer, a file replaces what it found of that file before.
     *
     * @param at when it happened
     * @param observer the number of the observer, from 1
     * @param task the number of the task in which the files changed; absent for the session
     * @param files the files of which something new was found
     * @param withdrawn the paths of files that were found to be changed and are not any more
     */
    record FilesObserved(Instant at, int observer, OptionalInt task, FileChanges files, List<String> withdrawn)
            implements Entry {
        /** Creates an entry. */
        public FilesObserved {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(task, "task");
            Objects.requireNonNull(files, "files");
            withdrawn = List.copyOf(withdrawn);
        }
    }

    /**
     * The session went on after its recorder was gone. The time since the entry before it does not count.
     *
     * @param at when it happened
     */
    record Resumed(Instant at) implements Entry {
        /** Creates an entry. */
        public Resumed {
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * The session ended: the last entry.
     *
     * @param at when it happened
     */
    record Finished(Instant at) implements Entry {
        /** Creates an entry. */
        public Finished {
            Objects.requireNonNull(at, "at");
        }
    }
}
