package dev.sessionlog.markdown.internal.lenient;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The time-stamped lines of a session: notes of the task before them, or of the first task when there is none before. */
final class TimedNotes {
    private final List<TimedNote.Entry> early = new ArrayList<>();
    private Optional<TimedNote.Entry> last = Optional.empty();

    void add(TimedNote.Entry entry, List<TaskDraft> tasks, Line line, Remarks remarks) {
        if (tasks.isEmpty()) {
            early.add(entry);
        } else {
            tasks.get(tasks.size() - 1).note(entry.stamp(), entry.text());
        }
        if (last.isPresent() && isBefore(entry, last.get())) {
            remarks.add(
                    Code.ENTRIES_OUT_OF_ORDER,
                    line,
                    "The entry at " + Remarks.quote(entry.stamp()) + " comes after the later entry at "
                            + Remarks.quote(last.get().stamp()) + ".");
        }
        last = Optional.of(entry);
    }

    private static boolean isBefore(TimedNote.Entry entry, TimedNote.Entry earlier) {
        LocalTime time = entry.time();
        if (entry.date().isPresent() && earlier.date().isPresent()) {
            LocalDate date = entry.date().get();
            return date.atTime(time).isBefore(earlier.date().get().atTime(earlier.time()));
        }
        return entry.date().isEmpty() && earlier.date().isEmpty() && time.isBefore(earlier.time());
    }

    /** Gives the first task the entries that came before it; returns them as text when there is no task. */
    List<String> finish(List<TaskDraft> tasks) {
        if (tasks.isEmpty()) {
            return early.stream()
                    .map(entry -> entry.stamp() + ": " + entry.text())
                    .toList();
        }
        early.forEach(entry -> tasks.get(0).note(entry.stamp(), entry.text()));
        return List.of();
    }
}
