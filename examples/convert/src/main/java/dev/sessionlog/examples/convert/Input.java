package dev.sessionlog.examples.convert;

import dev.sessionlog.format.Diagnostic;
import dev.sessionlog.format.Draft;
import dev.sessionlog.format.ReadResult;
import dev.sessionlog.format.SessionLogs;
import dev.sessionlog.recorder.JournalException;
import dev.sessionlog.recorder.Journals;
import dev.sessionlog.recorder.RecoveredSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the files given on the command line: a log in any format, or a recorder's journal. */
final class Input {
    private Input() {}

    static ReadResult read(Path file) throws IOException {
        return file.toString().endsWith(".journal") ? readJournal(file) : SessionLogs.readLeniently(file);
    }

    private static ReadResult readJournal(Path file) {
        try {
            RecoveredSession session = Journals.recover(file);
            List<Diagnostic> diagnostics = new ArrayList<>();
            if (session.report().damaged()) {
                diagnostics.add(Diagnostic.of(
                        Diagnostic.Level.ERROR,
                        session.report().line(),
                        1,
                        "journal-damaged",
                        session.report().sentence()));
            } else if (!session.finished()) {
                diagnostics.add(Diagnostic.of(
                        Diagnostic.Level.WARNING,
                        session.report().line(),
                        1,
                        "session-interrupted",
                        session.report().sentence()));
            }
            return ReadResult.of(List.of(Draft.of(session.log().toBuilder(), List.of())), diagnostics);
        } catch (JournalException e) {
            return ReadResult.of(
                    List.of(), List.of(Diagnostic.of(Diagnostic.Level.ERROR, 1, 1, "no-journal", e.getMessage())));
        }
    }

    /**
     * Prints diagnostics in the form {@code file:line:column: level: sentence [code]}, and returns whether one of them
     * is an error.
     */
    static boolean print(Path file, ReadResult result, PrintWriter out) {
        for (Diagnostic diagnostic : result.diagnostics()) {
            out.println(file + ":" + diagnostic.line() + ":" + diagnostic.column() + ": "
                    + diagnostic.level().name().toLowerCase(Locale.ROOT) + ": " + diagnostic.sentence() + " ["
                    + diagnostic.code() + "]");
        }
        return result.diagnostics().stream().anyMatch(d -> d.level() == Diagnostic.Level.ERROR);
    }
}
