package dev.sessionlog.format;

import dev.sessionlog.SessionLog;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One session as far as it was understood. When nothing required is {@link #missing()}, {@link #log()} is the session;
 * otherwise set what is missing on the {@link #builder()} and build it: that never fails.
 *
 * <p>Not thread-safe: it shares its builder.
 */
public final class Draft {
    private final SessionLog.Builder builder;
    private final List<String> missing;
    private final Optional<SessionLog> log;

    private Draft(SessionLog.Builder builder, List<String> missing) {
        this.builder = Objects.requireNonNull(builder, "builder");
        this.missing = List.copyOf(Objects.requireNonNull(missing, "missing"));
        this.log = missing.isEmpty() ? Optional.of(builder.build()) : Optional.empty();
    }

    /**
     * Returns a draft, as a reader makes it.
     *
     * @param missing the names of the required attributes of {@link SessionLog} that the builder lacks
     * @throws dev.sessionlog.InvalidValueException if nothing is missing and the builder holds what a log cannot have
     * @throws IllegalStateException if nothing is said to be missing and something is
     */
    public static Draft of(SessionLog.Builder builder, List<String> missing) {
        return new Draft(builder, missing);
    }

    /** Returns the builder that holds all that was understood: always the same one, and the caller's to change. */
    public SessionLog.Builder builder() {
        return builder;
    }

    /** Returns the names of the required attributes of {@link SessionLog} that were not found: {@code date}. */
    public List<String> missing() {
        return missing;
    }

    /** Returns what is missing, for messages; what is there cannot be seen in a builder. */
    @Override
    public String toString() {
        return log.map(SessionLog::toString).orElse("Draft{missing=" + missing + "}");
    }

    /** Returns the session as it was read; absent when something required is missing. */
    public Optional<SessionLog> log() {
        return log;
    }
}
