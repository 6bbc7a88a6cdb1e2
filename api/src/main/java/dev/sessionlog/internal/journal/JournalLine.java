package dev.sessionlog.internal.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * Encodes bytes as a line of a journal, with their length and a checksum. The description of the recorder package
 * specifies the format.
 */
public final class JournalLine {
    /** The maximum size of an entry in bytes: 1 GiB. */
    public static final int MAX_PAYLOAD = 1 << 30;
    /** The maximum number of bytes before the payload: ten digits, a space, eight digits, a space. */
    static final int MAX_PREFIX = 20;

    private static final int CHECKSUM_DIGITS = 8;
    private static final int MAX_LENGTH_DIGITS = 10;
    private static final Prefix NO_PREFIX = new Prefix(0, 0, 0);

    private JournalLine() {}

    /** The part of a line before its payload. */
    record Prefix(int bytes, long payloadBytes, int checksum) {}

    public static byte[] of(long sequence, byte[] payload) {
        CRC32C checksum = checksum(sequence, payload.length);
        checksum.update(payload);
        int prefix = digits(payload.length) + 1 + CHECKSUM_DIGITS + 1;
        byte[] line = new byte[prefix + payload.length + 1];
        putPrefix(payload.length, (int) checksum.getValue(), line, prefix);
        System.arraycopy(payload, 0, line, prefix, payload.length);
        line[line.length - 1] = '\n';
        return line;
    }

    private static int digits(int number) {
        int digits = 1;
        for (int rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }

    /** Writes the prefix backwards, because numbers are written from their last digit. */
    private static void putPrefix(int length, int checksum, byte[] line, int end) {
        int at = end;
        line[--at] = ' ';
        for (int i = 0; i < CHECKSUM_DIGITS; i++) {
            line[--at] = (byte) Character.forDigit((checksum >>> (4 * i)) & 0xF, 16);
        }
        line[--at] = ' ';
        for (int rest = length; at > 0; rest /= 10) {
            line[--at] = (byte) ('0' + rest % 10);
        }
    }

    /** Returns a checksum to be updated with the payload. */
    static CRC32C checksum(long sequence, long length) {
        CRC32C checksum = new CRC32C();
        checksum.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(length)
                .putLong(sequence)
                .array());
        return checksum;
    }

    /** Returns the prefix of the line that starts at the offset, or one of 0 bytes if there is none. */
    static Prefix prefix(byte[] bytes, int offset, int limit) {
        int at = offset;
        long length = 0;
        while (at < limit && isDigit(bytes[at]) && at - offset < MAX_LENGTH_DIGITS) {
            length = length * 10 + bytes[at++] - '0';
        }
        int digits = at - offset;
        boolean padded = digits > 1 && bytes[offset] == '0';
        if (digits == 0 || padded || at + 1 + CHECKSUM_DIGITS >= limit || bytes[at++] != ' ') {
            return NO_PREFIX;
        }
        int checksum = 0;
        for (int end = at + CHECKSUM_DIGITS; at < end; at++) {
            int digit = isDigit(bytes[at]) ? bytes[at] - '0' : bytes[at] - 'a' + 10;
            if (digit < 0 || digit > 15 || (digit < 10 && !isDigit(bytes[at]))) {
                return NO_PREFIX;
            }
            checksum = checksum << 4 | digit;
        }
        return bytes[at] == ' ' ? new Prefix(at + 1 - offset, length, checksum) : NO_PREFIX;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
