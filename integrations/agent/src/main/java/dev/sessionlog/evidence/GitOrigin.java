package dev.sessionlog.evidence;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Distinguishes changes made in a work tree from those that arrived because HEAD was moved to commits made elsewhere,
 * by checking out, pulling, merging or resetting.
 *
 * <p>A file is from elsewhere if moving HEAD changed it, its content is that of the new commit, and no commit that was
 * made in the work tree and is still part of its history touched it.
 */
final class GitOrigin {
    private final GitShadow shadow;
    private final GitHistory history;

    GitOrigin(GitShadow shadow, GitHistory history) {
        this.shadow = shadow;
        this.history = history;
    }

    /** Returns the tree as it would be without the changes made in the work tree since. */
    String base(GitWorkTree.Snapshot before, GitWorkTree.Snapshot after) throws IOException {
        String from = before.position().head().orElse("");
        String to = after.position().head().orElse("");
        if (from.equals(to) || to.isEmpty()) {
            return before.tree();
        }
        Map<String, GitOutput.Difference> moved = shadow.differences(from.isEmpty() ? shadow.emptyTree() : from, to);
        Map<String, GitOutput.Difference> changed = new HashMap<>(shadow.differences(before.tree(), after.tree()));
        changed.keySet().retainAll(moved.keySet());
        if (changed.isEmpty()) {
            return before.tree();
        }
        Map<String, GitOutput.Version> touched = touched(history.between(before.position(), after.position()), to);
        Map<String, GitOutput.Version> common = common(from, to);
        Map<String, GitOutput.Version> base = new HashMap<>();
        moved.forEach((path, move) -> {
            GitOutput.Difference change = changed.get(path);
            if (change == null) {
                return;
            }
            GitOutput.Version original = touched.getOrDefault(path, move.after());
            boolean isOwn = touched.containsKey(path) || !change.after().equals(move.after());
            if (!isOwn) {
                base.put(path, change.after());
            } else if (original.isFile() && !original.equals(common.getOrDefault(path, move.before()))) {
                base.put(path, original); // changed elsewhere, and then here
            }
        });
        return base.isEmpty() ? before.tree() : shadow.compose(before.tree(), base);
    }

    /** Returns the files that a commit has changed since its history diverged from that of another commit. */
    private Map<String, GitOutput.Version> common(String from, String to) throws IOException {
        Map<String, GitOutput.Version> common = new HashMap<>();
        Optional<String> commit = from.isEmpty() ? Optional.empty() : shadow.commonCommit(from, to);
        if (commit.isPresent() && !commit.get().equals(from)) {
            shadow.differences(commit.get(), from).forEach((path, change) -> common.put(path, change.before()));
        }
        return common;
    }

    /** Returns the files touched by commits that are part of the history of HEAD, as they were before. */
    private Map<String, GitOutput.Version> touched(List<GitHistory.Made> made, String head) throws IOException {
        List<String> commits =
                made.stream().map(GitHistory.Made::commit).distinct().toList();
        if (commits.isEmpty()) {
            return Map.of();
        }
        Set<String> gone = new HashSet<>(shadow.commits(commits, List.of(head)));
        Set<String> byGit = made.stream()
                .filter(GitHistory.Made::byGit)
                .map(GitHistory.Made::commit)
                .collect(Collectors.toSet());
        return shadow.touched(commits.stream()
                .filter(commit -> !gone.contains(commit) && !byGit.contains(commit))
                .toList());
    }
}
