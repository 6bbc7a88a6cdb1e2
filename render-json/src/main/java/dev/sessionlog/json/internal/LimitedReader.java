package dev.sessionlog.json.internal;

import java.io.IOException;
import java.io.Reader;

/** Reads up to a number of characters from a source of unknown length. */
final class LimitedReader extends Reader {
    private final Reader source;
    private final int limit;
    private long count;

    LimitedReader(Reader source, int limit) {
        this.source = source;
        this.limit = limit;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int read = source.read(into, offset, length);
        count += Math.max(0, read);
        if (count > limit) {
            throw Fault.tooLong("more than " + limit + " characters");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
