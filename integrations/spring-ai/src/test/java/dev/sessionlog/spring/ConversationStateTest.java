package dev.sessionlog.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.SessionLog;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.StoredSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that start and end at the same time. */
@Timeout(60)
class ConversationStateTest {
    /** Two ids that are in the same bin of a hash map. */
    private static final List<String> SAME_BIN = List.of("Aa", "BB");

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void conversationsStartAtTheSameTime() {
        CyclicBarrier both = new CyclicBarrier(2);
        try (ConversationSessions sessions = sessions(recorder -> await(both))) {
            SAME_BIN.stream()
                    .map(id -> CompletableFuture.supplyAsync(() -> sessions.session(id), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
            assertThat(sessions.open()).isEqualTo(SAME_BIN);
        }
    }

    @Test
    void aCustomizerMayStartTheSessionOfAnotherConversation() {
        AtomicReference<Runnable> inner = new AtomicReference<>(() -> {});
        try (ConversationSessions sessions =
                sessions(recorder -> inner.getAndSet(() -> {}).run())) {
            inner.set(() -> sessions.session("BB"));
            sessions.session("Aa");
            assertThat(sessions.open()).isEqualTo(SAME_BIN);
        }
    }

    @Test
    void aCustomizerThatAsksForTheSessionThatItConfiguresGetsASentence() {
        AtomicReference<Runnable> inner = new AtomicReference<>(() -> {});
        try (ConversationSessions sessions =
                sessions(recorder -> inner.getAndSet(() -> {}).run())) {
            inner.set(() -> assertThatThrownBy(() -> sessions.session("42"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageEndingWith("must not ask for the session that it configures."));
            assertThat(sessions.session("42").journalFile()).isPresent();
        }
    }

    @Test
    void aSessionThatCannotBeStartedIsStartedByTheNextCall() {
        AtomicReference<Runnable> failing = new AtomicReference<>(() -> {
            throw new IllegalStateException("There is no redactor.");
        });
        try (ConversationSessions sessions = sessions(recorder -> failing.get().run())) {
            assertThatThrownBy(() -> sessions.session("42")).hasMessage("There is no redactor.");
            assertThat(sessions.open()).isEmpty();
            failing.set(() -> {});
            sessions.session("42");
            assertThat(sessions.open()).containsExactly("42");
        }
    }

    @Test
    void aCallThatComesWhileTheSessionIsBeingFinishedWaitsForItsEnd() throws Exception {
        CountDownLatch finishing = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (ConversationSessions sessions = sessions(recorder -> {})) {
            SessionRecorder first = sessions.session("42");
            first.addHandoffNote("Mind the gap.");
            first.beforeBoundary(() -> {
                assertThat(sessions.session("42")).isSameAs(first);
                sessions.finish("42");
                finishing.countDown();
                await(go);
            });
            CompletableFuture<Void> finish = CompletableFuture.runAsync(() -> sessions.finish("42"), threads);
            await(finishing);
            assertThat(sessions.open()).isEmpty();
            CompletableFuture<SessionLog> next =
                    CompletableFuture.supplyAsync(() -> sessions.session("42").snapshot(), threads);
            CompletableFuture<Boolean> again = CompletableFuture.supplyAsync(
                    () -> {
                        sessions.finish("42");
                        return first.snapshot().endTime().isPresent();
                    },
                    threads);
            assertThat(sessions.session("43").snapshot().number()).isEqualTo(1);
            assertThat(first.snapshot().endTime()).isEmpty();
            assertThat(next).isNotDone();
            assertThat(again).isNotDone();
            go.countDown();
            finish.join();
            assertThat(again.join()).isTrue();
            assertThat(next.join().number()).isEqualTo(2);
            assertThat(next.join().previousId()).isEqualTo(first.snapshot().id());
        }
        assertThat(stored("42")).extracting(StoredSession::state).containsOnly(StoredSession.State.FINISHED);
    }

    @Test
    void theSessionsEndAtTheSameTimeWhateverHappensToOneOfThem() throws IOException {
        CyclicBarrier all = new CyclicBarrier(3);
        ConversationSessions sessions = sessions(recorder -> {});
        for (String id : List.of("1", "2", "3")) {
            sessions.session(id).beforeBoundary(() -> {
                await(all);
                if (id.equals("1")) {
                    throw new AssertionError("The first cannot end.");
                }
            });
        }
        assertThatThrownBy(sessions::close).hasRootCauseMessage("The first cannot end.");
        for (String id : List.of("2", "3")) {
            assertThat(stored(id)).extracting(StoredSession::state).containsExactly(StoredSession.State.FINISHED);
        }
        assertThat(sessions.open()).isEmpty();
    }

    @Test
    void whatComesAfterTheEndIsNotRecorded() {
        ConversationSessions sessions = sessions(recorder -> {});
        sessions.close();
        SessionRecorder late = sessions.session("42");
        assertThat(late.snapshot().endTime()).isPresent();
        assertThat(late.journalFile()).isEmpty();
        assertThat(sessions.open()).isEmpty();
        assertThat(folder).isEmptyDirectory();
        sessions.close();
    }

    private ConversationSessions sessions(Consumer<SessionRecorder.Builder> customizer) {
        SessionLogProperties properties = new SessionLogProperties(
                true,
                folder.toString(),
                SessionLogProperties.Session.CONVERSATION,
                "agent",
                null,
                null,
                List.of(),
                null,
                List.of());
        return new ConversationSessions(new SessionSettings(properties, "test", List.of(customizer::accept)));
    }

    private List<StoredSession> stored(String id) throws IOException {
        return SessionDirectory.of(folder.resolve("conversation-" + id)).all();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
