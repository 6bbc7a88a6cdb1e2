package dev.sessionlog.markdown;

import dev.sessionlog.ChecklistItem;
import dev.sessionlog.Dependency;
import dev.sessionlog.FileNote;
import dev.sessionlog.Note;
import dev.sessionlog.PerformanceTest;
import dev.sessionlog.PriorityTask;
import dev.sessionlog.SystemComponent;
import dev.sessionlog.format.TemplateLabel;
import java.util.Optional;
import java.util.Set;

/** How values of several texts stand in one list item: the slots of the line. */
final class ItemForms {
    /** The labels of the bullets among which further components stand. */
    private static final Set<String> SYSTEM_LABELS = Set.of(
            TemplateLabel.SERVER_STATUS.words(),
            TemplateLabel.DATABASE_STATUS.words(),
            TemplateLabel.AI_INTEGRATION.words(),
            TemplateLabel.CACHE_SYSTEM.words(),
            TemplateLabel.MEMORY_USAGE.words());

    /** {@code `path` - note}. */
    static final Form<FileNote> FILE = new Form<>() {
        @Override
        public void write(FileNote file, MarkdownWriter out) {
            out.path(file.path());
            if (file.note().isPresent()) {
                Forms.dashed(file.note().get(), out);
            }
        }

        @Override
        public FileNote read(Source source) {
            Optional<Source[]> code = source.markup(Span.Kind.CODE);
            if (code.isPresent()) {
                Source path = code.get()[0];
                Source rest = code.get()[1];
                if (!MarkdownWriter.isTame(path.raw())) {
                    throw path.expected("a path without backslashes, \"|\" or surrounding whitespace");
                }
                FileNote.Builder file = FileNote.builder().path(path.code());
                return rest.isEmpty()
                        ? file.build()
                        : file.note(rest.after(Slot.DASH).text()).build();
            }
            Source[] parts = Forms.split(source, Slot.DASH);
            String path = parts[0].line();
            if (MarkdownWriter.isTame(path)) {
                throw source.expected("\"`\" around the path");
            }
            return FileNote.builder().path(path).note(Forms.text(parts, 1)).build();
        }
    };

    /** {@code [x] name: result - details}. */
    static final Form<PerformanceTest> PERFORMANCE_TEST = new Form<>() {
        @Override
        public void write(PerformanceTest test, MarkdownWriter out) {
            out.box(test.performed()).text(test.name(), Slot.TEST_NAME);
            if (test.result().isPresent()) {
                out.markup(Slot.COLON).text(test.result().get(), Slot.BEFORE_DASH);
            }
            if (test.details().isPresent()) {
                Forms.dashed(test.details().get(), out);
            }
        }

        @Override
        public PerformanceTest read(Source source) {
            Source[] parts = Forms.split(afterBox(source), Slot.DASH);
            Source[] name = Forms.split(parts[0], Slot.COLON);
            return PerformanceTest.builder()
                    .performed(isTicked(source))
                    .name(name[0].line())
                    .result(Forms.line(name, 1))
                    .details(Forms.text(parts, 1))
                    .build();
        }
    };

    /** {@code **name** - reason - estimate}, without a reason {@code **name** - - estimate}. */
    static final Form<PriorityTask> PRIORITY_TASK = new Form<>() {
        @Override
        public void write(PriorityTask task, MarkdownWriter out) {
            out.bold(task.name(), "");
            if (task.reason().isPresent()) {
                out.markup(Slot.DASH).text(task.reason().get(), Slot.BEFORE_DASH);
            } else if (task.estimate().isPresent()) {
                out.markup(Slot.DASH.stripTrailing());
            }
            if (task.estimate().isPresent()) {
                Forms.dashed(task.estimate().get(), out);
            }
        }

        @Override
        public PriorityTask read(Source source) {
            Source[] bold = bold(source);
            PriorityTask.Builder task = PriorityTask.builder().name(bold[0].line());
            if (bold[1].isEmpty()) {
                return task.build();
            }
            Source[] parts = Forms.split(bold[1].after(Slot.DASH.stripTrailing()), Slot.DASH);
            if (!parts[0].isEmpty()) {
                task.reason(parts[0].after(" ").text());
            }
            return task.estimate(Forms.line(parts, 1)).build();
        }
    };

    /** {@code **name:** state (comment)}. */
    static final Form<SystemComponent> COMPONENT = new Form<>() {
        @Override
        public void write(SystemComponent component, MarkdownWriter out) {
            if (SYSTEM_LABELS.contains(component.name())) {
                out.boldApart(component.name(), ":");
            } else {
                out.bold(component.name(), ":");
            }
            out.markup(" ").text(component.state(), Slot.STATE);
            if (component.comment().isPresent()) {
                Forms.comment(component.comment().get(), out);
            }
        }

        @Override
        public SystemComponent read(Source source) {
            Source[] parts = labelled(source);
            if (SYSTEM_LABELS.contains(parts[0].raw())) {
                throw source.expected("another component, because \"" + parts[0].raw() + "\" has its own line above");
            }
            Source[] state = Forms.commented(parts[1].after(" "));
            return SystemComponent.builder()
                    .name(parts[0].line())
                    .state(state[0].line())
                    .comment(Forms.line(state, 1))
                    .build();
        }
    };

    /** {@code [ ] text}. */
    static final Form<ChecklistItem> CHECKLIST_ITEM = new Form<>() {
        @Override
        public void write(ChecklistItem item, MarkdownWriter out) {
            out.box(item.done()).text(item.text());
        }

        @Override
        public ChecklistItem read(Source source) {
            return ChecklistItem.builder()
                    .done(isTicked(source))
                    .text(afterBox(source).text())
                    .build();
        }
    };

    /** {@code **name:** resolution}. */
    static final Form<Dependency> DEPENDENCY = new Form<>() {
        @Override
        public void write(Dependency dependency, MarkdownWriter out) {
            out.bold(dependency.name(), ":");
            if (dependency.resolution().isPresent()) {
                out.markup(" ").text(dependency.resolution().get());
            }
        }

        @Override
        public Dependency read(Source source) {
            Source[] parts = labelled(source);
            Dependency.Builder dependency = Dependency.builder().name(parts[0].line());
            return parts[1].isEmpty()
                    ? dependency.build()
                    : dependency.resolution(parts[1].after(" ").text()).build();
        }
    };

    /** {@code **label:** text}, or only the text. */
    static final Form<Note> NOTE = new Form<>() {
        @Override
        public void write(Note note, MarkdownWriter out) {
            if (note.label().isPresent()) {
                out.bold(note.label().get(), ":").markup(" ");
            }
            out.text(note.text());
        }

        @Override
        public Note read(Source source) {
            if (!source.startsWith(MarkdownMarkers.BOLD)) {
                return Note.builder().text(source.text()).build();
            }
            Source[] parts = labelled(source);
            return Note.builder()
                    .label(parts[0].line())
                    .text(parts[1].after(" ").text())
                    .build();
        }
    };

    private ItemForms() {}

    static boolean isTicked(Source source) {
        return source.startsWith(MarkdownMarkers.TICKED);
    }

    static Source afterBox(Source source) {
        return source.after(isTicked(source) ? MarkdownMarkers.TICKED : MarkdownMarkers.UNTICKED);
    }

    /** Returns the text in bold at the start, and what follows. */
    static Source[] bold(Source source) {
        return source.markup(Span.Kind.STRONG).orElseThrow(() -> source.expected("text in \"**\""));
    }

    /** Returns the text in bold, which is all there is. */
    static Source onlyBold(Source source) {
        Source[] parts = bold(source);
        if (!parts[1].isEmpty()) {
            throw parts[1].expected("the end of the line");
        }
        return parts[0];
    }

    /** Returns the bold label at the start without its colon, and what follows. */
    private static Source[] labelled(Source source) {
        Source[] parts = bold(source);
        return new Source[] {parts[0].before(":"), parts[1]};
    }
}
