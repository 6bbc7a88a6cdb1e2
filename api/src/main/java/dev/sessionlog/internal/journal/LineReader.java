package dev.sessionlog.internal.journal;

import dev.sessionlog.internal.files.OpenFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Finds and verifies the lines of a journal, using one buffer whatever length a line claims to have. Memory for a
 * payload is needed only when it is requested, after its checksum was verified. Bytes appended later are not seen.
 */
public final class LineReader {
    private static final int BUFFER = 1 << 16;

    private final OpenFile file;
    private final long length;
    private final byte[] buffer = new byte[BUFFER];
    private long bufferStart;
    private int buffered;

    /** A verified line. */
    record Line(long payloadStart, int payloadBytes, long end) {}

    public LineReader(OpenFile file) throws IOException {
        this.file = file;
        this.length = file.length();
    }

    long length() {
        return length;
    }

    /** Returns the first bytes of the file, at most {@code count}. */
    byte[] start(int count) throws IOException {
        int there = load(0, count);
        return Arrays.copyOf(buffer, Math.min(there, count));
    }

    /** Returns the line that starts at the position, if it is complete and has the given number. */
    @Nullable
    Line lineAt(long position, long sequence) throws IOException {
        JournalLine.Prefix prefix = prefixAt(position);
        long end = position + prefix.bytes() + prefix.payloadBytes() + 1;
        return end > length ? null : verified(position, prefix, sequence);
    }

    /**
     * Does the same if the start of the next line is known: a line that claims another length is rejected without
     * reading it.
     */
    @Nullable
    Line lineUpTo(long position, long end, long sequence) throws IOException {
        JournalLine.Prefix prefix = prefixAt(position);
        return position + prefix.bytes() + prefix.payloadBytes() + 1 == end
                ? verified(position, prefix, sequence)
                : null;
    }

    private JournalLine.Prefix prefixAt(long position) throws IOException {
        int there = load(position, JournalLine.MAX_PREFIX);
        int offset = (int) (position - bufferStart);
        return JournalLine.prefix(buffer, offset, offset + there);
    }

    private @Nullable Line verified(long position, JournalLine.Prefix prefix, long sequence) throws IOException {
        if (prefix.bytes() == 0 || prefix.payloadBytes() > JournalLine.MAX_PAYLOAD) {
            return null;
        }
        long payloadStart = position + prefix.bytes();
        long end = payloadStart + prefix.payloadBytes() + 1;
        load(position, (int) Math.min(BUFFER, end - position));
        CRC32C checksum = JournalLine.checksum(sequence, prefix.payloadBytes());
        for (long at = payloadStart; at < end - 1; ) {
            int count = (int) Math.min(load(at, 1), end - 1 - at);
            checksum.update(buffer, (int) (at - bufferStart), count);
            at += count;
        }
        boolean intact = (int) checksum.getValue() == prefix.checksum()
                && load(end - 1, 1) > 0
                && buffer[(int) (end - 1 - bufferStart)] == '\n';
        return intact ? new Line(payloadStart, (int) prefix.payloadBytes(), end) : null;
    }

    byte[] payload(Line line) throws IOException {
        byte[] payload = new byte[line.payloadBytes()];
        if (line.payloadStart() >= bufferStart && line.payloadStart() + payload.length <= bufferStart + buffered) {
            System.arraycopy(buffer, (int) (line.payloadStart() - bufferStart), payload, 0, payload.length);
        } else if (file.read(line.payloadStart(), payload, 0, payload.length) < payload.length) {
            throw new IOException("The file was truncated while it was being read.");
        }
        return payload;
    }

    /** Returns the position after the next line feed, or -1 if there is none. */
    long afterLineFeed(long position) throws IOException {
        for (long at = position; at < length; ) {
            int there = load(at, 1);
            if (there <= 0) {
                return -1;
            }
            int offset = (int) (at - bufferStart);
            for (int i = offset; i < offset + there; i++) {
                if (buffer[i] == '\n') {
                    return bufferStart + i + 1;
                }
            }
            at += there;
        }
        return -1;
    }

    /**
     * Ensures that bytes from the position on are in the buffer, and returns how many are: fewer at the end of the
     * file.
     */
    private int load(long position, int wanted) throws IOException {
        long available = Math.min(wanted, length - position);
        if (position < bufferStart || position + available > bufferStart + buffered) {
            bufferStart = position;
            buffered = file.read(position, buffer, 0, (int) Math.min(BUFFER, Math.max(0, length - position)));
        }
        return (int) (bufferStart + buffered - position);
    }
}
