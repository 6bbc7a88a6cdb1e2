package dev.sessionlog.markdown;

import dev.sessionlog.Effectiveness;
import dev.sessionlog.SessionLog;
import dev.sessionlog.SessionSummary;
import java.util.Optional;
import java.util.OptionalInt;

/** The section SESSION SUMMARY. The goal achievement stands there whether it is stated or derived. */
final class SummarySection {
    private static final SessionSummary NONE = SessionSummary.builder().build();
    private static final Effectiveness NOT_SAID = Effectiveness.builder().build();

    private SummarySection() {}

    static void write(SessionLog log, TemplateWriter out) {
        OptionalInt goalAchievement = log.goalAchievement();
        if (!out.section(Labels.SUMMARY, log.summary().isPresent() || goalAchievement.isPresent())) {
            return;
        }
        SessionSummary summary = log.summary().orElse(NONE);
        out.bullets(Labels.ACCOMPLISHMENTS, summary.accomplishments(), Forms.TEXT);
        out.bullets(Labels.LESSONS, summary.lessons(), Forms.TEXT);
        out.bullets(Labels.RECOMMENDATIONS, summary.recommendations(), Forms.TEXT);
        if (out.part(Labels.EFFECTIVENESS, summary.effectiveness().isPresent() || goalAchievement.isPresent())) {
            write(summary.effectiveness().orElse(NOT_SAID), goalAchievement, out);
        }
    }

    private static void write(Effectiveness effectiveness, OptionalInt goalAchievement, TemplateWriter out) {
        out.lines();
        out.line(
                Labels.PRODUCTIVITY_SCORE,
                explained(boxed(effectiveness.productivity()), effectiveness.productivityExplanation()),
                Forms.PRODUCTIVITY);
        out.line(
                Labels.GOAL_ACHIEVEMENT,
                explained(boxed(goalAchievement), effectiveness.goalAchievementExplanation()),
                Forms.GOAL_ACHIEVEMENT);
        out.line(
                Labels.TIME_EFFICIENCY,
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
        if (in.part(Labels.SUMMARY)) {
            log.summary(in.built(() -> {
                SessionSummary.Builder summary = SessionSummary.builder();
                in.bullets(Labels.ACCOMPLISHMENTS, Forms.TEXT, summary::accomplishments);
                in.bullets(Labels.LESSONS, Forms.TEXT, summary::lessons);
                in.bullets(Labels.RECOMMENDATIONS, Forms.TEXT, summary::recommendations);
                if (in.part(Labels.EFFECTIVENESS)) {
                    summary.effectiveness(in.built(() -> readEffectiveness(in)));
                }
                return summary.build();
            }));
        }
    }

    private static Effectiveness readEffectiveness(TemplateReader in) {
        Effectiveness.Builder effectiveness = Effectiveness.builder();
        in.line(
                Labels.PRODUCTIVITY_SCORE,
                Forms.PRODUCTIVITY,
                score -> effectiveness.productivity(score.value()).productivityExplanation(score.explanation()));
        in.line(
                Labels.GOAL_ACHIEVEMENT,
                Forms.GOAL_ACHIEVEMENT,
                percent -> effectiveness
                        .goalAchievement(percent.value())
                        .goalAchievementExplanation(percent.explanation()));
        in.line(
                Labels.TIME_EFFICIENCY,
                Forms.TIME_EFFICIENCY,
                efficiency -> effectiveness
                        .timeEfficiency(efficiency.value())
                        .timeEfficiencyExplanation(efficiency.explanation()));
        return effectiveness.build();
    }
}
