package dev.sessionlog.html.internal;

import dev.sessionlog.DiscoveredIssue;
import dev.sessionlog.Issues;
import dev.sessionlog.OutstandingIssue;
import dev.sessionlog.ResolvedIssue;
import dev.sessionlog.Severity;
import dev.sessionlog.format.TemplateLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An issue of any kind. */
public record IssueView(String name, Optional<Severity> severity, List<Fact> facts) {
    /** Critical issues first, those without a severity last, and otherwise in their order. */
    private static final Comparator<IssueView> BY_SEVERITY = Comparator.comparing(
            issue -> issue.severity().map(Severity::ordinal).orElse(Severity.values().length));

    /** What is said about an issue. */
    public record Fact(TemplateLabel label, String text) {}

    /** Issues of one kind, the most severe first. */
    public record Group(TemplateLabel label, List<IssueView> issues) {}

    static List<Group> groups(Issues issues) {
        List<Group> groups = new ArrayList<>();
        add(
                groups,
                TemplateLabel.RESOLVED_ISSUES,
                issues.resolved().stream().map(IssueView::of).toList());
        add(
                groups,
                TemplateLabel.OUTSTANDING_ISSUES,
                issues.outstanding().stream().map(IssueView::of).toList());
        add(
                groups,
                TemplateLabel.NEW_ISSUES,
                issues.discovered().stream().map(IssueView::of).toList());
        return groups;
    }

    private static void add(List<Group> groups, TemplateLabel label, List<IssueView> issues) {
        if (!issues.isEmpty()) {
            groups.add(new Group(label, issues.stream().sorted(BY_SEVERITY).toList()));
        }
    }

    private static IssueView of(ResolvedIssue issue) {
        return new Facts()
                .add(TemplateLabel.DESCRIPTION, issue.description())
                .add(TemplateLabel.SOLUTION, issue.solution())
                .add(TemplateLabel.PREVENTION, issue.prevention())
                .of(issue.name(), issue.severity());
    }

    private static IssueView of(OutstandingIssue issue) {
        return new Facts()
                .add(TemplateLabel.DESCRIPTION, issue.description())
                .add(TemplateLabel.IMPACT, issue.impact())
                .add(TemplateLabel.NEXT_STEPS, issue.nextSteps())
                .add(TemplateLabel.BLOCKER, issue.blocker())
                .of(issue.name(), issue.severity());
    }

    private static IssueView of(DiscoveredIssue issue) {
        return new Facts()
                .add(TemplateLabel.DESCRIPTION, issue.description())
                .add(TemplateLabel.ROOT_CAUSE, issue.rootCause())
                .add(TemplateLabel.RECOMMENDED_ACTION, issue.recommendedAction())
                .of(issue.name(), issue.severity());
    }

    private static final class Facts {
        private final List<Fact> facts = new ArrayList<>();

        Facts add(TemplateLabel label, Optional<String> text) {
            text.ifPresent(present -> facts.add(new Fact(label, present)));
            return this;
        }

        IssueView of(String name, Optional<Severity> severity) {
            return new IssueView(name, severity, facts);
        }
    }
}
