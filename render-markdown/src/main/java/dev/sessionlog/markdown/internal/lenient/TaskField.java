package dev.sessionlog.markdown.internal.lenient;

import java.util.Arrays;
import java.util.Optional;

/** A labelled value in a group of a task, in the words in which people label it. */
enum TaskField {
    MODIFIED_FILES(
            "files modified|files changed|files updated|files edited|files affected|files touched|files created|files added|new files|modified files"
                    + "|files modified created|files created modified|file modified|files|file changes|affected files|changed files|created files|file|files modified and created|files deleted|new files created|files involved"),
    CODE_CHANGES(
            "code changes|code change|changes made|changes|implementation|key changes|code modifications|main changes|what was implemented|code updates|code added"),
    CONFIGURATION(
            "configuration updates|configuration changes|config updates|config changes|configuration update|configuration|configuration change|config"),
    DEPENDENCIES(
            "dependencies added|dependencies|dependency added|new dependencies|packages added|dependencies installed|dependencies updated"),
    PERFORMANCE(
            "performance metrics|performance|metrics|performance impact|performance improvement|performance improvements|performance results|performance metric"),
    TESTS(
            "test results|tests|testing|test result|testing results|validation results|validation|tests passed|verification"),
    OUTCOMES(
            "functional outcomes|functional outcome|outcomes|outcome|functionality|functional improvements|functional results|functional"),
    PROBLEM(
            "problem|issue|problem encountered|error|problems|issue encountered|challenge|initial problem|main problem|bug"),
    ROOT_CAUSE("root cause|cause|root causes|root cause analysis|analysis|reason"),
    RESOLUTION(
            "resolution|solution|fix|resolved|fixed|resolution applied|fix applied|solution applied|solution implemented|resolutions"),
    WORKAROUND("workaround|work around|temporary workaround|temporary solution|workarounds|temporary fix");

    private final String keys;

    TaskField(String keys) {
        this.keys = keys;
    }

    /** Returns the field that the words of a label name; a number at their end does not count. */
    static Optional<TaskField> of(String key) {
        String bare = key.replaceFirst(" \\d+$", "");
        return Arrays.stream(values())
                .filter(field -> Wording.has(field.keys, bare))
                .findFirst();
    }

    /** Returns the first words of the field as a label has them. */
    String words() {
        String words = Wording.first(keys);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    boolean isIssue() {
        return compareTo(PROBLEM) >= 0;
    }
}
