package dev.sessionlog.spring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties of {@link SessionLogAutoConfiguration}. Paths are strings, because Spring looks up relative paths on
 * the class path first: the work tree {@code .} would be {@code target/classes}.
 *
 * @param enabled Whether the application is recorded.
 * @param directory Folder of the session logs. It is created if it does not exist. Unless it is set, nothing is
 *     recorded.
 * @param session Whether each run of the application or each conversation has a session of its own.
 * @param agent Name of the agent in the log. Default: the value of spring.application.name.
 * @param focus What the session is about.
 * @param workTree Folder in a git work tree whose changed files are recorded.
 * @param testReports Folders whose JUnit XML reports are recorded when they are written.
 * @param tokenBudget Number of tokens, input and output together, that a session may use.
 * @param documents File extensions of the documents written next to the journal. Each needs its format on the class
 *     path.
 */
@ConfigurationProperties("sessionlog")
public record SessionLogProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable String directory,
        @DefaultValue("application") Session session,
        @Nullable String agent,
        @Nullable String focus,
        @Nullable String workTree,
        @DefaultValue List<String> testReports,
        @Nullable Long tokenBudget,
        @DefaultValue("md") List<String> documents) {
    /** What has a session of its own. */
    public enum Session {
        /** Each run of the application. */
        APPLICATION,
        /** Each conversation, as identified by {@code ChatMemory.CONVERSATION_ID}. */
        CONVERSATION
    }

    /** Copies the lists, and treats a blank directory as absent. */
    public SessionLogProperties {
        directory = directory == null || directory.isBlank() ? null : directory;
        testReports = List.copyOf(testReports);
        documents = List.copyOf(documents);
    }
}
