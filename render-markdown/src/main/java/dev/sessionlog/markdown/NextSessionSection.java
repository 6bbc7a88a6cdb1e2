package dev.sessionlog.markdown;

import dev.sessionlog.NextSession;
import dev.sessionlog.RiskAssessment;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.TemplateLabel;
import dev.sessionlog.format.TemplateSection;

/** The section NEXT SESSION PREPARATION. */
final class NextSessionSection {
    private NextSessionSection() {}

    static void write(SessionLog log, TemplateWriter out) {
        if (!out.section(TemplateSection.NEXT_SESSION, log.nextSession().isPresent())) {
            return;
        }
        NextSession next =
                log.nextSession().orElseGet(() -> NextSession.builder().build());
        out.numbered(TemplateLabel.PRIORITY_TASKS, next.priorityTasks(), ItemForms.PRIORITY_TASK);
        out.bullets(TemplateLabel.DEPENDENCIES, next.dependencies(), ItemForms.DEPENDENCY);
        out.bullets(TemplateLabel.CHECKLIST, next.checklistItems(), ItemForms.CHECKLIST_ITEM);
        out.bullets(TemplateLabel.FOCUS_FILES, next.focusFiles(), ItemForms.FILE);
        out.bullets(TemplateLabel.TESTING_REQUIREMENTS, next.testingRequirements(), Forms.TEXT);
        if (out.part(TemplateLabel.RISK_ASSESSMENT, next.risks().isPresent())) {
            RiskAssessment risks = next.risks().get();
            out.bullet(TemplateLabel.HIGH_RISK, risks.highRisks(), Forms.TEXT);
            out.bullet(TemplateLabel.MEDIUM_RISK, risks.mediumRisks(), Forms.TEXT);
            out.bullet(TemplateLabel.MITIGATION_PLANS, risks.mitigationPlans(), Forms.TEXT);
        }
    }

    static void read(TemplateReader in, SessionLog.Builder log) {
        if (in.part(TemplateSection.NEXT_SESSION)) {
            log.nextSession(in.built(() -> {
                NextSession.Builder next = NextSession.builder();
                in.numbered(TemplateLabel.PRIORITY_TASKS, ItemForms.PRIORITY_TASK::read, next::priorityTasks);
                in.bullets(TemplateLabel.DEPENDENCIES, ItemForms.DEPENDENCY, next::dependencies);
                in.bullets(TemplateLabel.CHECKLIST, ItemForms.CHECKLIST_ITEM, next::checklistItems);
                in.bullets(TemplateLabel.FOCUS_FILES, ItemForms.FILE, next::focusFiles);
                in.bullets(TemplateLabel.TESTING_REQUIREMENTS, Forms.TEXT, next::testingRequirements);
                if (in.part(TemplateLabel.RISK_ASSESSMENT)) {
                    next.risks(in.built(() -> readRisks(in)));
                }
                return next.build();
            }));
        }
    }

    private static RiskAssessment readRisks(TemplateReader in) {
        RiskAssessment.Builder risks = RiskAssessment.builder();
        in.bulletOrList(TemplateLabel.HIGH_RISK, Forms.TEXT, risks::highRisks);
        in.bulletOrList(TemplateLabel.MEDIUM_RISK, Forms.TEXT, risks::mediumRisks);
        in.bulletOrList(TemplateLabel.MITIGATION_PLANS, Forms.TEXT, risks::mitigationPlans);
        return risks.build();
    }
}
