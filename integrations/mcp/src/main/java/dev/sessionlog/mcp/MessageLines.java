package dev.sessionlog.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Lines of a stream in UTF-8. Not thread-safe. */
final class MessageLines {
    /** The longest line in bytes. */
    static final int LONGEST = 16 << 20;

    /** How much of a line that is too long is kept, of its start and of its end. */
    private static final int KEPT = 512;

    private final InputStream in;

    MessageLines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /**
     * A line.
     *
     * @param text its characters; of a line that is too long, those at its start and at its end
     */
    record Line(String text, boolean isTooLong) {}

    /** Returns the next line, or empty at the end of the stream. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] end = new byte[KEPT];
        long length = 0;
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (length < LONGEST) {
                line.write(next);
            }
            end[(int) (length % KEPT)] = (byte) next;
            length++;
        }
        if (length <= LONGEST) {
            return Optional.of(new Line(line.toString(StandardCharsets.UTF_8), false));
        }
        byte[] start = Arrays.copyOf(line.toByteArray(), KEPT);
        int split = (int) (length % KEPT);
        String text = new String(start, StandardCharsets.UTF_8)
                + new String(end, split, KEPT - split, StandardCharsets.UTF_8)
                + new String(end, 0, split, StandardCharsets.UTF_8);
        return Optional.of(new Line(text, true));
    }
}
