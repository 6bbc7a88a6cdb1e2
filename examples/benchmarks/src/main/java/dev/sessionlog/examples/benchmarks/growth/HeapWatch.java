package dev.sessionlog.examples.benchmarks.growth;

import java.io.Writer;

/**
 * A Writer that discards its input and measures at some moments how much more memory is reachable than before, by
 * collecting the garbage.
 */
final class HeapWatch extends Writer {
    private static final int LOOKS = 8;

    private final long step;
    private final long before = reachable();
    private long done;
    private long next;
    private long peak;

    /** Measures several times during the expected amount of work. */
    HeapWatch(long expected) {
        step = Math.max(1, expected / LOOKS);
        next = step;
    }

    /** Reports progress. */
    void progress(long more) {
        done += more;
        if (done >= next && next <= step * LOOKS) {
            next += step;
            peak = Math.max(peak, reachable() - before);
        }
    }

    /** Returns the maximum that was reachable. */
    long peak() {
        return peak;
    }

    private static long reachable() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        progress(length);
    }

    @Override
    public void write(String text, int offset, int length) {
        progress(length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
