package dev.sessionlog.agent;

import dev.sessionlog.FileChanges;
import dev.sessionlog.FileNote;
import dev.sessionlog.ImplementationDetails;
import dev.sessionlog.evidence.FileChange;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Files that changed, in the open task and in the section of changed files; in each of them once. */
final class ChangedFiles {
    private static final int MOST = 100;
    private static final String DELETED = "deleted";

    private ChangedFiles() {}

    static void record(SessionRecorder session, List<FileChange> changes) {
        List<FileChange> listed = changes.subList(0, Math.min(MOST, changes.size()));
        Optional<TaskRecorder> task = OpenTask.of(session);
        task.ifPresent(open -> addToTask(open, listed));
        addToSession(session, listed);
        if (changes.size() > MOST) {
            String more = changes.size() - MOST + " further files changed at the same time.";
            task.ifPresentOrElse(open -> open.addNote(more), () -> session.addHandoffNote(more));
        }
    }

    private static void addToTask(TaskRecorder task, List<FileChange> changes) {
        List<FileNote> known = task.task()
                .implementation()
                .map(ImplementationDetails::modifiedFiles)
                .orElse(List.of());
        List<FileNote> news = new News(known).of(changes);
        task.implementation(details -> details.addModifiedFiles(news));
    }

    /** The template has no list of modified files: what is neither new nor gone stands with the critical ones. */
    private static void addToSession(SessionRecorder session, List<FileChange> changes) {
        FileChanges known = session.snapshot()
                .fileChanges()
                .orElseGet(() -> FileChanges.builder().build());
        News created = new News(known.created());
        News deleted = new News(known.deleted());
        News modified = new News(Stream.of(known.created(), known.critical(), known.configuration())
                .flatMap(List::stream)
                .toList());
        session.fileChanges(files -> {
            for (FileChange change : changes) {
                switch (change.kind()) {
                    case CREATED, RENAMED -> created.of(change).ifPresent(files::addCreated);
                    case DELETED -> deleted.of(change).ifPresent(files::addDeleted);
                    case MODIFIED -> modified.of(change).ifPresent(files::addCritical);
                }
            }
        });
    }

    /** What a list of files does not have yet. */
    private static final class News {
        private final Map<String, FileNote> last = new HashMap<>();

        News(List<FileNote> known) {
            known.forEach(file -> last.put(file.path(), file));
        }

        List<FileNote> of(List<FileChange> changes) {
            List<FileNote> news = new ArrayList<>();
            changes.forEach(change -> of(change).ifPresent(news::add));
            return news;
        }

        /** That a file that was created is modified afterwards says nothing. */
        Optional<FileNote> of(FileChange change) {
            FileNote file = note(change);
            FileNote before = last.put(file.path(), file);
            boolean there = before != null && !before.note().orElse("").startsWith(DELETED);
            if ((change.kind() == FileChange.Kind.MODIFIED && there) || file.equals(before)) {
                last.put(file.path(), before);
                return Optional.empty();
            }
            return Optional.of(file);
        }
    }

    private static FileNote note(FileChange change) {
        String note = switch (change.kind()) {
            case CREATED -> "created";
            case MODIFIED -> "";
            case DELETED -> DELETED;
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
