package dev.sessionlog.spring;

import dev.sessionlog.spring.ConversationSessions.Conversation;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Whether the session of a conversation is being started, is open, or is being finished. Whoever needs the conversation
 * waits until the first or the last is over; other conversations are not held up. Thread-safe.
 */
final class ConversationState {
    private final CompletableFuture<Optional<Conversation>> started = new CompletableFuture<>();
    private final CompletableFuture<Void> finished = new CompletableFuture<>();
    private final AtomicReference<Thread> finisher = new AtomicReference<>();
    private volatile @Nullable Thread starter = Thread.currentThread();

    /**
     * Ends the start, which the thread that has created this object makes.
     *
     * @param conversation absent if the session could not be started
     */
    void started(Optional<Conversation> conversation) {
        starter = null;
        started.complete(conversation);
    }

    /** Returns the conversation if its session is open, without waiting. */
    Optional<Conversation> open() {
        return finisher.get() == null ? started.getNow(Optional.empty()) : Optional.empty();
    }

    /** Returns the conversation, or nothing if another session has to be started, because this one has ended. */
    Optional<Conversation> await() {
        Optional<Conversation> conversation = awaitStart();
        Thread finishing = finisher.get();
        // What the end of a session itself asks for is this session.
        if (finishing == null || finishing == Thread.currentThread()) {
            return conversation;
        }
        finished.join();
        return Optional.empty();
    }

    private Optional<Conversation> awaitStart() {
        if (starter == Thread.currentThread()) {
            throw new IllegalStateException("The session is being started by this thread, and cannot be used before"
                    + " that: a SessionRecorderCustomizer must not ask for the session that it configures.");
        }
        return started.join();
    }

    /**
     * Finishes the session, or waits until another thread has done so.
     *
     * @param last what to do before those who wait continue
     */
    void finish(Runnable last) {
        Optional<Conversation> conversation = awaitStart();
        if (finisher.compareAndSet(null, Thread.currentThread())) {
            try {
                conversation.ifPresent(Conversation::finish);
            } finally {
                last.run();
                finished.complete(null);
            }
        } else if (finisher.get() != Thread.currentThread()) {
            finished.join();
        }
    }
}
