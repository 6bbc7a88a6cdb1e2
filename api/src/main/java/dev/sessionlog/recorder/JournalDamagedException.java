package dev.sessionlog.recorder;

import java.nio.file.Path;

/**
 * Thrown if a journal is damaged anywhere but at its end, which neither a kill nor a full disk can cause. The file is
 * left unchanged.
 */
public final class JournalDamagedException extends JournalException {
    private static final long serialVersionUID = 1L;

    private final transient JournalReport report;

    public JournalDamagedException(Path journal, JournalReport report) {
        super(
                journal,
                "The journal " + journal + " is damaged: " + report.sentence()
                        + " Journals.salvage reads what is left of it.");
        this.report = report;
    }

    /** Returns where the damage is and what follows it. */
    public JournalReport report() {
        return report;
    }
}
