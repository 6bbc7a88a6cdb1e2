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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Records the files that git finds changed: since the run started, in the section of changed files; since the open task
 * was started, in that task. Not thread-safe.
 */
final class ChangedFiles {
    private static final int MOST = 100;

    private final SessionRecorder session;
    private final GitWorkTree git;
    private final Since run;
    private Since task;
    private int taskNumber;
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

    /** Observes a work tree from now on. */
    ChangedFiles(SessionRecorder session, GitWorkTree git) throws IOException {
        this.session = session;
        this.git = git;
        this.recorded = git.snapshot();
        this.run = new Since(recorded, session.observeFiles());
        this.task = run;
    }

    /** Records the files that are changed now. */
    void record(GitWorkTree.Snapshot now) throws IOException {
        if (now.equals(recorded)) {
            return;
        }
        Optional<TaskRecorder> open = OpenTask.of(session);
        if (open.isPresent()) {
            if (OpenTask.number(session) != taskNumber) {
                taskNumber = OpenTask.number(session);
                task = new Since(recorded, session.observeFiles());
            }
            task.observer.found(open.get(), files(task.listed(git.changes(task.start, now))));
        }
        int unlisted = run.unlisted.size();
        run.observer.found(files(run.listed(git.changes(run.start, now))));
        recorded = now;
        int further = run.unlisted.size() - unlisted;
        if (further > 0) {
            String more = further + " further files changed at the same time.";
            open.ifPresentOrElse(task -> task.addNote(more), () -> session.addHandoffNote(more));
        }
    }

    /**
     * The template has no list of modified files: files that are neither new nor deleted are listed as critical
     * changes.
     */
    private static FileChanges files(List<FileChange> changes) {
        FileChanges.Builder files = FileChanges.builder();
        for (FileChange change : changes) {
            switch (change.kind()) {
                case CREATED, RENAMED -> files.addCreated(note(change));
                case DELETED -> files.addDeleted(note(change));
                case MODIFIED -> files.addCritical(note(change));
            }
        }
        return files.build();
    }

    private static FileNote note(FileChange change) {
        String note = switch (change.kind()) {
            case CREATED -> "created";
            case MODIFIED -> "";
            case DELETED -> "deleted";
            case RENAMED -> "renamed from " + change.previousPath().orElse("?");
        };
        String binary = change.binary() ? "binary" : "";
        String separator = note.isEmpty() || binary.isEmpty() ? "" : ", ";
        String path = change.path().isBlank() ? "\"" + change.path() + "\"" : change.path();
        return FileNote.builder()
                .path(path)
                .note(Excerpt.of(note + separator + binary))
                .build();
    }
}
