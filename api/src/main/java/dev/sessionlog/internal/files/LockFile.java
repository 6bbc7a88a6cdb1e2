package dev.sessionlog.internal.files;

import java.io.Closeable;
import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operating system lock on a file, combined with a lock within this process: the operating system does not notice a
 * second owner in the same process, and closing that owner's channel would release the first one's lock. A lock that is
 * garbage collected without being closed is released.
 *
 * <p>The owner of a lock may delete the file while it holds the lock. Whoever had opened the file before then locks a
 * file that has no name any more; {@link #lock} notices that and tries again with the file that has the name.
 *
 * <p>The first byte is the lock. The second byte is locked together with it, as a sign for processes that only check:
 * they lock the second byte for a moment, with a shared lock, and so never keep anybody from the first one.
 */
final class LockFile implements Closeable {
    private static final Set<Path> LOCKED = new HashSet<>();
    private static final Cleaner CLEANER = Cleaner.create();
    private static final long LOCK = 0;
    private static final long SIGN = 1;

    private final Held held;
    /** Visible to tests, which cannot wait for the garbage collector. */
    final Cleaner.Cleanable whenForgotten;

    /** The resources held. It has no reference to the lock, so that the lock can be garbage collected. */
    private record Held(Path realPath, FileChannel channel) implements Runnable {
        void free() throws IOException {
            synchronized (LOCKED) {
                if (channel.isOpen()) {
                    LOCKED.remove(realPath);
                    channel.close();
                }
            }
        }

        @Override
        public void run() {
            try {
                free();
            } catch (IOException e) {
                // Nothing was written through this channel, and the owner of the lock is gone.
            }
        }
    }

    private LockFile(Held held) {
        this.held = held;
        this.whenForgotten = CLEANER.register(this, held);
    }

    static Optional<Closeable> lock(Path file) throws IOException {
        synchronized (LOCKED) {
            Path realPath = realPath(file);
            if (LOCKED.contains(realPath)) {
                return Optional.empty();
            }
            if (Files.isSymbolicLink(realPath)) {
                throw new FileSystemException(file.toString(), null, "it is a symbolic link");
            }
            while (true) {
                Identity before = identity(realPath);
                if (before == null) {
                    create(realPath);
                    continue;
                }
                Optional<FileChannel> channel = locked(realPath);
                if (channel.isEmpty()) {
                    return Optional.empty();
                }
                if (before.equals(identity(realPath))) {
                    LOCKED.add(realPath);
                    return Optional.of(new LockFile(new Held(realPath, channel.get())));
                }
                channel.get().close(); // its last owner deleted it: others would lock another file
            }
        }
    }

    /** Tells a file from another one of the same name. The key is null on file systems that have none. */
    private record Identity(@Nullable Object key, FileTime created) {}

    private static @Nullable Identity identity(Path file) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new Identity(attributes.fileKey(), attributes.creationTime());
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static void create(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            // Another process was faster.
        }
    }

    /** Opens and locks a file; returns empty if it is already locked. A file that is gone is created again. */
    private static Optional<FileChannel> locked(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        boolean locked = false;
        try {
            locked = channel.tryLock(LOCK, 1, false) != null;
            while (locked && channel.tryLock(SIGN, 1, false) == null) {
                Thread.onSpinWait(); // another process is checking the lock
            }
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        return locked ? Optional.of(channel) : Optional.empty();
    }

    static boolean isLocked(Path file) throws IOException {
        synchronized (LOCKED) {
            Path realPath = realPath(file);
            if (LOCKED.contains(realPath)) {
                return true;
            }
            if (!Files.isRegularFile(realPath, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            try (FileChannel channel = FileChannel.open(realPath, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
                return channel.tryLock(SIGN, 1, true) == null;
            }
        }
    }

    private static Path realPath(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path name = file.getFileName();
        if (folder == null || name == null) {
            throw new FileSystemException(file.toString(), null, "it is a root");
        }
        return folder.toRealPath().resolve(name);
    }

    @Override
    public void close() throws IOException {
        held.free();
        whenForgotten.clean();
    }
}
