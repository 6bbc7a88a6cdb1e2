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
 * One line of a journal: a single event in the session. Applying all entries in order gives the session.
 *
 * <p>Entries refer to started tasks and objectives by number, from 1. The number of a task is given in its {@link
 * TaskStarted}. Objectives are numbered in the order in which they were added; those that the session started with come
 * first, primary before secondary.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Entry {

    /** Returns when the event happened. */
    Instant at();

    /**
     * Returns a builder for the addition of an {@link Added}, with nothing added yet. Attributes that a log requires
     * but an addition does not have are always set to the same values: the date 0001-01-01, the number 1 and the agent
     * {@code -}. A codec may omit them.
     */
    static SessionLog.Builder addition() {
        return SessionLog.builder().date(LocalDate.of(1, 1, 1)).number(1).agent("-");
    }

    /**
     * Returns a builder for the addition of a {@link TaskExtended}, with nothing added yet. The name, which a task
     * requires but an addition does not have, is always {@code -}. A codec may omit it.
     */
    static Task.Builder taskAddition() {
        return Task.builder().name("-");
    }

    /**
     * The first entry.
     *
     * @param at when the session started
     * @param log what is known at the start, including the date, the start time and the time zone, without an end
     */
    record Started(Instant at, SessionLog log) implements Entry {
        /** Creates an entry. */
        public Started {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(log, "log");
        }
    }

    /**
     * Something was added to the log. List elements are appended, other values replace earlier ones.
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
     * @param task its number: one more than the number of the previously started task
     * @param start what is known at its start, without time spent and status
     */
    record TaskStarted(Instant at, int task, Task start) implements Entry {
        /** Creates an entry. */
        public TaskStarted {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(start, "start");
        }
    }

    /**
     * Something was added to a task. List elements are appended, other values replace earlier ones.
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
     * An objective was given up.
     *
     * @param at when it happened
     * @param objective the number of the objective
     * @param reason why it was given up; not blank
     */
    record ObjectiveDropped(Instant at, int objective, String reason) implements Entry {
        /** Creates an entry. */
        public ObjectiveDropped {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * A call of a tool began. If nothing says that it ended, the tool was running when the session was interrupted.
     *
     * @param at when it happened
     * @param call the number of the call: higher than those of all earlier calls
     * @param name the name of the tool; a line, not blank
     */
    record ToolStarted(Instant at, int call, String name) implements Entry {
        /** Creates an entry. */
        public ToolStarted {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * A call of a tool ended.
     *
     * @param at when it happened
     * @param call the number of the call
     */
    record ToolFinished(Instant at, int call) implements Entry {
        /** Creates an entry. */
        public ToolFinished {
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * A document of the running session was about to be written. A document with this checksum is what the recorder
     * wrote: nobody has edited it.
     *
     * @param at when it happened
     * @param checksum the SHA-256 checksum of its bytes, as 64 lower-case hexadecimal digits
     */
    record DocumentWritten(Instant at, String checksum) implements Entry {
        /** Creates an entry. */
        public DocumentWritten {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(checksum, "checksum");
        }
    }

    /**
     * An observer of files, such as git, found which files have changed, in the session or in a task. What an observer
     * finds about a file replaces what it found about that file before.
     *
     * @param at when it happened
     * @param observer the number of the observer, from 1
     * @param task the number of the task in which the files changed; empty for the session
     * @param files the files about which something new was found
     * @param withdrawn the paths of files that were reported as changed but no longer are
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
     * The session was resumed by a new recorder. The time since the previous entry does not count.
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
     * The session ended. This is the last entry.
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
