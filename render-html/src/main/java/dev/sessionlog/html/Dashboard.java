package dev.sessionlog.html;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.LogRenderer;
import dev.sessionlog.format.SessionLogs;
import dev.sessionlog.html.internal.DashboardData;
import dev.sessionlog.html.internal.DashboardPage;
import dev.sessionlog.html.internal.Pages;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.StoredSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Many sessions on one page: what is still open and since when, the sessions with their results, the trends of metrics,
 * and the goals that were carried along.
 *
 * <pre>{@code
 * // A folder of sessions:
 * Dashboard.of(SessionDirectory.of(folder)).write(folder.resolve("index.html"));
 *
 * // A file of JSON Lines, with sessionlog-render-json:
 * try (Stream<SessionLog> logs = new SessionLogLines().read(file)) {
 *     Dashboard.of(logs).write(Path.of("dashboard.html"));
 * }
 *
 * // Any logs, with options:
 * Dashboard.builder().title("Shop").theme(Theme.LIGHT).addAll(logs).build().write(Path.of("shop.html"));
 * }</pre>
 *
 * <p>Sessions are added in their order, the oldest first. Something is open if it is one of the {@link
 * SessionLog#openItems()} of the last session. It is the same from session to session if its string is the same, ignoring
 * case. It came back if at least one session in between did not have it. If the logs of several agents are mixed, their
 * {@link SessionLog#previousId() ids} tell whose session continues which; each agent has a last session then.
 *
 * <p>A metric that has a quantity in three sessions or more gets a plot. Long strings are cut after 160 characters. As on
 * the {@linkplain HtmlRenderer page of a session}, the page has no scripts, loads nothing, and shows every string as text.
 *
 * <p>Immutable and thread-safe. Logs are not kept: memory is needed for a row of each session and for the points that
 * the plots show.
 */
public final class Dashboard {
    private final DashboardPage page;

    private Dashboard(DashboardPage page) {
        this.page = page;
    }

    /** Returns the dashboard of these logs with the default options. */
    public static Dashboard of(Iterable<SessionLog> logs) {
        return builder().addAll(logs).build();
    }

    /** Returns the dashboard of these logs with the default options. Does not close the stream. */
    public static Dashboard of(Stream<SessionLog> logs) {
        return builder().addAll(logs).build();
    }

    /**
     * Returns the dashboard of a folder with the default options; see {@link Builder#addAll(SessionDirectory)}.
     *
     * @throws IOException if the folder or a file cannot be read
     */
    public static Dashboard of(SessionDirectory sessions) throws IOException {
        return builder().addAll(sessions).build();
    }

    /** Returns a builder without sessions. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Writes the page, which then has no links to the pages of sessions. Neither flushes nor closes the output.
     *
     * @throws IOException if writing to the output fails
     */
    public void render(Appendable output) throws IOException {
        render(number -> false, output);
    }

    /** Returns the page, without links to the pages of sessions. */
    public String render() {
        StringBuilder output = new StringBuilder();
        try {
            render(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringBuilder throws none
        }
        return output.toString();
    }

    /**
     * Writes the page to a file, as safely as {@link SessionLogs#write(SessionLog, Path)}: completely or not at all. A
     * session is linked to its own page if {@code session-N.html} is in the same folder and no other session has its
     * number.
     *
     * @throws IOException if the file cannot be written; the folder is left unchanged
     */
    public void write(Path path) throws IOException {
        Path folder = Objects.requireNonNull(path, "path").toAbsolutePath();
        SessionLogs.write(
                File.NO_LOG, path, new File(this, number -> Files.exists(folder.resolveSibling(pageName(number)))));
    }

    private static String pageName(int number) {
        return "session-" + number + ".html";
    }

    private void render(IntPredicate hasPage, Appendable output) throws IOException {
        Objects.requireNonNull(output, "output");
        Pages.dashboard(page, hasPage, output);
    }

    /** Lets {@link SessionLogs} write a dashboard: it writes files safely, but only what a renderer makes of a log. */
    private record File(Dashboard dashboard, IntPredicate hasPage) implements LogRenderer {
        private static final SessionLog NO_LOG = SessionLog.builder()
                .date(LocalDate.EPOCH)
                .number(1)
                .agent("none")
                .build();

        @Override
        public String format() {
            return "dashboard";
        }

        @Override
        public String mediaType() {
            return "text/html";
        }

        @Override
        public String fileExtension() {
            return "html";
        }

        @Override
        public void render(SessionLog ignored, Appendable output) throws IOException {
            dashboard.render(hasPage, output);
        }
    }

    /** Builds a dashboard. Not thread-safe; adding to it after {@link #build()} does not affect what was built. */
    public static final class Builder {
        private final DashboardData data = new DashboardData();
        private Optional<String> title = Optional.empty();
        private Theme theme = Theme.AUTOMATIC;

        private Builder() {}

        /**
         * Sets the title of the page. Default: {@code Session dashboard}. A blank title is treated as absent.
         *
         * @throws NullPointerException if the argument is {@code null}
         */
        public Builder title(String title) {
            this.title = Optional.of(title).filter(text -> !text.isBlank());
            return this;
        }

        /**
         * Sets the colours of the page. Default: {@link Theme#AUTOMATIC}.
         *
         * @throws NullPointerException if the argument is {@code null}
         */
        public Builder theme(Theme theme) {
            this.theme = Objects.requireNonNull(theme, "theme");
            return this;
        }

        /** Adds the next session. */
        public Builder add(SessionLog log) {
            data.add(Objects.requireNonNull(log, "log"));
            return this;
        }

        /** Adds sessions, the oldest first. */
        public Builder addAll(Iterable<SessionLog> logs) {
            logs.forEach(this::add);
            return this;
        }

        /** Adds sessions, the oldest first. Does not close the stream. */
        public Builder addAll(Stream<SessionLog> logs) {
            logs.forEachOrdered(this::add);
            return this;
        }

        /**
         * Adds the sessions of a folder, one after the other, with their states: one that another process is writing is
         * shown as running. Sessions that cannot be read are listed with the reason.
         *
         * @throws IOException if the folder or a file cannot be read
         * @throws IllegalStateException if no codec for a journal is found; the message names the artifact to add
         */
        public Builder addAll(SessionDirectory sessions) throws IOException {
            try (Stream<StoredSession> stored = sessions.stream()) {
                stored.forEachOrdered(this::add);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            sessions.skipped().forEach(skipped -> data.addUnreadable(skipped.number(), skipped.reason()));
            return this;
        }

        private void add(StoredSession session) {
            switch (session.state()) {
                case RUNNING -> data.addRunning(session.log(), true);
                case UNKNOWN -> data.addRunning(session.log(), false);
                case FINISHED, INTERRUPTED -> data.add(session.log());
            }
        }

        /** Builds the dashboard. */
        public Dashboard build() {
            return new Dashboard(DashboardPage.of(data, title, theme.colorScheme()));
        }
    }
}
