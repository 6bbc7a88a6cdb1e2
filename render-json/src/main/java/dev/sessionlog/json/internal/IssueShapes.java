package dev.sessionlog.json.internal;

import static dev.sessionlog.json.internal.ObjectShape.object;
import static dev.sessionlog.json.internal.Properties.properties;
import static dev.sessionlog.json.internal.StringShape.NAME;
import static dev.sessionlog.json.internal.StringShape.TEXT;

import dev.sessionlog.DiscoveredIssue;
import dev.sessionlog.Issues;
import dev.sessionlog.OutstandingIssue;
import dev.sessionlog.ResolvedIssue;
import dev.sessionlog.Severity;

/** The JSON shapes of the section CRITICAL ISSUES. */
final class IssueShapes {
    private static final EnumShape<Severity> SEVERITY = new EnumShape<>(Severity.class, "How bad an issue is.");

    private static final Shape<ResolvedIssue> RESOLVED_ISSUE = object(
            ResolvedIssue.class,
            () -> properties(ResolvedIssue::builder, ResolvedIssue.Builder::build, issue -> {
                issue.doc("An issue that was resolved in the session.");
                issue.required("name", NAME, "What the issue is called. One line.")
                        .of(ResolvedIssue::name, ResolvedIssue.Builder::name);
                issue.optional("severity", SEVERITY, "How bad it was.")
                        .of(ResolvedIssue::severity, ResolvedIssue.Builder::severity);
                issue.optional("description", TEXT, "What was wrong.")
                        .of(ResolvedIssue::description, ResolvedIssue.Builder::description);
                issue.optional("solution", TEXT, "How it was fixed.")
                        .of(ResolvedIssue::solution, ResolvedIssue.Builder::solution);
                issue.optional("prevention", TEXT, "How to avoid it in future.")
                        .of(ResolvedIssue::prevention, ResolvedIssue.Builder::prevention);
            }));

    private static final Shape<OutstandingIssue> OUTSTANDING_ISSUE = object(
            OutstandingIssue.class,
            () -> properties(OutstandingIssue::builder, OutstandingIssue.Builder::build, issue -> {
                issue.doc("An issue that remains.");
                issue.required("name", NAME, "What the issue is called. One line.")
                        .of(OutstandingIssue::name, OutstandingIssue.Builder::name);
                issue.optional("severity", SEVERITY, "How bad it is.")
                        .of(OutstandingIssue::severity, OutstandingIssue.Builder::severity);
                issue.optional("description", TEXT, "What is wrong.")
                        .of(OutstandingIssue::description, OutstandingIssue.Builder::description);
                issue.optional("impact", TEXT, "The effect on the system.")
                        .of(OutstandingIssue::impact, OutstandingIssue.Builder::impact);
                issue.optional("nextSteps", TEXT, "The planned resolution.")
                        .of(OutstandingIssue::nextSteps, OutstandingIssue.Builder::nextSteps);
                issue.optional("blocker", TEXT, "What prevents the resolution.")
                        .of(OutstandingIssue::blocker, OutstandingIssue.Builder::blocker);
            }));

    private static final Shape<DiscoveredIssue> DISCOVERED_ISSUE = object(
            DiscoveredIssue.class,
            () -> properties(DiscoveredIssue::builder, DiscoveredIssue.Builder::build, issue -> {
                issue.doc("An issue that was found in the session.");
                issue.required("name", NAME, "What the issue is called. One line.")
                        .of(DiscoveredIssue::name, DiscoveredIssue.Builder::name);
                issue.optional("severity", SEVERITY, "How bad it is.")
                        .of(DiscoveredIssue::severity, DiscoveredIssue.Builder::severity);
                issue.optional("description", TEXT, "What was found.")
                        .of(DiscoveredIssue::description, DiscoveredIssue.Builder::description);
                issue.optional("rootCause", TEXT, "Why it occurs.")
                        .of(DiscoveredIssue::rootCause, DiscoveredIssue.Builder::rootCause);
                issue.optional("recommendedAction", TEXT, "The suggested fix.")
                        .of(DiscoveredIssue::recommendedAction, DiscoveredIssue.Builder::recommendedAction);
            }));

    private IssueShapes() {}

    static Properties<Issues, Issues.Builder> issues() {
        return properties(Issues::builder, Issues.Builder::build, issues -> {
            issues.doc("The section CRITICAL ISSUES.");
            issues.list("resolved", RESOLVED_ISSUE, "The issues resolved.")
                    .of(Issues::resolved, Issues.Builder::resolved);
            issues.list("outstanding", OUTSTANDING_ISSUE, "The issues that remain.")
                    .of(Issues::outstanding, Issues.Builder::outstanding);
            issues.list("discovered", DISCOVERED_ISSUE, "The issues found.")
                    .of(Issues::discovered, Issues.Builder::discovered);
        });
    }
}
