package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.TaskStatus;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads TASKS COMPLETED: opens a task for each heading, item or row that stands for one. */
final class TaskSection extends PartReader {
    /** How far away a heading counts for what the headings of a section are like. */
    private static final int NEAR = 200;

    private static final Pattern ID = Pattern.compile(
            "[A-Z]{2,8}(?:-\\d{1,4}){1,4}|[A-Za-z]{1,4}[-.]?\\d{1,4}(?:\\.\\d{1,3}){0,4}[a-z]?|\\d{1,3}(?:\\.\\d{1,3}){1,4}");
    private static final Pattern TASK = Pattern.compile("^task\\s*#?\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATOR = Pattern.compile("^\\s*[:\u2013\u2014-]+\\s*");

    /** Stands for the name of a task before what may be its decorations. */
    private static final String NAME = "name";

    private Optional<TaskReader> reader = Optional.empty();
    private Optional<TaskStatus> groupState = Optional.empty();
    private boolean grouped;
    private int level;
    private boolean paused;

    /** What a heading among the tasks is. */
    enum Heading {
        TASK,
        GROUP,
        OTHER
    }

    TaskSection(SessionDraft draft, Remarks remarks) {
        super(draft, remarks);
    }

    boolean isOpen() {
        return reader.isPresent();
    }

    /** Whether a rule stood after the last lines of the open task. */
    boolean isPaused() {
        return paused;
    }

    /** Returns the level of the heading of the open task. */
    int level() {
        return level;
    }

    void pause() {
        reader.ifPresent(TaskReader::flush);
        paused = true;
    }

    void close() {
        reader.ifPresent(TaskReader::flush);
        reader = Optional.empty();
        paused = false;
    }

    void group(Block heading) {
        reader.ifPresent(open -> open.group(heading));
    }

    void journal(String stamp) {
        reader.ifPresent(open -> open.journal(stamp));
    }

    /** Notes that the section begins. */
    void startSection() {
        groupState = Optional.empty();
        grouped = false;
    }

    /** Reads a heading of this section: one that says nothing but a state gives it to the tasks below it. */
    Heading heading(List<Block> blocks, int index, NavigableSet<Integer> named) {
        Optional<TaskStatus> state = state(Prose.title(blocks.get(index).text()));
        if (state.isPresent()) {
            close();
            groupState = state;
            grouped = true;
            return Heading.GROUP;
        }
        groupState = Optional.empty();
        return isTask(blocks, index, named, grouped) ? Heading.TASK : Heading.OTHER;
    }

    /** Returns the state that a heading says, when it says nothing else: {@code Blocked/Failed}. */
    private static Optional<TaskStatus> state(String title) {
        List<Optional<States.Found<TaskStatus>>> states = Prose.split(title, 3, "/", " and ", " & ").stream()
                .map(part -> States.TASK.whole(
                        part.strip().replaceFirst("(?i) (?:tasks|items|work)$|^(?:tasks|items|work) ", "")))
                .toList();
        return states.stream().allMatch(Optional::isPresent)
                ? states.get(0).map(States.Found::state)
                : Optional.empty();
    }

    /**
     * Whether a heading in this section that does not say so is a task: when lines of a task stand below it, or when no
     * heading of the section says that it is one, or sorts the tasks by their state.
     */
    private static boolean isTask(List<Block> blocks, int index, NavigableSet<Integer> named, boolean grouped) {
        int level = blocks.get(index).level();
        String text = blocks.get(index).text();
        if (TaskHeading.isNumbered(text) || TaskHeading.of(text).status().isPresent()) {
            return true;
        }
        for (int i = index + 1; i < Math.min(blocks.size(), index + 40); i++) {
            Block block = blocks.get(i);
            if (block.is(Block.Kind.HEADING)) {
                boolean below = block.level() > level;
                if (!below || TaskHeading.named(block.text()).isPresent()) {
                    break;
                }
                if (TaskReader.isGroup(Prose.key(block.text()))) {
                    return true;
                }
            }
            boolean line = (block.is(Block.Kind.TEXT) || block.is(Block.Kind.ITEM))
                    && Label.any(block.text())
                            .filter(label -> TaskLine.of(label.key()).isPresent() || TaskReader.isGroup(label.key()))
                            .isPresent();
            if (line) {
                return true;
            }
        }
        return !grouped && named.subSet(index - NEAR, index + NEAR).isEmpty();
    }

    /** Returns which blocks are headings that say that they are a task. */
    static NavigableSet<Integer> named(List<Block> blocks) {
        NavigableSet<Integer> named = new TreeSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.is(Block.Kind.HEADING) && TaskHeading.named(block.text()).isPresent()) {
                named.add(i);
            }
        }
        return named;
    }

    void start(TaskHeading heading, Block block, int bareLevel) {
        close();
        boolean unfilled = Placeholders.is(heading.name());
        if (unfilled) {
            remarks.placeholder(block.first(), Prose.plain(block.text()));
        }
        String name = unfilled
                ? "Task" + heading.id().map(id -> " " + id).orElse("")
                : Placeholders.unbracketed(heading.name());
        TaskDraft task = new TaskDraft(block.first(), name.isBlank() ? "Task" : name);
        heading.id().filter(id -> task.found("id")).ifPresent(id -> {
            task.task.id(id);
            draft.taskIds.add(id);
        });
        heading.time().filter(time -> task.found("timeSpent")).ifPresent(task.task::timeSpent);
        heading.priority().ifPresent(task.task::priority);
        heading.status().ifPresent(task.task::status);
        heading.notes().forEach(note -> task.note("", note));
        if (unfilled) {
            task.unfilled();
        }
        draft.tasks.add(task);
        reader = Optional.of(new TaskReader(remarks, task, heading));
        level = block.is(Block.Kind.HEADING) ? block.level() : bareLevel;
    }

    boolean read(Block block) {
        paused = false;
        if (reader.isPresent()) {
            reader.get().read(block);
            return true;
        }
        return switch (block.kind()) {
            case ITEM -> item(block);
            case TABLE -> table(block);
            default -> false;
        };
    }

    /** Reads an item that stands for a task. */
    private boolean item(Block block) {
        TickEmoji.Marked marked = TickEmoji.read(block);
        String own = withoutTaskLabel(marked.text());
        String text = values.text(block.first(), own).orElse("");
        if (Phrases.isNothing(text)) {
            return block.children().isEmpty();
        }
        if (text.isEmpty() && block.children().isEmpty()) {
            return true;
        }
        Optional<BoldName> bold = BoldName.of(Prose.withoutLeadingEmoji(own));
        String rest = bold.map(BoldName::rest).orElse("");
        String name = bold.map(BoldName::name).orElse(own);
        String id = TASK.matcher(name).replaceFirst("");
        Optional<TaskHeading> withId = ID.matcher(id).matches() && Prose.says(rest)
                ? TaskHeading.named(
                        "Task " + id + ": " + SEPARATOR.matcher(rest).replaceFirst(""))
                : Optional.empty();
        start(
                withId.orElseGet(() -> bold.isEmpty() && TaskHeading.named(text).isEmpty()
                        ? TaskHeading.unnumbered(name)
                        : TaskHeading.of(name)),
                block,
                6);
        TaskDraft task = draft.tasks.get(draft.tasks.size() - 1);
        if (marked.ticked()) {
            task.task.status(TaskStatus.COMPLETE);
        } else if (!marked.boxed() && groupState.isPresent()) {
            task.task.status(groupState.get());
        }
        String beside = withId.isPresent() ? "" : Parsed.rest(Prose.plain(rest));
        Optional<States.Found<TaskStatus>> status = States.TASK.whole(beside);
        TaskHeading decorations = TaskHeading.unnumbered(NAME + " - " + beside);
        if (!beside.isEmpty() && decorations.name().equals(NAME)) {
            decorations.status().ifPresent(task.task::status);
            decorations.priority().ifPresent(task.task::priority);
            decorations.time().filter(time -> task.found("timeSpent")).ifPresent(task.task::timeSpent);
            decorations.notes().forEach(note -> task.note("", note));
        } else if (status.isPresent()) {
            task.task.status(status.get().state());
        } else {
            task.note("", beside);
        }
        block.children().forEach(child -> reader.ifPresent(open -> open.read(child)));
        close();
        return true;
    }

    /** Returns the text without the word "task" as a label before it. */
    private static String withoutTaskLabel(String text) {
        return Label.bold(text)
                .filter(label -> label.key().equals("task") && label.colon())
                .map(Label::rest)
                .orElse(text);
    }

    /** Reads a table of tasks by the heads of its columns. */
    private boolean table(Block block) {
        Table table = Table.of(block);
        if (!table.isHeaded() || table.width() < 2) {
            return false;
        }
        String first = Prose.key(table.head(0));
        boolean ids = first.isEmpty() || Column.TASK_ID.is(first);
        int nameColumn = ids ? table.column(1, Column.TASK::is, 0) : 0;
        for (Table.Row row : table.body()) {
            if (!Prose.says(row.plain(nameColumn))) {
                continue;
            }
            String id = nameColumn > 0 ? row.plain(0) : "";
            TaskHeading heading = TaskHeading.of((id.isEmpty() ? "" : id + " ") + row.cell(nameColumn));
            start(heading, new Block(Block.Kind.ITEM, row.line()), 6);
            for (int i = nameColumn == 0 ? 0 : 1; i < row.cells().size(); i++) {
                String cell = row.cell(i);
                boolean says =
                        Prose.says(row.plain(i)) || States.TASK.marked(cell).isPresent();
                if (i != nameColumn && says) {
                    String head = table.head(i);
                    reader.ifPresent(open -> open.cell(row.line(), head, cell));
                }
            }
            close();
        }
        return true;
    }
}
