package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.FileNote;
import java.util.List;
import java.util.Optional;

/** Reads what stands below the heading of a task. */
final class TaskReader {
    private final Remarks remarks;
    private final Values values;
    private final TaskDraft task;
    private final TaskLines lines;
    private TaskGroup group = TaskGroup.NONE;
    private String groupLabel = "";
    private int groups;
    private Optional<Block> paragraph = Optional.empty();

    TaskReader(Remarks remarks, TaskDraft task, TaskHeading heading) {
        this.remarks = remarks;
        this.values = new Values(remarks);
        this.task = task;
        this.lines = new TaskLines(remarks, task, heading);
    }

    static boolean isGroup(String key) {
        return TaskGroup.of(key).isPresent();
    }

    /** Begins the group that a heading below the task heads. */
    void group(Block heading) {
        flush();
        remarks.startBlock();
        String title = Prose.withoutLeadingEmoji(Prose.plain(heading.text())).replaceFirst(":$", "");
        group = TaskGroup.of(Prose.key(title)).orElse(TaskGroup.OTHER);
        groupLabel = title;
        if (group == TaskGroup.OTHER) {
            remarks.unknownHeading(heading.first(), title, "its content was kept as notes of the task");
        }
    }

    /** Goes on after a time-stamped heading: what follows belongs to it. */
    void journal(String stamp) {
        flush();
        group = TaskGroup.OTHER;
        groupLabel = stamp;
    }

    /** Reads a cell of a table, by the head of its column. */
    void cell(Line line, String head, String cell) {
        if (Prose.says(head)) {
            flush();
            labelled(new Block(Block.Kind.TEXT, line), new Label(head, cell, true));
        } else {
            read(Block.of(Block.Kind.TEXT, line, head.isEmpty() ? cell : head + ": " + cell));
        }
    }

    void read(Block block) {
        switch (block.kind()) {
            case TEXT -> text(block);
            case ITEM -> {
                flush();
                item(block);
            }
            case FENCE -> fence(block);
            case TABLE -> {
                flush();
                task.note(groupLabel, values.content(block));
            }
            default -> flush();
        }
    }

    /** Keeps a paragraph that waited for the fence that it could describe. */
    void flush() {
        paragraph.ifPresent(block -> unlabelled(block));
        paragraph = Optional.empty();
    }

    private void text(Block block) {
        flush();
        Optional<Label> bold = Label.bold(block.text());
        Optional<Label> label = bold.or(() -> plain(block.text()));
        if (label.isPresent()) {
            labelled(block, label.get());
        } else {
            paragraph = Optional.of(block);
        }
    }

    private static Optional<Label> plain(String text) {
        return Label.plain(text)
                .filter(label -> isKnown(label.key()))
                .or(() -> Label.withoutColon(text)
                        .filter(label -> TaskLine.of(label.key()).isPresent()));
    }

    /** Whether the words are a label that tasks have. */
    static boolean isKnown(String key) {
        return TaskLine.of(key).isPresent()
                || TaskGroup.of(key).isPresent()
                || TaskField.of(key).isPresent();
    }

    private void labelled(Block block, Label label) {
        Optional<TaskGroup> named = TaskGroup.of(label.key());
        boolean line = TaskLine.of(label.key()).isPresent() && !label.alone();
        boolean field = TaskField.of(label.key()).isPresent() && !(named.isPresent() && isGroupLike(block, label));
        if (line) {
            taskLine(TaskLine.of(label.key()).get(), label, block);
        } else if (named.isPresent() && !field) {
            remarks.startBlock();
            group = named.get();
            groupLabel = label.name();
            groupValue(block, label.rest());
        } else if (field) {
            field(TaskField.of(label.key()).get(), block, label);
        } else {
            unknown(block, label);
        }
    }

    /** Whether what is below a label has labels of its own, as in a group of the template. */
    private static boolean isGroupLike(Block block, Label label) {
        return label.alone()
                && block.children().stream()
                        .anyMatch(child -> Label.bold(child.text()).isPresent());
    }

    private void groupValue(Block block, String rest) {
        if (!rest.isEmpty()) {
            if (group == TaskGroup.SNIPPETS) {
                Block description = Block.of(Block.Kind.TEXT, block.first(), rest);
                paragraph = values.text(block.first(), rest).map(text -> description);
            } else {
                unlabelled(block.asItem(rest));
                return;
            }
        }
        groups++;
        for (Block child : block.children()) {
            if (groups <= Values.DEEPEST_GROUP) {
                read(child);
            } else {
                unlabelled(child);
            }
        }
        groups--;
    }

    private void item(Block block) {
        Optional<Label> bold = Label.bold(block.text()).filter(label -> label.colon() || !label.alone());
        Optional<Label> label = bold.or(() -> plain(block.text()));
        if (label.isEmpty()) {
            unlabelled(block);
            return;
        }
        String key = label.get().key();
        Optional<TaskField> field = TaskField.of(key);
        if (TaskLine.of(key).isPresent()
                && group == TaskGroup.NONE
                && !label.get().alone()) {
            taskLine(TaskLine.of(key).get(), label.get(), block);
        } else if (field.isPresent() && group != TaskGroup.NOTES) {
            field(field.get(), block, label.get());
        } else if (TaskGroup.of(key).isPresent() && group != TaskGroup.NOTES) {
            group = TaskGroup.of(key).get();
            groupLabel = label.get().name();
            groupValue(block, label.get().rest());
        } else if (group == TaskGroup.ISSUES) {
            unlabelled(block);
        } else {
            note(block, label.get());
        }
    }

    private void unlabelled(Block block) {
        switch (group) {
            case IMPLEMENTATION -> add(block, task.implementation::addCodeChange);
            case RESULTS -> add(block, task.results::addFunctionalOutcome);
            case ISSUES -> issue(block, block.text());
            case OTHER -> add(block, text -> task.note(groupLabel, text));
            default -> add(block, text -> task.note("", marked(block, text)));
        }
    }

    /** A ticked or open box is part of what an item without a place of its own says. */
    private static String marked(Block block, String text) {
        return switch (block.box()) {
            case TICKED -> "[x] " + text;
            case OPEN -> "[ ] " + text;
            case NONE -> text;
        };
    }

    private void add(Block block, java.util.function.Consumer<String> add) {
        String text = values.content(block);
        Optional<TimedNote.Entry> entry = group == TaskGroup.NONE ? TimedNote.entry(text) : Optional.empty();
        if (entry.isPresent()) {
            task.note(entry.get().stamp(), entry.get().text());
        } else if (!text.isEmpty() && !Phrases.isNothing(text)) {
            add.accept(text);
        }
    }

    private void issue(Block block, String said) {
        String own = values.text(block.first(), said).orElse("");
        if (own.isEmpty() || Phrases.isNothing(own)) {
            task.note("", values.content(block, ""));
            return;
        }
        task.issue(TaskField.PROBLEM, own);
        for (Block child : block.children()) {
            Optional<Label> label =
                    Label.any(child.text()).filter(l -> TaskField.of(l.key()).isPresent());
            Optional<TaskField> field =
                    label.flatMap(l -> TaskField.of(l.key())).filter(TaskField::isIssue);
            if (field.isPresent() && field.get() != TaskField.PROBLEM) {
                field(field.get(), child, label.get());
            } else {
                task.appendToProblem(values.item(child));
            }
        }
    }

    private void field(TaskField field, Block block, Label label) {
        if (field == TaskField.PROBLEM && !label.alone()) {
            issue(block, label.rest());
            return;
        }
        List<Values.Value> texts = values.list(block, label.rest());
        for (Values.Value value : texts) {
            switch (field) {
                case MODIFIED_FILES -> files(value).forEach(task.implementation::addModifiedFile);
                case CODE_CHANGES -> task.implementation.addCodeChange(value.text());
                case CONFIGURATION -> task.implementation.addConfigurationUpdate(value.text());
                case DEPENDENCIES -> task.implementation.addDependency(value.text());
                case PERFORMANCE -> task.results.addPerformanceMetric(value.text());
                case TESTS -> task.results.addTestResult(value.text());
                case OUTCOMES -> task.results.addFunctionalOutcome(value.text());
                default -> issueField(field, value, label, value.equals(texts.get(0)));
            }
        }
    }

    private void issueField(TaskField field, Values.Value value, Label label, boolean first) {
        if (field == TaskField.PROBLEM && !first) {
            task.appendToProblem(value.text());
        } else if (field != TaskField.PROBLEM && group != TaskGroup.ISSUES && !task.hasIssue()) {
            task.note(Prose.plain(label.name()), value.text());
        } else {
            task.issue(field, value.text());
        }
    }

    private static List<FileNote> files(Values.Value value) {
        return FileNotes.of(value.text());
    }

    private void unknown(Block block, Label label) {
        if (label.alone() && !label.colon() && block.children().isEmpty()) {
            task.note("", values.content(block));
        } else if (label.alone()) {
            remarks.startBlock();
            remarkUnknown(block, label);
            group = TaskGroup.OTHER;
            groupLabel = Prose.plain(label.name());
            boolean code = block.children().stream().anyMatch(child -> child.is(Block.Kind.FENCE));
            if (code || block.children().isEmpty()) {
                block.children().forEach(this::read);
            } else {
                task.note(groupLabel, values.content(block, ""));
            }
        } else {
            note(block, label);
            group = TaskGroup.NONE;
            groupLabel = "";
        }
    }

    private void note(Block block, Label label) {
        String text = values.content(block, label.rest());
        if (text.isEmpty()) {
            return;
        }
        if (group != TaskGroup.NOTES) {
            remarkUnknown(block, label);
        }
        task.note(Prose.plain(label.name()), text);
    }

    private void remarkUnknown(Block block, Label label) {
        remarks.unknownLabel(block.first(), label.name(), "its value was kept as a note of the task");
    }

    private void fence(Block block) {
        if (block.text().isEmpty()) {
            flush();
            return;
        }
        boolean placeholder = block.text().lines().anyMatch(Placeholders::is);
        boolean onlyComments = block.text()
                .lines()
                .allMatch(row -> row.isBlank() || row.strip().startsWith("//") || Placeholders.is(row));
        if (placeholder && onlyComments) {
            remarks.placeholder(block.first(), "[Include relevant code snippets]");
            flush();
            return;
        }
        String description = paragraph
                .filter(p -> group == TaskGroup.SNIPPETS)
                .map(p -> Prose.plain(p.text()))
                .orElse("");
        if (description.isEmpty()) {
            flush();
            description =
                    group == TaskGroup.SNIPPETS || group == TaskGroup.NONE ? "" : Prose.withoutLeadingEmoji(groupLabel);
        }
        paragraph = Optional.empty();
        task.snippet(block, description);
    }

    private void taskLine(TaskLine kind, Label label, Block block) {
        lines.read(kind, label, block);
        for (Block child : block.children()) {
            unlabelled(child);
        }
    }
}
