package dev.sessionlog.spring;

import dev.sessionlog.recorder.SessionRecorder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
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
 * journal. The next call of a conversation whose session has ended starts a new session, which continues from it. A call
 * that is running while its session ends is recorded until then.
 *
 * <p>Each conversation has a folder of its own below {@code sessionlog.directory}, such as {@code conversation-42}. In
 * its name, everything but lowercase ASCII letters, digits, hyphens and underscores is percent-encoded.
 *
 * <p>Thread-safe.
 */
public final class ConversationSessions implements AutoCloseable {
    /** The id of the conversation to which everything belongs that has no id. */
    public static final String DEFAULT_ID = "default";

    private final SessionSettings settings;
    private final Map<String, Conversation> open = new ConcurrentHashMap<>();
    private volatile boolean closed;

    ConversationSessions(SessionSettings settings) {
        this.settings = settings;
    }

    /** A conversation with an open session. */
    record Conversation(String id, RecordedSession session, ObservedRun run) {
        void finish() {
            run.settle();
            run.run().close();
            session.close();
        }
    }

    /** Returns the recorder of a conversation's session, which is started if it is not open. */
    public SessionRecorder session(String conversationId) {
        return conversation(conversationId).session().recorder();
    }

    /** Returns the ids of the conversations whose sessions are open, in the order of their ids. */
    public List<String> open() {
        return conversations().stream().map(Conversation::id).toList();
    }

    List<Conversation> conversations() {
        return open.values().stream()
                .sorted(Comparator.comparing(Conversation::id))
                .toList();
    }

    /**
     * Finishes the session of a conversation, and waits up to 5 seconds for the changed files and the tests of its last
     * tool calls. Without an open session, this has no effect.
     */
    public void finish(String conversationId) {
        Conversation ended = open.remove(Objects.requireNonNull(conversationId, "conversationId"));
        if (ended != null) {
            ended.finish();
        }
    }

    /** Finishes all sessions; called when the application context is closed. What comes later is not recorded. */
    @Override
    public void close() {
        closed = true;
        open().forEach(this::finish);
    }

    ObservedRun run(String conversationId) {
        return conversation(conversationId).run();
    }

    private Conversation conversation(String id) {
        Conversation conversation = open.computeIfAbsent(Objects.requireNonNull(id, "conversationId"), this::start);
        if (closed) {
            finish(id);
        }
        return conversation;
    }

    private Conversation start(String id) {
        RecordedSession session = closed
                ? settings.inMemory()
                : settings.start(settings.directory(settings.folder().resolve(ConversationFolder.name(id))));
        return new Conversation(id, session, new ObservedRun(settings.observe(session.recorder())));
    }
}
