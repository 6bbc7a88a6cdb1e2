package dev.sessionlog.json.internal;

import dev.sessionlog.format.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the diagnostics of one document, up to a limit. */
final class Diagnostics {
    private static final Comparator<Diagnostic> BY_PLACE =
            Comparator.comparingInt(Diagnostic::line).thenComparingInt(Diagnostic::column);

    private final int limit;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private @Nullable Fault firstLeftOut;
    private long leftOut;

    Diagnostics(int limit) {
        this.limit = limit;
    }

    void add(Fault fault) {
        if (diagnostics.size() < limit) {
            diagnostics.add(of(fault));
            return;
        }
        if (firstLeftOut == null) {
            firstLeftOut = fault;
        }
        leftOut++;
    }

    /** Returns the diagnostics in the order of the document. */
    List<Diagnostic> all() {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.sort(BY_PLACE);
        if (firstLeftOut != null) {
            all.add(Diagnostic.of(
                    Diagnostic.Level.WARNING,
                    firstLeftOut.location().getLineNr(),
                    firstLeftOut.location().getColumnNr(),
                    "too-many-diagnostics",
                    "Too many problems: this reader reports at most " + limit + ", and left out " + leftOut
                            + " more. The first of those is here."));
        }
        return all;
    }

    static Diagnostic of(Fault fault) {
        return Diagnostic.of(
                Diagnostic.Level.ERROR,
                fault.location().getLineNr(),
                fault.location().getColumnNr(),
                fault.code(),
                fault.sentence());
    }
}
