package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.SessionLog;
import dev.sessionlog.internal.files.FaultyFiles;
import dev.sessionlog.internal.files.FileOps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Threads, interrupts, readers beside the writer, and closing (promises 10, 11, 13 and 16). */
@Timeout(value = Child.HANG_MINUTES, unit = TimeUnit.MINUTES)
class RecorderThreadsTest {
    /** More than this shows nothing new, and the reader's work grows with its square. */
    private static final int EFFORT = Math.min(Integer.getInteger("sessionlog.effort", 1), 20);

    private final TextCodec codec = new TextCodec();

    @TempDir
    Path folder;

    private SessionRecorder start(String name) {
        return SessionRecorder.journal(folder.resolve(name))
                .codec(codec)
                .durability(Durability.NONE)
                .start(SessionLog.builder().number(1).agent("a"));
    }

    private RecoveredSession read(String name) {
        return Journals.read(FileOps.DISK, codec, folder.resolve(name));
    }

    private static List<Thread> run(int threads, Runnable each) {
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(each);
            thread.start();
            running.add(thread);
        }
        return running;
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void whatManyThreadsRecordIsAllThereInTheOrderOfEach() throws InterruptedException {
        SessionRecorder session = start("s.journal");
        AtomicInteger names = new AtomicInteger();
        int each = 250 * EFFORT;
        join(run(16, () -> {
            String name = "thread " + names.getAndIncrement();
            TaskRecorder task = session.startTask(name);
            for (int i = 0; i < each; i++) {
                task.addNote(name + " note " + i);
            }
        }));
        SessionLog snapshot = session.snapshot();
        session.close();
        SessionLog recovered = read("s.journal").log();
        assertThat(recovered.tasks()).hasSize(16);
        for (int t = 0; t < 16; t++) {
            String name = recovered.tasks().get(t).name();
            List<String> notes = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                notes.add(name + " note " + i);
            }
            assertThat(snapshot.tasks().get(t).notes())
                    .extracting(note -> note.text())
                    .isEqualTo(notes);
            notes.add("not finished");
            assertThat(recovered.tasks().get(t).notes())
                    .extracting(note -> note.text())
                    .isEqualTo(notes);
        }
    }

    @Test
    void whatIsAcknowledgedWhileAnotherThreadClosesIsRecorded() throws InterruptedException {
        for (int round = 0; round < 100 * EFFORT; round++) {
            SessionRecorder session = start("s-" + round + ".journal");
            Set<String> acknowledged = ConcurrentHashMap.newKeySet();
            CountDownLatch recording = new CountDownLatch(1);
            List<Thread> threads = run(2, () -> {
                for (int i = 0; ; i++) {
                    String note = Thread.currentThread().getName() + " " + i;
                    try {
                        session.addHandoffNote(note);
                    } catch (IllegalStateException e) {
                        return;
                    }
                    acknowledged.add(note);
                    recording.countDown();
                }
            });
            recording.await();
            session.close();
            join(threads);
            assertThat(Set.copyOf(read("s-" + round + ".journal").log().handoffNotes()))
                    .isEqualTo(acknowledged);
        }
    }

    @Test
    void anInterruptedThreadRecordsAllTheSameAndStaysInterrupted() throws InterruptedException {
        SessionRecorder session = start("s.journal");
        int notes = 10_000;
        AtomicInteger recorded = new AtomicInteger();
        AtomicBoolean lostFlag = new AtomicBoolean();
        Thread recording = new Thread(() -> {
            while (recorded.get() < notes) {
                boolean before = Thread.currentThread().isInterrupted();
                session.addHandoffNote("note " + recorded.get());
                recorded.incrementAndGet();
                boolean after = Thread.currentThread().isInterrupted();
                if (before && !after) {
                    lostFlag.set(true);
                }
                if (recorded.get() % 3 == 0) {
                    Thread.interrupted();
                }
            }
        });
        recording.start();
        Thread interrupting = new Thread(() -> {
            while (recording.isAlive()) {
                recording.interrupt();
            }
        });
        interrupting.start();
        recording.join();
        interrupting.join();
        assertThat(lostFlag).isFalse();
        session.addHandoffNote("of another thread");
        session.close();
        assertThat(read("s.journal").log().handoffNotes()).hasSize(notes + 1);
    }

    @Test
    void anInterruptedThreadStartsFinishesAndReads() {
        Thread.currentThread().interrupt();
        SessionRecorder session = SessionRecorder.journal(folder.resolve("s.journal"))
                .codec(codec)
                .start(SessionLog.builder().number(1).agent("a"));
        session.addHandoffNote("x");
        session.close();
        SessionRecorder resumed = SessionRecorder.journal(folder.resolve("s.journal"))
                .codec(codec)
                .resume();
        resumed.finish();
        assertThat(read("s.journal").finished()).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aReaderSeesAPrefixOfWhatIsBeingRecordedAndNeverAnError() throws InterruptedException {
        SessionRecorder session = start("s.journal");
        AtomicInteger acknowledged = new AtomicInteger();
        int all = 2_000 * EFFORT;
        Thread writing = new Thread(() -> {
            for (int i = 0; i < all; i++) {
                session.addHandoffNote("note " + i + " " + "x".repeat(i % 700 * 10));
                acknowledged.incrementAndGet();
            }
        });
        writing.start();
        int before;
        do {
            before = acknowledged.get();
            List<String> notes = read("s.journal").log().handoffNotes();
            assertThat(notes.size()).isBetween(before, acknowledged.get() + 1);
            for (int n = 0; n < notes.size(); n++) {
                assertThat(notes.get(n)).startsWith("note " + n);
            }
        } while (before < all);
        writing.join();
    }

    @Test
    void closingTwiceIsClosingOnceAndNothingIsRecordedAfterwards() {
        SessionRecorder session = start("s.journal");
        session.close();
        session.close();
        assertThatThrownBy(() -> session.addHandoffNote("x"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The recorder is closed; nothing more can be recorded.");
        assertThat(read("s.journal").report().entries()).isEqualTo(1);
    }

    @Test
    void aRecorderThatIsForgottenLosesNothing() throws Exception {
        start("forgotten.journal").addHandoffNote("kept");
        assertThat(read("forgotten.journal").log().handoffNotes()).containsExactly("kept");
        Path exited = folder.resolve("exited.journal");
        assertThat(Child.run(Child.Forget.class, exited.toString())).containsExactly("recorded");
        assertThat(read("exited.journal").log().handoffNotes()).containsExactly("kept");
        SessionRecorder.journal(exited).codec(codec).resume().finish();
    }

    /** The garbage collector would do it at some time; here its part is played by the test. */
    @Test
    void aRecorderThatIsForgottenFreesItsJournalWhenItIsGarbage() throws Exception {
        Path path = folder.resolve("forgotten.journal");
        FaultyFiles files = new FaultyFiles();
        TaskRecorder task = TestRecorders.start(path, files, TestClock.berlin()).startTask("task");
        task.addNote("kept");
        assertThat(Child.run(Child.Resume.class, path.toString())).containsExactly("locked " + path);
        files.forgetLocks();
        assertThat(Child.run(Child.Resume.class, path.toString())).containsExactly("resumed");
        try (SessionRecorder resumed = TestRecorders.resume(path, TestClock.berlin())) {
            assertThat(resumed.startedTasks().get(0).task().notes())
                    .extracting(note -> note.text())
                    .containsExactly("kept");
        }
    }
}
