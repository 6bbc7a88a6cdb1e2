package dev.sessionlog.markdown;

import dev.sessionlog.NextSession;
import dev.sessionlog.RiskAssessment;
import dev.sessionlog.SessionLog;

/** The section NEXT SESSION PREPARATION. */
final class NextSessionSection {
    private static final NextSession NONE = NextSession.builder().build();
    private static final RiskAssessment NO_RISKS = RiskAssessment.builder().build();

    private NextSessionSection() {}

    static void write(SessionLog log, TemplateWriter out) {
        if (!out.section(Labels.NEXT_SESSION, log.nextSession().isPresent())) {
            return;
        }
        NextSession next = log.nextSession().orElse(NONE);
        out.numbered(Labels.PRIORITY_TASKS, next.priorityTasks(), ItemForms.PRIORITY_TASK);
        out.bullets(Labels.DEPENDENCIES, next.dependencies(), ItemForms.DEPENDENCY);
        out.bullets(Labels.CHECKLIST, next.checklistItems(), ItemForms.CHECKLIST_ITEM);
        out.bullets(Labels.FOCUS_FILES, next.focusFiles(), ItemForms.FILE);
        out.bullets(Labels.TESTING_REQUIREMENTS, next.testingRequirements(), Forms.TEXT);
        if (out.part(Labels.RISK_ASSESSMENT, next.risks().isPresent())) {
            RiskAssessment risks = next.risks().orElse(NO_RISKS);
            out.bullet(Labels.HIGH_RISK, risks.highRisks(), Forms.TEXT);
            out.bullet(Labels.MEDIUM_RISK, risks.mediumRisks(), Forms.TEXT);
            out.bullet(Labels.MITIGATION_PLANS, risks.mitigationPlans(), Forms.TEXT);
        }
    }

    static void read(TemplateReader in, SessionLog.Builder log) {
        if (in.part(Labels.NEXT_SESSION)) {
            log.nextSession(in.built(() -> {
                NextSession.Builder next = NextSession.builder();
                in.numbered(Labels.PRIORITY_TASKS, ItemForms.PRIORITY_TASK::read, next::priorityTasks);
                in.bullets(Labels.DEPENDENCIES, ItemForms.DEPENDENCY, next::dependencies);
                in.bullets(Labels.CHECKLIST, ItemForms.CHECKLIST_ITEM, next::checklistItems);
                in.bullets(Labels.FOCUS_FILES, ItemForms.FILE, next::focusFiles);
                in.bullets(Labels.TESTING_REQUIREMENTS, Forms.TEXT, next::testingRequirements);
                if (in.part(Labels.RISK_ASSESSMENT)) {
                    next.risks(in.built(() -> readRisks(in)));
                }
                return next.build();
            }));
        }
    }

    private static RiskAssessment readRisks(TemplateReader in) {
        RiskAssessment.Builder risks = RiskAssessment.builder();
        in.bulletOrList(Labels.HIGH_RISK, Forms.TEXT, risks::highRisks);
        in.bulletOrList(Labels.MEDIUM_RISK, Forms.TEXT, risks::mediumRisks);
        in.bulletOrList(Labels.MITIGATION_PLANS, Forms.TEXT, risks::mitigationPlans);
        return risks.build();
    }
}
