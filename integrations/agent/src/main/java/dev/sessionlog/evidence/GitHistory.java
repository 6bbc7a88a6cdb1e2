package dev.sessionlog.evidence;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tracks where HEAD of a work tree is, and which commits were made in that work tree since it is observed. Git's reflog
 * of HEAD tells this. If there is none, or something moves HEAD without it, a commit counts as made here if no ref
 * contained it at the start and it was not fetched. Not thread-safe.
 */
final class GitHistory {
    /** A reflog has a line of some hundred bytes per move. */
    private static final long MOST_AT_ONCE = 16 << 20;

    private static final Pattern ID = Pattern.compile("([0-9a-f]{40,64})\\b.*");

    private final GitShadow shadow;
    private final Path log;
    private final Path fetched;
    /** The commits that existed at the start. */
    private final Set<String> old;

    private final List<Made> made = new ArrayList<>();
    private Optional<String> head;
    private long read;

    /**
     * A commit that was made in the work tree.
     *
     * @param byGit whether git alone made it, from existing commits
     */
    record Made(String commit, boolean byGit) {}

    /**
     * A moment in the history.
     *
     * @param head the commit that is checked out; empty if there is none yet
     * @param made the number of commits made until then
     */
    record Position(Optional<String> head, int made) {}

    GitHistory(GitShadow shadow) throws IOException {
        this.shadow = shadow;
        this.log = shadow.original().file("logs/HEAD");
        this.fetched = shadow.original().file("FETCH_HEAD");
        this.head = shadow.original().head();
        this.old = new LinkedHashSet<>(shadow.original().refs());
        head.ifPresent(old::add);
        this.read = size(log);
    }

    /** Returns where HEAD is now. */
    Position look() throws IOException {
        List<GitMove> moves = newMoves();
        Optional<String> now = shadow.original().head();
        String at = head.orElse("");
        boolean complete = true;
        for (GitMove move : moves) {
            boolean follows = move.from().equals(at) || (at.isEmpty() && isNone(move.from()));
            complete &= follows;
            if (move.kind() == GitMove.Kind.MADE || move.kind() == GitMove.Kind.MERGED) {
                made.add(new Made(move.to(), move.kind() == GitMove.Kind.MERGED));
            }
            complete &= move.kind() != GitMove.Kind.UNKNOWN;
            at = isNone(move.to()) ? "" : move.to();
        }
        if (now.isPresent() && !(complete && at.equals(now.get()))) {
            addUnknown(now.get());
        }
        head = now;
        return new Position(now, made.size());
    }

    private static boolean isNone(String commit) {
        return commit.chars().allMatch(c -> c == '0');
    }

    /** Adds the commits that are reachable from a commit, did not exist at the start, and were not fetched. */
    private void addUnknown(String commit) throws IOException {
        List<String> known = new ArrayList<>(old);
        made.stream().map(Made::commit).forEach(known::add);
        known.addAll(fetched());
        for (String found : shadow.commits(List.of(commit), known)) {
            made.add(new Made(found, false));
        }
    }

    private List<String> fetched() throws IOException {
        if (!Files.isRegularFile(fetched) || Files.size(fetched) > MOST_AT_ONCE) {
            return List.of();
        }
        return new String(Files.readAllBytes(fetched), StandardCharsets.ISO_8859_1)
                .lines()
                .map(ID::matcher)
                .filter(line -> line.matches())
                .map(line -> line.group(1))
                .toList();
    }

    /** Returns the lines added to the reflog of HEAD since the last call, or none if it was rewritten. */
    private List<GitMove> newMoves() throws IOException {
        long size = size(log);
        if (size <= read || size - read > MOST_AT_ONCE) {
            read = size;
            return List.of();
        }
        byte[] added = new byte[(int) (size - read)];
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(read);
            file.readFully(added);
        }
        int end = added.length;
        while (end > 0 && added[end - 1] != '\n') {
            end--; // a line that is being written
        }
        read += end;
        return GitMove.parse(java.util.Arrays.copyOf(added, end));
    }

    private static long size(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.size(file) : 0;
    }

    /** Returns the commits made between two moments, oldest first. */
    List<Made> between(Position before, Position after) {
        return before.made() >= after.made() ? List.of() : List.copyOf(made.subList(before.made(), after.made()));
    }
}
