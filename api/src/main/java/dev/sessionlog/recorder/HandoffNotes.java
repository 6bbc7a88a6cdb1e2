package dev.sessionlog.recorder;

import dev.sessionlog.SessionLog;
import dev.sessionlog.internal.items.ItemText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The handoff notes of a session: those carried over from the previous session, followed by its own. Not thread-safe.
 */
final class HandoffNotes {
    private final List<String> carried = new ArrayList<>();
    private final List<String> own = new ArrayList<>();

    /** Adds what the session started with. A first session continues nothing, so all of its notes are its own. */
    void start(SessionLog start) {
        boolean continues = start.number() > 1 || start.previousId().isPresent();
        (continues ? carried : own).addAll(start.handoffNotes());
    }

    void add(List<String> notes) {
        own.addAll(notes);
        if (!carried.isEmpty()) {
            Set<String> keys = notes.stream().map(ItemText::key).collect(Collectors.toSet());
            carried.removeIf(note -> keys.contains(ItemText.key(note)));
        }
    }

    /** Returns all notes, for as long as the session has not finished. */
    List<String> all() {
        List<String> all = new ArrayList<>(carried);
        all.addAll(own);
        return all;
    }

    /** Returns what a finished session hands over: its own notes, or the carried ones if it has none. */
    List<String> atEnd() {
        return own.isEmpty() ? List.copyOf(carried) : List.copyOf(own);
    }
}
