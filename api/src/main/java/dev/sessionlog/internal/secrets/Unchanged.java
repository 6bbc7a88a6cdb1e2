package dev.sessionlog.internal.secrets;

import dev.sessionlog.Redactor;
import java.util.function.Consumer;

/** The redactor that changes nothing. It is also the consumer of kinds that nobody counts. */
public final class Unchanged implements Redactor, Consumer<String> {
    /** The only instance. */
    public static final Unchanged INSTANCE = new Unchanged();

    private Unchanged() {}

    @Override
    public String redact(String text, Consumer<? super String> found) {
        return text;
    }

    @Override
    public void accept(String kind) {}
}
