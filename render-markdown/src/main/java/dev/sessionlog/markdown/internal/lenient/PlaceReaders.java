package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;

/** The readers of the sections of one session, each for its place. */
final class PlaceReaders extends PartReader {
    private final ObjectivesReader objectives;
    private final MetricsReader metrics;
    private final TestsReader tests;
    private final IssuesReader issues;
    private final StatusReader status;
    private final FilesReader files;
    private final SummaryReader summary;
    final Position position = new Position();
    final Leftovers leftovers;
    final EndReader end;
    final HeaderReader header;
    final TaskSection tasks;
    final NextReader next;
    final FooterReader footer;
    private Optional<Block> headed = Optional.empty();
    private Place headedIn = Place.OBJECTIVES;

    PlaceReaders(SessionDraft draft, Remarks remarks, Outline outline) {
        super(draft, remarks);
        this.leftovers = new Leftovers(draft, outline, remarks);
        this.end = new EndReader(draft, remarks);
        this.header = new HeaderReader(draft, remarks, end);
        this.objectives = new ObjectivesReader(draft, remarks);
        this.tasks = new TaskSection(draft, remarks);
        this.metrics = new MetricsReader(draft, remarks);
        this.tests = new TestsReader(draft, remarks);
        this.issues = new IssuesReader(draft, remarks);
        this.status = new StatusReader(draft, remarks);
        this.files = new FilesReader(draft, remarks, leftovers::keep);
        this.next = new NextReader(draft, remarks);
        this.summary = new SummaryReader(draft, remarks);
        this.footer = new FooterReader(draft, remarks, end);
    }

    /** Notes that another list begins, of whatever. */
    void startList() {
        issues.startList();
        objectives.startList();
        endHeaded();
    }

    /** Begins the item that a heading names; what stands below the heading is part of it. */
    private boolean begin(Place at, Block heading, Optional<String> name) {
        headed = name.map(text -> Block.of(Block.Kind.ITEM, heading.first(), text));
        headedIn = at;
        return name.isPresent();
    }

    private void endHeaded() {
        Optional<Block> item = headed;
        headed = Optional.empty();
        if (headedIn.section() == Place.OBJECTIVES) {
            item.ifPresent(objective -> objectives.item(headedIn, objective));
        } else {
            item.ifPresent(task -> next.priorityTask(task, task.text()));
        }
    }

    /** Reads a block at a place; false when it is not understood there. */
    boolean read(Place at, Block block) {
        if (headed.isPresent() && at != Place.RISKS) {
            headed.get().addChild(block);
            return true;
        }
        return switch (at.section()) {
            case SESSION_INFORMATION -> header.block(block, true);
            case OBJECTIVES -> objectives.read(at, block);
            case TASKS -> tasks.read(block);
            case METRICS -> metrics.read(at, block);
            case VALIDATION -> tests.read(at, block);
            case ISSUES -> issues.read(at, block);
            case STATUS -> status.read(at, block, issues);
            case FILES -> files.read(at, block);
            case NEXT -> next.read(at, block);
            case SUMMARY -> summary.read(at, block);
            case HANDOFF -> footer.note(block);
            case FURTHER_NOTES -> leftovers.furtherNote(block);
            default -> false;
        };
    }

    /**
     * Reads a heading that the template does not have but the section it stands in understands; false when it does not.
     *
     * @param next the block after the heading
     */
    boolean heading(Block block, String title, Optional<Block> next) {
        Place at = position.place().orElseThrow();
        String key = Prose.key(title);
        endHeaded();
        return switch (at.section()) {
            case ISSUES -> {
                Optional<Place> group = IssueWords.list(Prose.key(Prose.withoutParenthesis(title)));
                group.ifPresent(list -> turn(list, block, title, "issues"));
                yield group.isPresent() || severityHeading(block, title) || issues.heading(at, block, key);
            }
            case FILES -> files.heading(block, title, next);
            case OBJECTIVES -> begin(at, block, ObjectivesReader.named(block));
            case HANDOFF -> {
                turn(Place.HANDOFF, block, title, "handoff notes");
                yield true;
            }
            case FURTHER_NOTES -> {
                leftovers.note(title);
                yield true;
            }
            case VALIDATION -> {
                boolean heads = TestsReader.isHeading(block, next);
                if (heads) {
                    turn(Place.FUNCTIONAL, block, title, "functional tests");
                }
                yield heads;
            }
            case NEXT -> {
                Optional<String> task = NextReader.named(title);
                boolean group = NextReader.isGroup(title);
                if (group && task.isEmpty()) {
                    turn(Place.PRIORITY_TASKS, block, title, "priority tasks");
                }
                yield begin(at, block, task) || group;
            }
            default -> false;
        };
    }

    private boolean severityHeading(Block block, String title) {
        boolean severity = issues.severityHeading(Prose.key(Prose.withoutParenthesis(title)));
        if (severity) {
            remarks.add(
                    Code.UNKNOWN_HEADING,
                    block.first(),
                    "The heading " + Remarks.quote(title) + " was read as the severity of the issues below it.");
        }
        return severity;
    }

    private void turn(Place part, Block block, String title, String items) {
        startList();
        position.turn(part);
        leftovers.path(title, false);
        remarks.unknownHeading(block.first(), title, "its content was read as " + items);
    }

    /** Reads a time-stamped line, and what stands below it in an open task. */
    void journal(TimedNote.Entry entry, Block block) {
        draft.journals.add(entry, draft.tasks, block.first(), remarks);
        if (!block.children().isEmpty() && tasks.isOpen()) {
            tasks.journal(entry.stamp());
            block.children().forEach(tasks::read);
        }
    }
}
