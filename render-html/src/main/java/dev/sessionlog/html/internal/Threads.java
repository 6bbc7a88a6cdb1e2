package dev.sessionlog.html.internal;

import dev.sessionlog.SessionLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The threads of sessions that continue one another: one for a folder, several where the logs of many machines are in
 * one file. A session belongs to the thread of the session with its {@link SessionLog#previousId()}. Without one, a
 * session with number 1 starts a thread, and any other continues the last one.
 */
final class Threads {
    private final List<OpenHistory> all = new ArrayList<>();
    private final Map<String, OpenHistory> byLastId = new HashMap<>();

    OpenHistory of(SessionLog log) {
        OpenHistory thread = log.previousId()
                .flatMap(id -> Optional.ofNullable(byLastId.remove(id)))
                .orElseGet(() -> all.isEmpty() || log.number() == 1 ? start() : all.get(all.size() - 1));
        log.id().ifPresent(id -> byLastId.put(id, thread));
        return thread;
    }

    private OpenHistory start() {
        OpenHistory thread = new OpenHistory();
        all.add(thread);
        return thread;
    }

    List<OpenRow> open(boolean isChecklist) {
        List<OpenRow> rows = new ArrayList<>();
        all.forEach(thread -> rows.addAll(thread.open(isChecklist, all.size() > 1)));
        return rows;
    }
}
