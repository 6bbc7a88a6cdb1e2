package dev.sessionlog.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work that many ask for and one thread does. */
@Timeout(60)
class LooksTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicInteger count = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    private void blockedLook() {
        count.incrementAndGet();
        begun.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void requestsThatWaitShareALook() throws Exception {
        Looks looks = new Looks(this::blockedLook, LONG);
        looks.request();
        begun.await();
        for (int i = 0; i < 200; i++) {
            looks.request();
        }
        assertThat(count).hasValue(1);
        assertThat(looks.isIdle()).isFalse();
        released.countDown();
        assertThat(looks.await()).isEqualTo(Looks.End.DONE);
        assertThat(count.get()).isBetween(2, 3); // one for the 200, and perhaps one for the wait
        assertThat(looks.isIdle()).isTrue();
    }

    @Test
    void allLooksAreMadeByOneThreadThatIsNotTheCallers() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Looks looks = new Looks(() -> threads.add(Thread.currentThread()), LONG);
        for (int i = 0; i < 50; i++) {
            looks.request();
            assertThat(looks.await()).isEqualTo(Looks.End.DONE);
        }
        assertThat(threads).hasSize(1).doesNotContain(Thread.currentThread()).allMatch(Thread::isDaemon);
    }

    @Test
    void aWaitSeesWhatHappenedBeforeIt() {
        List<Integer> done = new ArrayList<>();
        List<Integer> seen = new ArrayList<>();
        Looks looks = new Looks(
                () -> {
                    synchronized (done) {
                        seen.addAll(done);
                    }
                },
                LONG);
        for (int i = 0; i < 100; i++) {
            synchronized (done) {
                done.add(i);
            }
            looks.request();
            looks.await();
            synchronized (done) {
                assertThat(new HashSet<>(seen)).contains(i);
            }
        }
    }

    @Test
    void aLookThatHangsIsWaitedForOnce() throws Exception {
        Looks looks = new Looks(this::blockedLook, Duration.ofMillis(1));
        assertThat(looks.await()).isEqualTo(Looks.End.TIMED_OUT);
        assertThat(looks.await()).isEqualTo(Looks.End.STILL_HANGING);
        released.countDown();
        while (!looks.isIdle()) {
            Thread.onSpinWait();
        }
        assertThat(looks.await()).isIn(Looks.End.DONE, Looks.End.TIMED_OUT); // not given up beforehand
    }

    @Test
    void theThreadDoesNotWaitForItself() {
        AtomicReference<Looks> itself = new AtomicReference<>();
        AtomicReference<Looks.End> end = new AtomicReference<>();
        Looks looks =
                new Looks(() -> end.set(Objects.requireNonNull(itself.get()).await()), LONG);
        itself.set(looks);
        assertThat(looks.await()).isEqualTo(Looks.End.DONE);
        assertThat(end).hasValue(Looks.End.DONE);
    }

    @Test
    void aLookThatThrowsEndsAsWell() {
        Looks looks = new Looks(
                () -> {
                    throw new IllegalStateException("This stack trace is expected.");
                },
                LONG);
        assertThat(looks.await()).isEqualTo(Looks.End.DONE);
        assertThat(looks.await()).isEqualTo(Looks.End.DONE);
    }
}
