package dev.sessionlog.examples.benchmarks.growth;

import java.io.Writer;

/**
 * A Writer that forgets everything, and looks at some moments how much memory is reachable, beyond what was before. For that
 * it lets the garbage be collected.
 */
final class HeapWatch extends Writer {
    private static final int LOOKS = 8;

    private final long step;
    private final long before = reachable();
    private long done;
    private long next;
    private long peak;

    /** Looks some times while this much is done. */
    HeapWatch(long expected) {
        step = Math.max(1, expected / LOOKS);
        next = step;
    }

    /** So much more is done. */
    void progress(long more) {
        done += more;
        if (done >= next && next <= step * LOOKS) {
            next += step;
            peak = Math.max(peak, reachable() - before);
        }
    }

    /** Returns how much was reachable at most. */
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
