package dev.sessionlog.internal.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The disk, for a test that overrides a call. */
public class DelegatingFiles implements FileOps {
    @Override
    public void create(Path file, Access access) throws IOException {
        DISK.create(file, access);
    }

    @Override
    public void copyPermissions(Path from, Path to) throws IOException {
        DISK.copyPermissions(from, to);
    }

    @Override
    public OpenFile open(Path file) throws IOException {
        return DISK.open(file);
    }

    @Override
    public OpenFile openForReading(Path file) throws IOException {
        return DISK.openForReading(file);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        DISK.move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        DISK.delete(file);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        DISK.syncFolder(folder);
    }

    @Override
    public Optional<Closeable> lock(Path file) throws IOException {
        return DISK.lock(file);
    }

    @Override
    public boolean isLocked(Path file) throws IOException {
        return DISK.isLocked(file);
    }
}
