package dev.sessionlog.agent;

import dev.sessionlog.FileChanges;
import dev.sessionlog.recorder.FileObserver;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the model says about files. A note is recorded at once, as a file of its own; when git finds the file changed,
 * the note moves to what git says. Thread-safe.
 */
final class FileNotes {
    private final FileObserver observer;
    private final Map<Optional<TaskRecorder>, Map<String, List<String>>> notes = new HashMap<>();
    private final Map<Optional<TaskRecorder>, Set<String>> found = new HashMap<>();
    private boolean news;

    FileNotes(SessionRecorder session) {
        this.observer = session.observeFiles();
    }

    /** Records a note about a file of the session and, if one is open, of the task. */
    synchronized void add(Optional<TaskRecorder> task, String path, String what) {
        Set<Optional<TaskRecorder>> places = new LinkedHashSet<>(List.of(task, Optional.empty()));
        for (Optional<TaskRecorder> place : places) {
            List<String> said = notes.computeIfAbsent(place, any -> new LinkedHashMap<>())
                    .computeIfAbsent(path, any -> new ArrayList<>());
            if (!said.contains(what)) {
                said.add(what);
            }
        }
        for (Optional<TaskRecorder> place : places) {
            found.computeIfAbsent(place, any -> new HashSet<>()).remove(path);
            record(place);
        }
        news = true;
    }

    /** Returns what was said about a file, or an empty string. */
    synchronized String of(Optional<TaskRecorder> task, String path) {
        return String.join("; ", notes.getOrDefault(task, Map.of()).getOrDefault(path, List.of()));
    }

    /** Returns whether anything was said since the last call. */
    synchronized boolean takeNews() {
        boolean was = news;
        news = false;
        return was;
    }

    /** Leaves the notes of files to those who found them changed. */
    synchronized void found(Optional<TaskRecorder> task, Set<String> paths) {
        found.put(task, new HashSet<>(paths));
        record(task);
    }

    /** Records the notes of files that were not found changed. */
    private void record(Optional<TaskRecorder> place) {
        Map<String, List<String>> said = notes.getOrDefault(place, Map.of());
        if (said.isEmpty()) {
            return;
        }
        Set<String> elsewhere = found.getOrDefault(place, Set.of());
        FileChanges.Builder files = FileChanges.builder();
        said.forEach((path, what) -> {
            if (!elsewhere.contains(path)) {
                files.addCritical(path, String.join("; ", what));
            }
        });
        if (place.isPresent()) {
            observer.found(place.get(), files.build());
        } else {
            observer.found(files.build());
        }
    }
}
