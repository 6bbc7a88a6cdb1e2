package dev.sessionlog.format;

import dev.sessionlog.SessionLog;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A session as far as a reader understood it. If nothing required is {@link #missing()}, {@link #log()} returns the
 * session. Otherwise, set what is missing on the {@link #builder()} and build it; with all of it set, that never fails.
 *
 * <p>Not thread-safe: the builder is shared.
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
     * Returns a new draft. Called by readers.
     *
     * @param missing the names of the required attributes of {@link SessionLog} that the builder lacks
     * @throws dev.sessionlog.InvalidValueException if {@code missing} is empty and the builder contains invalid values
     * @throws IllegalStateException if {@code missing} is empty although the builder lacks a required attribute
     */
    public static Draft of(SessionLog.Builder builder, List<String> missing) {
        return new Draft(builder, missing);
    }

    /** Returns the builder with everything that was understood. It is always the same builder, and may be modified. */
    public SessionLog.Builder builder() {
        return builder;
    }

    /**
     * Returns the names of the required attributes of {@link SessionLog} that were not found, for example {@code date}.
     */
    public List<String> missing() {
        return missing;
    }

    /** Returns the log, or else the names of the missing attributes. The values in a builder cannot be shown. */
    @Override
    public String toString() {
        return log.map(SessionLog::toString).orElse("Draft{missing=" + missing + "}");
    }

    /** Returns the session, or empty if something required is missing. */
    public Optional<SessionLog> log() {
        return log;
    }
}
