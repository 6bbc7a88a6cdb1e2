package dev.sessionlog.internal.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;

/** The files of the operating system. */
final class DiskFiles implements FileOps {
    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    @Override
    public void create(Path file, Access access) throws IOException {
        if (access == Access.USUAL) {
            Files.createFile(file);
            return;
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (UnsupportedOperationException e) {
            throw new FileSystemException(file.toString(), null, "its file system has no POSIX permissions");
        }
    }

    @Override
    public void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (source != null) {
            Files.setPosixFilePermissions(to, source.readAttributes().permissions());
        }
    }

    @Override
    public OpenFile open(Path file) throws IOException {
        return new DiskFile(new RandomAccessFile(file.toFile(), "rw"));
    }

    @Override
    public OpenFile openForReading(Path file) throws IOException {
        return new DiskFile(new RandomAccessFile(file.toFile(), "r"));
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        if (WINDOWS || !Files.isReadable(folder)) {
            return;
        }
        uninterrupted(() -> {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
            return folder;
        });
    }

    @Override
    public Optional<Closeable> lock(Path file) throws IOException {
        return uninterrupted(() -> LockFile.lock(file));
    }

    @Override
    public boolean isLocked(Path file) throws IOException {
        return uninterrupted(() -> LockFile.isLocked(file));
    }

    private interface Call<T> {
        T run() throws IOException;
    }

    /** Hides an interrupt from a channel, which would close itself, and restores it afterwards. */
    private static <T> T uninterrupted(Call<T> call) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return call.run();
                } catch (ClosedByInterruptException e) {
                    interrupted = Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Uses a RandomAccessFile and not a FileChannel, because an interrupt closes a channel for all threads. */
    private static final class DiskFile implements OpenFile {
        private static final long UNKNOWN = -1;

        private final RandomAccessFile file;
        private long at;

        DiskFile(RandomAccessFile file) {
            this.file = file;
        }

        @Override
        public long length() throws IOException {
            return file.length();
        }

        @Override
        public int read(long position, byte[] buffer, int offset, int count) throws IOException {
            seek(position);
            int done = 0;
            while (done < count) {
                int read = file.read(buffer, offset + done, count - done);
                if (read < 0) {
                    break;
                }
                done += read;
            }
            at = position + done;
            return done;
        }

        @Override
        public void write(long position, byte[] bytes, int offset, int count) throws IOException {
            seek(position);
            file.write(bytes, offset, count);
            at = position + count;
        }

        /** Seeks only if the file is at another position. After a failed call the position is unknown. */
        private void seek(long position) throws IOException {
            if (at != position) {
                file.seek(position);
            }
            at = UNKNOWN;
        }

        @Override
        public void truncate(long length) throws IOException {
            at = UNKNOWN;
            file.setLength(length);
        }

        @Override
        public void sync() throws IOException {
            file.getFD().sync();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
