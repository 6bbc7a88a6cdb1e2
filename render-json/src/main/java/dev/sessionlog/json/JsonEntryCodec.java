package dev.sessionlog.json;

import static dev.sessionlog.json.JsonShape.FILE_CHANGES;
import static dev.sessionlog.json.JsonShape.SESSION_LOG;
import static dev.sessionlog.json.JsonShape.TASK;
import static dev.sessionlog.json.JsonShape.TASK_STATUS;

import dev.sessionlog.FileChanges;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.recorder.spi.Entry;
import dev.sessionlog.recorder.spi.EntryCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a journal as JSON: an object of one line, in which the parts of a log have the shape that they have in a
 * document. A journal uses it when this jar is there; a program has nothing to do with it.
 *
 * <pre>{@code
 * {"at":"2026-03-14T15:06:00Z","added":{"handoffNotes":["Replica lag first"]}}
 * {"at":"2026-03-14T15:50:00Z","task":1,"taskFinished":"COMPLETE"}
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class JsonEntryCodec implements EntryCodec {
    private static final NumberShape<Integer> NUMBER = NumberShape.integer(1, Integer.MAX_VALUE);
    private static final ObjectShape<SessionLog, SessionLog.Builder> ADDITION =
            SESSION_LOG.part(Set.of(SchemaVersion.NAME, "date", "number", "agent"), Entry::addition);
    private static final ObjectShape<Task, Task.Builder> TASK_ADDITION = TASK.part(Set.of("name"), Entry::taskAddition);

    private static final ObjectShape<Entry, Parts> ENTRY = new ObjectShape<>(
            Entry.class,
            "Entry",
            "An entry of a journal.",
            () -> new Properties<Entry, Parts>(Parts::new, Parts::build)
                    .required("at", InstantShape.INSTANT, Entry::at, Parts::at, "When it happened.")
                    .optional("task", NUMBER, JsonEntryCodec::task, Parts::task, "The number of the task.")
                    .optional(
                            "started",
                            SESSION_LOG,
                            of(Entry.Started.class, Entry.Started::log),
                            (parts, log) -> parts.kind = at -> new Entry.Started(at, log),
                            "The session started, with what is known then.")
                    .optional(
                            "added",
                            ADDITION,
                            of(Entry.Added.class, Entry.Added::addition),
                            (parts, addition) -> parts.kind = at -> new Entry.Added(at, addition),
                            "What was added to the log.")
                    .optional(
                            "taskStarted",
                            TASK,
                            of(Entry.TaskStarted.class, Entry.TaskStarted::start),
                            (parts, start) -> parts.ofTask = (at, task) -> new Entry.TaskStarted(at, task, start),
                            "A task started, with what is known then.")
                    .needs("task", parts -> parts.ofTask = null)
                    .optional(
                            "taskAdded",
                            TASK_ADDITION,
                            of(Entry.TaskExtended.class, Entry.TaskExtended::addition),
                            (parts, addition) ->
                                    parts.ofTask = (at, task) -> new Entry.TaskExtended(at, task, addition),
                            "What was added to the task.")
                    .needs("task", parts -> parts.ofTask = null)
                    .optional(
                            "taskFinished",
                            TASK_STATUS,
                            of(Entry.TaskFinished.class, Entry.TaskFinished::status),
                            (parts, status) -> parts.ofTask = (at, task) -> new Entry.TaskFinished(at, task, status),
                            "How the task ended.")
                    .needs("task", parts -> parts.ofTask = null)
                    .optional(
                            "observer",
                            NUMBER,
                            of(Entry.FilesObserved.class, Entry.FilesObserved::observer),
                            Parts::observer,
                            "The number of who observed the files.")
                    .optional(
                            "filesObserved",
                            FILE_CHANGES,
                            of(Entry.FilesObserved.class, Entry.FilesObserved::files),
                            Parts::files,
                            "What was found of the files: in the session, or in the task.")
                    .needs("observer", parts -> parts.files = null)
                    .list(
                            "withdrawn",
                            StringShape.NAME,
                            entry -> entry instanceof Entry.FilesObserved files ? files.withdrawn() : List.of(),
                            Parts::withdrawn,
                            "The files that were found to be changed and are not any more.")
                    .optional(
                            "objectiveAchieved",
                            NUMBER,
                            of(Entry.ObjectiveAchieved.class, Entry.ObjectiveAchieved::objective),
                            (parts, number) -> parts.kind = at -> new Entry.ObjectiveAchieved(at, number),
                            "The number of the objective that was achieved.")
                    .optional(
                            "resumed",
                            BooleanShape.FALSE_BY_DEFAULT,
                            of(Entry.Resumed.class, entry -> true),
                            (parts, any) -> parts.kind = Entry.Resumed::new,
                            "The session went on.")
                    .optional(
                            "finished",
                            BooleanShape.FALSE_BY_DEFAULT,
                            of(Entry.Finished.class, entry -> true),
                            (parts, any) -> parts.kind = Entry.Finished::new,
                            "The session ended.")
                    .exactlyOne(
                            "started",
                            "added",
                            "taskStarted",
                            "taskAdded",
                            "taskFinished",
                            "filesObserved",
                            "objectiveAchieved",
                            "resumed",
                            "finished"));

    private final JsonReader reader;

    /** Creates a codec; {@link java.util.ServiceLoader} does. */
    public JsonEntryCodec() {
        this(new JsonReader());
    }

    JsonEntryCodec(JsonReader reader) {
        this.reader = reader;
    }

    /** {@code json}. */
    @Override
    public String name() {
        return "json";
    }

    @Override
    public byte[] encode(Entry entry) {
        return JsonOutput.line(generator -> ENTRY.write(entry, generator));
    }

    /**
     * Returns the entry that the bytes are.
     *
     * @throws dev.sessionlog.format.MalformedLogException if they are none
     */
    @Override
    public Entry decode(byte[] line) {
        try {
            return reader.readStrictly(new String(line, StandardCharsets.UTF_8), ENTRY);
        } catch (Fault fault) {
            throw JsonReader.exception(fault, 1);
        }
    }

    private static <E extends Entry, A> Function<Entry, Optional<A>> of(Class<E> kind, Function<E, A> get) {
        return entry -> kind.isInstance(entry) ? Optional.of(get.apply(kind.cast(entry))) : Optional.empty();
    }

    private static Optional<Integer> task(Entry entry) {
        if (entry instanceof Entry.TaskStarted started) {
            return Optional.of(started.task());
        } else if (entry instanceof Entry.TaskExtended extended) {
            return Optional.of(extended.task());
        } else if (entry instanceof Entry.TaskFinished finished) {
            return Optional.of(finished.task());
        } else if (entry instanceof Entry.FilesObserved files && files.task().isPresent()) {
            return Optional.of(files.task().getAsInt());
        }
        return Optional.empty();
    }

    /** An entry while its properties are read. */
    private static final class Parts {
        private @Nullable Instant at;
        private @Nullable Integer task;
        private @Nullable Integer observer;
        private @Nullable FileChanges files;
        private List<String> withdrawn = List.of();
        private @Nullable Function<Instant, Entry> kind;
        private @Nullable BiFunction<Instant, Integer, Entry> ofTask;

        void at(Instant value) {
            at = value;
        }

        void task(Integer value) {
            task = value;
        }

        void observer(Integer value) {
            observer = value;
        }

        void files(FileChanges value) {
            files = value;
        }

        void withdrawn(List<String> value) {
            withdrawn = value;
        }

        /** The table has seen to it that everything is there that belongs together. */
        Entry build() {
            if (at != null && files != null && observer != null) {
                OptionalInt ofTask = task == null ? OptionalInt.empty() : OptionalInt.of(task);
                return new Entry.FilesObserved(at, observer, ofTask, files, withdrawn);
            }
            if (observer != null || !withdrawn.isEmpty()) {
                throw new IllegalArgumentException("observer or withdrawn stands where no files are observed");
            }
            if (at != null && kind != null && task == null) {
                return kind.apply(at);
            }
            if (at != null && ofTask != null && task != null) {
                return ofTask.apply(at, task);
            }
            throw new IllegalArgumentException("task stands where there is none");
        }
    }
}
