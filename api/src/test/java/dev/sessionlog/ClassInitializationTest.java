package dev.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Two threads that use a type for the first time do not wait for each other. */
class ClassInitializationTest {
    private static final int ROUNDS = 200;
    /** Two threads that wait longer wait for each other, also on a busy machine. */
    private static final int DEADLOCK_MINUTES = 10;

    private static final List<String> CLASSES =
            List.of("dev.sessionlog.ChecklistItem", "dev.sessionlog.ImmutableChecklistItem");

    @Test
    void aTypeWithConstantsAndItsImplementationDoNotDeadlock() throws Exception {
        URL classes = SessionLog.class.getProtectionDomain().getCodeSource().getLocation();
        for (int round = 0; round < ROUNDS; round++) {
            try (URLClassLoader loader =
                    new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
                initialize(loader, round);
            }
        }
    }

    private static void initialize(ClassLoader loader, int round) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(CLASSES.size());
        CountDownLatch done = new CountDownLatch(CLASSES.size());
        AtomicReference<Throwable> failure = new AtomicReference<>();
        for (String name : CLASSES) {
            Thread thread = new Thread(
                    () -> {
                        try {
                            Class<?> loaded = Class.forName(name, false, loader);
                            start.await();
                            Class.forName(loaded.getName(), true, loader);
                        } catch (Exception | LinkageError e) {
                            failure.set(e);
                        } finally {
                            done.countDown();
                        }
                    },
                    "initialize " + name);
            thread.setDaemon(true);
            thread.start();
        }
        assertThat(done.await(DEADLOCK_MINUTES, TimeUnit.MINUTES))
                .as("round %s ends", round)
                .isTrue();
        assertThat(failure.get()).isNull();
    }
}
