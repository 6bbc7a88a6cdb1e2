package dev.sessionlog.json.internal;

import dev.sessionlog.Reported;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A reported state while its properties are read. */
final class ReportedParts<S extends Enum<S>> {
    private @Nullable S state;
    private String comment = "";

    void state(S value) {
        state = value;
    }

    void comment(String value) {
        comment = value;
    }

    Reported<S> build() {
        return Reported.of(Objects.requireNonNull(state, "state"), comment);
    }
}
