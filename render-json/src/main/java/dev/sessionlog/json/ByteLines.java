package dev.sessionlog.json;

import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of an input stream, each as a stream of its own, so that a long line is never in memory as a whole. In UTF-8,
 * the byte of a line end cannot be part of another character.
 */
final class ByteLines {
    private static final int BUFFER = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream source;
    private final Content content = new Content();
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;
    private int number;
    private boolean inLine;

    ByteLines(InputStream source) {
        this.source = source;
    }

    /** Advances to the next line, skipping the rest of this one; returns false at the end of the source. */
    boolean next() throws IOException {
        if (number == 0) {
            skipByteOrderMark();
        }
        while (inLine) {
            content.skipBuffered();
        }
        inLine = fill();
        number += inLine ? 1 : 0;
        return inLine;
    }

    private void skipByteOrderMark() throws IOException {
        end = source.readNBytes(buffer, 0, BYTE_ORDER_MARK.length);
        boolean isMark = end == BYTE_ORDER_MARK.length;
        for (int i = 0; isMark && i < end; i++) {
            isMark = buffer[i] == BYTE_ORDER_MARK[i];
        }
        position = isMark ? end : 0;
    }

    /** Fills the buffer if it is empty; returns false at the end of the source. */
    private boolean fill() throws IOException {
        if (position == end) {
            position = 0;
            end = Math.max(0, source.read(buffer));
        }
        return position < end;
    }

    /** The number of the current line, from 1. */
    int number() {
        return number;
    }

    /** The bytes of the current line, without its end. */
    InputStream content() {
        return content;
    }

    /** The current line. */
    private final class Content extends InputStream {

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = buffered(length);
            if (count <= 0) {
                return count;
            }
            System.arraycopy(buffer, position, into, offset, count);
            position += count;
            return count;
        }

        void skipBuffered() throws IOException {
            int count = buffered(BUFFER);
            position += Math.max(0, count);
        }

        /** Returns how many bytes of the line are in the buffer, or -1 at its end, which is skipped. */
        private int buffered(int most) throws IOException {
            if (!inLine || !fill()) {
                inLine = false;
                return -1;
            }
            int last = Math.min(end, position + most);
            int to = position;
            while (to < last && buffer[to] != '\n') {
                to++;
            }
            if (to == position && most > 0) {
                position++;
                inLine = false;
                return -1;
            }
            return to - position;
        }
    }
}
