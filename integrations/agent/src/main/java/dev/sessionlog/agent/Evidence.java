package dev.sessionlog.agent;

import dev.sessionlog.Issues;
import dev.sessionlog.NextSession;
import dev.sessionlog.OutstandingIssue;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TestCheck;
import dev.sessionlog.evidence.GitWorkTree;
import dev.sessionlog.recorder.SessionRecorder;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the files and the test reports, and records what is new. What could not be recorded is tried again the next
 * time. Only one thread may look.
 */
final class Evidence {
    private static final int MOST_FAILURES_OF_GIT = 3;

    private final SessionRecorder session;
    private final TestRuns tests;
    private final ToolSpans spans;
    private final FileNotes notes;
    private final RunProblems problems;
    private final GitStatus status;
    private @Nullable WorkTree unopened;
    private @Nullable GitWorkTree git;
    private @Nullable ChangedFiles files;
    private GitWorkTree.@Nullable Snapshot atLastTests;
    private GitWorkTree.@Nullable Snapshot atLastLook;
    private volatile boolean areFilesOfLastTestsUnknown;
    private int failuresOfGit;
    private volatile boolean closed;

    /** Opens the work tree. */
    interface WorkTree {
        GitWorkTree open() throws IOException;
    }

    Evidence(
            SessionRecorder session,
            @Nullable WorkTree workTree,
            TestRuns tests,
            ToolSpans spans,
            FileNotes notes,
            RunProblems problems) {
        this.session = session;
        this.unopened = workTree;
        this.tests = tests;
        this.spans = spans;
        this.notes = notes;
        this.problems = problems;
        this.status = new GitStatus(session);
    }

    /**
     * Records what is new.
     *
     * @param atBoundary whether a part of the session ends. Otherwise, reports that a running tool may still be writing
     *     are left to the next time.
     */
    void look(boolean atBoundary) {
        if (closed) {
            closeGit();
            return;
        }
        spans.look();
        Instant until = atBoundary ? Instant.MAX : spans.endOfQuiet();
        problems.guard("The tests", () -> tests.find(spans, until));
        problems.guard("The changed files", this::lookAtFiles);
        if (!closed) {
            recordTests(Optional.empty());
        }
        if (git == null) {
            spans.looked();
        }
    }

    /** Records the tests that were found; without git if that hangs, so that nothing is claimed against them. */
    void recordTests(Optional<List<String>> changed) {
        if (changed.isEmpty() && tests.isAnyWaiting()) {
            areFilesOfLastTestsUnknown = true;
        }
        problems.guard("The tests", () -> tests.record(changed));
    }

    private void lookAtFiles() throws IOException {
        WorkTree first = unopened;
        if (first != null) {
            unopened = null;
            open(first);
        }
        if (git == null || files == null) {
            return;
        }
        GitWorkTree.Snapshot now = snapshot(git);
        if (closed) {
            closeGit();
            return;
        }
        if (tests.isAnyWaiting()) {
            GitWorkTree.Snapshot before = areFilesOfLastTestsUnknown ? null : atLastTests;
            recordTests(before == null ? Optional.empty() : Optional.of(files.since(before, now)));
            // What a later call has changed already is no part of what was tested.
            atLastTests = spans.hasBegunAfter(tests.lastWritten()) ? atLastLook : now;
            areFilesOfLastTestsUnknown = false;
        }
        atLastLook = now;
        files.record(now, spans.interval().tasks(session));
        spans.looked();
        status.record(git.state(now));
    }

    private void open(WorkTree workTree) throws IOException {
        GitWorkTree opened = workTree.open();
        boolean observed = false;
        try {
            GitWorkTree.Snapshot start = opened.snapshot();
            status.record(opened.state(start));
            files = new ChangedFiles(session, opened, start, notes);
            atLastLook = start;
            git = opened;
            observed = true;
        } finally {
            if (!observed) {
                opened.close();
            }
        }
    }

    private GitWorkTree.Snapshot snapshot(GitWorkTree workTree) throws IOException {
        try {
            GitWorkTree.Snapshot now = workTree.snapshot();
            failuresOfGit = 0;
            return now;
        } catch (IOException e) {
            if (++failuresOfGit == MOST_FAILURES_OF_GIT) {
                closeGit();
                problems.add("Changed files are no longer recorded: git failed " + failuresOfGit + " times.");
            }
            throw e;
        }
    }

    private void closeGit() {
        GitWorkTree opened = git;
        git = null;
        files = null;
        if (opened != null) {
            opened.close();
        }
    }

    /** Looks for the last time. */
    void lookAndClose() {
        if (!closed) {
            look(true);
            close();
            closeGit();
        }
    }

    /**
     * Leaves to the next session what it needs to know about the tests. After that, nothing is recorded any more, not
     * even by a look that still hangs.
     */
    void close() {
        if (!closed) {
            problems.guard("The outcome of the tests", this::leaveTests);
            problems.guard("How to run the tests", this::leaveCommand);
            closed = true;
        }
    }

    /**
     * Leaves an issue to the next session if the last tests did not pass; resolves that of the previous session if they
     * did.
     */
    private void leaveTests() {
        SessionLog log = session.snapshot();
        List<OutstandingIssue> open = log.issues().map(Issues::outstanding).orElse(List.of());
        Optional<TestCheck> doubt = TestHistory.doubt(log);
        if (doubt.isPresent()) {
            OutstandingIssue issue = OutstandingIssue.builder()
                    .name(TestHistory.issue(doubt.get()))
                    .description(TestHistory.summary(doubt.get()))
                    .build();
            if (!open.contains(issue)) {
                session.issues(issues -> issues.addOutstanding(issue));
            }
        } else if (TestHistory.proof(log).isPresent()) {
            open.stream()
                    .map(OutstandingIssue::name)
                    .filter(TestHistory.ISSUES::contains)
                    .distinct()
                    .forEach(name -> session.issues(issues -> issues.addResolved(issue -> issue.name(name))));
        }
    }

    private void leaveCommand() {
        SessionLog log = session.snapshot();
        Optional<String> sentence = TestHistory.command(log).map(command -> "Run the tests again with: " + command);
        List<String> said =
                log.nextSession().map(NextSession::testingRequirements).orElse(List.of());
        if (sentence.isPresent() && !said.contains(sentence.get())) {
            session.nextSession(next -> next.addTestingRequirement(sentence.get()));
        }
    }
}
