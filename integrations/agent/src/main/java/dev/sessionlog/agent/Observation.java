package dev.sessionlog.agent;

import dev.sessionlog.evidence.TestReports;
import dev.sessionlog.recorder.BoundaryAction;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Observes the files and the tests of a session in the background, and makes the boundaries of the session wait for what
 * is found. Thread-safe.
 */
final class Observation {
    private final SessionRecorder session;
    private final RunProblems problems;
    private final ToolSpans spans = new ToolSpans();
    private final FileNotes notes;
    private final Evidence evidence;
    private final Looks looks;
    private final boolean isFruitful;
    private final String late;
    private final String root;
    private final ThreadLocal<Boolean> settled = new ThreadLocal<>();
    private final AtomicBoolean atBoundary = new AtomicBoolean();
    private @Nullable BoundaryAction boundary;
    private volatile boolean closing;

    /**
     * What to observe.
     *
     * @param workTree absent to observe no files
     * @param folder the folder of the work tree, if it is known
     * @param reports absent to observe no tests
     * @param limit how long a boundary waits at most
     */
    record Settings(
            Optional<Evidence.WorkTree> workTree,
            Optional<Path> folder,
            Optional<TestReports> reports,
            Duration limit) {}

    Observation(SessionRecorder session, Settings settings, RunProblems problems) {
        this.session = session;
        this.problems = problems;
        this.notes = new FileNotes(session);
        TestRuns tests = new TestRuns(session, settings.reports().orElseGet(TestReports::of), problems);
        this.evidence = new Evidence(session, settings.workTree().orElse(null), tests, spans, notes, problems);
        this.looks = new Looks(this::look, settings.limit());
        this.isFruitful = settings.workTree().isPresent() || settings.reports().isPresent();
        this.root = settings.folder()
                        .map(folder ->
                                folder.toAbsolutePath().normalize().toString().replace('\\', '/'))
                        .orElse(".")
                + "/";
        this.late = "The changed files and the tests were not known after "
                + settings.limit().toSeconds() + " seconds. The session went on without them.";
    }

    /** Begins to observe. When this method returns, the state of the files at the start is known. */
    void start() {
        if (isFruitful) {
            await();
            boundary = session.beforeBoundary(this::await);
        }
    }

    private void look() {
        if (closing) {
            evidence.lookAndClose();
        } else {
            evidence.look(atBoundary.getAndSet(false));
        }
    }

    private boolean isOn() {
        return isFruitful && !closing;
    }

    /** A tool starts. Waits only if what was done in another task would otherwise be taken for something of this one. */
    Optional<ToolSpans.Span> toolStarts(Optional<String> detail, @Nullable TaskRecorder task) {
        if (!isOn()) {
            return Optional.empty();
        }
        if (spans.isPendingElsewhere(task)) {
            await();
        }
        return Optional.of(spans.start(detail, task));
    }

    /** A tool that is reported after its end has been running for so long. */
    void toolTook(ToolSpans.Span span, Duration time) {
        spans.took(span, time);
    }

    /** A tool has ended. What it did is looked at in the background. */
    void toolEnded(ToolSpans.Span span) {
        spans.end(span);
        request();
    }

    private void request() {
        if (isOn()) {
            looks.request();
        }
    }

    /** Returns a path as git writes it: relative to the folder of the work tree. */
    String relative(String path) {
        String file = path.replace('\\', '/');
        if (file.startsWith(root)) {
            file = file.substring(root.length());
        }
        return file.startsWith("./") ? file.substring(2) : file;
    }

    /** Records a note about a file at once. */
    void note(Optional<TaskRecorder> task, String path, String what) {
        notes.add(task, path, what);
        request();
    }

    /** Waits, for a limited time, until everything that has happened until now is recorded. */
    void await() {
        if (!isOn() || settled.get() != null) {
            return;
        }
        problems.guard("The open task", () -> OpenTask.of(session).ifPresent(spans::boundary));
        waitForALook();
    }

    private boolean waitForALook() {
        atBoundary.set(true);
        Looks.End end = looks.await();
        if (end == Looks.End.TIMED_OUT) {
            problems.add(late);
        }
        if (end != Looks.End.DONE) {
            evidence.recordTests(Optional.empty());
        }
        return end == Looks.End.DONE;
    }

    /** Waits once, and then does something that may reach boundaries of the session. */
    <T> T settled(Supplier<T> action) {
        await();
        settled.set(true);
        try {
            return action.get();
        } finally {
            settled.remove();
        }
    }

    /** Returns whether nobody is looking. */
    boolean isIdle() {
        return looks.isIdle();
    }

    /** Looks for the last time, and stops observing. */
    void close() {
        if (!isOn()) {
            closing = true;
            return;
        }
        if (boundary != null) {
            boundary.close();
        }
        problems.guard("The open task", () -> OpenTask.of(session).ifPresent(spans::boundary));
        closing = true;
        if (!waitForALook()) {
            evidence.close();
        }
    }
}
