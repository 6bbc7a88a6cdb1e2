package dev.sessionlog.agent;

import dev.sessionlog.Note;
import dev.sessionlog.Objective;
import dev.sessionlog.SessionLog;
import dev.sessionlog.SessionSummary;
import dev.sessionlog.Task;
import dev.sessionlog.TestCheck;
import dev.sessionlog.recorder.ObjectiveRecorder;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import java.util.List;
import java.util.Optional;

/** What the model claims, and what the tests say about it. Thread-safe. */
final class Claims {
    private static final String REFUSED = "Refused";

    private final SessionRecorder session;

    Claims(SessionRecorder session) {
        this.session = session;
    }

    /** Records, once, that a claim was refused: as a note of the open task, or without one as a lesson. */
    void refused(String sentence) {
        note(REFUSED, sentence);
    }

    /** Adds a note to the open task, once; without a task, a lesson of the session. Returns where it was recorded. */
    Place note(String label, String text) {
        Optional<TaskRecorder> open = OpenTask.of(session);
        if (open.isEmpty()) {
            String lesson = session.redact(label + ": " + text);
            List<String> lessons =
                    session.snapshot().summary().map(SessionSummary::lessons).orElse(List.of());
            if (!lessons.contains(lesson)) {
                session.summary(summary -> summary.addLesson(lesson));
            }
            return Place.LESSON;
        }
        Note note = Note.builder().label(label).text(session.redact(text)).build();
        if (!open.get().task().notes().contains(note)) {
            open.get().addNote(x -> x.from(note));
        }
        return Place.TASK;
    }

    /** Where a note was recorded. */
    enum Place {
        TASK,
        LESSON
    }

    /** Adds the last tests, if they passed, to the results of a task that is about to be completed. */
    void prove(TaskRecorder recorder) {
        SessionLog log = session.snapshot();
        Task task = recorder.task();
        Optional<TestCheck> proof = TestHistory.proof(log);
        if (proof.isPresent()
                && !TestHistory.numbers(task)
                        .contains(TestHistory.number(proof.get().name()))) {
            recorder.results(results -> results.addTestResult(TestHistory.result(proof.get())));
        }
    }

    /**
     * Adds the last tests, if they passed, as the validation method of an objective that is about to be achieved, unless
     * it has one.
     */
    void prove(ObjectiveRecorder recorder) {
        Objective objective = recorder.objective();
        boolean isOpen = !objective.achieved() && objective.dropped().isEmpty();
        Optional<TestCheck> proof = TestHistory.proof(session.snapshot());
        if (isOpen && objective.validationMethod().isEmpty() && proof.isPresent()) {
            session.addSecondaryObjective( // a primary one remains primary
                    x -> x.description(objective.description()).validationMethod(TestHistory.result(proof.get())));
        }
    }
}
