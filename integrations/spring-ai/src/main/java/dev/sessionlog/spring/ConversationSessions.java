package dev.sessionlog.spring;

import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.recorder.SessionRecorder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.ai.chat.memory.ChatMemory;

/**
 * The sessions of an application that has one for each conversation. The session of a conversation starts with the first
 * call of a chat client that has the conversation's id as its parameter {@link ChatMemory#CONVERSATION_ID}:
 *
 * <pre>{@code
 * client.prompt(question).advisors(a -> a.param(ChatMemory.CONVERSATION_ID, id)).call().content();
 * }</pre>
 *
 * <p>A call without an id belongs to the conversation of the tool that makes it or else, as everything outside of a chat
 * client, to the conversation {@value #DEFAULT_ID}.
 *
 * <p>A session ends with {@link #finish} or with the application, whichever comes first. Until then it has an open
 * journal. The next call of a conversation whose session has ended starts a new session, which continues from it; a call
 * that comes while the session is being finished waits for its end. A call that is running meanwhile is recorded until
 * then.
 *
 * <p>Each conversation has a folder of its own below {@code sessionlog.directory}, such as {@code conversation-42}. In
 * its name, everything but lowercase ASCII letters, digits, hyphens and underscores is percent-encoded.
 *
 * <p>Thread-safe.
 */
public final class ConversationSessions implements AutoCloseable {
    /** The id of the conversation to which everything belongs that has no id. */
    public static final String DEFAULT_ID = "default";

    private static final int MOST_THREADS = 8;

    private final SessionSettings settings;
    private final Map<String, ConversationState> states = new ConcurrentHashMap<>();
    private final Warnings late = new Warnings();
    private volatile boolean closed;

    ConversationSessions(SessionSettings settings) {
        this.settings = settings;
    }

    /** A conversation with a session. */
    record Conversation(String id, RecordedSession session, ObservedRun run) {
        void finish() {
            try {
                run.settle();
                run.run().close();
            } finally {
                session.close();
            }
        }
    }

    /**
     * Returns the recorder of a conversation's session, which is started if it is not open. If the session is being
     * finished, this method waits for its end, and starts the next one.
     */
    public SessionRecorder session(String conversationId) {
        return conversation(conversationId).session().recorder();
    }

    /** Returns the ids of the conversations whose sessions are open, in the order of their ids. */
    public List<String> open() {
        return conversations().stream().map(Conversation::id).toList();
    }

    List<Conversation> conversations() {
        return states.values().stream()
                .flatMap(state -> state.open().stream())
                .sorted(Comparator.comparing(Conversation::id))
                .toList();
    }

    /**
     * Finishes the session of a conversation, and waits up to 5 seconds for the changed files and the tests of its last
     * tool calls. Without an open session, this has no effect.
     */
    public void finish(String conversationId) {
        ConversationState state = states.get(Objects.requireNonNull(conversationId, "conversationId"));
        if (state != null) {
            finish(conversationId, state);
        }
    }

    private void finish(String id, ConversationState state) {
        state.finish(() -> states.remove(id, state));
    }

    /**
     * Finishes all sessions, several at a time; called when the application context is closed. What comes later is not
     * recorded.
     */
    @Override
    public void close() {
        closed = true;
        List<String> ids = List.copyOf(states.keySet());
        if (ids.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(ids.size(), MOST_THREADS));
        try {
            CompletableFuture<?>[] ends = ids.stream()
                    .map(id -> CompletableFuture.runAsync(() -> close(id), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(ends).join();
        } finally {
            threads.shutdown();
        }
    }

    private void close(String id) {
        try {
            finish(id);
        } catch (RuntimeException e) {
            Warnings.LOG.warn("The session of the conversation " + id + " could not be finished: " + e + ".");
        }
    }

    ObservedRun run(String conversationId) {
        return conversation(conversationId).run();
    }

    private Conversation conversation(String id) {
        Objects.requireNonNull(id, "conversationId");
        while (!closed) {
            ConversationState state = states.get(id);
            if (state == null) {
                ConversationState starting = new ConversationState();
                state = states.putIfAbsent(id, starting);
                if (state == null) {
                    return start(id, starting);
                }
            }
            Optional<Conversation> conversation = state.await();
            if (conversation.isPresent()) {
                return conversation.get();
            }
        }
        return late(id);
    }

    /** Starts the session outside of the map, which would hold up other conversations until git has answered. */
    private Conversation start(String id, ConversationState state) {
        Optional<Conversation> conversation = Optional.empty();
        try {
            RecordedSession session =
                    settings.start(settings.directory(settings.folder().resolve(ConversationFolder.name(id))));
            conversation =
                    Optional.of(new Conversation(id, session, new ObservedRun(settings.observe(session.recorder()))));
        } finally {
            if (conversation.isEmpty()) {
                states.remove(id, state);
            }
            state.started(conversation);
        }
        if (closed) {
            finish(id, state);
        }
        return conversation.orElseThrow();
    }

    /** Returns a conversation with a session that has ended, in memory: nothing is observed or recorded. */
    private Conversation late(String id) {
        RecordedSession session = settings.inMemory();
        AgentRun run = AgentRun.of(session.recorder()).onProblem(late::add).start();
        Conversation conversation = new Conversation(id, session, new ObservedRun(run));
        conversation.finish();
        return conversation;
    }
}
