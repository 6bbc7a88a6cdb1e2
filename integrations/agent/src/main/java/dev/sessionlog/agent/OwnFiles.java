package dev.sessionlog.agent;

import dev.sessionlog.recorder.SessionRecorder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Recognizes the files that recording writes to a work tree, which are not the agent's work: everything in the folder of
 * the session's journal, and documents elsewhere. If the journal is in the work tree itself, only the files of sessions
 * are recognized there.
 */
final class OwnFiles implements Predicate<Path> {
    /** Journals and documents of a folder of sessions with their locks and copies, and documents being written. */
    private static final Pattern OF_SESSIONS = Pattern.compile("session-\\d+\\..+|\\.sessionlog-.+\\.tmp");

    private final Optional<Path> folder;
    private final List<Path> files;

    private OwnFiles(Optional<Path> folder, List<Path> files) {
        this.folder = folder;
        this.files = files;
    }

    static OwnFiles of(SessionRecorder session, Path workTree) {
        Path observed = real(workTree);
        Optional<Path> folder = session.journalFile()
                .map(journal -> real(journal).getParent())
                .filter(sessions -> sessions.startsWith(observed) && !sessions.equals(observed));
        List<Path> files = new ArrayList<>();
        session.journalFile().ifPresent(journal -> files.add(real(journal)));
        session.documentFiles().forEach(document -> files.add(real(document)));
        return new OwnFiles(folder, files);
    }

    /** Resolves links, as git does; the file itself need not exist yet. */
    private static Path real(Path file) {
        Path path = file.toAbsolutePath();
        try {
            return path.toRealPath();
        } catch (IOException e) {
            Path parent = path.getParent();
            return parent == null ? path : real(parent).resolve(parent.relativize(path));
        }
    }

    /** Returns whether the file with this real path is written by recording. */
    @Override
    public boolean test(Path file) {
        return folder.filter(file::startsWith).isPresent() || files.stream().anyMatch(own -> isBeside(file, own));
    }

    /** Returns whether a file is the own one, a copy of it, or one of a session in the same folder. */
    private static boolean isBeside(Path file, Path own) {
        String name = String.valueOf(file.getFileName());
        String ownName = String.valueOf(own.getFileName());
        return file.resolveSibling(ownName).equals(own)
                && (name.equals(ownName)
                        || name.startsWith(ownName + ".")
                        || OF_SESSIONS.matcher(name).matches());
    }
}
