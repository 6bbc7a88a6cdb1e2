package dev.sessionlog.markdown;

import dev.sessionlog.DiscoveredIssue;
import dev.sessionlog.Issues;
import dev.sessionlog.OutstandingIssue;
import dev.sessionlog.ResolvedIssue;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.TemplateLabel;
import dev.sessionlog.format.TemplateSection;
import java.util.List;

/** The section CRITICAL ISSUES: numbered lists of issues, each with bullets under it. */
final class IssuesSection {
    private IssuesSection() {}

    static void write(SessionLog log, TemplateWriter out) {
        if (out.section(TemplateSection.ISSUES, log.issues().isPresent())) {
            Issues issues = log.issues().orElseGet(() -> Issues.builder().build());
            writeResolved(issues.resolved(), out);
            writeOutstanding(issues.outstanding(), out);
            writeDiscovered(issues.discovered(), out);
        }
    }

    private static void writeResolved(List<ResolvedIssue> issues, TemplateWriter out) {
        if (out.part(TemplateLabel.RESOLVED_ISSUES, !issues.isEmpty())) {
            int number = 0;
            for (ResolvedIssue issue : issues) {
                number++;
                out.item(MarkdownMarkers.number(number)).bold(issue.name(), "");
                out.bullet(TemplateLabel.SEVERITY, issue.severity(), StateForm.SEVERITY);
                out.bullet(TemplateLabel.DESCRIPTION, issue.description(), Forms.TEXT);
                out.bullet(TemplateLabel.SOLUTION, issue.solution(), Forms.TEXT);
                out.bullet(TemplateLabel.PREVENTION, issue.prevention(), Forms.TEXT);
                out.endItem();
            }
        }
    }

    private static void writeOutstanding(List<OutstandingIssue> issues, TemplateWriter out) {
        if (out.part(TemplateLabel.OUTSTANDING_ISSUES, !issues.isEmpty())) {
            int number = 0;
            for (OutstandingIssue issue : issues) {
                number++;
                out.item(MarkdownMarkers.number(number)).bold(issue.name(), "");
                out.bullet(TemplateLabel.SEVERITY, issue.severity(), StateForm.SEVERITY);
                out.bullet(TemplateLabel.DESCRIPTION, issue.description(), Forms.TEXT);
                out.bullet(TemplateLabel.IMPACT, issue.impact(), Forms.TEXT);
                out.bullet(TemplateLabel.NEXT_STEPS, issue.nextSteps(), Forms.TEXT);
                out.bullet(TemplateLabel.BLOCKER, issue.blocker(), Forms.TEXT);
                out.endItem();
            }
        }
    }

    private static void writeDiscovered(List<DiscoveredIssue> issues, TemplateWriter out) {
        if (out.part(TemplateLabel.NEW_ISSUES, !issues.isEmpty())) {
            int number = 0;
            for (DiscoveredIssue issue : issues) {
                number++;
                out.item(MarkdownMarkers.number(number)).bold(issue.name(), "");
                out.bullet(TemplateLabel.SEVERITY, issue.severity(), StateForm.SEVERITY);
                out.bullet(TemplateLabel.DESCRIPTION, issue.description(), Forms.TEXT);
                out.bullet(TemplateLabel.ROOT_CAUSE, issue.rootCause(), Forms.TEXT);
                out.bullet(TemplateLabel.RECOMMENDED_ACTION, issue.recommendedAction(), Forms.TEXT);
                out.endItem();
            }
        }
    }

    static void read(TemplateReader in, SessionLog.Builder log) {
        if (in.part(TemplateSection.ISSUES)) {
            log.issues(in.built(() -> {
                Issues.Builder issues = Issues.builder();
                in.numbered(TemplateLabel.RESOLVED_ISSUES, name -> readResolved(name, in), issues::resolved);
                in.numbered(TemplateLabel.OUTSTANDING_ISSUES, name -> readOutstanding(name, in), issues::outstanding);
                in.numbered(TemplateLabel.NEW_ISSUES, name -> readDiscovered(name, in), issues::discovered);
                return issues.build();
            }));
        }
    }

    private static ResolvedIssue readResolved(Source name, TemplateReader in) {
        ResolvedIssue.Builder issue =
                ResolvedIssue.builder().name(ItemForms.onlyBold(name).line());
        in.bullet(TemplateLabel.SEVERITY, StateForm.SEVERITY, issue::severity);
        in.bullet(TemplateLabel.DESCRIPTION, Forms.TEXT, issue::description);
        in.bullet(TemplateLabel.SOLUTION, Forms.TEXT, issue::solution);
        in.bullet(TemplateLabel.PREVENTION, Forms.TEXT, issue::prevention);
        return issue.build();
    }

    private static OutstandingIssue readOutstanding(Source name, TemplateReader in) {
        OutstandingIssue.Builder issue =
                OutstandingIssue.builder().name(ItemForms.onlyBold(name).line());
        in.bullet(TemplateLabel.SEVERITY, StateForm.SEVERITY, issue::severity);
        in.bullet(TemplateLabel.DESCRIPTION, Forms.TEXT, issue::description);
        in.bullet(TemplateLabel.IMPACT, Forms.TEXT, issue::impact);
        in.bullet(TemplateLabel.NEXT_STEPS, Forms.TEXT, issue::nextSteps);
        in.bullet(TemplateLabel.BLOCKER, Forms.TEXT, issue::blocker);
        return issue.build();
    }

    private static DiscoveredIssue readDiscovered(Source name, TemplateReader in) {
        DiscoveredIssue.Builder issue =
                DiscoveredIssue.builder().name(ItemForms.onlyBold(name).line());
        in.bullet(TemplateLabel.SEVERITY, StateForm.SEVERITY, issue::severity);
        in.bullet(TemplateLabel.DESCRIPTION, Forms.TEXT, issue::description);
        in.bullet(TemplateLabel.ROOT_CAUSE, Forms.TEXT, issue::rootCause);
        in.bullet(TemplateLabel.RECOMMENDED_ACTION, Forms.TEXT, issue::recommendedAction);
        return issue.build();
    }
}
