package dev.sessionlog.internal.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The disk, until a call that is counted down to: that one fails, writes a part and fails, or is the last one before the
 * process is killed. Also counts what is done. A sync is counted and not done: that is the only thing that takes long.
 */
public final class FaultyFiles implements FileOps {
    private final List<Closeable> open = new ArrayList<>();
    private Fault fault = Fault.NONE;
    private long countdown;
    private int part;
    private String only = "";
    private String refused = "";
    private boolean killed;
    private Optional<OpenFile> device = Optional.empty();

    /** Every call in order, by name. */
    public final List<String> calls = new ArrayList<>();
    /** How many bytes were read. */
    public long bytesRead;

    /** What happens at the call. */
    public enum Fault {
        NONE,
        THROW,
        SHORT_WRITE,
        KILL
    }

    /** The process is dead: nothing that is called from now on does anything. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** A failure that a test asked for. */
    public static final class Injected extends IOException {
        private static final long serialVersionUID = 1L;

        Injected() {
            super("injected");
        }
    }

    /** Lets the n-th call from now on, from 1, go wrong. */
    public FaultyFiles at(long n, Fault what) {
        fault = what;
        countdown = n;
        only = "";
        return this;
    }

    /** Lets the next call of that name go wrong. */
    public FaultyFiles next(String call, Fault what) {
        at(1, what);
        only = call;
        return this;
    }

    /** Lets every call of that name fail. */
    public FaultyFiles refuse(String call) {
        refused = call;
        return this;
    }

    /** Lets all that is written go to a device, for example one that is full; to the files again when there is none. */
    public FaultyFiles writeTo(Optional<OpenFile> instead) {
        device = instead;
        return this;
    }

    /** Says how many bytes a short write, or a write that a kill cuts off, writes. */
    public FaultyFiles part(int bytes) {
        part = bytes;
        return this;
    }

    /** Returns whether the call was reached. */
    public boolean happened() {
        return fault == Fault.NONE;
    }

    /** Does what the operating system does when a process ends. */
    public void end() throws IOException {
        killed = true;
        for (Closeable closeable : open) {
            closeable.close();
        }
    }

    /** Does what the garbage collector brings about when nothing refers to the locks any more. */
    public void forgetLocks() {
        open.stream().filter(LockFile.class::isInstance).forEach(lock -> ((LockFile) lock).whenForgotten.clean());
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    private <T> T call(String name, Step<T> step) throws IOException {
        return call(name, step, () -> {});
    }

    private <T> T call(String name, Step<T> step, Closeable partly) throws IOException {
        if (killed) {
            throw new Killed();
        }
        calls.add(name);
        if (name.equals(refused)) {
            throw new Injected();
        }
        if (fault == Fault.NONE || !(only.isEmpty() || only.equals(name)) || --countdown > 0) {
            return step.run();
        }
        Fault now = fault;
        fault = Fault.NONE;
        if (now != Fault.THROW) {
            partly.close();
        }
        if (now == Fault.KILL) {
            end();
            throw new Killed();
        }
        throw new Injected();
    }

    private Void done() {
        return null;
    }

    @Override
    public void create(Path file, Access access) throws IOException {
        call("create", () -> {
            DISK.create(file, access);
            return done();
        });
    }

    @Override
    public void copyPermissions(Path from, Path to) throws IOException {
        call("copyPermissions", () -> {
            DISK.copyPermissions(from, to);
            return done();
        });
    }

    @Override
    public OpenFile open(Path file) throws IOException {
        return call("open", () -> new Counted(DISK.open(file)));
    }

    @Override
    public OpenFile openForReading(Path file) throws IOException {
        return call("open", () -> new Counted(DISK.openForReading(file)));
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        call("move", () -> {
            DISK.move(from, to);
            return done();
        });
    }

    @Override
    public void delete(Path file) throws IOException {
        call("delete", () -> {
            DISK.delete(file);
            return done();
        });
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        call("syncFolder", this::done);
    }

    @Override
    public Optional<Closeable> lock(Path file) throws IOException {
        return call("lock", () -> {
            Optional<Closeable> lock = DISK.lock(file);
            lock.ifPresent(open::add);
            return lock;
        });
    }

    @Override
    public boolean isLocked(Path file) throws IOException {
        return DISK.isLocked(file);
    }

    private final class Counted implements OpenFile {
        private final OpenFile file;

        Counted(OpenFile file) {
            this.file = file;
            open.add(file);
        }

        @Override
        public long length() throws IOException {
            return file.length();
        }

        @Override
        public int read(long position, byte[] buffer, int offset, int count) throws IOException {
            int read = file.read(position, buffer, offset, count);
            bytesRead += read;
            return read;
        }

        @Override
        public void write(long position, byte[] bytes, int offset, int count) throws IOException {
            call(
                    "write",
                    () -> {
                        device.orElse(file).write(position, bytes, offset, count);
                        return done();
                    },
                    () -> file.write(position, bytes, offset, Math.min(part, count)));
        }

        @Override
        public void truncate(long length) throws IOException {
            call("truncate", () -> {
                file.truncate(length);
                return done();
            });
        }

        @Override
        public void sync() throws IOException {
            call("sync", FaultyFiles.this::done);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
