package dev.sessionlog.langchain4j;

import dev.langchain4j.model.chat.response.ChatResponse;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The last answers of models that were counted. The model and the agent that asked it report the same object; equal
 * answers of two calls are two objects. Thread-safe.
 */
final class CountedResponses {
    /** More than the agents that can wait for an answer at the same time. */
    private static final int MOST = 1_000;

    private final Deque<WeakReference<ChatResponse>> last = new ArrayDeque<>();

    /** Returns whether the answer was not counted before. */
    synchronized boolean add(ChatResponse response) {
        last.removeIf(counted -> counted.refersTo(null));
        if (last.stream().anyMatch(counted -> counted.refersTo(response))) {
            return false;
        }
        if (last.size() == MOST) {
            last.removeFirst();
        }
        last.addLast(new WeakReference<>(response));
        return true;
    }
}
