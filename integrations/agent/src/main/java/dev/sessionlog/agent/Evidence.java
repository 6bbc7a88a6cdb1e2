package dev.sessionlog.agent;

import dev.sessionlog.Issues;
import dev.sessionlog.OutstandingIssue;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TestCheck;
import dev.sessionlog.evidence.GitWorkTree;
import dev.sessionlog.evidence.TestReports;
import dev.sessionlog.evidence.TestRun;
import dev.sessionlog.recorder.SessionRecorder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks the files and the test reports, and records what is new. What could not be recorded is tried again the next
 * time. Not thread-safe.
 */
final class Evidence {
    private static final int MOST_FAILURES_OF_GIT = 3;

    private final SessionRecorder session;
    private final TestReports reports;
    private final RunProblems problems;
    private final Deque<TestRun> unrecorded = new ArrayDeque<>();
    private @Nullable GitWorkTree git;
    private @Nullable ChangedFiles files;
    private int failuresOfGit;
    private boolean closed;

    Evidence(SessionRecorder session, TestReports reports, RunProblems problems) {
        this.session = session;
        this.reports = reports;
        this.problems = problems;
    }

    /** Observes a work tree from now on. */
    void watch(GitWorkTree workTree) throws IOException {
        git = workTree;
        files = new ChangedFiles(session, workTree);
    }

    void look() {
        if (!closed) {
            problems.guard("The changed files", this::lookAtFiles);
            problems.guard("The tests", this::lookAtTests);
        }
    }

    private void lookAtFiles() throws IOException {
        if (git == null || files == null) {
            return;
        }
        GitWorkTree.Snapshot now;
        try {
            now = git.snapshot();
            failuresOfGit = 0;
        } catch (IOException e) {
            if (++failuresOfGit == MOST_FAILURES_OF_GIT) {
                git.close();
                git = null;
                problems.add("Changed files are no longer recorded: git failed " + failuresOfGit + " times.");
            }
            throw e;
        }
        files.record(now);
    }

    private void lookAtTests() throws IOException {
        reports.next().ifPresent(unrecorded::add);
        while (!unrecorded.isEmpty()) {
            TestRun run = unrecorded.element();
            TestCheck check = TestCheck.builder()
                    .name(TestHistory.nextName(session.snapshot()))
                    .performed(run.performed())
                    .outcome(run.outcome())
                    .description(run.summary())
                    .build();
            session.validation(tests -> tests.addFunctional(check));
            unrecorded.remove();
            run.problems().forEach(problems::add);
            OpenTask.of(session)
                    .ifPresent(task -> task.results(results -> results.addTestResult(TestHistory.result(check))));
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
                    .description(doubt.get().description())
                    .build();
            if (!open.contains(issue)) {
                session.issues(issues -> issues.addOutstanding(issue));
            }
        } else if (TestHistory.passed(log)) {
            open.stream()
                    .map(OutstandingIssue::name)
                    .filter(TestHistory.ISSUES::contains)
                    .distinct()
                    .forEach(name -> session.issues(issues -> issues.addResolved(issue -> issue.name(name))));
        }
    }

    void close() {
        if (closed) {
            return;
        }
        look();
        problems.guard("The outcome of the tests", this::leaveTests);
        closed = true;
        if (git != null) {
            git.close();
        }
    }
}
