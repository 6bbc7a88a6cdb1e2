package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.SessionLog;
import dev.sessionlog.TaskStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What observes a session is asked before each part of it ends. */
@Timeout(60)
class BoundaryActionTest {
    private final SessionRecorder session = SessionRecorder.inMemory()
            .clock(TestClock.berlin())
            .onUsage(0.5, recorder -> {})
            .start(SessionLog.builder().number(1).agent("a"));

    private final List<String> reached = new ArrayList<>();

    @Test
    void everyBoundaryRunsTheActionBeforeItIsRecorded() {
        ObjectiveRecorder objective = session.addPrimaryObjective("o");
        session.beforeBoundary(() -> reached.add(session.startedTasks().size() + " tasks, "
                + session.startedTasks().stream()
                        .filter(task -> task.task().status().isPresent())
                        .count()
                + " finished, " + (objective.objective().achieved() ? "achieved" : "open") + ", "
                + (session.snapshot().endTime().isPresent() ? "ended" : "running")));
        TaskRecorder task = session.startTask("t");
        session.addHandoffNote("no boundary");
        task.addNote("none");
        session.usage(1, 10);
        session.usage(5, 10);
        task.finish(TaskStatus.COMPLETE);
        objective.achieve();
        session.checkpoint();
        session.finish();
        assertThat(reached)
                .containsExactly(
                        "0 tasks, 0 finished, open, running",
                        "1 tasks, 0 finished, open, running",
                        "1 tasks, 0 finished, open, running",
                        "1 tasks, 1 finished, open, running",
                        "1 tasks, 1 finished, achieved, running",
                        "1 tasks, 1 finished, achieved, running");
    }

    @Test
    void theActionMayRecordAndWaitForOthersThatRecord() {
        session.beforeBoundary(() -> CompletableFuture.runAsync(() -> session.addHandoffNote("by another thread"))
                .join());
        session.startTask("t").finish(TaskStatus.COMPLETE);
        assertThat(session.snapshot().handoffNotes()).containsExactly("by another thread", "by another thread");
    }

    @Test
    void aBoundaryWithinAnActionRunsNone() {
        session.beforeBoundary(() -> {
            reached.add("action");
            session.startTask("inner").finish(TaskStatus.COMPLETE);
        });
        session.startTask("outer");
        assertThat(reached).containsExactly("action");
        assertThat(session.snapshot().tasks()).extracting(task -> task.name()).containsExactly("inner", "outer");
    }

    @Test
    void actionsRunInOrderUntilTheyAreClosed() {
        BoundaryAction first = session.beforeBoundary(() -> reached.add("first"));
        session.beforeBoundary(() -> reached.add("second"));
        session.checkpoint();
        first.close();
        first.close();
        session.checkpoint();
        assertThat(reached).containsExactly("first", "second", "second");
    }

    @Test
    void anActionThatThrowsKeepsTheBoundaryFromBeingRecorded() {
        BoundaryAction broken = session.beforeBoundary(() -> {
            throw new IllegalArgumentException("broken");
        });
        assertThatThrownBy(() -> session.startTask("t")).hasMessage("broken");
        broken.close();
        assertThat(session.snapshot().tasks()).isEmpty();
        session.startTask("t");
        assertThat(session.snapshot().tasks()).hasSize(1);
    }

    @Test
    void afterTheEndThereAreNoBoundaries() {
        TaskRecorder task = session.startTask("t");
        session.beforeBoundary(() -> reached.add("action"));
        session.finish();
        session.checkpoint();
        assertThatThrownBy(() -> task.finish(TaskStatus.COMPLETE)).isInstanceOf(IllegalStateException.class);
        assertThat(reached).containsExactly("action");
    }

    @Test
    void handlesOfOneTaskAreEqual() {
        TaskRecorder one = session.startTask("one");
        TaskRecorder two = session.startTask("two");
        assertThat(session.startedTasks()).containsExactly(one, two).doesNotHaveDuplicates();
        assertThat(session.startedTasks().get(0)).hasSameHashCodeAs(one);
        assertThat(one).isNotEqualTo(two);
    }

    @Test
    void aSystemComponentAfterTheSessionReplacesItsEarlierValue() {
        session.systemStatus(
                s -> s.before(b -> b.addComponent("Queue", "empty")).after(a -> a.addComponent("Queue", "x")));
        session.systemStatus(s -> s.after(a -> a.addComponent("Queue", "full").addComponent("Cache", "cold")));
        SessionLog log = session.finish();
        assertThat(log.systemStatus().orElseThrow().after().orElseThrow().components())
                .extracting(c -> c.name() + " " + c.state())
                .containsExactly("Queue full", "Cache cold");
        assertThat(log.systemStatus().orElseThrow().before().orElseThrow().components())
                .extracting(c -> c.name() + " " + c.state())
                .containsExactly("Queue empty");
    }
}
