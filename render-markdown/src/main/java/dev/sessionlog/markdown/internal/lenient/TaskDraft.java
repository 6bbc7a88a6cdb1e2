package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.CodeSnippet;
import dev.sessionlog.ImplementationDetails;
import dev.sessionlog.Note;
import dev.sessionlog.Task;
import dev.sessionlog.TaskIssue;
import dev.sessionlog.TaskResults;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One task while it is read. */
final class TaskDraft {
    final Task.Builder task = Task.builder();
    final ImplementationDetails.Builder implementation = ImplementationDetails.builder();
    final TaskResults.Builder results = TaskResults.builder();

    private final Line line;
    private final List<Map<TaskField, String>> issues = new ArrayList<>();
    private final Set<String> set = new HashSet<>();
    private boolean unfilled;

    TaskDraft(Line line, String name) {
        this.line = line;
        task.name(name);
    }

    Line line() {
        return line;
    }

    /** Notes that an attribute was found; false when it was found before. */
    boolean found(String attribute) {
        return set.add(attribute);
    }

    void unfilled() {
        unfilled = true;
    }

    /** Whether nothing of the task was filled in but its number. */
    boolean isEmpty() {
        return unfilled
                && set.stream().allMatch("id"::equals)
                && task.build()
                        .equals(task.build().toBuilder()
                                .notes(List.of())
                                .snippets(List.of())
                                .build())
                && issues.isEmpty()
                && implementation.build().equals(ImplementationDetails.builder().build())
                && results.build().equals(TaskResults.builder().build());
    }

    void note(String label, String text) {
        if (!text.isBlank()) {
            task.addNote(Note.builder()
                    .label(Optional.of(label).filter(l -> !l.isBlank()))
                    .text(text)
                    .build());
        }
    }

    void snippet(Block fence, String description) {
        if (!fence.text().isEmpty()) {
            task.addSnippet(CodeSnippet.builder()
                    .language(Optional.of(fence.info()).filter(info -> !info.isBlank()))
                    .code(Texts.bounded(fence.text()))
                    .description(Optional.of(description).filter(d -> !d.isBlank()))
                    .build());
        }
    }

    /** Adds to the last issue, or begins one when a problem comes or there is none. */
    void issue(TaskField field, String text) {
        if (text.isBlank()) {
            return;
        }
        boolean begins = issues.isEmpty()
                || (field == TaskField.PROBLEM && issues.get(issues.size() - 1).containsKey(TaskField.PROBLEM));
        if (begins) {
            issues.add(new EnumMap<>(TaskField.class));
        }
        issues.get(issues.size() - 1).merge(field, text, Texts::lines);
    }

    boolean hasIssue() {
        return !issues.isEmpty();
    }

    /** Adds a line to the problem of the last issue. */
    void appendToProblem(String text) {
        if (!text.isEmpty() && !issues.isEmpty()) {
            issues.get(issues.size() - 1).merge(TaskField.PROBLEM, text, Texts::lines);
        }
    }

    Task build() {
        Task.Builder built = task.build().toBuilder();
        for (Map<TaskField, String> issue : issues) {
            if (issue.containsKey(TaskField.PROBLEM)) {
                built.addIssue(TaskIssue.builder()
                        .problem(issue.getOrDefault(TaskField.PROBLEM, ""))
                        .rootCause(Optional.ofNullable(issue.get(TaskField.ROOT_CAUSE)))
                        .resolution(Optional.ofNullable(issue.get(TaskField.RESOLUTION)))
                        .workaround(Optional.ofNullable(issue.get(TaskField.WORKAROUND)))
                        .build());
            } else {
                issue.forEach((field, text) -> built.addNote(
                        Note.builder().label(field.words()).text(text).build()));
            }
        }
        return built.implementation(implementation.build())
                .results(results.build())
                .build();
    }
}
