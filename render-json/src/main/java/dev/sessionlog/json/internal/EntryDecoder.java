package dev.sessionlog.json.internal;

import dev.sessionlog.recorder.spi.Entry;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Decodes the entries of a journal one after the other. Creating a parser takes as long as reading a short entry, so one
 * parser reads all of them, as a sequence of documents. An entry that it rejects is decoded again on its own, which says
 * what is wrong and where, and a new parser reads the next one. Not thread-safe.
 */
final class EntryDecoder implements Function<byte[], Entry> {
    /** A parser keeps the buffers of the longest value that it has read. */
    private static final int LONGEST_OF_A_KEPT_PARSER = 65_536;

    private final DocumentReader reader;
    private final Shape<Entry> shape;
    private final Function<byte[], Entry> single;
    private final Line line = new Line();
    private @Nullable JsonInput input;

    /**
     * Creates a decoder.
     *
     * @param single decodes an entry on its own
     */
    EntryDecoder(DocumentReader reader, Shape<Entry> shape, Function<byte[], Entry> single) {
        this.reader = reader;
        this.shape = shape;
        this.single = single;
    }

    @Override
    public Entry apply(byte[] bytes) {
        line.start(new String(bytes, StandardCharsets.UTF_8));
        Entry entry = next();
        line.start(""); // a long line is not kept until the next one
        return entry == null ? single.apply(bytes) : entry;
    }

    /** Returns the entry that is the whole line, or {@code null} if there is no such entry. */
    private @Nullable Entry next() {
        JsonInput opened = input == null ? reader.open(line) : input;
        input = null; // not used again unless it reaches the end of the line
        try {
            opened.next();
            Entry entry = shape.read(opened);
            if (!line.isRead() || opened.discardBuffered() > 0) {
                return null;
            }
            input = line.length() <= LONGEST_OF_A_KEPT_PARSER ? opened : null;
            return entry;
        } catch (Fault | JacksonException e) {
            return null;
        }
    }

    /** The characters of one line. The source ends with it, so that no entry continues on the next line. */
    private static final class Line extends Reader {
        private String text = "";
        private int position;

        void start(String line) {
            text = line;
            position = 0;
        }

        int length() {
            return text.length();
        }

        boolean isRead() {
            return position == text.length();
        }

        @Override
        public int read(char[] into, int offset, int length) {
            if (isRead()) {
                return -1;
            }
            int count = Math.min(length, text.length() - position);
            text.getChars(position, position + count, into, offset);
            position += count;
            return count;
        }

        @Override
        public void close() {}
    }
}
