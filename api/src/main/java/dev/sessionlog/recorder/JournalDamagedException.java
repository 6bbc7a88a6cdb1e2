package dev.sessionlog.recorder;

import java.nio.file.Path;

/**
 * Thrown when a journal is damaged where no kill and no full disk damages it: not at its end. The file is as it was.
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

    /** Returns where the damage is and what lies behind it. */
    public JournalReport report() {
        return report;
    }
}
