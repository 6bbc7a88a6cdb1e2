package dev.sessionlog.recorder;

import dev.sessionlog.Redactor;
import dev.sessionlog.recorder.spi.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Redacts what is about to be recorded, and counts what was redacted. Entries that are read from a journal are never
 * redacted: their secrets have not reached it. Not thread-safe.
 */
final class Redaction {
    private final Redactor redactor;
    private final Map<String, Integer> counts = new TreeMap<>();

    /**
     * Something redacted.
     *
     * @param kinds the kind of each secret that was replaced
     */
    record Redacted<T>(T value, List<String> kinds) {}

    Redaction(Redactor redactor) {
        this.redactor = redactor;
    }

    String text(String text) {
        return redactor.redact(text);
    }

    /** Counts secrets of an entry that was recorded. */
    void count(List<String> kinds) {
        kinds.forEach(kind -> counts.merge(kind, 1, Integer::sum));
    }

    Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }

    Redacted<Entry> entry(Entry entry) {
        List<String> kinds = new ArrayList<>(0);
        Redactor counting = (text, found) -> redactor.redact(text, kinds::add);
        return new Redacted<>(entry(entry, counting), kinds);
    }

    private static Entry entry(Entry entry, Redactor redactor) {
        if (entry instanceof Entry.Started started) {
            return new Entry.Started(started.at(), started.log().redact(redactor));
        } else if (entry instanceof Entry.Added added) {
            return new Entry.Added(added.at(), added.addition().redact(redactor));
        } else if (entry instanceof Entry.TaskStarted task) {
            return new Entry.TaskStarted(task.at(), task.task(), task.start().redact(redactor));
        } else if (entry instanceof Entry.TaskExtended task) {
            return new Entry.TaskExtended(
                    task.at(), task.task(), task.addition().redact(redactor));
        } else if (entry instanceof Entry.ObjectiveDropped dropped) {
            return new Entry.ObjectiveDropped(dropped.at(), dropped.objective(), redactor.redact(dropped.reason()));
        } else if (entry instanceof Entry.ToolStarted tool) {
            return new Entry.ToolStarted(tool.at(), tool.call(), redactor.redact(tool.name()));
        } else if (entry instanceof Entry.FilesObserved files) {
            return new Entry.FilesObserved(
                    files.at(),
                    files.observer(),
                    files.task(),
                    files.files().mapTexts(redactor::redact),
                    files.withdrawn().stream().map(redactor::redact).toList());
        }
        return entry;
    }
}
