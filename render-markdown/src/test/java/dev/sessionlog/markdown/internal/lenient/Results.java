package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Diagnostic;
import dev.sessionlog.format.Draft;
import dev.sessionlog.format.ReadResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The result of a reading as text: what a file {@code *.expected} holds. */
final class Results {
    private Results() {}

    static String text(ReadResult result) {
        List<String> lines = new ArrayList<>();
        for (Draft draft : result.drafts()) {
            lines.add("== draft");
            if (!draft.missing().isEmpty()) {
                lines.add("missing = " + String.join(", ", draft.missing()));
            }
            lines.addAll(values(draft));
        }
        if (!result.diagnostics().isEmpty()) {
            lines.add("== diagnostics");
            result.diagnostics().forEach(diagnostic -> lines.add(text(diagnostic)));
        }
        return String.join("\n", lines) + "\n";
    }

    /** Returns the values of a draft; those that had to be set because they are missing are left out. */
    static List<String> values(Draft draft) {
        return LogLines.of(log(draft)).stream()
                .filter(line -> draft.missing().stream().noneMatch(name -> line.startsWith(name + " = ")))
                .toList();
    }

    /** Returns the log of a draft, with what is missing set to some value. */
    static SessionLog log(Draft draft) {
        draft.missing().forEach(name -> {
            switch (name) {
                case "date" -> draft.builder().date(LocalDate.EPOCH);
                case "number" -> draft.builder().number(1);
                default -> draft.builder().agent("nobody");
            }
        });
        return draft.builder().build();
    }

    static String text(Diagnostic diagnostic) {
        return diagnostic.line() + ":" + diagnostic.column() + ": " + diagnostic.level() + ": " + diagnostic.sentence()
                + " [" + diagnostic.code() + "]";
    }
}
