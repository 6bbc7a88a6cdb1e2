package dev.sessionlog.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The lock of the operating system on a file, and one within this process: the operating system does not see the second
 * owner in one process, and closing his channel would free the first one's lock.
 */
final class LockFile implements Closeable {
    private static final Set<Path> LOCKED = new HashSet<>();

    private final Path realPath;
    private final FileChannel channel;

    private LockFile(Path realPath, FileChannel channel) {
        this.realPath = realPath;
        this.channel = channel;
    }

    static Optional<Closeable> lock(Path file) throws IOException {
        synchronized (LOCKED) {
            Path folder = file.toAbsolutePath().getParent();
            Path name = file.getFileName();
            if (folder == null || name == null) {
                throw new IOException("The file " + file + " cannot be locked: it is a root.");
            }
            Path realPath = folder.toRealPath().resolve(name);
            if (LOCKED.contains(realPath)) {
                return Optional.empty();
            }
            if (Files.isSymbolicLink(realPath)) {
                throw new IOException("The file " + file + " cannot be locked: it is a symbolic link.");
            }
            FileChannel channel = FileChannel.open(
                    realPath, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            boolean locked = false;
            try {
                locked = channel.tryLock() != null;
            } finally {
                if (!locked) {
                    channel.close();
                }
            }
            if (!locked) {
                return Optional.empty();
            }
            LOCKED.add(realPath);
            return Optional.of(new LockFile(realPath, channel));
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (LOCKED) {
            if (channel.isOpen()) {
                LOCKED.remove(realPath);
                channel.close();
            }
        }
    }
}
