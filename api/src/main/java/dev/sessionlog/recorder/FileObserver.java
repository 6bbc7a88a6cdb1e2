package dev.sessionlog.recorder;

import dev.sessionlog.FileChanges;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reports the files that a session has changed, as found by an observer such as git. Each report contains all changes
 * so far; only what is new in it is recorded, and files that are no longer reported are withdrawn. Files that were
 * recorded in other ways stay, and are not listed twice.
 *
 * <p>Each recording method either records everything or throws an exception and records nothing. When it returns, the
 * entry is stored as the {@link Durability} promises. Each throws a {@link JournalException} if the entry cannot be
 * recorded, and an {@link IllegalStateException} if the session is finished or its recorder is closed.
 *
 * <p>Thread-safe.
 */
public final class FileObserver {
    private final Recording recording;
    private final int number;
    private final Map<OptionalInt, Map<String, ObservedFiles.Found>> last = new HashMap<>();

    FileObserver(Recording recording, int number) {
        this.recording = recording;
        this.number = number;
    }

    /** Records which files the session has changed so far, with each path once. */
    public void found(FileChanges files) {
        found(OptionalInt.empty(), files);
    }

    /** Records which files a task has changed so far, with each path once. */
    public void found(TaskRecorder task, FileChanges files) {
        found(OptionalInt.of(task.number()), files);
    }

    private synchronized void found(OptionalInt task, FileChanges files) {
        Map<String, ObservedFiles.Found> before = last.getOrDefault(task, Map.of());
        Map<String, ObservedFiles.Found> now = ObservedFiles.byPath(files);
        FileChanges.Builder news = FileChanges.builder();
        now.forEach((path, found) -> {
            if (!found.equals(before.get(path))) {
                ObservedFiles.add(news, found);
            }
        });
        Set<String> withdrawn = new LinkedHashSet<>(before.keySet());
        withdrawn.removeAll(now.keySet());
        recording.observed(number, task, news.build(), withdrawn);
        last.put(task, now);
    }
}
