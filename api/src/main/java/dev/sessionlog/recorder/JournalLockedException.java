package dev.sessionlog.recorder;

import java.nio.file.Path;

/** Thrown when a journal is to be written that another recorder writes, in this process or in another one. */
public final class JournalLockedException extends JournalException {
    private static final long serialVersionUID = 1L;

    public JournalLockedException(Path journal) {
        super(
                journal,
                "The journal " + journal + " is being written by another recorder: one session has one recorder.");
    }
}
