package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.DiscoveredIssue;
import dev.sessionlog.Issues;
import dev.sessionlog.OutstandingIssue;
import dev.sessionlog.ResolvedIssue;
import dev.sessionlog.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One issue of the section CRITICAL ISSUES while it is read. */
final class IssueDraft {
    private Place kind;
    private final Line line;
    private String name;
    private boolean unnamed;
    private final List<Said> said = new ArrayList<>();
    private final Map<IssueField, String> fields = new EnumMap<>(IssueField.class);
    private Optional<Severity> severity = Optional.empty();
    private boolean unsorted;
    private boolean open;

    /** A labelled value as it stands in the text. */
    private record Said(IssueField field, String label, String text, Line line) {}

    IssueDraft(Place kind, Line line, String name) {
        this.kind = kind;
        this.line = line;
        this.name = name.isBlank() ? "Issue" : name;
    }

    void kind(Place kind) {
        this.kind = kind;
    }

    void severity(Severity value) {
        severity = Optional.of(value);
    }

    /** Whether the text does not say which list of issues it belongs to. */
    boolean isUnsorted() {
        return unsorted;
    }

    void unsorted() {
        unsorted = true;
    }

    /** Notes that its box is not ticked. */
    void open() {
        open = true;
    }

    /** Notes that the text numbers the issue and does not name it: {@code ### Problem 1}. */
    void unnamed() {
        unnamed = true;
    }

    /** Whether nothing of the issue was filled in but its number. */
    boolean isEmpty() {
        return unnamed && !isDescribed();
    }

    void notKept(Remarks remarks) {
        remarks.emptyHeading(line, name);
    }

    /** Adds a line to the description. */
    void describe(String text) {
        say(IssueField.DESCRIPTION, "", text, line);
    }

    /** Adds a labelled value; whether an issue of this kind has it shows in the end. */
    void say(IssueField field, String label, String text, Line line) {
        if (!text.isBlank()) {
            said.add(new Said(field, label, text, line));
        }
    }

    /** Whether something was said of the issue. */
    boolean isDescribed() {
        return !said.isEmpty() || severity.isPresent();
    }

    private void add(IssueField field, String text) {
        if (!text.isBlank()) {
            fields.merge(field, text, Texts::lines);
        }
    }

    /** Sorts the issue by what is said of it, and puts every value in its place: those it cannot have are described. */
    void finish(Remarks remarks) {
        if (unsorted && kind != Place.RESOLVED) {
            kind = has(IssueField.SOLUTION) && !open && !Phrases.isPlanned(solution())
                    ? Place.RESOLVED
                    : has(IssueField.RECOMMENDED_ACTION) && !has(IssueField.NEXT_STEPS)
                            ? Place.DISCOVERED
                            : Place.OUTSTANDING;
        }
        if (unnamed && !said.isEmpty() && said.get(0).field() == IssueField.DESCRIPTION) {
            name = said.remove(0).text();
        }
        for (Said value : said) {
            if (value.field().isIn(kind)) {
                add(value.field(), value.text());
            } else if (plan(value.field()).isPresent()) {
                add(plan(value.field()).get(), value.text());
            } else {
                remarks.unknownIssueLabel(value.line(), value.label());
                add(IssueField.DESCRIPTION, Prose.plain(value.label()) + ": " + value.text());
            }
        }
        said.clear();
    }

    /** Returns where the template has what is to be done for an issue of this kind, if the field says that. */
    private Optional<IssueField> plan(IssueField field) {
        Optional<IssueField> ofKind = switch (kind) {
            case OUTSTANDING -> Optional.of(IssueField.NEXT_STEPS);
            case DISCOVERED -> Optional.of(IssueField.RECOMMENDED_ACTION);
            default -> Optional.empty();
        };
        return ofKind.filter(plan -> field.isPlan());
    }

    private String solution() {
        return said.stream()
                .filter(value -> value.field() == IssueField.SOLUTION)
                .map(Said::text)
                .findFirst()
                .orElse("");
    }

    private boolean has(IssueField field) {
        return said.stream().anyMatch(value -> value.field() == field);
    }

    static Issues build(List<IssueDraft> drafts) {
        Issues.Builder issues = Issues.builder();
        for (IssueDraft draft : drafts) {
            switch (draft.kind) {
                case RESOLVED -> issues.addResolved(draft.resolved());
                case DISCOVERED -> issues.addDiscovered(draft.discovered());
                default -> issues.addOutstanding(draft.outstanding());
            }
        }
        return issues.build();
    }

    private ResolvedIssue resolved() {
        return ResolvedIssue.builder()
                .name(name)
                .severity(severity)
                .description(field(IssueField.DESCRIPTION))
                .solution(field(IssueField.SOLUTION))
                .prevention(field(IssueField.PREVENTION))
                .build();
    }

    private OutstandingIssue outstanding() {
        return OutstandingIssue.builder()
                .name(name)
                .severity(severity)
                .description(field(IssueField.DESCRIPTION))
                .impact(field(IssueField.IMPACT))
                .nextSteps(field(IssueField.NEXT_STEPS))
                .blocker(field(IssueField.BLOCKER))
                .build();
    }

    private DiscoveredIssue discovered() {
        return DiscoveredIssue.builder()
                .name(name)
                .severity(severity)
                .description(field(IssueField.DESCRIPTION))
                .rootCause(field(IssueField.ROOT_CAUSE))
                .recommendedAction(field(IssueField.RECOMMENDED_ACTION))
                .build();
    }

    private Optional<String> field(IssueField field) {
        return Optional.ofNullable(fields.get(field));
    }
}
