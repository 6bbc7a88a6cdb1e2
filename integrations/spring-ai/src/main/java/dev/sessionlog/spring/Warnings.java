package dev.sessionlog.spring;

import dev.sessionlog.agent.AgentRun;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Logs what cannot be recorded: each sentence once, and at most 100 of them. Thread-safe. */
final class Warnings {
    static final Log LOG = LogFactory.getLog(AgentRun.class);

    private static final int MOST = 100;

    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    void add(String sentence) {
        if (logged.size() < MOST && logged.add(sentence)) {
            LOG.warn(sentence);
        }
    }
}
