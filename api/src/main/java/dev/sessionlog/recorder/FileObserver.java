package dev.sessionlog.recorder;

import dev.sessionlog.FileChanges;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Something that finds out which files a session has changed, such as git. It says each time what is changed up to then;
 * only what is new in that is recorded, and what it found before and does not find any more is taken back. What others
 * recorded of the same files stays, and is not doubled.
 *
 * <p>Every method that records something records all of it or, when it throws, nothing. When it returns, this is on disk as
 * the {@link Durability} says. Each throws a {@link JournalException} if it could not be recorded, and an {@link
 * IllegalStateException} if the session is finished or its recorder closed.
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

    /** Records which files the session has changed up to now; each path once. */
    public void found(FileChanges files) {
        found(OptionalInt.empty(), files);
    }

    /** Records which files a task has changed up to now; each path once. */
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
