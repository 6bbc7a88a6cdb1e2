package dev.sessionlog.recorder;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.LogRenderers;
import dev.sessionlog.internal.files.Access;
import dev.sessionlog.internal.files.FileOps;
import dev.sessionlog.internal.journal.JournalWriter;
import dev.sessionlog.recorder.spi.Entry;
import dev.sessionlog.recorder.spi.EntryCodec;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * How a recorder comes to its session: it starts one, or goes on with one that its journal has. The contract of both
 * stands at {@link SessionRecorder.Builder}.
 */
record Opening(
        Optional<Path> journal,
        FileOps files,
        Optional<EntryCodec> codec,
        Durability durability,
        Access access,
        Clock clock,
        List<Path> documents) {

    /** A session that is open for recording, and its documents. */
    record Opened(Recording recording, Checkpoints checkpoints) {}

    Opened start(SessionLog.Builder base) {
        Instant now = clock.instant();
        Entry.Started started = new Entry.Started(now, startingAt(now, base));
        SessionState state = new SessionState(started);
        Checkpoints checkpoints = new Checkpoints(files, journal, documents, access);
        Runnable firstCheckpoint = () -> checkpoints.start(() -> state.running(now));
        if (journal.isEmpty()) {
            firstCheckpoint.run();
            return new Opened(new Recording(clock, state, EntrySink.NONE), checkpoints);
        }
        EntryCodec used = usedCodec();
        JournalWriter opened = JournalWriter.create(setup(used), journal.get(), created -> {
            firstCheckpoint.run();
            created.append(used.encode(started));
        });
        return new Opened(new Recording(clock, state, EntrySink.of(opened, used)), checkpoints);
    }

    /** Throws if no session can start with this base and these settings, whatever the journal is. */
    void check(SessionLog.Builder base) {
        startingAt(clock.instant(), base);
        documents.forEach(LogRenderers::forFile);
        usedCodec();
    }

    private SessionLog startingAt(Instant now, SessionLog.Builder base) {
        LocalDateTime local = LocalDateTime.ofInstant(now, clock.getZone());
        SessionLog log = base.date(local.toLocalDate())
                .startTime(local.toLocalTime())
                .zone(clock.getZone())
                .build();
        if (log.endTime().isPresent()
                || log.duration().isPresent()
                || log.interruption().isPresent()) {
            throw new IllegalArgumentException("A session that starts now has no end, no duration and no"
                    + " interruption, as the base says: finish() measures them.");
        }
        return log;
    }

    Opened resume() {
        Path path = journal.orElseThrow(
                () -> new IllegalStateException("A session in memory cannot be resumed: it has no journal."));
        EntryCodec used = usedCodec();
        Replay replay = new Replay(used);
        JournalWriter opened = JournalWriter.reopen(setup(used), path, replay);
        boolean resumed = false;
        try {
            SessionState state = replay.state();
            if (state == null) {
                throw new JournalException(path, "The journal " + path + " has no session yet: start() starts one.");
            }
            Recording recording = new Recording(clock, state, EntrySink.of(opened, used));
            recording.record(Entry.Resumed::new);
            Checkpoints checkpoints = new Checkpoints(files, journal, documents, access);
            checkpoints.start(recording::snapshot);
            resumed = true;
            return new Opened(recording, checkpoints);
        } finally {
            if (!resumed) {
                opened.close();
            }
        }
    }

    private EntryCodec usedCodec() {
        return codec.orElseGet(Codecs::find);
    }

    private JournalWriter.Setup setup(EntryCodec used) {
        return new JournalWriter.Setup(files, used.name(), durability, access, clock);
    }
}
