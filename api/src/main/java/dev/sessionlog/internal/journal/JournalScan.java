package dev.sessionlog.internal.journal;

import dev.sessionlog.format.MalformedLogException;
import dev.sessionlog.recorder.JournalReport;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a journal in order, and finds out what it is that follows them. */
public final class JournalScan {
    private final LineReader lines;
    private final long start;

    /** Takes the payload of a line. */
    public interface Sink {
        /**
         * Takes a payload.
         *
         * @throws RuntimeException if it is no entry that can follow those before it; the message says why
         */
        void accept(byte[] payload);
    }

    /**
     * @param start where the entries start
     */
    public JournalScan(LineReader lines, long start) {
        this.lines = lines;
        this.start = start;
    }

    /** Reads up to the first line that is not whole or not an entry, and counts the lines behind it that are whole. */
    public JournalReport read(Sink entries) throws IOException {
        return read(entries, null);
    }

    /** The same, and hands over the payloads of those lines. */
    public JournalReport read(Sink entries, @Nullable Sink laterEntries) throws IOException {
        Optional<String> refusal = Optional.empty();
        long at = start;
        int read = 0;
        int later = 0;
        while (at < lines.length()) {
            LineReader.Line line = lines.lineAt(at, read + 1L);
            if (line == null) {
                break;
            }
            refusal = refusal(entries, lines.payload(line));
            if (refusal.isPresent()) {
                later++; // whole, and so it was acknowledged: no torn end
                break;
            }
            read++;
            at = line.end();
        }
        int salvaged = 0;
        long sequence = read + 1L;
        long next = lines.afterLineFeed(at);
        while (next >= 0 && next < lines.length()) {
            long end = lines.afterLineFeed(next);
            sequence++;
            // Damage may have made one line of two, or two of one.
            for (long candidate = sequence - 1; candidate <= sequence + 1; candidate++) {
                LineReader.Line line = lines.lineUpTo(next, end, candidate);
                if (line != null) {
                    later++;
                    if (laterEntries != null
                            && refusal(laterEntries, lines.payload(line)).isEmpty()) {
                        salvaged++;
                    }
                    sequence = candidate;
                    break;
                }
            }
            next = end;
        }
        return new JournalReport(read, at, lines.length() - at, later, salvaged, refusal);
    }

    /** Offers a payload, and returns why it was refused, if it was. */
    private static Optional<String> refusal(Sink sink, byte[] payload) {
        try {
            sink.accept(payload);
            return Optional.empty();
        } catch (MalformedLogException e) {
            return Optional.of("At character " + e.column() + " of its entry: " + e.sentence());
        } catch (RuntimeException e) {
            return Optional.of(e.getMessage() == null ? e + "." : e.getMessage());
        }
    }
}
