package dev.sessionlog.recorder;

import dev.sessionlog.Redactor;
import dev.sessionlog.SessionLog;
import dev.sessionlog.internal.files.Access;
import dev.sessionlog.internal.files.FileOps;
import dev.sessionlog.internal.journal.JournalWriter;
import dev.sessionlog.recorder.spi.Entry;
import dev.sessionlog.recorder.spi.EntryCodec;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Opens a recorder's session: starts a new one, or resumes one from its journal. {@link SessionRecorder.Builder}
 * documents the contract of both.
 */
final class Opening {
    private final Settings settings;

    Opening(Settings settings) {
        this.settings = settings;
    }

    /**
     * How a session is recorded.
     *
     * @param journal absent for a recorder in memory
     * @param codec absent to look it up
     */
    record Settings(
            Optional<Path> journal,
            FileOps files,
            Optional<EntryCodec> codec,
            Durability durability,
            Access access,
            Clock clock,
            RandomGenerator random,
            Redactor redactor,
            List<Document> documents) {}

    /** A session that is open for recording, and its documents. */
    record Opened(Recording recording, Checkpoints checkpoints) {}

    Opened start(SessionLog.Builder base, SessionLog addition) {
        Instant now = settings.clock().instant();
        Redaction redaction = new Redaction(settings.redactor());
        Redaction.Redacted<Entry> redacted = redaction.entry(new Entry.Started(now, startingAt(now, base)));
        redaction.count(redacted.kinds());
        Entry.Started started = (Entry.Started) redacted.value();
        SessionState state = new SessionState(started);
        List<Entry> first = new ArrayList<>(List.of(started));
        if (!addition.equals(Entry.addition().build())) {
            Redaction.Redacted<Entry> added = redaction.entry(new Entry.Added(now, addition));
            redaction.count(added.kinds());
            state.check(added.value());
            state.apply(added.value());
            first.add(added.value());
        }
        Checkpoints checkpoints =
                new Checkpoints(settings.files(), settings.journal(), settings.documents(), settings.access());
        List<String> written = new ArrayList<>();
        Runnable firstCheckpoint = () -> checkpoints.start(() -> state.running(now), written::add);
        EntrySink sink = EntrySink.NONE;
        if (settings.journal().isEmpty()) {
            firstCheckpoint.run();
        } else {
            EntryCodec used = usedCodec();
            JournalWriter opened =
                    JournalWriter.create(setup(used), settings.journal().get(), created -> {
                        firstCheckpoint.run();
                        first.forEach(entry -> created.append(used.encode(entry)));
                    });
            sink = EntrySink.of(opened, used);
        }
        Recording recording = new Recording(settings.clock(), state, sink, redaction);
        written.forEach(recording::documentWritten);
        return new Opened(recording, checkpoints);
    }

    /** Throws if no session can start with this base and these settings, regardless of the journal. */
    void check(SessionLog.Builder base) {
        startingAt(settings.clock().instant(), base);
        settings.documents().forEach(Document::renderer);
        usedCodec();
    }

    private SessionLog startingAt(Instant now, SessionLog.Builder base) {
        LocalDateTime local = LocalDateTime.ofInstant(now, settings.clock().getZone());
        SessionLog log = base.date(local.toLocalDate())
                .startTime(local.toLocalTime())
                .zone(settings.clock().getZone())
                .build();
        if (log.endTime().isPresent()
                || log.duration().isPresent()
                || log.interruption().isPresent()
                || log.snapshotAt().isPresent()) {
            throw new IllegalArgumentException("The base must not have an end time, a duration, an interruption or the"
                    + " time of a snapshot: the recorder sets them.");
        }
        return log.id().isPresent()
                ? log
                : log.toBuilder().id(SessionIds.newId(now, settings.random())).build();
    }

    Opened resume() {
        Path path = settings.journal()
                .orElseThrow(
                        () -> new IllegalStateException("A session in memory cannot be resumed: it has no journal."));
        EntryCodec used = usedCodec();
        Replay replay = new Replay(used);
        JournalWriter opened = JournalWriter.reopen(setup(used), path, replay);
        boolean resumed = false;
        boolean finished = false;
        try {
            SessionState state = replay.state();
            if (state == null) {
                throw new JournalException(
                        path, "The journal " + path + " contains no session yet. Use start() to start one.");
            }
            finished = state.isFinished();
            Recording recording = new Recording(
                    settings.clock(), state, EntrySink.of(opened, used), new Redaction(settings.redactor()));
            EditedDocuments.keep(settings.files(), settings.documents(), state, settings.clock());
            recording.record(Entry.Resumed::new);
            Checkpoints checkpoints =
                    new Checkpoints(settings.files(), settings.journal(), settings.documents(), settings.access());
            checkpoints.start(recording::snapshot, recording::documentWritten);
            resumed = true;
            return new Opened(recording, checkpoints);
        } finally {
            if (finished) {
                StaleFiles.delete(settings.files(), path);
                opened.closeForever();
            } else if (!resumed) {
                opened.close();
            }
        }
    }

    private EntryCodec usedCodec() {
        return settings.codec().orElseGet(Codecs::find);
    }

    private JournalWriter.Setup setup(EntryCodec used) {
        return new JournalWriter.Setup(
                settings.files(), used.name(), settings.durability(), settings.access(), settings.clock());
    }
}
