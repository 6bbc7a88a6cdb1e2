package dev.sessionlog.json.internal;

import static dev.sessionlog.json.internal.JsonShape.FILE_CHANGES;
import static dev.sessionlog.json.internal.JsonShape.SESSION_LOG;
import static dev.sessionlog.json.internal.ObjectShape.object;
import static dev.sessionlog.json.internal.Properties.properties;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
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

    private static final ObjectShape<Entry, Parts> ENTRY = object(
            Entry.class,
            () -> properties(Parts::new, Parts::build, entry -> {
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
                                (parts, start) -> parts.numbered = (at, task) -> new Entry.TaskStarted(at, task, start))
                        .needs("task", parts -> parts.numbered = null);
                entry.optional("taskAdded", TASK_ADDITION, "What was added to the task.")
                        .of(
                                of(Entry.TaskExtended.class, Entry.TaskExtended::addition),
                                (parts, addition) ->
                                        parts.numbered = (at, task) -> new Entry.TaskExtended(at, task, addition))
                        .needs("task", parts -> parts.numbered = null);
                entry.optional("taskFinished", TASK_STATUS, "How the task ended.")
                        .of(
                                of(Entry.TaskFinished.class, Entry.TaskFinished::status),
                                (parts, status) ->
                                        parts.numbered = (at, task) -> new Entry.TaskFinished(at, task, status))
                        .needs("task", parts -> parts.numbered = null);
                entry.optional("observer", NUMBER, "The number of who observed the files.")
                        .of(of(Entry.FilesObserved.class, Entry.FilesObserved::observer), Parts::observer);
                entry.optional(
                                "filesObserved",
                                FILE_CHANGES,
                                "What was found of the files: in the session, or in the task.")
                        .of(of(Entry.FilesObserved.class, Entry.FilesObserved::files), Parts::files)
                        .needs("observer", parts -> parts.files = null);
                entry.list(
                                "withdrawn",
                                StringShape.NAME,
                                "The files that were found to be changed and are not any more.")
                        .of(
                                value -> value instanceof Entry.FilesObserved files ? files.withdrawn() : List.of(),
                                Parts::withdrawn);
                entry.optional("objectiveAchieved", NUMBER, "The number of the objective that was achieved.")
                        .of(
                                of(Entry.ObjectiveAchieved.class, Entry.ObjectiveAchieved::objective),
                                (parts, number) -> parts.kind = at -> new Entry.ObjectiveAchieved(at, number));
                entry.optional("objective", NUMBER, "The number of the objective.")
                        .of(of(Entry.ObjectiveDropped.class, Entry.ObjectiveDropped::objective), Parts::objective);
                entry.optional("objectiveDropped", StringShape.NAME, "Why the objective was given up.")
                        .of(
                                of(Entry.ObjectiveDropped.class, Entry.ObjectiveDropped::reason),
                                (parts, reason) -> parts.numbered =
                                        (at, objective) -> new Entry.ObjectiveDropped(at, objective, reason))
                        .needs("objective", parts -> parts.numbered = null);
                entry.optional("call", NUMBER, "The number of the call of a tool.")
                        .of(JsonEntryCodec::call, Parts::call);
                entry.optional("toolStarted", StringShape.NAME, "The name of the tool that was called.")
                        .of(
                                of(Entry.ToolStarted.class, Entry.ToolStarted::name),
                                (parts, name) -> parts.numbered = (at, call) -> new Entry.ToolStarted(at, call, name))
                        .needs("call", parts -> parts.numbered = null);
                entry.optional("toolFinished", BooleanShape.FALSE_BY_DEFAULT, "The call of a tool ended.")
                        .of(
                                of(Entry.ToolFinished.class, finished -> true),
                                (parts, any) -> parts.numbered = Entry.ToolFinished::new)
                        .needs("call", parts -> parts.numbered = null);
                entry.optional(
                                "documentWritten",
                                StringShape.NAME,
                                "The SHA-256 checksum of a document of the running session.")
                        .of(
                                of(Entry.DocumentWritten.class, Entry.DocumentWritten::checksum),
                                (parts, checksum) -> parts.kind = at -> new Entry.DocumentWritten(at, checksum));
                entry.optional("resumed", BooleanShape.FALSE_BY_DEFAULT, "The session went on.")
                        .of(of(Entry.Resumed.class, resumed -> true), (parts, any) -> parts.kind = Entry.Resumed::new);
                entry.optional("finished", BooleanShape.FALSE_BY_DEFAULT, "The session ended.")
                        .of(
                                of(Entry.Finished.class, finished -> true),
                                (parts, any) -> parts.kind = Entry.Finished::new);
                entry.exactlyOne(
                        "started",
                        "added",
                        "taskStarted",
                        "taskAdded",
                        "taskFinished",
                        "filesObserved",
                        "objectiveAchieved",
                        "objectiveDropped",
                        "toolStarted",
                        "toolFinished",
                        "documentWritten",
                        "resumed",
                        "finished");
            }));

    /** The properties of each kind of entry. Checking an entry for those of all kinds would take longer than writing it. */
    private static final Map<Class<? extends Entry>, ObjectShape<Entry, Parts>> KINDS = Map.ofEntries(
            kind(Entry.Started.class, "started"),
            kind(Entry.Added.class, "added"),
            kind(Entry.TaskStarted.class, "task", "taskStarted"),
            kind(Entry.TaskExtended.class, "task", "taskAdded"),
            kind(Entry.TaskFinished.class, "task", "taskFinished"),
            kind(Entry.FilesObserved.class, "task", "observer", "filesObserved", "withdrawn"),
            kind(Entry.ObjectiveAchieved.class, "objectiveAchieved"),
            kind(Entry.ObjectiveDropped.class, "objective", "objectiveDropped"),
            kind(Entry.ToolStarted.class, "call", "toolStarted"),
            kind(Entry.ToolFinished.class, "call", "toolFinished"),
            kind(Entry.DocumentWritten.class, "documentWritten"),
            kind(Entry.Resumed.class, "resumed"),
            kind(Entry.Finished.class, "finished"));

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
        ObjectShape<Entry, Parts> kind = Objects.requireNonNull(
                KINDS.get(entry.getClass()),
                () -> "KINDS lacks " + entry.getClass().getSimpleName());
        return JsonOutput.line(generator -> kind.write(entry, generator));
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

    @Override
    public Function<byte[], Entry> decoder() {
        return new EntryDecoder(reader, ENTRY, this::decode);
    }

    private static Map.Entry<Class<? extends Entry>, ObjectShape<Entry, Parts>> kind(
            Class<? extends Entry> kind, String... properties) {
        return Map.entry(
                kind,
                ENTRY.only(Stream.concat(Stream.of("at"), Stream.of(properties)).toList()));
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

    private static Optional<Integer> call(Entry entry) {
        if (entry instanceof Entry.ToolStarted started) {
            return Optional.of(started.call());
        }
        return entry instanceof Entry.ToolFinished finished ? Optional.of(finished.call()) : Optional.empty();
    }

    /** An entry while its properties are read. */
    private static final class Parts {
        private @Nullable Instant at;
        private @Nullable Integer task;
        private @Nullable Integer objective;
        private @Nullable Integer call;
        private @Nullable Integer observer;
        private @Nullable FileChanges files;
        private List<String> withdrawn = List.of();
        private @Nullable Function<Instant, Entry> kind;
        /** Makes an entry about a task, an objective or a call of a tool, given its number. */
        private @Nullable BiFunction<Instant, Integer, Entry> numbered;

        void at(Instant value) {
            at = value;
        }

        void task(Integer value) {
            task = value;
        }

        void objective(Integer value) {
            objective = value;
        }

        void call(Integer value) {
            call = value;
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
            if (at != null && files != null && observer != null && objective == null && call == null) {
                OptionalInt ofTask = task == null ? OptionalInt.empty() : OptionalInt.of(task);
                return new Entry.FilesObserved(at, observer, ofTask, files, withdrawn);
            }
            if (files == null && (observer != null || !withdrawn.isEmpty())) {
                throw new IllegalArgumentException("observer and withdrawn belong to filesObserved only");
            }
            @Nullable Integer number = task != null ? task : objective != null ? objective : call;
            int numbers = (task == null ? 0 : 1) + (objective == null ? 0 : 1) + (call == null ? 0 : 1);
            if (at != null && kind != null && numbers == 0) {
                return kind.apply(at);
            }
            if (at != null && numbered != null && number != null && numbers == 1) {
                return numbered.apply(at, number);
            }
            throw new IllegalArgumentException("task, objective and call belong only to entries about one of them");
        }
    }
}
