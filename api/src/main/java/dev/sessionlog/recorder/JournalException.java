package dev.sessionlog.recorder;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a journal cannot be opened, read or written. Thrown by a method that records something, it means that this
 * was not recorded; all that was recorded before still is.
 */
public class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Path journal;

    public JournalException(Path journal, String sentence) {
        this(journal, sentence, null);
    }

    public JournalException(Path journal, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.journal = journal;
    }

    /** Returns the journal, as its path was given. */
    public Path journal() {
        return journal;
    }
}
