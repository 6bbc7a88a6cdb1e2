package dev.sessionlog.agent;

import dev.sessionlog.evidence.GitWorkTree;
import dev.sessionlog.evidence.TestReports;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.ToolCallRecorder;
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
 * Records an agent's run in a session, based on what the agent's framework reports, so that nobody has to record it by
 * hand.
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
 * <p>Everything reported here belongs to the task that is open at that time: the last one that was started and has no
 * status.
 * <ul>
 *   <li>When a tool call ends, files that git finds changed become modified files of the task and are listed in the
 *       section of changed files, for as long as they differ from their state when the task and the run started. Files
 *       that arrived with commits made elsewhere are not listed, see {@link GitWorkTree#changes}. New test reports
 *       become a test result of the task and a functional test of the session, "Tests, run 1".
 *   <li>A failed tool call or model call becomes an issue of the task or, if no task is open, a discovered issue.
 *   <li>Totals become metrics after the session: Tool calls, Failed tool calls, Time in each tool in seconds, Model
 *       calls, Failed model calls, Input tokens, Output tokens. They are updated each time, so that a killed session
 *       has them too, and count this session only: the next one starts from nothing. A further run in the same session, even a resumed one, adds to them.
 * </ul>
 * Strings are shortened to 500 characters. The conversation between the agent and its model is not recorded.
 *
 * <p>Thread-safe. Tools may run concurrently; a change made by one of them may then be found when another one ends. No
 * method throws anything except an {@link Error}: whatever could not be recorded is added to the {@link #problems()}.
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

    /** Returns a builder for a run that is recorded in the session. */
    public static Builder of(SessionRecorder session) {
        return new Builder(Objects.requireNonNull(session, "session"));
    }

    /**
     * Reports that a tool starts. Its time is measured from this call. If the process is killed before the tool ends, the
     * log names it as unfinished.
     *
     * @param tool its name; only the first 100 characters are used
     */
    public ToolCall toolCall(@Nullable String tool) {
        return new ToolCall(Excerpt.name(tool, "unnamed tool"));
    }

    /**
     * Reports that the model answered.
     *
     * @param inputTokens the number of tokens sent to the model; a negative number counts as 0
     * @param outputTokens the number of tokens in the answer; a negative number counts as 0
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

    /**
     * Reports that the model answered but the number of tokens is unknown. Only the tokens of other calls are counted.
     */
    public void modelCall() {
        synchronized (totals) {
            totals.modelCall();
            record("The totals", () -> session.metrics(totals::recordModel));
        }
    }

    /** Reports that the model call failed, and why. */
    public void modelFailed(@Nullable String reason) {
        synchronized (totals) {
            totals.modelFailed();
            record("The failed model call", () -> Failures.add(session, "Model call failed", reason));
            record("The totals", () -> session.metrics(totals::recordModel));
        }
    }

    /** Reports that the agent's run ended with an error, and why. The error becomes a discovered issue. */
    public void runFailed(@Nullable String reason) {
        record("The end of the run", () -> {
            look();
            Failures.addDiscovered(session, "The agent's run ended with an error", reason);
        });
    }

    /** Returns the tools with which the model itself records. */
    public AgentTools tools() {
        return tools;
    }

    /** Returns what could not be recorded or determined, as sentences: the first 100, in order. */
    public List<String> problems() {
        return problems.sentences();
    }

    /** Returns how many things could not be recorded or determined. */
    public int problemCount() {
        return problems.count();
    }

    /**
     * Checks the files and the test reports for the last time. If the last tests failed or their reports could not be
     * read, an open issue is left to the next session; if they passed, such an issue of the previous session is
     * resolved. The session is neither finished nor closed, so close the run first. Closing again has no effect.
     */
    @Override
    public void close() {
        synchronized (totals) {
            record("The end of the run", evidence::close);
        }
    }

    /** Records what has changed since the last check. */
    void look() {
        synchronized (totals) {
            evidence.look();
        }
    }

    void problem(String sentence) {
        problems.add(sentence);
    }

    private void ended(ToolCall call, boolean failed, @Nullable String reason) {
        Duration time = call.time();
        synchronized (totals) {
            call.finish();
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

    /** A tool call that has started. Only its first reported end counts; later reports are ignored. Thread-safe. */
    public final class ToolCall {
        private final String tool;
        private final Instant start = clock.instant();
        private final AtomicBoolean ended = new AtomicBoolean();
        private @Nullable ToolCallRecorder recorder;
        private volatile @Nullable Duration told;

        private ToolCall(String tool) {
            this.tool = tool;
            record("The start of the tool " + tool, () -> recorder = session.startToolCall(tool));
        }

        /** Records that the call is no longer running. */
        private void finish() {
            ToolCallRecorder started = recorder;
            if (started != null) {
                record("The end of the tool " + tool, started::finish);
            }
        }

        /**
         * Sets how long the tool ran, for a call that is only reported after its end. By default, the time is measured
         * from the start of the call to its end. A negative time counts as zero.
         */
        public void took(Duration time) {
            told = time.isNegative() ? Duration.ZERO : time;
        }

        private Duration time() {
            Duration time = told;
            return time == null ? Duration.between(start, clock.instant()) : time;
        }

        /** Reports that the tool succeeded. */
        public void succeeded() {
            if (ended.compareAndSet(false, true)) {
                ended(this, false, null);
            }
        }

        /**
         * Reports that the tool failed, and why, for example with the message of its exception or the end of its
         * output.
         */
        public void failed(@Nullable String reason) {
            if (ended.compareAndSet(false, true)) {
                ended(this, true, reason);
            }
        }
    }

    /** Configures a run, then starts it. Not thread-safe. */
    public static final class Builder {
        private final SessionRecorder session;
        private final List<Path> reports = new ArrayList<>();
        private @Nullable Path workTree;
        private long tokenBudget;

        private Builder(SessionRecorder session) {
            this.session = session;
        }

        /**
         * Sets a folder in a git work tree whose changed files are recorded. Default: no changed files are recorded.
         */
        public Builder workTree(Path folder) {
            this.workTree = Objects.requireNonNull(folder, "folder");
            return this;
        }

        /**
         * Adds a folder whose JUnit XML reports, including those in subfolders, are recorded when they are written. The
         * folder need not exist yet. Default: no test reports are recorded.
         */
        public Builder testReports(Path folder) {
            reports.add(Objects.requireNonNull(folder, "folder"));
            return this;
        }

        /**
         * Sets the number of tokens, input and output together, that the session may use. Each model call then reports
         * to {@link SessionRecorder#usage}. Default: no budget.
         *
         * @throws IllegalArgumentException if the number is less than 1
         */
        public Builder tokenBudget(long tokens) {
            if (tokens < 1) {
                throw new IllegalArgumentException("tokenBudget must be at least 1, but was " + tokens + ".");
            }
            this.tokenBudget = tokens;
            return this;
        }

        /**
         * Starts the run. If something cannot be observed, for example because there is no git command, this is added
         * to the {@link AgentRun#problems()} and the run continues without it.
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
