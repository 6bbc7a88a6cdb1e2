package dev.sessionlog.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of git's reflog of HEAD.
 *
 * @param from the previously checked-out commit; only zeros if there was none
 * @param to the commit that was checked out afterwards
 * @param kind the kind of the move
 */
record GitMove(String from, String to, Kind kind) {

    /** How HEAD came to this commit. */
    enum Kind {
        /** The commit was made here. */
        MADE,
        /** The commit was made here, by git alone, from existing commits. */
        MERGED,
        /** The commit existed before. */
        REACHED,
        /** The reflog does not say. */
        UNKNOWN
    }

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{40,64}) ([0-9a-f]{40,64}) [^\\t]*(?:\\t(.*))?");

    // What git writes, for example "commit (amend): Fix the index" or "pull --rebase (pick): Fix the index".
    private static final Pattern REACHED = Pattern.compile(
            "(checkout|reset|clone|[Bb]ranch|bisect|initial pull)\\b.*" // also after a rebase: "checkout: moving from"
                    + "|[^:]*: fast-forward"
                    + "|(rebase|pull)\\b[^:]*(\\((start|finish|abort|reset|quit)\\)|finished|: (aborting|updating)).*"
                    + "|[^:]*: (moving (from|to) |updating HEAD|returning to ).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MERGED = Pattern.compile("(merge|pull)\\b.*: Merge made by .*");
    private static final Pattern MADE = Pattern.compile("(commit|cherry-pick|revert|am|rebase|pull)\\b.*: .*");

    /** Returns the moves in chronological order. Lines that do not belong to a reflog are ignored. */
    static List<GitMove> parse(byte[] log) {
        return new String(log, StandardCharsets.ISO_8859_1)
                .lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line ->
                        new GitMove(line.group(1), line.group(2), kind(line.group(3) == null ? "" : line.group(3))))
                .toList();
    }

    private static Kind kind(String message) {
        if (message.startsWith("commit")) {
            return Kind.MADE; // whatever its subject is
        } else if (REACHED.matcher(message).matches()) {
            return Kind.REACHED;
        } else if (MERGED.matcher(message).matches()) {
            return Kind.MERGED;
        }
        return MADE.matcher(message).matches() ? Kind.MADE : Kind.UNKNOWN;
    }
}
