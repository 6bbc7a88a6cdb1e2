package dev.sessionlog.recorder;

import dev.sessionlog.CustomSection;
import dev.sessionlog.FileChanges;
import dev.sessionlog.Issues;
import dev.sessionlog.NextSession;
import dev.sessionlog.Objective;
import dev.sessionlog.PerformanceMetrics;
import dev.sessionlog.SessionLog;
import dev.sessionlog.SessionSummary;
import dev.sessionlog.SystemStatus;
import dev.sessionlog.Task;
import dev.sessionlog.Validation;
import dev.sessionlog.internal.files.Access;
import dev.sessionlog.internal.files.FileOps;
import dev.sessionlog.recorder.spi.EntryCodec;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Records a session while it runs, so that its log survives the end of the process, however that comes.
 *
 * <pre>{@code
 * try (SessionRecorder session = SessionRecorder.journal(Path.of("session-3.journal"))
 *         .onUsage(0.8, recorder -> recorder.addHandoffNote("The budget is nearly used"))
 *         .start(SessionLog.builder().number(3).agent("build-agent/2.1").focus("Quotation query latency"))) {
 *     ObjectiveRecorder p95 = session.addPrimaryObjective("Dashboard p95 under 300 ms");
 *     session.metrics(m -> m.addBefore("p95", MetricValue.of(586, "ms")));
 *     TaskRecorder index = session.startTask(t -> t.id("2.1").name("Index the quotations table"));
 *     index.implementation(i -> i.addModifiedFile("db/schema.sql", "two indexes"));
 *     index.finish(TaskStatus.COMPLETE);
 *     p95.achieve();
 *     SessionLog log = session.finish();
 * }
 * }</pre>
 *
 * <p>The methods have the names of {@link SessionLog.Builder}'s and of the builders of its sections, but they add: what a
 * consumer adds to lists is appended, other values replace earlier ones. What was there at the start, carried over from
 * {@linkplain SessionLog#continueFrom(SessionLog) the session before}, is replaced by what comes under its name: a metric
 * and a part of the system before the session, an outstanding issue, a box of the checklist. An issue that is resolved is
 * outstanding no longer. A metric after the session that is recorded again replaces the earlier reading of its name.
 *
 * <p>Every method that records something records all of it or, when it throws, nothing. When it returns, this is on disk as
 * the {@link Durability} says. Each throws a {@link JournalException} if it could not be recorded, an {@link
 * IllegalStateException} if the session is finished or the recorder closed, and what the builders throw. Where nothing is
 * added, nothing is recorded.
 *
 * <p>A session that is closed without being finished, and one that is never closed because its process died, is in the
 * journal as far as it was recorded: {@link Journals#read} returns its log, {@link Builder#resume} goes on with it.
 *
 * <p>Thread-safe. An interrupt of a recording thread neither stops nor breaks anything. The recorder has no thread of its
 * own and no shutdown hook. One that is forgotten without being closed frees its journal when it is garbage; one daemon
 * thread sees to that for all of them.
 */
public final class SessionRecorder implements AutoCloseable {
    private final Recording recording;
    private final UsageActions usage;
    private final Checkpoints checkpoints;

    SessionRecorder(Recording recording, UsageActions usage, Checkpoints checkpoints) {
        this.recording = recording;
        this.usage = usage;
        this.checkpoints = checkpoints;
    }

    /** Returns the settings of a recorder that writes a journal: a file in a folder that exists. */
    public static Builder journal(Path journal) {
        return new Builder(Objects.requireNonNull(journal, "journal"));
    }

    /** Returns the settings of a recorder that writes nothing. */
    public static Builder inMemory() {
        return new Builder(null);
    }

    /** Returns the clock by which the session is measured, for what is to be measured by the same one. */
    public Clock clock() {
        return recording.clock();
    }

    /** Adds a primary objective that the consumer fills in. */
    public ObjectiveRecorder addPrimaryObjective(Consumer<Objective.Builder> objective) {
        return addObjective(objective, true);
    }

    /** Adds a primary objective of which only the description is known. */
    public ObjectiveRecorder addPrimaryObjective(String description) {
        return addPrimaryObjective(x -> x.description(description));
    }

    /** Adds a secondary objective that the consumer fills in. */
    public ObjectiveRecorder addSecondaryObjective(Consumer<Objective.Builder> objective) {
        return addObjective(objective, false);
    }

    /** Adds a secondary objective of which only the description is known. */
    public ObjectiveRecorder addSecondaryObjective(String description) {
        return addSecondaryObjective(x -> x.description(description));
    }

    private ObjectiveRecorder addObjective(Consumer<Objective.Builder> fill, boolean primary) {
        Objective.Builder objective = Objective.builder();
        fill.accept(objective);
        return new ObjectiveRecorder(recording, recording.addObjective(objective.build(), primary));
    }

    /**
     * Returns all objectives in the order in which they came: those of the start first, primary before secondary.
     */
    public List<ObjectiveRecorder> objectives() {
        return IntStream.rangeClosed(1, recording.objectives())
                .mapToObj(number -> new ObjectiveRecorder(recording, number))
                .toList();
    }

    /**
     * Starts a task that the consumer fills in; it takes no time and no status.
     *
     * @throws IllegalStateException also if it is given one of them
     */
    public TaskRecorder startTask(Consumer<Task.Builder> task) {
        Task.Builder start = Task.builder();
        task.accept(start);
        return recording.startTask(start.build());
    }

    /** Starts a task of which only the name is known. */
    public TaskRecorder startTask(String name) {
        return startTask(x -> x.name(name));
    }

    /**
     * Returns all tasks that were started, in order, the finished ones too; after a {@linkplain Builder#resume resume}
     * this is how to go on with those that are open.
     */
    public List<TaskRecorder> startedTasks() {
        return recording.startedTasks();
    }

    /** Adds a task that was done elsewhere and that the consumer fills in, with its time and status as they are given. */
    public void addTask(Consumer<Task.Builder> task) {
        recording.add(log -> log.addTask(task));
    }

    /** Sets the focus. */
    public void focus(String focus) {
        recording.add(log -> log.focus(focus));
    }

    /** Adds to the performance metrics what the consumer fills in. */
    public void metrics(Consumer<PerformanceMetrics.Builder> metrics) {
        recording.add(log -> log.metrics(metrics));
    }

    /** Adds to the tests what the consumer fills in. */
    public void validation(Consumer<Validation.Builder> validation) {
        recording.add(log -> log.validation(validation));
    }

    /** Adds to the issues what the consumer fills in; one that is resolved is outstanding no longer. */
    public void issues(Consumer<Issues.Builder> issues) {
        recording.add(log -> log.issues(issues));
    }

    /** Adds to the system status what the consumer fills in. */
    public void systemStatus(Consumer<SystemStatus.Builder> systemStatus) {
        recording.add(log -> log.systemStatus(systemStatus));
    }

    /** Adds to the changed files what the consumer fills in. */
    public void fileChanges(Consumer<FileChanges.Builder> fileChanges) {
        recording.add(log -> log.fileChanges(fileChanges));
    }

    /** Adds to the preparation of the next session what the consumer fills in. */
    public void nextSession(Consumer<NextSession.Builder> nextSession) {
        recording.add(log -> log.nextSession(nextSession));
    }

    /** Adds to the summary what the consumer fills in. */
    public void summary(Consumer<SessionSummary.Builder> summary) {
        recording.add(log -> log.summary(summary));
    }

    /** Adds a section of its own that the consumer fills in. */
    public void addCustomSection(Consumer<CustomSection.Builder> customSection) {
        recording.add(log -> log.addCustomSection(customSection));
    }

    /** Sets who completed the session. */
    public void completedBy(String completedBy) {
        recording.add(log -> log.completedBy(completedBy));
    }

    /** Sets when the next session is planned, in words. */
    public void nextSessionScheduled(String nextSessionScheduled) {
        recording.add(log -> log.nextSessionScheduled(nextSessionScheduled));
    }

    /** Adds critical information for the next agent. */
    public void addHandoffNote(String handoffNote) {
        recording.add(log -> log.addHandoffNote(handoffNote));
    }

    /**
     * Returns a new observer of files. What it finds is added to what is recorded with {@link #fileChanges} and in tasks; each
     * report of an observer replaces its previous one.
     */
    public FileObserver observeFiles() {
        return recording.observeFiles();
    }

    /**
     * Says how much of a budget is used, for example of tokens. When a threshold of {@link Builder#onUsage} is reached, its
     * action is done in this thread, once, and the documents are refreshed like by {@link #checkpoint}.
     *
     * @param used how much is used; 0 or more, also above the limit
     * @param limit how much there is; 1 or more, in the same unit
     * @throws IllegalArgumentException if one of them is out of range
     */
    public void usage(long used, long limit) {
        if (usage.used(used, limit, this)) {
            checkpoint();
        }
    }

    /**
     * Returns the log as it is now. Open tasks have no status and their time so far. When the recorder was closed without
     * {@link #finish}, it is the log of an interrupted session, as {@link Journals#read} returns it.
     */
    public SessionLog snapshot() {
        return recording.snapshot();
    }

    /**
     * Refreshes the documents of {@link Builder#document}: each of them is the old one or the new one at every moment, and
     * the new one is synced when this returns. Without documents nothing happens.
     *
     * @throws java.io.UncheckedIOException if one cannot be written; it is as it was
     */
    public void checkpoint() {
        checkpoints.write(this::snapshot);
    }

    /**
     * Records the end of the session, measured by the clock, refreshes the documents, closes the journal and returns the
     * log. Tasks that are open have their time up to the end, and no status.
     *
     * @throws java.io.UncheckedIOException if a document cannot be written; the session is finished all the same, and
     *     {@link #snapshot} returns its log
     */
    public SessionLog finish() {
        SessionLog log = recording.finish();
        try {
            checkpoints.write(() -> log);
        } finally {
            close();
        }
        return log;
    }

    /**
     * Closes the journal, and frees it for another recorder. When the session was not finished it stays unfinished. Closing
     * it again does nothing.
     *
     * @throws JournalException if entries may not be on disk as the durability says
     */
    @Override
    public void close() {
        // As long as the journal is locked, others know that a document may be being written.
        checkpoints.betweenWrites(recording::close);
    }

    /**
     * The settings of a recorder. Not thread-safe.
     */
    public static final class Builder {
        private static final double DEFAULT_THRESHOLD = 0.8;

        private @Nullable Path journal;
        private final List<UsageActions.Action> actions = new ArrayList<>();
        private final List<Path> documents = new ArrayList<>();
        private Clock clock = Clock.system(ZoneId.systemDefault());
        private Durability durability = Durability.EACH;
        private Access access = Access.USUAL;
        private FileOps files = FileOps.DISK;
        private @Nullable EntryCodec codec;

        private Builder(@Nullable Path journal) {
            this.journal = journal;
        }

        /** Sets the clock: the only source of dates and times, and of the zone. Default: the system's, in its zone. */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /** Sets what has happened to an entry when it is recorded. Default: {@link Durability#EACH}. */
        public Builder durability(Durability durability) {
            this.durability = Objects.requireNonNull(durability, "durability");
            return this;
        }

        /**
         * Adds something to be done once when a share of the budget is used, see {@link SessionRecorder#usage}. What it
         * throws, {@code usage} throws.
         *
         * @param threshold the share, above 0 and up to 1
         * @throws IllegalArgumentException if the threshold is out of range
         */
        public Builder onUsage(double threshold, Consumer<SessionRecorder> action) {
            if (!(threshold > 0 && threshold <= 1)) {
                throw new IllegalArgumentException("The threshold " + threshold + " is not above 0 and up to 1.");
            }
            actions.add(new UsageActions.Action(threshold, Objects.requireNonNull(action, "action")));
            return this;
        }

        /** Adds something to be done once when 0.8 of the budget is used. */
        public Builder onUsage(Consumer<SessionRecorder> action) {
            return onUsage(DEFAULT_THRESHOLD, action);
        }

        /**
         * Adds a document for people: a file in the format of its extension, for example {@code session-3.md}, that is
         * written at the start, when a threshold of {@link #onUsage} is reached (0.8 if there is none), at every {@link
         * SessionRecorder#checkpoint}, and at the end.
         */
        public Builder document(Path file) {
            documents.add(Objects.requireNonNull(file, "file"));
            return this;
        }

        /**
         * Lets their owner alone read and write the journal and the documents that are created. Only where the file system
         * has POSIX permissions: elsewhere the start fails. A journal that is there already keeps its permissions.
         * Default: whoever may read and write what this process creates.
         */
        public Builder ownerOnly() {
            access = Access.OWNER;
            return this;
        }

        Access access() {
            return access;
        }

        Builder journal(Path journal) {
            this.journal = journal;
            return this;
        }

        Builder files(FileOps files) {
            this.files = files;
            return this;
        }

        Builder codec(EntryCodec codec) {
            this.codec = codec;
            return this;
        }

        /**
         * Starts a session. Its date, start and zone come from the clock and are set on the builder. When this returns, the
         * journal is there and has the start; when it throws, no journal is there that was not there before.
         *
         * @param base what is known at the start: number and agent at least
         * @throws IllegalStateException if the number or the agent is missing, or if there is no codec for the journal; it
         *     names the artifact to add
         * @throws dev.sessionlog.InvalidValueException if the base has values that a log cannot have
         * @throws IllegalArgumentException if the base has an end, a duration or an interruption
         * @throws JournalLockedException if another recorder writes the journal
         * @throws JournalException if the journal has a session already, or cannot be written
         * @throws java.io.UncheckedIOException if a document cannot be written
         */
        public SessionRecorder start(SessionLog.Builder base) {
            return recorder(opening().start(base));
        }

        /** Throws what {@link #start} throws for the base and the settings, and does nothing else. */
        void check(SessionLog.Builder base) {
            opening().check(base);
        }

        /**
         * Goes on with a session whose recorder was closed, or whose process died, before it was finished. It stays the
         * same session; the time in between does not count. What was torn off the end of the journal is moved to a file
         * beside it, {@code <journal>.torn-<time>}.
         *
         * @throws IllegalStateException if the recorder is one in memory, if the session is finished, or if there is no
         *     codec for the journal; it names the artifact to add
         * @throws JournalLockedException if another recorder writes the journal
         * @throws JournalDamagedException if the journal is damaged elsewhere than at its end
         * @throws JournalException if there is no journal with a session in it, or if it cannot be written
         * @throws java.io.UncheckedIOException if a document cannot be written
         */
        public SessionRecorder resume() {
            return recorder(opening().resume());
        }

        private Opening opening() {
            return new Opening(new Opening.Settings(
                    Optional.ofNullable(journal),
                    files,
                    Optional.ofNullable(codec),
                    durability,
                    access,
                    clock,
                    List.copyOf(documents)));
        }

        private SessionRecorder recorder(Opening.Opened opened) {
            if (actions.isEmpty()) {
                onUsage(recorder -> {}); // the documents are refreshed all the same
            }
            return new SessionRecorder(opened.recording(), new UsageActions(actions), opened.checkpoints());
        }
    }
}
