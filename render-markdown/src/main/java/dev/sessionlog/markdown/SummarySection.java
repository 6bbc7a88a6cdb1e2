package dev.sessionlog.markdown;

import static dev.sessionlog.markdown.Blocks.headed;
import static dev.sessionlog.markdown.Blocks.nested;
import static dev.sessionlog.markdown.Blocks.section;

import dev.sessionlog.Effectiveness;
import dev.sessionlog.SessionLog;
import dev.sessionlog.SessionSummary;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The section SESSION SUMMARY. The goal achievement stands there whether it is stated or derived. */
final class SummarySection {
    private static final SessionSummary NOTHING = SessionSummary.builder().build();
    private static final Effectiveness NOT_SAID = Effectiveness.builder().build();

    static final Block<SessionLog, SessionLog.Builder> SECTION = section(
            Labels.SUMMARY,
            log -> Optional.of(new Summary(log.summary().orElse(NOTHING), log.goalAchievement())),
            (log, summary) -> log.summary(summary.stated()),
            SessionSummary::builder,
            summary -> new Summary(summary.build(), OptionalInt.empty()),
            headed(
                    Labels.ACCOMPLISHMENTS,
                    texts(SessionSummary::accomplishments, SessionSummary.Builder::accomplishments)),
            headed(Labels.LESSONS, texts(SessionSummary::lessons, SessionSummary.Builder::lessons)),
            headed(
                    Labels.RECOMMENDATIONS,
                    texts(SessionSummary::recommendations, SessionSummary.Builder::recommendations)),
            headed(Labels.EFFECTIVENESS, effectiveness()));

    private SummarySection() {}

    /** The summary as it is stated, and the goal achievement, stated or derived. */
    private record Summary(SessionSummary stated, OptionalInt goalAchievement) {
        Achieved achieved() {
            return new Achieved(stated.effectiveness().orElse(NOT_SAID), goalAchievement);
        }
    }

    /** The effectiveness as it is stated, and the goal achievement, stated or derived. */
    private record Achieved(Effectiveness stated, OptionalInt goalAchievement) {}

    private static Block<Summary, SessionSummary.Builder> texts(
            Function<SessionSummary, List<String>> get, BiConsumer<SessionSummary.Builder, List<String>> set) {
        return Items.bullets(Forms.TEXT, summary -> get.apply(summary.stated()), set);
    }

    private static Block<Summary, SessionSummary.Builder> effectiveness() {
        return nested(
                summary -> Optional.of(summary.achieved()),
                (summary, achieved) -> summary.effectiveness(achieved.stated()),
                Effectiveness::builder,
                effectiveness -> new Achieved(effectiveness.build(), OptionalInt.empty()),
                LabelledLines.of(
                        Field.optional(
                                Labels.PRODUCTIVITY_SCORE,
                                Forms.explained(Forms.NUMBER),
                                achieved -> explained(
                                        boxed(achieved.stated().productivity()),
                                        achieved.stated().productivityExplanation()),
                                (effectiveness, score) -> effectiveness
                                        .productivity(score.value())
                                        .productivityExplanation(score.explanation())),
                        Field.optional(
                                Labels.GOAL_ACHIEVEMENT,
                                Forms.explained(Forms.GOAL_ACHIEVEMENT),
                                achieved -> explained(
                                        boxed(achieved.goalAchievement()),
                                        achieved.stated().goalAchievementExplanation()),
                                (effectiveness, percent) -> effectiveness
                                        .goalAchievement(percent.value())
                                        .goalAchievementExplanation(percent.explanation())),
                        Field.optional(
                                Labels.TIME_EFFICIENCY,
                                Forms.explained(Words.TIME_EFFICIENCY),
                                achieved -> explained(
                                        achieved.stated().timeEfficiency(),
                                        achieved.stated().timeEfficiencyExplanation()),
                                (effectiveness, efficiency) -> effectiveness
                                        .timeEfficiency(efficiency.value())
                                        .timeEfficiencyExplanation(efficiency.explanation()))));
    }

    private static <T> Optional<Forms.Explained<T>> explained(Optional<T> value, Optional<String> explanation) {
        return value.map(present -> new Forms.Explained<>(present, explanation));
    }

    private static Optional<Integer> boxed(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }
}
