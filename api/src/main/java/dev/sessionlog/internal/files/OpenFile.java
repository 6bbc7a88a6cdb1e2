package dev.sessionlog.internal.files;

import java.io.Closeable;
import java.io.IOException;

/** An open file. Not thread-safe. */
public interface OpenFile extends Closeable {

    /** Returns the current size of the file in bytes. */
    long length() throws IOException;

    /**
     * Reads bytes starting at a position.
     *
     * @return the number of bytes read; less than requested only at the end of the file
     */
    int read(long position, byte[] buffer, int offset, int count) throws IOException;

    /** Writes all bytes to the operating system. After an exception, some of them may be in the file. */
    void write(long position, byte[] bytes, int offset, int count) throws IOException;

    /** Truncates the file. */
    void truncate(long length) throws IOException;

    /** Syncs the file: returns when everything written is on the disk. */
    void sync() throws IOException;
}
