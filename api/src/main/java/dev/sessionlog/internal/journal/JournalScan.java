package dev.sessionlog.internal.journal;

import dev.sessionlog.format.MalformedLogException;
import dev.sessionlog.recorder.JournalReport;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a journal in order, and determines what follows them. */
public final class JournalScan {
    private final LineReader lines;
    private final long start;

    /** Receives the payloads of lines. */
    public interface Sink {
        /**
         * Receives a payload.
         *
         * @throws RuntimeException if it is not an entry that can follow the previous ones; the message says why
         */
        void accept(byte[] payload);
    }

    /**
     * @param start the offset of the first entry
     */
    public JournalScan(LineReader lines, long start) {
        this.lines = lines;
        this.start = start;
    }

    /** Reads up to the first line that is not complete or not an entry, and counts the complete lines after it. */
    public JournalReport read(Sink entries) throws IOException {
        return read(entries, null);
    }

    /** Does the same, and passes on the payloads of those lines. */
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
                later++; // complete, so it was acknowledged: not an incomplete end
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

    /** Passes on a payload, and returns why it was refused, if it was. */
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
