package dev.sessionlog.mcp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a {@link SessionLogServer} records, and where.
 *
 * <p>Immutable and thread-safe.
 */
public final class ServerOptions {
    private final Path directory;
    private final Optional<Path> workTree;
    private final List<Path> testReports;
    private final Optional<String> agent;
    private final List<String> documents;

    private ServerOptions(Builder builder) {
        this.directory = builder.directory;
        this.workTree = builder.workTree;
        this.testReports = List.copyOf(builder.testReports);
        this.agent = builder.agent;
        this.documents = builder.documents;
    }

    /**
     * Returns a builder.
     *
     * @param directory the folder of the sessions; it is created when the first session starts
     */
    public static Builder builder(Path directory) {
        return new Builder(Objects.requireNonNull(directory, "directory"));
    }

    Path directory() {
        return directory;
    }

    Optional<Path> workTree() {
        return workTree;
    }

    List<Path> testReports() {
        return testReports;
    }

    Optional<String> agent() {
        return agent;
    }

    List<String> documents() {
        return documents;
    }

    /** Builds options. Not thread-safe. */
    public static final class Builder {
        private final Path directory;
        private final List<Path> testReports = new ArrayList<>();
        private Optional<Path> workTree = Optional.empty();
        private Optional<String> agent = Optional.empty();
        private List<String> documents = List.of("md");

        private Builder(Path directory) {
            this.directory = directory;
        }

        /** Sets a folder in a git work tree whose changed files are recorded. Default: none are recorded. */
        public Builder workTree(Path folder) {
            this.workTree = Optional.of(folder);
            return this;
        }

        /**
         * Adds a folder whose JUnit XML reports are recorded when they are written. The folder need not exist yet.
         * Default: no test reports are recorded.
         */
        public Builder testReports(Path folder) {
            testReports.add(Objects.requireNonNull(folder, "folder"));
            return this;
        }

        /**
         * Sets the name of the agent, used unless the agent names itself when it starts a session. Default: the name and
         * version of the client. A blank name is treated as absent.
         */
        public Builder agent(String name) {
            this.agent = Optional.of(name).filter(text -> !text.isBlank());
            return this;
        }

        /**
         * Sets the extensions of the documents that each session writes next to its journal. Default: {@code md}. A jar
         * for each format must be present, otherwise no session can start.
         */
        public Builder documents(String... extensions) {
            this.documents = List.of(extensions);
            return this;
        }

        /** Builds the options. */
        public ServerOptions build() {
            return new ServerOptions(this);
        }
    }
}
