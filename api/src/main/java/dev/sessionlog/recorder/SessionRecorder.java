package dev.sessionlog.recorder;

import dev.sessionlog.CustomSection;
import dev.sessionlog.FileChanges;
import dev.sessionlog.Issues;
import dev.sessionlog.NextSession;
import dev.sessionlog.Objective;
import dev.sessionlog.PerformanceMetrics;
import dev.sessionlog.Redactor;
import dev.sessionlog.SessionLog;
import dev.sessionlog.SessionSummary;
import dev.sessionlog.SystemStatus;
import dev.sessionlog.Task;
import dev.sessionlog.Validation;
import dev.sessionlog.format.LogRenderer;
import dev.sessionlog.internal.files.Access;
import dev.sessionlog.internal.files.FileOps;
import dev.sessionlog.recorder.spi.Entry;
import dev.sessionlog.recorder.spi.EntryCodec;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Records a session while it runs, so that its log survives the end of the process, even if the process is killed.
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
 * <p>The methods are named like those of {@link SessionLog.Builder} and of the builders of its sections, but they add
 * to what is recorded: list elements are appended, other values replace earlier ones. Values that the session started
 * with, such as those {@linkplain SessionLog#continueFrom(SessionLog) carried over} from the previous session, are
 * replaced by new ones of the same name: a metric or a system component before the session, an outstanding issue, a
 * checklist item. Resolving an issue removes it from the outstanding issues. Recording a metric or a system component
 * after the session again replaces its earlier value.
 *
 * <p>Each recording method either records everything or throws an exception and records nothing. When it returns, the
 * entry is stored as the {@link Durability} promises. Each throws a {@link JournalException} if the entry cannot be
 * recorded, an {@link IllegalStateException} if the session is finished or the recorder is closed, and whatever the
 * builders throw. A call that adds nothing records nothing.
 *
 * <p>If a session is closed before it is finished, or its process dies, everything recorded so far is in the journal:
 * {@link Journals#recover} returns its log, and {@link Builder#resume} resumes it.
 *
 * <p>Thread-safe. Interrupting a recording thread neither stops nor breaks anything. The recorder has no thread of its
 * own and no shutdown hook. If it is garbage collected without being closed, its journal is released by a daemon thread
 * that all recorders share.
 */
public final class SessionRecorder implements AutoCloseable {
    private final Recording recording;
    private final UsageActions usage;
    private final Checkpoints checkpoints;
    private final Supplier<Optional<StoredSession>> previous;

    SessionRecorder(
            Recording recording,
            UsageActions usage,
            Checkpoints checkpoints,
            Supplier<Optional<StoredSession>> previous) {
        this.recording = recording;
        this.usage = usage;
        this.checkpoints = checkpoints;
        this.previous = previous;
    }

    /** Returns a builder for a recorder that writes a journal file; its folder must exist. */
    public static Builder journal(Path journal) {
        return new Builder(Objects.requireNonNull(journal, "journal"));
    }

    /** Returns a builder for a recorder that keeps the session in memory and writes no journal. */
    public static Builder inMemory() {
        return new Builder(null);
    }

    /** Returns the clock that measures the session, so that other measurements can use the same one. */
    public Clock clock() {
        return recording.clock();
    }

    /** Returns the file of the journal, as the builder was given it; empty for a recorder in memory. */
    public Optional<Path> journalFile() {
        return checkpoints.journal();
    }

    /** Returns the files of the documents, as the builder was given them and in the same order. */
    public List<Path> documentFiles() {
        return checkpoints.documents();
    }

    /**
     * Returns the session before this one in its {@link SessionDirectory}: for a session that was started with {@link
     * SessionDirectory#startNext}, the one that it continues, as it was then. For any other journal named like those of a
     * directory, such as {@code session-4.journal}, the folder is read on each call, and the session with the highest
     * number below 4 whose log can be read is returned. Its log goes through the {@linkplain Builder#redactor redactor}
     * of this recorder. Empty if there is none, and for a recorder in memory.
     *
     * @throws java.io.UncheckedIOException if the folder or a file cannot be read
     */
    public Optional<StoredSession> previous() {
        return previous.get();
    }

    /**
     * Adds a primary objective that the consumer fills in. If an objective with the same description is open, that is,
     * neither achieved nor dropped, nothing is added twice: what the consumer says is added to it, and the result is its
     * handle. Descriptions are the same if they are equal when stripped and ignoring case.
     */
    public ObjectiveRecorder addPrimaryObjective(Consumer<Objective.Builder> objective) {
        return addObjective(objective, true);
    }

    /** Adds a primary objective with only a description, or returns the open one with that description. */
    public ObjectiveRecorder addPrimaryObjective(String description) {
        return addPrimaryObjective(x -> x.description(description));
    }

    /**
     * Adds a secondary objective that the consumer fills in, or adds to the open one, as {@link
     * #addPrimaryObjective(Consumer)} does. A primary objective remains primary.
     */
    public ObjectiveRecorder addSecondaryObjective(Consumer<Objective.Builder> objective) {
        return addObjective(objective, false);
    }

    /** Adds a secondary objective with only a description, or returns the open one with that description. */
    public ObjectiveRecorder addSecondaryObjective(String description) {
        return addSecondaryObjective(x -> x.description(description));
    }

    private ObjectiveRecorder addObjective(Consumer<Objective.Builder> fill, boolean primary) {
        Objective.Builder objective = Objective.builder();
        fill.accept(objective);
        return new ObjectiveRecorder(recording, recording.addObjective(objective.build(), primary));
    }

    /**
     * Returns all objectives in the order in which they were added. Those that the session started with come first,
     * primary before secondary.
     */
    public List<ObjectiveRecorder> objectives() {
        return IntStream.rangeClosed(1, recording.objectives())
                .mapToObj(number -> new ObjectiveRecorder(recording, number))
                .toList();
    }

    /**
     * Starts a task that the consumer fills in. The consumer must not set the time spent or the status.
     *
     * @throws IllegalStateException also if the consumer sets one of them
     */
    public TaskRecorder startTask(Consumer<Task.Builder> task) {
        Task.Builder start = Task.builder();
        task.accept(start);
        Task started = start.build();
        recording.reachBoundary();
        return recording.startTask(started);
    }

    /** Starts a task with only a name. */
    public TaskRecorder startTask(String name) {
        return startTask(x -> x.name(name));
    }

    /**
     * Returns all started tasks in order, including finished ones. After a {@linkplain Builder#resume resume}, use this
     * to continue the open ones.
     */
    public List<TaskRecorder> startedTasks() {
        return recording.startedTasks();
    }

    /**
     * Records that a call of a tool begins, so that the log of a session that is killed meanwhile names the tool. Unlike
     * other entries, this one is not synced to the disk by itself.
     *
     * @param tool the name of the tool; a line, not blank
     */
    public ToolCallRecorder startToolCall(String tool) {
        return recording.startToolCall(Objects.requireNonNull(tool, "tool"));
    }

    /** Adds a task that was done elsewhere. The consumer fills it in, including its time and status. */
    public void addTask(Consumer<Task.Builder> task) {
        recording.add(log -> log.addTask(task));
    }

    /** Sets the focus. */
    public void focus(String focus) {
        recording.add(log -> log.focus(focus));
    }

    /** Adds to the performance metrics. The consumer fills in what to add. */
    public void metrics(Consumer<PerformanceMetrics.Builder> metrics) {
        recording.add(log -> log.metrics(metrics));
    }

    /** Adds to the tests. The consumer fills in what to add. */
    public void validation(Consumer<Validation.Builder> validation) {
        recording.add(log -> log.validation(validation));
    }

    /**
     * Adds to the issues. The consumer fills in what to add. Resolving an issue removes it from the outstanding ones.
     */
    public void issues(Consumer<Issues.Builder> issues) {
        recording.add(log -> log.issues(issues));
    }

    /** Adds to the system status. The consumer fills in what to add. */
    public void systemStatus(Consumer<SystemStatus.Builder> systemStatus) {
        recording.add(log -> log.systemStatus(systemStatus));
    }

    /** Adds to the changed files. The consumer fills in what to add. */
    public void fileChanges(Consumer<FileChanges.Builder> fileChanges) {
        recording.add(log -> log.fileChanges(fileChanges));
    }

    /** Adds to the preparation of the next session. The consumer fills in what to add. */
    public void nextSession(Consumer<NextSession.Builder> nextSession) {
        recording.add(log -> log.nextSession(nextSession));
    }

    /** Adds to the summary. The consumer fills in what to add. */
    public void summary(Consumer<SessionSummary.Builder> summary) {
        recording.add(log -> log.summary(summary));
    }

    /** Adds a custom section that the consumer fills in. */
    public void addCustomSection(Consumer<CustomSection.Builder> customSection) {
        recording.add(log -> log.addCustomSection(customSection));
    }

    /** Sets who completed the session. */
    public void completedBy(String completedBy) {
        recording.add(log -> log.completedBy(completedBy));
    }

    /** Sets when the next session is planned, as free text. */
    public void nextSessionScheduled(String nextSessionScheduled) {
        recording.add(log -> log.nextSessionScheduled(nextSessionScheduled));
    }

    /** Adds critical information for the next agent. */
    public void addHandoffNote(String handoffNote) {
        recording.add(log -> log.addHandoffNote(handoffNote));
    }

    /**
     * Returns a new observer of files. Its findings are merged with the files recorded with {@link #fileChanges} and in
     * tasks. Each report of an observer replaces its previous one.
     */
    public FileObserver observeFiles() {
        return recording.observeFiles();
    }

    /**
     * Reports how much of a budget is used, for example of tokens. When a threshold set with {@link Builder#onUsage} is
     * reached, its action runs once, in the calling thread, and the documents are refreshed as by {@link #checkpoint}.
     *
     * @param used the amount used; at least 0, and may exceed the limit
     * @param limit the budget in the same unit; at least 1
     * @throws IllegalArgumentException if {@code used} or {@code limit} is out of range
     */
    public void usage(long used, long limit) {
        if (usage.used(used, limit, this)) {
            checkpoint();
        }
    }

    /**
     * Adds an action that runs before each boundary of the session, so that whoever observes the session in the
     * background can record what belongs to the part that ends. Boundaries are the start and the end of a task ({@link
     * #startTask}, {@link TaskRecorder#finish}), an achieved objective ({@link ObjectiveRecorder#achieve}), the writing
     * of documents ({@link #checkpoint}, {@link #usage} at a threshold) and {@link #finish}, whoever calls them.
     *
     * <p>The action runs in the thread that calls the method, before anything of that call is recorded. The recorder
     * holds no lock meanwhile, so the action may record, and may wait for other threads that record. A boundary that the
     * action itself reaches runs no action. If the action throws an exception, so does the method, and nothing of its
     * call is recorded. Several actions run in the order in which they were added.
     *
     * @return the action, to remove it by {@link BoundaryAction#close}
     */
    public BoundaryAction beforeBoundary(Runnable action) {
        return recording.boundaries().add(Objects.requireNonNull(action, "action"));
    }

    /**
     * Returns the current log. It says when it was made, see {@link SessionLog#snapshotAt()}. Open tasks have no status
     * and the time they have taken so far. After {@link #close}
     * without {@link #finish}, it is the log of an interrupted session, as {@link Journals#recover} returns it.
     */
    public SessionLog snapshot() {
        return recording.snapshot();
    }

    /**
     * Returns the text with its secrets replaced, as it would be recorded. To compare a string of your own with one in
     * the log, redact it first.
     */
    public String redact(String text) {
        return recording.redact(Objects.requireNonNull(text, "text"));
    }

    /**
     * Returns how many secrets this recorder has replaced, by kind, for example {@code github-token=2}. Secrets that were
     * replaced before a {@linkplain Builder#resume resume} are not counted.
     */
    public Map<String, Integer> redacted() {
        return recording.redacted();
    }

    /**
     * Refreshes the documents set with {@link Builder#document}. At any moment each file is either the complete old
     * document or the complete new one. The new one is synced to the disk when this method returns. Does nothing if
     * there are no documents.
     *
     * @throws java.io.UncheckedIOException if a document cannot be written; it is left unchanged
     */
    public void checkpoint() {
        recording.reachBoundary();
        checkpoints.write(this::snapshot, recording::documentWritten);
    }

    /**
     * Finishes the session: records its end, taken from the clock, refreshes the documents, closes the journal and
     * returns the log. Tasks that are still open end as PARTIAL, with the time up
     * to the end and a note. Measured times are rounded to seconds, those below one second to milliseconds.
     *
     * @throws java.io.UncheckedIOException if a document cannot be written; the session is finished nevertheless, and
     *     {@link #snapshot} returns its log
     */
    public SessionLog finish() {
        recording.reachBoundary();
        SessionLog log = recording.finish();
        try {
            checkpoints.write(() -> log, checksum -> {});
        } finally {
            close();
        }
        return log;
    }

    /**
     * Closes the journal and releases it for another recorder. A session that was not finished stays unfinished.
     * Closing again has no effect.
     *
     * @throws JournalException if entries may not be stored as the durability promises
     */
    @Override
    public void close() {
        // While the journal is locked, others know that a document may be being written.
        checkpoints.betweenWrites(recording::close);
    }

    /** Configures a recorder, then starts or resumes its session. Not thread-safe. */
    public static final class Builder {
        private static final double DEFAULT_THRESHOLD = 0.8;

        private @Nullable Path journal;
        private final List<UsageActions.Action> actions = new ArrayList<>();
        private final List<Document> documents = new ArrayList<>();
        private Redactor redactor = Redactor.secrets();
        private @Nullable RandomGenerator random;
        private @Nullable Supplier<Optional<StoredSession>> previous;
        private Clock clock = Clock.system(ZoneId.systemDefault());
        private Durability durability = Durability.EACH;
        private Access access = Access.USUAL;
        private FileOps files = FileOps.DISK;
        private @Nullable EntryCodec codec;

        private Builder(@Nullable Path journal) {
            this.journal = journal;
        }

        /**
         * Sets the clock, the only source of dates, times and the time zone. Default: the system clock in the system's
         * time zone.
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /** Sets how safely an entry is stored when it is recorded. Default: {@link Durability#EACH}. */
        public Builder durability(Durability durability) {
            this.durability = Objects.requireNonNull(durability, "durability");
            return this;
        }

        /**
         * Adds an action that runs once, when the given share of the budget is used; see {@link SessionRecorder#usage}.
         * Exceptions thrown by the action are thrown by {@code usage}.
         *
         * @param threshold the share, greater than 0 and at most 1
         * @throws IllegalArgumentException if the threshold is out of range
         */
        public Builder onUsage(double threshold, Consumer<SessionRecorder> action) {
            if (!(threshold > 0 && threshold <= 1)) {
                throw new IllegalArgumentException(
                        "threshold must be greater than 0 and at most 1, but was " + threshold + ".");
            }
            actions.add(new UsageActions.Action(threshold, Objects.requireNonNull(action, "action")));
            return this;
        }

        /** Adds an action that runs once, when 80% of the budget is used; see {@link SessionRecorder#usage}. */
        public Builder onUsage(Consumer<SessionRecorder> action) {
            return onUsage(DEFAULT_THRESHOLD, action);
        }

        /**
         * Adds a document for people to read: a file in the format of its extension, for example {@code session-3.md}.
         * It is written at the start, when a threshold of {@link #onUsage} is reached (0.8 if none is set), at every
         * {@link SessionRecorder#checkpoint}, and at the end.
         */
        public Builder document(Path file) {
            return document(new Document(Objects.requireNonNull(file, "file"), Optional.empty()));
        }

        /** Adds a document like {@link #document(Path)}, written by the given renderer, whatever its extension. */
        public Builder document(Path file, LogRenderer renderer) {
            return document(new Document(
                    Objects.requireNonNull(file, "file"), Optional.of(Objects.requireNonNull(renderer, "renderer"))));
        }

        Builder document(Document document) {
            documents.add(document);
            return this;
        }

        /**
         * Sets what replaces secrets in everything that is recorded, before it is checked and written. Default: {@link
         * Redactor#secrets()}. To add secrets of your own, combine redactors: {@code
         * redactor(Redactor.secrets().andThen(Redactor.literals("api-key", List.of(key))))}. To record everything as it
         * is, use {@link Redactor#none()}.
         */
        public Builder redactor(Redactor redactor) {
            this.redactor = Objects.requireNonNull(redactor, "redactor");
            return this;
        }

        /**
         * Sets the source of the random part of the session's {@link SessionLog#id()}, so that a test can expect a fixed
         * one. Default: a {@link SecureRandom}.
         */
        public Builder random(RandomGenerator random) {
            this.random = Objects.requireNonNull(random, "random");
            return this;
        }

        /**
         * Restricts the journal and the documents to their owner: files that the recorder creates can be read and
         * written by nobody else. An existing journal keeps its permissions. Requires a file system with POSIX
         * permissions; on others, starting the session fails. Default: the permissions that new files of this process
         * usually have.
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

        /** Sets the session before; by default, it is looked for in the folder of the journal. */
        Builder previous(Optional<StoredSession> session) {
            this.previous = () -> session;
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
         * Starts a session. Its date, start time and time zone come from the clock and are set on the builder. Its id,
         * unless the base has one, is a UUID of version 7 (RFC 9562) made from the clock. When
         * this method returns, the journal exists and contains the start. When it throws, it leaves no new journal
         * behind.
         *
         * @param base what is known at the start; at least the number and the agent
         * @throws IllegalStateException if the number or the agent is missing, or if no codec for the journal is found;
         *     the message names the artifact to add
         * @throws dev.sessionlog.InvalidValueException if the base has invalid values
         * @throws IllegalArgumentException if the base has an end time, a duration, an interruption or the time of a
         *     snapshot
         * @throws JournalLockedException if another recorder is writing the journal
         * @throws JournalException if the journal already contains a session, or cannot be written
         * @throws java.io.UncheckedIOException if a document cannot be written
         */
        public SessionRecorder start(SessionLog.Builder base) {
            return start(base, Entry.addition().build());
        }

        /** Starts a session with what is carried over and with an addition to it. */
        SessionRecorder start(SessionLog.Builder base, SessionLog addition) {
            return recorder(opening().start(base, addition));
        }

        /** Throws whatever {@link #start} would throw because of the base or the settings, and does nothing else. */
        void check(SessionLog.Builder base) {
            opening().check(base);
        }

        /**
         * Resumes a session whose recorder was closed, or whose process died, before it was finished. It remains the
         * same session; the time in between does not count. An incomplete entry at the end of the journal is moved to a
         * file next to it, {@code <journal>.torn-<time>}. A document that somebody has edited meanwhile is renamed to
         * {@code <document>.edited-<time>} before it is written anew.
         *
         * @throws IllegalStateException if the recorder is in memory, if the session is finished, or if no codec for
         *     the journal is found; the message names the artifact to add
         * @throws JournalLockedException if another recorder is writing the journal
         * @throws JournalDamagedException if the journal is damaged anywhere but at its end
         * @throws JournalException if the journal does not exist, contains no session, or cannot be written
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
                    random == null ? new SecureRandom() : random,
                    redactor,
                    List.copyOf(documents)));
        }

        private SessionRecorder recorder(Opening.Opened opened) {
            if (actions.isEmpty()) {
                onUsage(recorder -> {}); // the documents are refreshed all the same
            }
            return new SessionRecorder(
                    opened.recording(), new UsageActions(actions), opened.checkpoints(), usedPrevious());
        }

        private Supplier<Optional<StoredSession>> usedPrevious() {
            Supplier<Optional<StoredSession>> found = previous == null ? lookedUp() : previous;
            Redactor used = redactor;
            return () -> found.get().map(session -> session.redact(used));
        }

        private Supplier<Optional<StoredSession>> lookedUp() {
            Optional<Path> own = Optional.ofNullable(journal);
            Optional<EntryCodec> chosen = Optional.ofNullable(codec);
            FileOps disk = files;
            return () -> own.flatMap(path -> SessionDirectory.before(path, chosen, disk));
        }
    }
}
