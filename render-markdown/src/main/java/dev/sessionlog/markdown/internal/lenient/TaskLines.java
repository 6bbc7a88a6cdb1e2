package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.Priority;
import dev.sessionlog.TaskStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the lines below the heading of a task that say its time, its status, its priority and its id. */
final class TaskLines {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    private final Remarks remarks;
    private final Values values;
    private final TaskDraft task;
    private final TaskHeading heading;

    TaskLines(Remarks remarks, TaskDraft task, TaskHeading heading) {
        this.remarks = remarks;
        this.values = new Values(remarks);
        this.task = task;
        this.heading = heading;
    }

    /** Reads the value of a line; what is no such value, or stands beside it, is kept as a note of the task. */
    void read(TaskLine kind, Label label, Block block) {
        Optional<String> text = values.text(block.first(), label.rest());
        if (text.isPresent()) {
            switch (kind) {
                case TIME -> time(text.get(), label, block);
                case STATUS -> status(text.get(), label, block);
                case PRIORITY -> priority(text.get(), label, block);
                case ID -> id(text.get(), label);
            }
        }
    }

    private void time(String text, Label label, Block block) {
        Optional<Parsed<Duration>> time = WrittenDurations.at(text);
        if (Placeholders.isOpen(text)) {
            remarks.placeholder(block.first(), text);
        } else if (time.isEmpty()) {
            unreadable(text, label, block, "a duration such as \"45 minutes\"");
        } else if (task.found("timeSpent")) {
            task.task.timeSpent(time.get().value());
            beside(time.get().rest(), label, block);
        } else {
            task.note(label.name(), text);
        }
    }

    private void status(String text, Label label, Block block) {
        Optional<States.Found<TaskStatus>> status = States.TASK.at(text);
        if (status.isEmpty()) {
            unreadable(text, label, block, "COMPLETE, PARTIAL, FAILED or BLOCKED");
            return;
        }
        remarks.state(status.get(), block.first());
        if (!task.found("status")) {
            task.note(label.name(), text);
            return;
        }
        task.task.status(status.get().state());
        heading.status()
                .filter(other -> other != status.get().state())
                .ifPresent(other -> remarks.add(
                        Code.HEADING_DISAGREES,
                        task.line(),
                        "The heading of the task says " + other + ", but its status is "
                                + status.get().state() + "; the status was used."));
        beside(status.get().comment(), label, block);
    }

    private void priority(String text, Label label, Block block) {
        Optional<States.Found<Priority>> priority = States.PRIORITY.at(text);
        if (priority.isEmpty()) {
            unreadable(text, label, block, "CRITICAL, HIGH, MEDIUM or LOW");
            return;
        }
        remarks.state(priority.get(), block.first());
        if (task.found("priority")) {
            task.task.priority(priority.get().state());
            beside(priority.get().comment(), label, block);
        } else {
            task.note(label.name(), text);
        }
    }

    private void id(String text, Label label) {
        if (ID.matcher(text).matches() && task.found("id")) {
            task.task.id(text);
        } else {
            task.note(label.name(), text);
        }
    }

    private void unreadable(String text, Label label, Block block, String expected) {
        remarks.add(
                Code.UNREADABLE_VALUE,
                block.first(),
                "The value " + Remarks.quote(text) + " of " + Remarks.quote(label.name())
                        + " could not be read: expected " + expected + ". It was kept as a note of the task.");
        task.note(Prose.withoutLeadingEmoji(label.name()), text);
    }

    private void beside(String rest, Label label, Block block) {
        if (!rest.isEmpty()) {
            remarks.beside(
                    block.first(),
                    rest,
                    "value of " + Remarks.quote(label.name()),
                    "it was kept as a note of the task");
            task.note(Prose.withoutLeadingEmoji(label.name()), rest);
        }
    }
}
