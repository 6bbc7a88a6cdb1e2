package dev.sessionlog.markdown;

import static dev.sessionlog.markdown.Blocks.headed;
import static dev.sessionlog.markdown.Blocks.nested;
import static dev.sessionlog.markdown.Blocks.section;

import dev.sessionlog.NextSession;
import dev.sessionlog.RiskAssessment;
import dev.sessionlog.SessionLog;

/** The section NEXT SESSION PREPARATION. */
final class NextSessionSection {
    static final Block<SessionLog, SessionLog.Builder> SECTION = section(
            Labels.NEXT_SESSION,
            SessionLog::nextSession,
            SessionLog.Builder::nextSession,
            NextSession::builder,
            NextSession.Builder::build,
            headed(
                    Labels.PRIORITY_TASKS,
                    Items.numbered(
                            ItemForms.PRIORITY_TASK, NextSession::priorityTasks, NextSession.Builder::priorityTasks)),
            headed(
                    Labels.DEPENDENCIES,
                    Items.bullets(ItemForms.DEPENDENCY, NextSession::dependencies, NextSession.Builder::dependencies)),
            headed(
                    Labels.CHECKLIST,
                    Items.bullets(
                            ItemForms.CHECKLIST_ITEM,
                            NextSession::checklistItems,
                            NextSession.Builder::checklistItems)),
            headed(
                    Labels.FOCUS_FILES,
                    Items.bullets(ItemForms.FILE, NextSession::focusFiles, NextSession.Builder::focusFiles)),
            headed(
                    Labels.TESTING_REQUIREMENTS,
                    Items.bullets(
                            Forms.TEXT, NextSession::testingRequirements, NextSession.Builder::testingRequirements)),
            headed(Labels.RISK_ASSESSMENT, risks()));

    private NextSessionSection() {}

    private static Block<NextSession, NextSession.Builder> risks() {
        return nested(
                NextSession::risks,
                NextSession.Builder::risks,
                RiskAssessment::builder,
                RiskAssessment.Builder::build,
                Bullets.of(
                        Field.list(
                                Labels.HIGH_RISK,
                                Forms.TEXT,
                                RiskAssessment::highRisks,
                                RiskAssessment.Builder::highRisks),
                        Field.list(
                                Labels.MEDIUM_RISK,
                                Forms.TEXT,
                                RiskAssessment::mediumRisks,
                                RiskAssessment.Builder::mediumRisks),
                        Field.list(
                                Labels.MITIGATION_PLANS,
                                Forms.TEXT,
                                RiskAssessment::mitigationPlans,
                                RiskAssessment.Builder::mitigationPlans)));
    }
}
