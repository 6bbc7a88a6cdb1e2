package dev.sessionlog.markdown;

import dev.sessionlog.Effectiveness;
import dev.sessionlog.SessionLog;
import dev.sessionlog.SessionSummary;
import dev.sessionlog.format.TemplateLabel;
import dev.sessionlog.format.TemplateSection;
import java.util.Optional;
import java.util.OptionalInt;

/** The section SESSION SUMMARY. The goal achievement stands there whether it is stated or derived. */
final class SummarySection {
    private SummarySection() {}

    static void write(SessionLog log, TemplateWriter out) {
        OptionalInt goalAchievement = log.goalAchievement();
        if (!out.section(TemplateSection.SUMMARY, log.summary().isPresent() || goalAchievement.isPresent())) {
            return;
        }
        SessionSummary summary =
                log.summary().orElseGet(() -> SessionSummary.builder().build());
        out.bullets(TemplateLabel.ACCOMPLISHMENTS, summary.accomplishments(), Forms.TEXT);
        out.bullets(TemplateLabel.LESSONS, summary.lessons(), Forms.TEXT);
        out.bullets(TemplateLabel.RECOMMENDATIONS, summary.recommendations(), Forms.TEXT);
        if (out.part(TemplateLabel.EFFECTIVENESS, summary.effectiveness().isPresent() || goalAchievement.isPresent())) {
            write(
                    summary.effectiveness()
                            .orElseGet(() -> Effectiveness.builder().build()),
                    goalAchievement,
                    out);
        }
    }

    private static void write(Effectiveness effectiveness, OptionalInt goalAchievement, TemplateWriter out) {
        out.lines();
        out.line(
                TemplateLabel.PRODUCTIVITY_SCORE,
                explained(boxed(effectiveness.productivity()), effectiveness.productivityExplanation()),
                Forms.PRODUCTIVITY);
        out.line(
                TemplateLabel.GOAL_ACHIEVEMENT,
                explained(boxed(goalAchievement), effectiveness.goalAchievementExplanation()),
                Forms.GOAL_ACHIEVEMENT);
        out.line(
                TemplateLabel.TIME_EFFICIENCY,
                explained(effectiveness.timeEfficiency(), effectiveness.timeEfficiencyExplanation()),
                Forms.TIME_EFFICIENCY);
    }

    private static <T> Optional<Forms.Explained<T>> explained(Optional<T> value, Optional<String> explanation) {
        return value.isPresent() ? Optional.of(new Forms.Explained<>(value.get(), explanation)) : Optional.empty();
    }

    private static Optional<Integer> boxed(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }

    static void read(TemplateReader in, SessionLog.Builder log) {
        if (in.part(TemplateSection.SUMMARY)) {
            log.summary(in.built(() -> {
                SessionSummary.Builder summary = SessionSummary.builder();
                in.bullets(TemplateLabel.ACCOMPLISHMENTS, Forms.TEXT, summary::accomplishments);
                in.bullets(TemplateLabel.LESSONS, Forms.TEXT, summary::lessons);
                in.bullets(TemplateLabel.RECOMMENDATIONS, Forms.TEXT, summary::recommendations);
                if (in.part(TemplateLabel.EFFECTIVENESS)) {
                    summary.effectiveness(in.built(() -> readEffectiveness(in)));
                }
                return summary.build();
            }));
        }
    }

    private static Effectiveness readEffectiveness(TemplateReader in) {
        Effectiveness.Builder effectiveness = Effectiveness.builder();
        in.line(
                TemplateLabel.PRODUCTIVITY_SCORE,
                Forms.PRODUCTIVITY,
                score -> effectiveness.productivity(score.value()).productivityExplanation(score.explanation()));
        in.line(
                TemplateLabel.GOAL_ACHIEVEMENT,
                Forms.GOAL_ACHIEVEMENT,
                percent -> effectiveness
                        .goalAchievement(percent.value())
                        .goalAchievementExplanation(percent.explanation()));
        in.line(
                TemplateLabel.TIME_EFFICIENCY,
                Forms.TIME_EFFICIENCY,
                efficiency -> effectiveness
                        .timeEfficiency(efficiency.value())
                        .timeEfficiencyExplanation(efficiency.explanation()));
        return effectiveness.build();
    }
}
