package dev.sessionlog.internal.files;

import java.io.Closeable;
import java.io.IOException;

/** A file that is open. Not thread-safe. */
public interface OpenFile extends Closeable {

    /** Returns how many bytes the file has now. */
    long length() throws IOException;

    /**
     * Reads bytes from a position on.
     *
     * @return how many were read: less than asked for only where the file ends
     */
    int read(long position, byte[] buffer, int offset, int count) throws IOException;

    /** Hands all bytes to the operating system; after an exception some of them may be in the file. */
    void write(long position, byte[] bytes, int offset, int count) throws IOException;

    /** Cuts the file. */
    void truncate(long length) throws IOException;

    /** Returns when all that was written is on the disk. */
    void sync() throws IOException;
}
