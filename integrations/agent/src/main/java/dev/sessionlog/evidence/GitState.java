package dev.sessionlog.evidence;

import java.util.Objects;
import java.util.Optional;

/**
 * What is checked out in a work tree.
 *
 * <p>Immutable and thread-safe.
 *
 * @param branch the name of the branch, for example {@code main}; absent if HEAD is detached
 * @param commit the id of the commit; absent if there is none yet
 * @param uncommittedFiles the number of files that differ from the commit, whether staged or not, including new files
 *     that are not ignored. In a submodule, only another commit counts.
 * @param operation what has begun and is not finished: {@code merge}, {@code rebase}, {@code cherry-pick}, {@code
 *     revert}, {@code bisect} or {@code am}; absent if there is none
 */
public record GitState(
        Optional<String> branch, Optional<String> commit, int uncommittedFiles, Optional<String> operation) {

    /** Creates a state. */
    public GitState {
        Objects.requireNonNull(branch, "branch");
        Objects.requireNonNull(commit, "commit");
        Objects.requireNonNull(operation, "operation");
    }
}
