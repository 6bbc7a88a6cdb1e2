package dev.sessionlog.json.internal;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import tools.jackson.core.TokenStreamLocation;

/** Characters up to a limit, where there is no knowing beforehand how many there are. */
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
            throw new Fault(
                    Fault.LIMIT,
                    "The document has more than " + limit + " characters, which is the limit of this reader.",
                    List.of(),
                    new TokenStreamLocation(null, 0, 1, 1));
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
