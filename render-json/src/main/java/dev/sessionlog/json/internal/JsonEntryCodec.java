package dev.sessionlog.json.internal;

import static dev.sessionlog.json.internal.JsonShape.FILE_CHANGES;
import static dev.sessionlog.json.internal.JsonShape.SESSION_LOG;
import static dev.sessionlog.json.internal.ObjectShape.object;
import static dev.sessionlog.json.internal.TaskShapes.TASK;
import static dev.sessionlog.json.internal.TaskShapes.TASK_STATUS;

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

    private static final ObjectShape<Entry, Parts> ENTRY = object(Entry.class, Parts::new, Parts::build, entry -> {
        entry.doc("An entry of a journal.");
        entry.required("at", InstantShape.INSTANT, "When it happened.").of(Entry::at, Parts::at);
        entry.optional("task", NUMBER, "The number of the task.").of(JsonEntryCodec::task, Parts::task);
        entry.optional("started", SESSION_LOG, "The session started, with what is known then.")
                .of(
                        of(Entry.Started.class, Entry.Started::log),
                        (parts, log) -> parts.kind = at -> new Entry.Started(at, log));
        entry.optional("added", ADDITION, "What was added to the log.")
                .of(
                        of(Entry.Added.class, Entry.Added::addition),
                        (parts, addition) -> parts.kind = at -> new Entry.Added(at, addition));
        entry.optional("taskStarted", TASK, "A task started, with what is known then.")
                .of(
                        of(Entry.TaskStarted.class, Entry.TaskStarted::start),
                        (parts, start) -> parts.ofTask = (at, task) -> new Entry.TaskStarted(at, task, start))
                .needs("task", parts -> parts.ofTask = null);
        entry.optional("taskAdded", TASK_ADDITION, "What was added to the task.")
                .of(
                        of(Entry.TaskExtended.class, Entry.TaskExtended::addition),
                        (parts, addition) -> parts.ofTask = (at, task) -> new Entry.TaskExtended(at, task, addition))
                .needs("task", parts -> parts.ofTask = null);
        entry.optional("taskFinished", TASK_STATUS, "How the task ended.")
                .of(
                        of(Entry.TaskFinished.class, Entry.TaskFinished::status),
                        (parts, status) -> parts.ofTask = (at, task) -> new Entry.TaskFinished(at, task, status))
                .needs("task", parts -> parts.ofTask = null);
        entry.optional("observer", NUMBER, "The number of who observed the files.")
                .of(of(Entry.FilesObserved.class, Entry.FilesObserved::observer), Parts::observer);
        entry.optional("filesObserved", FILE_CHANGES, "What was found of the files: in the session, or in the task.")
                .of(of(Entry.FilesObserved.class, Entry.FilesObserved::files), Parts::files)
                .needs("observer", parts -> parts.files = null);
        entry.list("withdrawn", StringShape.NAME, "The files that were found to be changed and are not any more.")
                .of(
                        value -> value instanceof Entry.FilesObserved files ? files.withdrawn() : List.of(),
                        Parts::withdrawn);
        entry.optional("objectiveAchieved", NUMBER, "The number of the objective that was achieved.")
                .of(
                        of(Entry.ObjectiveAchieved.class, Entry.ObjectiveAchieved::objective),
                        (parts, number) -> parts.kind = at -> new Entry.ObjectiveAchieved(at, number));
        entry.optional("resumed", BooleanShape.FALSE_BY_DEFAULT, "The session went on.")
                .of(of(Entry.Resumed.class, resumed -> true), (parts, any) -> parts.kind = Entry.Resumed::new);
        entry.optional("finished", BooleanShape.FALSE_BY_DEFAULT, "The session ended.")
                .of(of(Entry.Finished.class, finished -> true), (parts, any) -> parts.kind = Entry.Finished::new);
        entry.exactlyOne(
                "started",
                "added",
                "taskStarted",
                "taskAdded",
                "taskFinished",
                "filesObserved",
                "objectiveAchieved",
                "resumed",
                "finished");
    });

    private final DocumentReader reader;

    /** Creates a codec; {@link java.util.ServiceLoader} does. */
    public JsonEntryCodec() {
        this(DocumentReader.DEFAULT);
    }

    JsonEntryCodec(DocumentReader reader) {
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
     * Reads an entry.
     *
     * @throws dev.sessionlog.format.MalformedLogException if they are not an entry
     */
    @Override
    public Entry decode(byte[] line) {
        try {
            return reader.readStrictly(new String(line, StandardCharsets.UTF_8), ENTRY);
        } catch (Fault fault) {
            throw DocumentReader.exception(fault, 1);
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

        /** The table has checked that properties that need each other are present. */
        Entry build() {
            if (at != null && files != null && observer != null) {
                OptionalInt ofTask = task == null ? OptionalInt.empty() : OptionalInt.of(task);
                return new Entry.FilesObserved(at, observer, ofTask, files, withdrawn);
            }
            if (observer != null || !withdrawn.isEmpty()) {
                throw new IllegalArgumentException("observer and withdrawn belong to filesObserved only");
            }
            if (at != null && kind != null && task == null) {
                return kind.apply(at);
            }
            if (at != null && ofTask != null && task != null) {
                return ofTask.apply(at, task);
            }
            throw new IllegalArgumentException("task does not belong to this kind of entry");
        }
    }
}
