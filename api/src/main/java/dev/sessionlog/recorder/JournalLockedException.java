package dev.sessionlog.recorder;

import java.nio.file.Path;

/**
 * Thrown if a journal cannot be opened for writing because another recorder, in this or another process, is writing it.
 */
public final class JournalLockedException extends JournalException {
    private static final long serialVersionUID = 1L;

    public JournalLockedException(Path journal) {
        super(
                journal,
                "The journal " + journal
                        + " is being written by another recorder: a session can have only one recorder.");
    }
}
