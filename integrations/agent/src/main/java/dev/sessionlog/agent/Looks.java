package dev.sessionlog.agent;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what can be observed, on one daemon thread. Requests that are made before a look begins share it. The thread
 * ends when it has had nothing to do for a while. Thread-safe.
 */
final class Looks {
    private static final long IDLE_SECONDS = 10;

    private final Runnable look;
    private final Duration limit;
    private final ThreadPoolExecutor thread;
    private volatile @Nullable Thread current;
    private boolean queued;
    private boolean givenUp;
    private long requested;
    private long done;

    /** How a wait ended. */
    enum End {
        DONE,
        /** The time limit was reached. */
        TIMED_OUT,
        /** An earlier wait reached the time limit, and nothing has happened since. */
        STILL_HANGING
    }

    /**
     * Creates the thread.
     *
     * @param limit how long to wait for a look at most
     */
    Looks(Runnable look, Duration limit) {
        this.look = look;
        this.limit = limit;
        this.thread =
                new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread made = new Thread(work, "sessionlog-evidence");
                    made.setDaemon(true);
                    return made;
                });
        thread.allowCoreThreadTimeOut(true);
    }

    /** Requests a look that begins after this call, and returns its number. */
    synchronized long request() {
        if (!queued) {
            queued = true;
            thread.execute(this::run);
        }
        return ++requested;
    }

    /** Returns whether nothing was requested that has not been done. */
    synchronized boolean isIdle() {
        return done == requested;
    }

    private void run() {
        long last;
        synchronized (this) {
            queued = false;
            last = requested;
        }
        current = Thread.currentThread();
        try {
            look.run();
        } finally {
            current = null;
            synchronized (this) {
                done = last;
                givenUp = false;
                notifyAll();
            }
        }
    }

    /**
     * Requests a look and waits for it, at most for the time limit. An interrupt does not end the wait. A look that hangs
     * is waited for once, not at each call.
     */
    End await() {
        if (Thread.currentThread().equals(current)) {
            return End.DONE;
        }
        boolean interrupted = false;
        long end = System.nanoTime() + limit.toNanos();
        try {
            synchronized (this) {
                long number = request();
                while (done < number) {
                    long left = end - System.nanoTime();
                    if (givenUp) {
                        return End.STILL_HANGING;
                    } else if (left <= 0) {
                        givenUp = true;
                        notifyAll();
                        return End.TIMED_OUT;
                    }
                    try {
                        TimeUnit.NANOSECONDS.timedWait(this, left);
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
                return End.DONE;
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
