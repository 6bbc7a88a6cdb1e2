package dev.sessionlog.agent;

import dev.sessionlog.evidence.GitWorkTree;
import dev.sessionlog.evidence.TestReports;
import dev.sessionlog.recorder.SessionRecorder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Turns what an agent's framework knows of a run into entries of a recorder, so that nobody has to write them.
 *
 * <pre>{@code
 * try (AgentRun run = AgentRun.of(session)
 *         .workTree(workspace)
 *         .testReports(workspace.resolve("target/surefire-reports"))
 *         .start()) {
 *     AgentRun.ToolCall call = run.toolCall("runTests"); // before the tool
 *     call.succeeded();                                  // after it; or failed("exit code 1")
 *     run.modelCall(1_200, 85);                          // after each answer of the model
 * }
 * SessionLog log = session.finish();
 * }</pre>
 *
 * <p>What is told here belongs to the task that is open when it is told: the last one that was started and has no status.
 * <ul>
 *   <li>When a tool call ends, files that git finds changed become modified files of the task and stand in the section of
 *       changed files, until they are as they were when the task and the run started; files that came with commits that
 *       were made elsewhere do not, see {@link GitWorkTree#changes}. Test reports that were written become a test result
 *       of the task and a functional test of the session, "Tests, run 1".
 *   <li>A tool call or a model call that failed becomes an issue of the task; without an open task, a discovered one.
 *   <li>Totals are metrics after the session: Tool calls, Failed tool calls, Time in each tool in seconds, Model calls,
 *       Failed model calls, Input tokens, Output tokens. They are brought up to date each time, so that a session that is
 *       killed has them. A further run in the same session, also in one that was resumed, adds to them.
 * </ul>
 * Texts are shortened to 500 characters; what was said between the agent and its model is not recorded.
 *
 * <p>Thread-safe; tools may run at the same time. Then what one of them changed may be found when another one ends. No
 * method throws anything but an {@link Error}: what could not be recorded becomes one of the {@link #problems()}.
 */
public final class AgentRun implements AutoCloseable {
    private final SessionRecorder session;
    private final Clock clock;
    private final long tokenBudget;
    private final RunProblems problems;
    private final Evidence evidence;
    private final Totals totals;
    private final AgentTools tools;

    private AgentRun(SessionRecorder session, long tokenBudget, RunProblems problems, Evidence evidence) {
        this.session = session;
        this.clock = session.clock();
        this.tokenBudget = tokenBudget;
        this.problems = problems;
        this.evidence = evidence;
        this.totals = Totals.of(session.snapshot());
        this.tools = new AgentTools(session, this);
    }

    /** Returns the settings of a run that is recorded in a session. */
    public static Builder of(SessionRecorder session) {
        return new Builder(Objects.requireNonNull(session, "session"));
    }

    /**
     * Says that a tool starts; the time from now on is its own.
     *
     * @param tool its name; of one that is longer than 100 characters the first 100 count
     */
    public ToolCall toolCall(@Nullable String tool) {
        return new ToolCall(Excerpt.name(tool, "unnamed tool"));
    }

    /**
     * Says that the model answered.
     *
     * @param inputTokens how many tokens it was sent; a negative number is none
     * @param outputTokens how many tokens it answered; a negative number is none
     */
    public void modelCall(long inputTokens, long outputTokens) {
        long used;
        synchronized (totals) {
            totals.modelCall();
            used = totals.tokens(inputTokens, outputTokens);
            record("The totals", () -> session.metrics(totals::recordModel));
        }
        if (tokenBudget > 0) {
            record("The use of tokens", () -> session.usage(used, tokenBudget));
        }
    }

    /** Says that the model answered, when nobody knows how many tokens that took: those of the other calls are counted. */
    public void modelCall() {
        synchronized (totals) {
            totals.modelCall();
            record("The totals", () -> session.metrics(totals::recordModel));
        }
    }

    /** Says that the model did not answer, and why. */
    public void modelFailed(@Nullable String reason) {
        synchronized (totals) {
            totals.modelFailed();
            record("The failed model call", () -> Failures.add(session, "Model call failed", reason));
            record("The totals", () -> session.metrics(totals::recordModel));
        }
    }

    /** Says that the agent's run ended with an error, and why: a discovered issue. */
    public void runFailed(@Nullable String reason) {
        record("The end of the run", () -> {
            look();
            Failures.addDiscovered(session, "The agent's run ended with an error", reason);
        });
    }

    /** Returns what the model itself may record. */
    public AgentTools tools() {
        return tools;
    }

    /** Returns what could not be recorded or found out, in sentences: the first 100, in order. */
    public List<String> problems() {
        return problems.sentences();
    }

    /** Returns how many things could not be recorded or found out. */
    public int problemCount() {
        return problems.count();
    }

    /**
     * Looks at the files and the test reports for the last time. When the last tests failed or their reports could not
     * be read, the next session is left an open issue with that; when they passed, such an issue of the session before is
     * resolved. The session is neither
     * finished nor closed; close the run before. Closing it again does nothing.
     */
    @Override
    public void close() {
        synchronized (totals) {
            record("The end of the run", evidence::close);
        }
    }

    /** Records what has changed since the last look. */
    void look() {
        synchronized (totals) {
            evidence.look();
        }
    }

    void problem(String sentence) {
        problems.add(sentence);
    }

    private void ended(ToolCall call, boolean failed, @Nullable String reason) {
        Duration time = Duration.between(call.start, clock.instant());
        synchronized (totals) {
            totals.toolCall(call.tool, time, failed);
            record("What the tool " + call.tool + " did", evidence::look);
            if (failed) {
                record(
                        "The failed call of the tool " + call.tool,
                        () -> Failures.add(session, "Tool " + call.tool + " failed", reason));
            }
            record("The totals", () -> session.metrics(metrics -> totals.recordTool(metrics, call.tool)));
        }
    }

    private void record(String what, RunProblems.Step step) {
        problems.guard(what, step);
    }

    /** A call of a tool that has started. Ends once: what is said of it after that counts for nothing. Thread-safe. */
    public final class ToolCall {
        private final String tool;
        private final Instant start = clock.instant();
        private final AtomicBoolean ended = new AtomicBoolean();

        private ToolCall(String tool) {
            this.tool = tool;
        }

        /** Says that the tool has done its work. */
        public void succeeded() {
            if (ended.compareAndSet(false, true)) {
                ended(this, false, null);
            }
        }

        /** Says that the tool has failed, and why: the message of its exception, for example, or the end of its output. */
        public void failed(@Nullable String reason) {
            if (ended.compareAndSet(false, true)) {
                ended(this, true, reason);
            }
        }
    }

    /** The settings of a run. Not thread-safe. */
    public static final class Builder {
        private final SessionRecorder session;
        private final List<Path> reports = new ArrayList<>();
        private @Nullable Path workTree;
        private long tokenBudget;

        private Builder(SessionRecorder session) {
            this.session = session;
        }

        /** Sets the folder, in a git work tree, whose changed files are recorded. Default: none are. */
        public Builder workTree(Path folder) {
            this.workTree = Objects.requireNonNull(folder, "folder");
            return this;
        }

        /**
         * Adds a folder whose JUnit XML reports, also in folders below it, are recorded when they are written. It need not
         * exist yet. Default: none are.
         */
        public Builder testReports(Path folder) {
            reports.add(Objects.requireNonNull(folder, "folder"));
            return this;
        }

        /**
         * Sets how many tokens, in and out together, the session may use; each model call then reports to {@link
         * SessionRecorder#usage}. Default: no budget.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder tokenBudget(long tokens) {
            if (tokens < 1) {
                throw new IllegalArgumentException("tokenBudget must be at least 1, but was " + tokens + ".");
            }
            this.tokenBudget = tokens;
            return this;
        }

        /**
         * Starts the run. What cannot be observed, because there is no git command for example, is one of its {@link
         * AgentRun#problems()} and the run goes on without it.
         */
        public AgentRun start() {
            RunProblems problems = new RunProblems();
            Evidence evidence = new Evidence(session, TestReports.of(reports.toArray(Path[]::new)), problems);
            if (workTree != null) {
                Path folder = workTree;
                problems.guard("The changed files", () -> evidence.watch(GitWorkTree.open(folder)));
            }
            return new AgentRun(session, tokenBudget, problems, evidence);
        }
    }
}
