package dev.sessionlog.agent;

import dev.sessionlog.SessionLog;
import dev.sessionlog.agent.internal.TerminalOutput;
import dev.sessionlog.evidence.GitWorkTree;
import dev.sessionlog.evidence.TestReports;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import dev.sessionlog.recorder.ToolCallRecorder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Records an agent's run in a session, based on what the agent's framework reports, so that nobody has to record it by
 * hand.
 *
 * <pre>{@code
 * SessionLog log = AgentRun.of(session)
 *         .workTree(workspace)
 *         .testReports(workspace.resolve("target/surefire-reports"))
 *         .run(run -> {
 *             AgentRun.ToolCall call = run.toolCall("shell", "mvn test"); // before the tool
 *             call.succeeded();                          // after it; or failed("exit code 1")
 *             run.modelCall(1_200, 85);                  // after each answer of the model
 *         });                                            // the session is finished, also if this throws
 * }</pre>
 *
 * <p>Everything reported here belongs to the task that is open at that time: the last one that was started and has no
 * status. A tool call can name another task.
 * <ul>
 *   <li>Files that git finds changed become modified files of the task and are listed in the section of changed files,
 *       with the number of lines added and removed, for as long as they differ from their state when the task and the
 *       run started. Files that arrived with commits made elsewhere are not listed, see {@link GitWorkTree#changes}. The
 *       branch, the commit and the number of uncommitted files are components of the system before and after the
 *       session.
 *   <li>New test reports become a test result of the task and a functional test of the session, "Tests, run 1", with the
 *       command that wrote them and the files that had changed since the run before.
 *   <li>A failed tool call or model call becomes an issue of the task or, if no task is open, a discovered issue.
 *   <li>Totals become metrics after the session: Tool calls, Failed tool calls, Time in each tool in seconds, Model
 *       calls, Failed model calls, Input tokens, Output tokens. They are updated each time, so that a killed session has
 *       them too, and count this session only: the next one starts from nothing. A further run in the same session, even
 *       a resumed one, adds to them.
 * </ul>
 * Strings are shortened to 500 characters. The conversation between the agent and its model is not recorded.
 *
 * <p>What is reported is on disk when the method returns. Files and tests are looked at on a thread of their own after
 * each tool call, so that the agent does not wait for git. What they show is on disk before a task starts or ends, an
 * objective is achieved, a document is written, or the session finishes, whoever does that ({@link
 * SessionRecorder#beforeBoundary}). These wait at most 5 seconds; then they go on without it, and a problem says so. A
 * tool call waits only if it names a task other than that of the calls before, and none of those is running.
 *
 * <p>Thread-safe. Tools may run concurrently. If they belong to different tasks, what changes meanwhile is listed in each
 * of these tasks. No method throws anything except an {@link Error}: whatever could not be recorded is added to the
 * {@link #problems()}.
 */
public final class AgentRun implements AutoCloseable {
    private final SessionRecorder session;
    private final Clock clock;
    private final RunProblems problems;
    private final Observation observation;
    private final Tally tally;
    private final AgentTools tools;
    /** Why the run ended with an error. */
    private volatile @Nullable String failure;

    private AgentRun(SessionRecorder session, long tokenBudget, RunProblems problems, Observation observation) {
        this.session = session;
        this.clock = session.clock();
        this.problems = problems;
        this.observation = observation;
        this.tally = new Tally(session, tokenBudget, problems);
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
        return start(tool, null, null);
    }

    /**
     * Reports that a tool starts, as {@link #toolCall(String)}, with a detail of the call.
     *
     * @param detail what the tool does; for a shell tool, the command. It is kept if the call fails, with the end of the
     *     output, and as the command of the tests if the call runs tests; optional
     */
    public ToolCall toolCall(@Nullable String tool, @Nullable String detail) {
        return start(tool, detail, null);
    }

    /**
     * Reports that a tool starts, as {@link #toolCall(String)}, whose work belongs to the given task, whichever task is
     * open: for agents that work on several tasks at the same time.
     */
    public ToolCall toolCall(@Nullable String tool, TaskRecorder task) {
        return start(tool, null, Objects.requireNonNull(task, "task"));
    }

    /** Reports that a tool starts, with a detail of the call and the task that its work belongs to. */
    public ToolCall toolCall(@Nullable String tool, @Nullable String detail, TaskRecorder task) {
        return start(tool, detail, Objects.requireNonNull(task, "task"));
    }

    private ToolCall start(@Nullable String tool, @Nullable String detail, @Nullable TaskRecorder task) {
        return new ToolCall(Excerpt.name(redact(tool), "unnamed tool"), Excerpt.detail(redact(detail)), task);
    }

    /**
     * Reports that the model answered.
     *
     * @param inputTokens the number of tokens sent to the model; a negative number counts as 0
     * @param outputTokens the number of tokens in the answer; a negative number counts as 0
     */
    public void modelCall(long inputTokens, long outputTokens) {
        tally.modelCall(inputTokens, outputTokens);
    }

    /**
     * Reports that the model answered but the number of tokens is unknown. Only the tokens of other calls are counted.
     */
    public void modelCall() {
        tally.modelCall();
    }

    /** Reports that the model call failed, and why. */
    public void modelFailed(@Nullable String reason) {
        tally.modelFailed(redact(reason));
    }

    /** Reports that the agent's run ended with an error, and why. The error becomes a discovered issue. */
    public void runFailed(@Nullable String reason) {
        failure = reason == null ? "" : reason;
        record(
                "The end of the run",
                () -> Failures.addDiscovered(
                        session, "The agent's run ended with an error", Excerpt.start(redact(reason))));
    }

    /** Reports what the work has thrown, unless the framework has reported it already. */
    private void runFailed(Throwable thrown) {
        String reason = Excerpt.reason(thrown);
        String reported = failure;
        if (reported == null || !reported.contains(reason)) {
            runFailed(reason);
        }
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
        record("The end of the run", observation::close);
    }

    Observation observation() {
        return observation;
    }

    void problem(String sentence) {
        problems.add(sentence);
    }

    /** Redacts before anything is cut: half a secret has no shape that could be found, and may be enough. */
    private @Nullable String redact(@Nullable String text) {
        return text == null ? null : session.redact(text);
    }

    private void record(String what, RunProblems.Step step) {
        problems.guard(what, step);
    }

    /** A tool call that has started. Only its first reported end counts; later reports are ignored. Thread-safe. */
    public final class ToolCall {
        private final String tool;
        private final Optional<String> detail;
        private final @Nullable TaskRecorder task;
        private final Optional<ToolSpans.Span> span;
        private final Instant start;
        private final AtomicBoolean ended = new AtomicBoolean();
        private @Nullable ToolCallRecorder recorder;
        private volatile @Nullable Duration told;

        private ToolCall(String tool, Optional<String> detail, @Nullable TaskRecorder task) {
            this.tool = tool;
            this.detail = detail;
            this.task = task;
            this.span = observation.toolStarts(detail, task);
            this.start = clock.instant();
            record("The start of the tool " + tool, () -> recorder = session.startToolCall(tool));
        }

        private void end(@Nullable Runnable failure) {
            tally.toolCall(tool, time(), this::finish, failure);
            span.ifPresent(observation::toolEnded);
        }

        /** Records that the call is no longer running. */
        private void finish() {
            ToolCallRecorder started = recorder;
            if (started != null) {
                record("The end of the tool " + tool, started::finish);
            }
        }

        /** Of a command, the end of the output says what went wrong; of an exception, the start of its message. */
        private void fail(@Nullable String reason) {
            String what = "Tool " + tool + " failed"
                    + detail.map(text -> " (" + text + ")").orElse("");
            String why = detail.isPresent() && reason != null ? Excerpt.end(reason) : Excerpt.start(reason);
            Failures.add(session, task == null ? OpenTask.of(session) : Optional.of(task), what, why);
        }

        /**
         * Sets how long the tool ran, for a call that is only reported after its end. By default, the time is measured
         * from the start of the call to its end. A negative time counts as zero.
         */
        public void took(Duration time) {
            Duration taken = time.isNegative() ? Duration.ZERO : time;
            told = taken;
            span.ifPresent(running -> observation.toolTook(running, taken));
        }

        private Duration time() {
            Duration time = told;
            return time == null ? Duration.between(start, clock.instant()) : time;
        }

        /** Reports that the tool succeeded. */
        public void succeeded() {
            if (ended.compareAndSet(false, true)) {
                end(null);
            }
        }

        /**
         * Reports that the tool failed, and why, for example with the message of its exception or the end of its
         * output. Of an output for a terminal, colours and overwritten states of a progress bar are left out.
         */
        public void failed(@Nullable String reason) {
            if (ended.compareAndSet(false, true)) {
                end(() -> fail(redact(reason == null ? null : TerminalOutput.shown(reason))));
            }
        }
    }

    /** Configures a run, then starts it. Not thread-safe. */
    public static final class Builder {
        private static final Duration LIMIT = Duration.ofSeconds(5);

        private final SessionRecorder session;
        private final List<Path> reports = new ArrayList<>();
        private Optional<Evidence.WorkTree> workTree = Optional.empty();
        private Optional<Path> folder = Optional.empty();
        private long tokenBudget;
        private Consumer<String> onProblem = problem -> {};
        private Duration limit = LIMIT;

        private Builder(SessionRecorder session) {
            this.session = session;
        }

        /**
         * Sets a folder in a git work tree whose changed files are recorded. The folder of the session's journal may be
         * within it, and is left out; if it is the work tree itself, the files of its sessions are left out. Default: no
         * changed files are recorded.
         */
        public Builder workTree(Path folder) {
            Objects.requireNonNull(folder, "folder");
            this.folder = Optional.of(folder);
            return workTree(() -> GitWorkTree.open(folder, OwnFiles.of(session, folder)));
        }

        Builder workTree(Evidence.WorkTree opened) {
            workTree = Optional.of(opened);
            return this;
        }

        /** Sets how long a boundary of the session waits for files and tests. */
        Builder limit(Duration time) {
            this.limit = time;
            return this;
        }

        /**
         * Sets what is told each sentence of {@link AgentRun#problems()} when it is added, in any thread. Default:
         * nobody is told.
         */
        public Builder onProblem(Consumer<String> consumer) {
            this.onProblem = Objects.requireNonNull(consumer, "consumer");
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
            RunProblems problems = new RunProblems(session::redact, onProblem);
            Optional<TestReports> tests =
                    reports.isEmpty() ? Optional.empty() : Optional.of(TestReports.of(reports.toArray(Path[]::new)));
            Observation observation =
                    new Observation(session, new Observation.Settings(workTree, folder, tests, limit), problems);
            observation.start();
            return new AgentRun(session, tokenBudget, problems, observation);
        }

        /**
         * Runs the work of an agent from its start to its end, and returns the log of the finished session. When the work
         * returns or throws, the run is closed and the session is finished, unless the work has finished it. What the work
         * throws becomes a discovered issue, and is thrown by this method after the end of the session.
         *
         * <p>This method throws nothing else, except an {@link Error}. If the end of the session cannot be recorded or a
         * document cannot be written, for example because the disk is full, this is added to the {@link
         * AgentRun#problems()}, and the log is returned as far as it was recorded. It has no {@linkplain
         * SessionLog#endTime() end time} then, unless only a document is missing.
         *
         * @throws X if the work throws it
         */
        public <X extends Exception> SessionLog run(AgentWork<X> work) throws X {
            Objects.requireNonNull(work, "work");
            AgentRun run = start();
            try {
                work.run(run);
            } catch (Throwable e) {
                run.runFailed(e);
                finish(run);
                throw e;
            }
            return finish(run);
        }

        private SessionLog finish(AgentRun run) {
            run.close();
            try {
                SessionLog log = session.snapshot();
                return log.endTime().isPresent() ? log : session.finish();
            } catch (RuntimeException e) {
                run.problem("The end of the session could not be recorded completely: " + Excerpt.reason(e));
                return session.snapshot();
            }
        }
    }
}
