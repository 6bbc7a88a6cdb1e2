package dev.sessionlog.markdown;

import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;

/** The tasks: each a heading and what is recorded of it, with a rule between two. */
final class Tasks implements Block<SessionLog, SessionLog.Builder> {
    private static final String HEADING = Marks.heading(Labels.SUBSECTION_LEVEL) + Labels.TASK;

    private final Block<Task, Task.Builder> body;

    Tasks(Block<Task, Task.Builder> body) {
        this.body = body;
    }

    @Override
    public boolean isEmpty(SessionLog log) {
        return log.tasks().isEmpty();
    }

    @Override
    public void write(SessionLog log, MarkdownWriter out) {
        boolean first = true;
        for (Task task : log.tasks()) {
            if (!first) {
                out.rule();
            }
            first = false;
            write(task, out);
        }
    }

    private void write(Task task, MarkdownWriter out) {
        out.heading(Labels.SUBSECTION_LEVEL).markup(Labels.TASK);
        task.id().ifPresent(id -> out.markup(" ").text(id));
        out.markup(Slot.COLON).text(task.name(), Slot.HEADING);
        if (!body.isEmpty(task)) {
            body.write(task, out);
        } else if (out.showsEmptySections()) {
            out.notRecorded();
        }
    }

    @Override
    public void read(Lines in, SessionLog.Builder log) {
        while (in.at(HEADING)) {
            int first = in.number();
            Task.Builder task = Task.builder();
            heading(in.take(HEADING, 0), task);
            if (!in.skipNotRecorded()) {
                body.read(in, task);
            }
            log.addTask(in.build(first, task::build));
        }
    }

    private static void heading(Source heading, Task.Builder task) {
        int colon = heading.find(Slot.COLON);
        if (colon < 0) {
            throw heading.expected("the id of the task and \": \"");
        }
        if (colon > 0) {
            task.id(heading.upTo(colon).after(" ").text());
        }
        task.name(heading.from(colon).after(Slot.COLON).text());
    }
}
