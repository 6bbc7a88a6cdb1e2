package dev.sessionlog.internal.journal;

import dev.sessionlog.internal.files.Access;
import dev.sessionlog.internal.files.FileOps;
import dev.sessionlog.internal.files.OpenFile;
import dev.sessionlog.recorder.Durability;
import dev.sessionlog.recorder.JournalDamagedException;
import dev.sessionlog.recorder.JournalException;
import dev.sessionlog.recorder.JournalReport;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A journal that is open for writing and locked. Not thread-safe. */
public final class JournalWriter implements Closeable {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final FileOps files;
    private final Path path;
    private final OpenFile file;
    private final Closeable lock;
    private final Durability durability;
    private final Clock clock;
    private long end;
    private long sequence;
    private boolean unsynced;
    private Instant lastSync;
    private @Nullable String failed;
    private @Nullable IOException failure;
    private boolean forever;
    private boolean closed;
    private int maxPayload = JournalLine.MAX_PAYLOAD;

    /**
     * How journals are opened: the file operations, the codec's name, the durability, the permissions and the clock.
     */
    public record Setup(FileOps files, String codec, Durability durability, Access access, Clock clock) {}

    private JournalWriter(Setup setup, Path path, OpenFile file, Closeable lock) {
        this.files = setup.files();
        this.path = path;
        this.file = file;
        this.lock = lock;
        this.durability = setup.durability();
        this.clock = setup.clock();
        this.lastSync = clock.instant();
    }

    /**
     * Opens a journal without entries: a new one, or one in which no entry was acknowledged.
     *
     * @param first appends the first entry; if it throws, a new journal is deleted again
     * @throws JournalException if the path has a journal with entries or another kind of file, or cannot be written
     */
    public static JournalWriter create(Setup setup, Path path, Consumer<JournalWriter> first) {
        return open(setup, path, first, payload -> {});
    }

    /**
     * Opens an existing journal, passes on its entries, and cuts off an incomplete entry at the end.
     *
     * @throws JournalDamagedException if it is damaged anywhere but at its end; it is left unchanged
     * @throws JournalException if it is not a journal, or cannot be read and written
     */
    public static JournalWriter reopen(Setup setup, Path path, JournalScan.Sink entries) {
        return open(setup, path, null, entries);
    }

    private static JournalWriter open(
            Setup setup, Path path, @Nullable Consumer<JournalWriter> first, JournalScan.Sink entries) {
        JournalPlace.check(path, first != null);
        FileOps files = setup.files();
        Closeable lock = JournalPlace.lock(files, path);
        OpenFile file = null;
        boolean created = false;
        boolean empty = false;
        boolean opened = false;
        try {
            if (first != null && !Files.exists(path)) {
                files.create(path, setup.access());
                created = true;
            }
            file = files.open(path);
            if (setup.durability() != Durability.NONE) {
                // The name of an existing file may never have been synced.
                files.syncFolder(JournalPlace.folder(path));
            }
            JournalWriter journal = new JournalWriter(setup, path, file, lock);
            journal.readAndRepair(setup, first != null, entries);
            empty = first != null;
            if (first != null) {
                first.accept(journal);
            }
            opened = true;
            return journal;
        } catch (IOException e) {
            throw new JournalException(path, "The journal " + path + " cannot be opened: " + e, e);
        } finally {
            if (!opened) {
                closeQuietly(file);
                closeQuietly(created ? () -> files.delete(path) : null);
                closeQuietly(empty ? () -> JournalPlace.deleteLock(files, path) : null);
                closeQuietly(lock);
            }
        }
    }

    private void readAndRepair(Setup setup, boolean create, JournalScan.Sink entries) throws IOException {
        LineReader lines = new LineReader(file);
        long start = JournalHeader.check(path, lines, setup.codec());
        JournalReport report = new JournalScan(lines, start).read(entries);
        if (create && report.entries() + report.laterEntries() > 0) {
            throw new JournalException(
                    path, "The journal " + path + " already contains a session. Use resume() to continue it.");
        }
        if (report.damaged()) {
            throw new JournalDamagedException(path, report);
        }
        end = report.intactBytes();
        sequence = report.entries() + 1L;
        if (report.droppedBytes() > 0) {
            TornEnd.cutOff(setup.files(), path, file, end, clock);
        }
        if (start == 0) {
            write(JournalHeader.of(setup.codec()));
        }
    }

    /**
     * Appends an entry. When this method returns, the operating system has the entry, and it is synced as the
     * durability requires.
     *
     * @throws JournalException if the entry could not be appended; it will not be in the journal, unless only the sync
     *     failed
     */
    public void append(byte[] payload) {
        append(payload, durability != Durability.NONE);
    }

    /**
     * Appends an entry that is synced only together with a later one, whatever the durability.
     *
     * @throws JournalException if the entry could not be appended; it will not be in the journal
     */
    public void appendUnsynced(byte[] payload) {
        append(payload, false);
    }

    private void append(byte[] payload, boolean sync) {
        if (failure != null) {
            throw new JournalException(path, "The journal " + path + " accepts no more entries: " + failed, failure);
        }
        requireFits(payload);
        try {
            write(JournalLine.of(sequence, payload));
            sequence++;
            if (sync) {
                syncIfDue();
            }
        } catch (IOException e) {
            throw new JournalException(path, "The journal " + path + " could not be written: " + e, e);
        }
    }

    /** Lets a test reach the limit without needing that much memory. */
    public void maxPayload(int bytes) {
        maxPayload = bytes;
    }

    private void requireFits(byte[] payload) {
        if (payload.length > maxPayload) {
            throw new JournalException(
                    path,
                    "An entry of " + payload.length + " bytes is too large for the journal " + path
                            + ": the maximum is " + maxPayload + ".");
        }
        for (byte b : payload) {
            if (b == '\n') {
                throw new IllegalStateException("The codec encoded an entry with a line feed, which is not allowed.");
            }
        }
    }

    private void write(byte[] line) throws IOException {
        boolean written = false;
        try {
            file.write(end, line, 0, line.length);
            written = true;
        } finally {
            if (!written) {
                cutBack();
            }
        }
        end += line.length;
        unsynced = true;
    }

    /** Removes a partly written line. If that fails, the journal accepts no more lines. */
    private void cutBack() {
        try {
            file.truncate(end);
        } catch (IOException e) {
            fail("an entry was written only in part and could not be removed.", e);
        }
    }

    private void syncIfDue() throws IOException {
        Instant now = clock.instant();
        boolean due = durability == Durability.EACH || now.isBefore(lastSync) || !now.isBefore(lastSync.plus(INTERVAL));
        if (due) {
            sync();
            lastSync = now;
        }
    }

    /** After a failed sync it is unknown what is on the disk, and a second sync would not tell. */
    private void sync() throws IOException {
        try {
            file.sync();
            unsynced = false;
        } catch (IOException e) {
            fail("syncing an entry to the disk failed. A new recorder can read what is on the disk.", e);
            throw e;
        }
    }

    private void fail(String sentence, IOException cause) {
        failed = sentence;
        failure = cause;
    }

    /**
     * Closes a journal to which nobody will append again, and deletes its lock file.
     *
     * @throws JournalException if entries may not be stored as the durability promises
     */
    public void closeForever() {
        forever = true;
        close();
    }

    /**
     * Syncs what has not been synced, closes the file and releases the lock. Closing again has no effect.
     *
     * @throws JournalException if entries may not be stored as the durability promises
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (failure == null && unsynced && durability != Durability.NONE) {
            closing(this::sync);
        }
        closing(file);
        if (forever) {
            closeQuietly(() -> JournalPlace.deleteLock(files, path));
        }
        closing(lock);
        if (failure != null) {
            throw new JournalException(path, "The journal " + path + " is incomplete: " + failed, failure);
        }
    }

    /** Runs a step of closing; if it fails, the remaining steps still run. */
    private void closing(Closeable step) {
        try {
            step.close();
        } catch (IOException e) {
            if (failure == null) {
                fail("it could not be closed.", e);
            }
        }
    }

    private static void closeQuietly(@Nullable Closeable closeable) {
        try {
            if (closeable != null) {
                closeable.close();
            }
        } catch (IOException e) {
            // Nothing was written that could be lost, and what matters is reported by the caller.
        }
    }
}
