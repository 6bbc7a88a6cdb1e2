package dev.sessionlog.recorder;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a journal cannot be opened, read or written. If a recording method throws it, the entry was not recorded;
 * everything recorded before is unaffected.
 */
public sealed class JournalException extends RuntimeException permits JournalDamagedException, JournalLockedException {
    private static final long serialVersionUID = 1L;

    private final transient Path journal;

    public JournalException(Path journal, String sentence) {
        this(journal, sentence, null);
    }

    public JournalException(Path journal, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.journal = journal;
    }

    /** Returns the path of the journal, as it was given. */
    public Path journal() {
        return journal;
    }
}
