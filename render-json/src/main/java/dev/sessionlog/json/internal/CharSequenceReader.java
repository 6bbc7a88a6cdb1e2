package dev.sessionlog.json.internal;

import java.io.Reader;
import java.nio.CharBuffer;

/** The characters of a text, without a copy of it. */
final class CharSequenceReader extends Reader {
    private final CharBuffer text;

    CharSequenceReader(CharSequence text) {
        this.text = text instanceof CharBuffer buffer ? buffer.duplicate() : CharBuffer.wrap(text);
    }

    @Override
    public int read(char[] into, int offset, int length) {
        if (!text.hasRemaining()) {
            return -1;
        }
        int count = Math.min(length, text.remaining());
        text.get(into, offset, count);
        return count;
    }

    @Override
    public void close() {}
}
