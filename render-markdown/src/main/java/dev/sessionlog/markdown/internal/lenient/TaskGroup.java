package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;

/** The bold groups below a task. */
enum TaskGroup {
    NONE(""),
    IMPLEMENTATION(
            "implementation details|implementation|implementation detail|changes made|implementation summary|technical details|details|implementation steps|implementation notes|technical implementation|what was done|work done|actions taken|changes|code changes made"),
    RESULTS(
            "results achieved|results|result|achievements|outcomes|results and impact|results achieved so far|outcome|impact"),
    ISSUES(
            "issues encountered|issues|problems encountered|challenges|problems|challenges encountered|issues encountered and resolved|issues faced|issues and resolutions|issues found|issues resolved"),
    SNIPPETS(
            "code snippets|code snippet|key code|code|code examples|code example|key code changes|key code snippets|snippets|example code"),
    NOTES("notes|note|additional notes"),
    OTHER("");

    private final String keys;

    TaskGroup(String keys) {
        this.keys = keys;
    }

    static Optional<TaskGroup> of(String key) {
        for (TaskGroup group : values()) {
            if (Wording.has(group.keys, key)) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }
}
