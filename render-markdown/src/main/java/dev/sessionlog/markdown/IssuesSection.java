package dev.sessionlog.markdown;

import static dev.sessionlog.markdown.Blocks.headed;
import static dev.sessionlog.markdown.Blocks.section;

import dev.sessionlog.DiscoveredIssue;
import dev.sessionlog.Issues;
import dev.sessionlog.OutstandingIssue;
import dev.sessionlog.ResolvedIssue;
import dev.sessionlog.SessionLog;

/** The section CRITICAL ISSUES. */
final class IssuesSection {
    static final Block<SessionLog, SessionLog.Builder> SECTION = section(
            Labels.ISSUES,
            SessionLog::issues,
            SessionLog.Builder::issues,
            Issues::builder,
            Issues.Builder::build,
            headed(Labels.RESOLVED_ISSUES, Items.numbered(resolvedIssue(), Issues::resolved, Issues.Builder::resolved)),
            headed(
                    Labels.OUTSTANDING_ISSUES,
                    Items.numbered(outstandingIssue(), Issues::outstanding, Issues.Builder::outstanding)),
            headed(
                    Labels.NEW_ISSUES,
                    Items.numbered(discoveredIssue(), Issues::discovered, Issues.Builder::discovered)));

    private IssuesSection() {}

    private static Items.Item<ResolvedIssue> resolvedIssue() {
        return Items.detailed(
                (issue, out) -> out.bold(issue.name(), ""),
                (issue, source) -> issue.name(ItemForms.onlyBold(source).text()),
                ResolvedIssue::builder,
                ResolvedIssue.Builder::build,
                Bullets.of(
                        Field.optional(
                                Labels.SEVERITY,
                                Words.SEVERITY,
                                ResolvedIssue::severity,
                                ResolvedIssue.Builder::severity),
                        Field.optional(
                                Labels.DESCRIPTION,
                                Forms.TEXT,
                                ResolvedIssue::description,
                                ResolvedIssue.Builder::description),
                        Field.optional(
                                Labels.SOLUTION, Forms.TEXT, ResolvedIssue::solution, ResolvedIssue.Builder::solution),
                        Field.optional(
                                Labels.PREVENTION,
                                Forms.TEXT,
                                ResolvedIssue::prevention,
                                ResolvedIssue.Builder::prevention)));
    }

    private static Items.Item<OutstandingIssue> outstandingIssue() {
        return Items.detailed(
                (issue, out) -> out.bold(issue.name(), ""),
                (issue, source) -> issue.name(ItemForms.onlyBold(source).text()),
                OutstandingIssue::builder,
                OutstandingIssue.Builder::build,
                Bullets.of(
                        Field.optional(
                                Labels.SEVERITY,
                                Words.SEVERITY,
                                OutstandingIssue::severity,
                                OutstandingIssue.Builder::severity),
                        Field.optional(
                                Labels.DESCRIPTION,
                                Forms.TEXT,
                                OutstandingIssue::description,
                                OutstandingIssue.Builder::description),
                        Field.optional(
                                Labels.IMPACT, Forms.TEXT, OutstandingIssue::impact, OutstandingIssue.Builder::impact),
                        Field.optional(
                                Labels.NEXT_STEPS,
                                Forms.TEXT,
                                OutstandingIssue::nextSteps,
                                OutstandingIssue.Builder::nextSteps),
                        Field.optional(
                                Labels.BLOCKER,
                                Forms.TEXT,
                                OutstandingIssue::blocker,
                                OutstandingIssue.Builder::blocker)));
    }

    private static Items.Item<DiscoveredIssue> discoveredIssue() {
        return Items.detailed(
                (issue, out) -> out.bold(issue.name(), ""),
                (issue, source) -> issue.name(ItemForms.onlyBold(source).text()),
                DiscoveredIssue::builder,
                DiscoveredIssue.Builder::build,
                Bullets.of(
                        Field.optional(
                                Labels.SEVERITY,
                                Words.SEVERITY,
                                DiscoveredIssue::severity,
                                DiscoveredIssue.Builder::severity),
                        Field.optional(
                                Labels.DESCRIPTION,
                                Forms.TEXT,
                                DiscoveredIssue::description,
                                DiscoveredIssue.Builder::description),
                        Field.optional(
                                Labels.ROOT_CAUSE,
                                Forms.TEXT,
                                DiscoveredIssue::rootCause,
                                DiscoveredIssue.Builder::rootCause),
                        Field.optional(
                                Labels.RECOMMENDED_ACTION,
                                Forms.TEXT,
                                DiscoveredIssue::recommendedAction,
                                DiscoveredIssue.Builder::recommendedAction)));
    }
}
