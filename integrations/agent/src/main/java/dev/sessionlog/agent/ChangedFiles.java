package dev.sessionlog.agent;

import dev.sessionlog.FileChanges;
import dev.sessionlog.FileNote;
import dev.sessionlog.evidence.FileChange;
import dev.sessionlog.evidence.GitWorkTree;
import dev.sessionlog.recorder.FileObserver;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Records the files that git finds changed: since the run started, in the section of changed files; since a task has
 * been worked on, in that task. Not thread-safe.
 */
final class ChangedFiles {
    private static final int MOST = 100;

    private final SessionRecorder session;
    private final GitWorkTree git;
    private final FileNotes notes;
    private final Since run;
    /** The tasks that the last changes belong to: what changes next goes on from there. */
    private Map<TaskRecorder, Since> tasks = new HashMap<>();

    private GitWorkTree.Snapshot recorded;

    /** The changes since a moment, and which of them are listed. */
    private static final class Since {
        private final GitWorkTree.Snapshot start;
        private final FileObserver observer;
        private final Set<String> listed = new HashSet<>();
        private final Set<String> unlisted = new HashSet<>();

        Since(GitWorkTree.Snapshot start, FileObserver observer) {
            this.start = start;
            this.observer = observer;
        }

        /** Returns the changes to list: of many new ones, only the first. */
        List<FileChange> listed(List<FileChange> changes) {
            List<FileChange> list = new ArrayList<>();
            Set<String> paths = new HashSet<>();
            int news = 0;
            for (FileChange change : changes) {
                paths.add(change.path());
                boolean isNew = !listed.contains(change.path()) && !unlisted.contains(change.path());
                if (isNew) {
                    (news++ < MOST ? listed : unlisted).add(change.path());
                }
                if (listed.contains(change.path())) {
                    list.add(change);
                }
            }
            listed.retainAll(paths);
            unlisted.retainAll(paths);
            return list;
        }
    }

    /** Observes a work tree from a snapshot on. */
    ChangedFiles(SessionRecorder session, GitWorkTree git, GitWorkTree.Snapshot start, FileNotes notes) {
        this.session = session;
        this.git = git;
        this.notes = notes;
        this.recorded = start;
        this.run = new Since(recorded, session.observeFiles());
    }

    /** Records the files that are changed now, in the session and in the tasks that the changes belong to. */
    void record(GitWorkTree.Snapshot now, Set<TaskRecorder> belongsTo) throws IOException {
        boolean isChanged = !now.equals(recorded);
        if (!isChanged && !notes.takeNews()) {
            return;
        }
        Map<TaskRecorder, Since> current = isChanged ? new HashMap<>() : tasks;
        if (isChanged) {
            belongsTo.forEach(task -> current.put(task, sinceOf(task)));
        }
        for (Map.Entry<TaskRecorder, Since> task : current.entrySet()) {
            Optional<TaskRecorder> place = Optional.of(task.getKey());
            List<FileChange> list = task.getValue().listed(git.changes(task.getValue().start, now));
            task.getValue().observer.found(task.getKey(), files(list, place));
            notes.found(place, paths(list));
        }
        int unlisted = run.unlisted.size();
        List<FileChange> list = run.listed(git.changes(run.start, now));
        run.observer.found(files(list, Optional.empty()));
        notes.found(Optional.empty(), paths(list));
        tasks = current;
        recorded = now;
        int further = run.unlisted.size() - unlisted;
        if (further > 0) {
            String more = further + " further files changed at the same time.";
            if (belongsTo.isEmpty()) {
                session.addHandoffNote(more);
            } else {
                belongsTo.forEach(task -> task.addNote(more));
            }
        }
    }

    private Since sinceOf(TaskRecorder task) {
        Since since = tasks.get(task);
        return since == null ? new Since(recorded, session.observeFiles()) : since;
    }

    /** Returns the files that have changed since a snapshot; the changes of now must be recorded. */
    List<String> since(GitWorkTree.Snapshot before, GitWorkTree.Snapshot now) throws IOException {
        return git.changes(before, now).stream().map(ChangedFiles::path).toList();
    }

    private static Set<String> paths(List<FileChange> changes) {
        Set<String> paths = new HashSet<>();
        changes.forEach(change -> paths.add(change.path()));
        return paths;
    }

    /**
     * The template has no list of modified files: files that are neither new nor deleted are listed as critical
     * changes.
     */
    private FileChanges files(List<FileChange> changes, Optional<TaskRecorder> task) {
        FileChanges.Builder files = FileChanges.builder();
        for (FileChange change : changes) {
            FileNote note = FileNote.builder()
                    .path(path(change))
                    .note(Excerpt.of(note(change, notes.of(task, change.path()))))
                    .build();
            switch (change.kind()) {
                case CREATED, RENAMED -> files.addCreated(note);
                case DELETED -> files.addDeleted(note);
                case MODIFIED -> files.addCritical(note);
            }
        }
        return files.build();
    }

    private static String path(FileChange change) {
        return change.path().isBlank() ? "\"" + change.path() + "\"" : change.path();
    }

    /** Returns what happened to a file, for example {@code modified, +12 -3: rounds up}. */
    private static String note(FileChange change, String said) {
        StringJoiner note = new StringJoiner(", ", "", said.isEmpty() ? "" : ": " + said);
        note.add(
                switch (change.kind()) {
                    case CREATED -> "created";
                    case MODIFIED -> "modified";
                    case DELETED -> "deleted";
                    case RENAMED -> "renamed from " + change.previousPath().orElse("?");
                });
        if (change.binary()) {
            note.add("binary");
        } else if (change.linesAdded() + change.linesRemoved() != 0) {
            note.add("+" + change.linesAdded() + " -" + change.linesRemoved());
        }
        return note.toString();
    }
}
