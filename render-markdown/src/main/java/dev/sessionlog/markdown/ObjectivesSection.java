package dev.sessionlog.markdown;

import dev.sessionlog.Objective;
import dev.sessionlog.Objectives;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.TemplateLabel;
import dev.sessionlog.format.TemplateSection;
import java.util.List;

/** The section SESSION OBJECTIVES. */
final class ObjectivesSection {
    private static final Objectives NONE = Objectives.builder().build();

    private ObjectivesSection() {}

    static void write(SessionLog log, TemplateWriter out) {
        if (out.part(TemplateSection.OBJECTIVES, log.objectives().isPresent())) {
            Objectives objectives = log.objectives().orElse(NONE);
            write(TemplateLabel.PRIMARY_GOALS, objectives.primary(), out);
            write(TemplateLabel.SECONDARY_GOALS, objectives.secondary(), out);
        }
    }

    private static void write(TemplateLabel label, List<Objective> goals, TemplateWriter out) {
        if (!goals.isEmpty()) {
            out.label(label);
            for (Objective goal : goals) {
                out.item().box(goal.achieved()).text(goal.description());
                out.bullet(TemplateLabel.SUCCESS_CRITERIA, goal.successCriteria(), Forms.TEXT);
                out.bullet(TemplateLabel.VALIDATION_METHOD, goal.validationMethod(), Forms.TEXT);
                out.bullet(TemplateLabel.DROPPED, goal.dropped(), Forms.TEXT);
                out.endItem();
            }
        }
    }

    static void read(TemplateReader in, SessionLog.Builder log) {
        if (in.part(TemplateSection.OBJECTIVES)) {
            log.objectives(in.built(() -> {
                Objectives.Builder objectives = Objectives.builder();
                if (in.label(TemplateLabel.PRIMARY_GOALS)) {
                    objectives.primary(in.bullets(goal -> readGoal(goal, in)));
                }
                if (in.label(TemplateLabel.SECONDARY_GOALS)) {
                    objectives.secondary(in.bullets(goal -> readGoal(goal, in)));
                }
                return objectives.build();
            }));
        }
    }

    private static Objective readGoal(Source source, TemplateReader in) {
        Objective.Builder goal = Objective.builder()
                .achieved(ItemForms.isTicked(source))
                .description(ItemForms.afterBox(source).text());
        in.bullet(TemplateLabel.SUCCESS_CRITERIA, Forms.TEXT, goal::successCriteria);
        in.bullet(TemplateLabel.VALIDATION_METHOD, Forms.TEXT, goal::validationMethod);
        in.bullet(TemplateLabel.DROPPED, Forms.TEXT, goal::dropped);
        return goal.build();
    }
}
