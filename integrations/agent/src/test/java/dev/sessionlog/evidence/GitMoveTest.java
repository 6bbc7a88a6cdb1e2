package dev.sessionlog.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.evidence.GitMove.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What git's log of HEAD says of a move, in the words of git, of older ones, and of other programs. */
class GitMoveTest {
    private static final String A = "a".repeat(40);
    private static final String B = "b".repeat(64);

    private static List<GitMove> parse(String log) {
        return GitMove.parse(log.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "commit: Fix the index | MADE",
                "commit (initial): Start | MADE",
                "commit (amend): Fix the index | MADE",
                "commit (merge): Merge branch 'x' | MADE",
                "commit (cherry-pick): Fix | MADE",
                "commit: Merge made by hand | MADE",
                "commit: checkout: moving from a to b | MADE",
                "commit: Fast-forward | MADE",
                "cherry-pick: Fix | MADE",
                "cherry-pick: fast-forward | REACHED",
                "revert: Revert \"Fix\" | MADE",
                "am: Fix | MADE",
                "rebase (pick): Fix | MADE",
                "rebase (reword): Fix | MADE",
                "rebase (continue): Fix | MADE",
                "rebase -i (squash): Fix | MADE",
                "rebase: Fix | MADE",
                "pull --rebase origin main (pick): Fix | MADE",
                "pull --rebase: Fix | MADE",
                "rebase (start): checkout origin/main | REACHED",
                "rebase (finish): returning to refs/heads/main | REACHED",
                "rebase (abort): returning to refs/heads/main | REACHED",
                "rebase -i (start): checkout HEAD~2 | REACHED",
                "rebase finished: returning to refs/heads/main | REACHED",
                "rebase: aborting | REACHED",
                "rebase: fast-forward | REACHED",
                "pull --rebase (start): checkout 1234567 | REACHED",
                "pull --rebase origin main (finish): returning to refs/heads/main | REACHED",
                "merge x: Merge made by the 'ort' strategy. | MERGED",
                "merge x: Merge made by recursive. | MERGED",
                "pull: Merge made by the 'recursive' strategy. | MERGED",
                "pull --no-edit origin main: Merge made by the 'ort' strategy. | MERGED",
                "merge x: Fast-forward | REACHED",
                "pull: Fast-forward | REACHED",
                "pull --ff-only origin main: Fast-forward | REACHED",
                "checkout: moving from main to x | REACHED",
                "reset: moving to HEAD~1 | REACHED",
                "clone: from https://example.com/x.git | REACHED",
                "branch: Reset to origin/main | REACHED",
                "Branch: renamed refs/heads/a to refs/heads/b | REACHED",
                "initial pull | REACHED",
                "deploy: updating HEAD | REACHED",
                "deploy: Fast-forward | REACHED",
                "deploy: Fix the index | UNKNOWN",
                "deploy | UNKNOWN",
                "'' | UNKNOWN",
            })
    void aMessageSaysWhatTheMoveWas(String message, Kind kind) {
        assertThat(parse(A + " " + B + " A Name <a@example.com> 1773500000 +0100\t" + message + "\n"))
                .containsExactly(new GitMove(A, B, kind));
    }

    @Test
    void aMoveMayHaveNoMessageAndAnyName() {
        assertThat(parse(A + " " + A + " \u00fc > < <> 1 +0000\n" + A + " " + B + " <> 1 +0000 \t\n"))
                .containsExactly(new GitMove(A, A, Kind.UNKNOWN), new GitMove(A, B, Kind.UNKNOWN));
    }

    @Test
    void whatIsNoMoveIsLeftOut() {
        assertThat(parse("\n\0\n" + A + "\ngarbage\n" + A + " " + B.substring(1) + "g x\tcommit: y\n"))
                .isEmpty();
    }
}
