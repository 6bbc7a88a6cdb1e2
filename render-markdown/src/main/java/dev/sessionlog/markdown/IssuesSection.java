package dev.sessionlog.markdown;

import dev.sessionlog.DiscoveredIssue;
import dev.sessionlog.Issues;
import dev.sessionlog.OutstandingIssue;
import dev.sessionlog.ResolvedIssue;
import dev.sessionlog.SessionLog;
import java.util.List;

/** The section CRITICAL ISSUES: numbered lists of issues, each with bullets under it. */
final class IssuesSection {
    private static final Issues NONE = Issues.builder().build();

    private IssuesSection() {}

    static void write(SessionLog log, TemplateWriter out) {
        if (out.section(Labels.ISSUES, log.issues().isPresent())) {
            Issues issues = log.issues().orElse(NONE);
            writeResolved(issues.resolved(), out);
            writeOutstanding(issues.outstanding(), out);
            writeDiscovered(issues.discovered(), out);
        }
    }

    private static void writeResolved(List<ResolvedIssue> issues, TemplateWriter out) {
        if (out.part(Labels.RESOLVED_ISSUES, !issues.isEmpty())) {
            int number = 0;
            for (ResolvedIssue issue : issues) {
                number++;
                out.item(MarkdownMarkers.number(number)).bold(issue.name(), "");
                out.bullet(Labels.SEVERITY, issue.severity(), Words.SEVERITY);
                out.bullet(Labels.DESCRIPTION, issue.description(), Forms.TEXT);
                out.bullet(Labels.SOLUTION, issue.solution(), Forms.TEXT);
                out.bullet(Labels.PREVENTION, issue.prevention(), Forms.TEXT);
                out.endItem();
            }
        }
    }

    private static void writeOutstanding(List<OutstandingIssue> issues, TemplateWriter out) {
        if (out.part(Labels.OUTSTANDING_ISSUES, !issues.isEmpty())) {
            int number = 0;
            for (OutstandingIssue issue : issues) {
                number++;
                out.item(MarkdownMarkers.number(number)).bold(issue.name(), "");
                out.bullet(Labels.SEVERITY, issue.severity(), Words.SEVERITY);
                out.bullet(Labels.DESCRIPTION, issue.description(), Forms.TEXT);
                out.bullet(Labels.IMPACT, issue.impact(), Forms.TEXT);
                out.bullet(Labels.NEXT_STEPS, issue.nextSteps(), Forms.TEXT);
                out.bullet(Labels.BLOCKER, issue.blocker(), Forms.TEXT);
                out.endItem();
            }
        }
    }

    private static void writeDiscovered(List<DiscoveredIssue> issues, TemplateWriter out) {
        if (out.part(Labels.NEW_ISSUES, !issues.isEmpty())) {
            int number = 0;
            for (DiscoveredIssue issue : issues) {
                number++;
                out.item(MarkdownMarkers.number(number)).bold(issue.name(), "");
                out.bullet(Labels.SEVERITY, issue.severity(), Words.SEVERITY);
                out.bullet(Labels.DESCRIPTION, issue.description(), Forms.TEXT);
                out.bullet(Labels.ROOT_CAUSE, issue.rootCause(), Forms.TEXT);
                out.bullet(Labels.RECOMMENDED_ACTION, issue.recommendedAction(), Forms.TEXT);
                out.endItem();
            }
        }
    }

    static void read(TemplateReader in, SessionLog.Builder log) {
        if (in.part(Labels.ISSUES)) {
            log.issues(in.built(() -> {
                Issues.Builder issues = Issues.builder();
                in.numbered(Labels.RESOLVED_ISSUES, name -> readResolved(name, in), issues::resolved);
                in.numbered(Labels.OUTSTANDING_ISSUES, name -> readOutstanding(name, in), issues::outstanding);
                in.numbered(Labels.NEW_ISSUES, name -> readDiscovered(name, in), issues::discovered);
                return issues.build();
            }));
        }
    }

    private static ResolvedIssue readResolved(Source name, TemplateReader in) {
        ResolvedIssue.Builder issue =
                ResolvedIssue.builder().name(ItemForms.onlyBold(name).line());
        in.bullet(Labels.SEVERITY, Words.SEVERITY, issue::severity);
        in.bullet(Labels.DESCRIPTION, Forms.TEXT, issue::description);
        in.bullet(Labels.SOLUTION, Forms.TEXT, issue::solution);
        in.bullet(Labels.PREVENTION, Forms.TEXT, issue::prevention);
        return issue.build();
    }

    private static OutstandingIssue readOutstanding(Source name, TemplateReader in) {
        OutstandingIssue.Builder issue =
                OutstandingIssue.builder().name(ItemForms.onlyBold(name).line());
        in.bullet(Labels.SEVERITY, Words.SEVERITY, issue::severity);
        in.bullet(Labels.DESCRIPTION, Forms.TEXT, issue::description);
        in.bullet(Labels.IMPACT, Forms.TEXT, issue::impact);
        in.bullet(Labels.NEXT_STEPS, Forms.TEXT, issue::nextSteps);
        in.bullet(Labels.BLOCKER, Forms.TEXT, issue::blocker);
        return issue.build();
    }

    private static DiscoveredIssue readDiscovered(Source name, TemplateReader in) {
        DiscoveredIssue.Builder issue =
                DiscoveredIssue.builder().name(ItemForms.onlyBold(name).line());
        in.bullet(Labels.SEVERITY, Words.SEVERITY, issue::severity);
        in.bullet(Labels.DESCRIPTION, Forms.TEXT, issue::description);
        in.bullet(Labels.ROOT_CAUSE, Forms.TEXT, issue::rootCause);
        in.bullet(Labels.RECOMMENDED_ACTION, Forms.TEXT, issue::recommendedAction);
        return issue.build();
    }
}
