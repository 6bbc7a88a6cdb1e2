package dev.sessionlog.markdown;

import dev.sessionlog.ChecklistItem;
import dev.sessionlog.Dependency;
import dev.sessionlog.FileNote;
import dev.sessionlog.Note;
import dev.sessionlog.PerformanceTest;
import dev.sessionlog.PriorityTask;
import dev.sessionlog.SystemComponent;
import dev.sessionlog.TestCheck;
import dev.sessionlog.TestOutcome;
import java.util.Set;

/** How values of several texts stand in one list item: the slots of the line. */
final class ItemForms {
    /** The labels of the bullets among which further components stand. */
    private static final Set<String> SYSTEM_LABELS = Set.of(
            Labels.SERVER_STATUS,
            Labels.DATABASE_STATUS,
            Labels.AI_INTEGRATION,
            Labels.CACHE_SYSTEM,
            Labels.MEMORY_USAGE);

    /** {@code `path` - note}. */
    static final Form<FileNote> FILE = Forms.form(ItemForms::write, ItemForms::readFile);

    /** {@code [x] name: PASS - description}. */
    static final Form<TestCheck> CHECK = Forms.form(ItemForms::write, ItemForms::readCheck);

    /** {@code [x] name: result - details}. */
    static final Form<PerformanceTest> PERFORMANCE_TEST = Forms.form(ItemForms::write, ItemForms::readPerformanceTest);

    /** {@code [ ] text}. */
    static final Form<ChecklistItem> CHECKLIST_ITEM = Forms.form(
            (item, out) -> out.box(item.done()).text(item.text()),
            source -> ChecklistItem.builder()
                    .done(isTicked(source))
                    .text(afterBox(source).text())
                    .build());

    /** {@code **name** - reason - estimate}, without a reason {@code **name** - - estimate}. */
    static final Form<PriorityTask> PRIORITY_TASK = Forms.form(ItemForms::write, ItemForms::readPriorityTask);

    /** {@code **name:** resolution}. */
    static final Form<Dependency> DEPENDENCY = Forms.form(
            (dependency, out) -> {
                out.bold(dependency.name(), ":");
                dependency.resolution().ifPresent(text -> out.markup(" ").text(text));
            },
            source -> {
                Source[] parts = labelled(source);
                Dependency.Builder dependency = Dependency.builder().name(parts[0].text());
                return parts[1].isEmpty()
                        ? dependency.build()
                        : dependency.resolution(parts[1].after(" ").text()).build();
            });

    /** {@code **label:** text}, or only the text. */
    static final Form<Note> NOTE = Forms.form(
            (note, out) -> {
                note.label().ifPresent(label -> out.bold(label, ":").markup(" "));
                out.text(note.text());
            },
            source -> {
                if (!source.startsWith(Marks.BOLD)) {
                    return Note.builder().text(source.text()).build();
                }
                Source[] parts = labelled(source);
                return Note.builder()
                        .label(parts[0].text())
                        .text(parts[1].after(" ").text())
                        .build();
            });

    /** {@code **name:** state (comment)}. */
    static final Form<SystemComponent> COMPONENT = Forms.form(ItemForms::write, ItemForms::readComponent);

    private ItemForms() {}

    private static void write(FileNote file, MarkdownWriter out) {
        out.path(file.path());
        file.note().ifPresent(note -> Forms.dashed(note, out));
    }

    private static FileNote readFile(Source source) {
        Source[] parts;
        String path;
        if (source.startsWith(Marks.CODE)) {
            Source code = source.after(Marks.CODE);
            int end = code.find(Marks.CODE);
            if (end < 0) {
                throw code.expected("a path that ends with \"`\"");
            }
            path = code.upTo(end).raw();
            Source rest = code.from(end + 1);
            parts = rest.isEmpty() ? new Source[] {rest} : new Source[] {rest, rest.after(Slot.DASH)};
        } else {
            parts = Forms.split(source, Slot.DASH);
            path = parts[0].text();
        }
        return FileNote.builder().path(path).note(Forms.text(parts, 1)).build();
    }

    private static void write(TestCheck check, MarkdownWriter out) {
        out.box(check.performed()).text(check.name(), Slot.CHECK_NAME);
        check.outcome().ifPresent(outcome -> {
            out.markup(Slot.COLON);
            Words.TEST_OUTCOME.write(outcome, out);
        });
        check.description().ifPresent(text -> Forms.dashed(text, out));
    }

    private static TestCheck readCheck(Source source) {
        Source[] parts = Forms.split(afterBox(source), Slot.DASH);
        TestCheck.Builder check =
                TestCheck.builder().performed(isTicked(source)).description(Forms.text(parts, 1));
        for (TestOutcome outcome : TestOutcome.values()) {
            Source[] name = Forms.split(parts[0], Slot.COLON + outcome);
            if (name.length > 1 && name[1].isEmpty()) {
                return check.name(name[0].text()).outcome(outcome).build();
            }
        }
        return check.name(parts[0].text()).build();
    }

    private static void write(PerformanceTest test, MarkdownWriter out) {
        out.box(test.performed()).text(test.name(), Slot.TEST_NAME);
        test.result().ifPresent(result -> out.markup(Slot.COLON).text(result, Slot.BEFORE_DASH));
        test.details().ifPresent(text -> Forms.dashed(text, out));
    }

    private static PerformanceTest readPerformanceTest(Source source) {
        Source[] parts = Forms.split(afterBox(source), Slot.DASH);
        Source[] name = Forms.split(parts[0], Slot.COLON);
        return PerformanceTest.builder()
                .performed(isTicked(source))
                .name(name[0].text())
                .result(Forms.text(name, 1))
                .details(Forms.text(parts, 1))
                .build();
    }

    private static void write(PriorityTask task, MarkdownWriter out) {
        out.bold(task.name(), "");
        if (task.reason().isPresent()) {
            out.markup(Slot.DASH).text(task.reason().get(), Slot.BEFORE_DASH);
        } else if (task.estimate().isPresent()) {
            out.markup(Slot.DASH.stripTrailing());
        }
        task.estimate().ifPresent(estimate -> Forms.dashed(estimate, out));
    }

    private static PriorityTask readPriorityTask(Source source) {
        Source[] bold = bold(source);
        PriorityTask.Builder task = PriorityTask.builder().name(bold[0].text());
        if (bold[1].isEmpty()) {
            return task.build();
        }
        Source[] parts = Forms.split(bold[1].after(Slot.DASH.stripTrailing()), Slot.DASH);
        if (!parts[0].isEmpty()) {
            task.reason(parts[0].after(" ").text());
        }
        return task.estimate(Forms.text(parts, 1)).build();
    }

    private static void write(SystemComponent component, MarkdownWriter out) {
        if (SYSTEM_LABELS.contains(component.name())) {
            out.boldApart(component.name(), ":");
        } else {
            out.bold(component.name(), ":");
        }
        out.markup(" ").text(component.state(), Slot.STATE);
        component.comment().ifPresent(comment -> Forms.comment(comment, out));
    }

    private static SystemComponent readComponent(Source source) {
        Source[] parts = labelled(source);
        Source[] state = Forms.commented(parts[1].after(" "));
        return SystemComponent.builder()
                .name(parts[0].text())
                .state(state[0].text())
                .comment(Forms.text(state, 1))
                .build();
    }

    static boolean isTicked(Source source) {
        return source.startsWith(Marks.TICKED);
    }

    static Source afterBox(Source source) {
        return source.after(isTicked(source) ? Marks.TICKED : Marks.UNTICKED);
    }

    /** Returns the text in bold at the start, and what follows. */
    static Source[] bold(Source source) {
        Source text = source.after(Marks.BOLD);
        int end = text.find(Marks.BOLD);
        if (end < 0) {
            throw text.expected("a text that ends with \"**\"");
        }
        return new Source[] {text.upTo(end), text.from(end + Marks.BOLD.length())};
    }

    /** Returns the text in bold, which is all there is. */
    static Source onlyBold(Source source) {
        return source.after(Marks.BOLD).before(Marks.BOLD);
    }

    /** Returns the bold label at the start without its colon, and what follows. */
    private static Source[] labelled(Source source) {
        Source[] parts = bold(source);
        return new Source[] {parts[0].before(":"), parts[1]};
    }
}
