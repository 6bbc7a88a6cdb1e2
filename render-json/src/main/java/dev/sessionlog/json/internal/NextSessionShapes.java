package dev.sessionlog.json.internal;

import static dev.sessionlog.json.internal.JsonShape.FILE_NOTE;
import static dev.sessionlog.json.internal.ObjectShape.object;
import static dev.sessionlog.json.internal.Properties.properties;
import static dev.sessionlog.json.internal.StringShape.NAME;
import static dev.sessionlog.json.internal.StringShape.TEXT;

import dev.sessionlog.ChecklistItem;
import dev.sessionlog.Dependency;
import dev.sessionlog.NextSession;
import dev.sessionlog.PriorityTask;
import dev.sessionlog.RiskAssessment;

/** The JSON shapes of the section NEXT SESSION PREPARATION. */
final class NextSessionShapes {
    private static final Shape<PriorityTask> PRIORITY_TASK = object(
            PriorityTask.class,
            () -> properties(PriorityTask::builder, PriorityTask.Builder::build, task -> {
                task.doc("What the next session is to do first.");
                task.required("name", NAME, "What is to be done. One line.")
                        .of(PriorityTask::name, PriorityTask.Builder::name);
                task.optional("reason", TEXT, "Why it is urgent.")
                        .of(PriorityTask::reason, PriorityTask.Builder::reason);
                task.optional("estimate", TEXT, "The estimated time in words, for example 60-90 minutes. One line.")
                        .of(PriorityTask::estimate, PriorityTask.Builder::estimate);
            }));

    private static final Shape<Dependency> DEPENDENCY = object(
            Dependency.class,
            () -> properties(Dependency::builder, Dependency.Builder::build, need -> {
                need.doc("Something that the next session depends on.");
                need.required("name", NAME, "What it depends on. One line.")
                        .of(Dependency::name, Dependency.Builder::name);
                need.optional("resolution", TEXT, "What needs to be resolved.")
                        .of(Dependency::resolution, Dependency.Builder::resolution);
            }));

    private static final Shape<ChecklistItem> CHECKLIST_ITEM = object(
            ChecklistItem.class,
            () -> properties(ChecklistItem::builder, ChecklistItem.Builder::build, item -> {
                item.doc("Something to check before the next session.");
                item.required("text", NAME, "What is to be checked.")
                        .of(ChecklistItem::text, ChecklistItem.Builder::text);
                item.flag("done", false, "Whether it was done.").of(ChecklistItem::done, ChecklistItem.Builder::done);
            }));

    private static final Shape<RiskAssessment> RISKS = object(
            RiskAssessment.class,
            () -> properties(RiskAssessment::builder, RiskAssessment.Builder::build, risks -> {
                risks.doc("The block Risk Assessment: what could go wrong.");
                risks.list("highRisks", TEXT, "Areas that could cause issues.")
                        .of(RiskAssessment::highRisks, RiskAssessment.Builder::highRisks);
                risks.list("mediumRisks", TEXT, "Areas that require caution.")
                        .of(RiskAssessment::mediumRisks, RiskAssessment.Builder::mediumRisks);
                risks.list("mitigationPlans", TEXT, "How to handle the risks.")
                        .of(RiskAssessment::mitigationPlans, RiskAssessment.Builder::mitigationPlans);
            }));

    private NextSessionShapes() {}

    static Properties<NextSession, NextSession.Builder> nextSession() {
        return properties(NextSession::builder, NextSession.Builder::build, session -> {
            session.doc("The section NEXT SESSION PREPARATION.");
            session.list("priorityTasks", PRIORITY_TASK, "What is to be done first.")
                    .of(NextSession::priorityTasks, NextSession.Builder::priorityTasks);
            session.list("dependencies", DEPENDENCY, "What needs to be resolved before.")
                    .of(NextSession::dependencies, NextSession.Builder::dependencies);
            session.list("checklistItems", CHECKLIST_ITEM, "What is to be checked before.")
                    .of(NextSession::checklistItems, NextSession.Builder::checklistItems);
            session.list("focusFiles", FILE_NOTE, "The files to focus on.")
                    .of(NextSession::focusFiles, NextSession.Builder::focusFiles);
            session.list("testingRequirements", TEXT, "What needs to be tested, measured or validated.")
                    .of(NextSession::testingRequirements, NextSession.Builder::testingRequirements);
            session.optional("risks", RISKS, "What could go wrong.").of(NextSession::risks, NextSession.Builder::risks);
        });
    }
}
