package dev.sessionlog.json.internal;

import static dev.sessionlog.json.internal.NumberShape.integer;
import static dev.sessionlog.json.internal.ObjectShape.object;
import static dev.sessionlog.json.internal.Properties.properties;
import static dev.sessionlog.json.internal.StringShape.TEXT;

import dev.sessionlog.Effectiveness;
import dev.sessionlog.SessionSummary;
import dev.sessionlog.TimeEfficiency;

/** The JSON shapes of the section SESSION SUMMARY. */
final class SummaryShapes {
    private static final EnumShape<TimeEfficiency> TIME_EFFICIENCY =
            new EnumShape<>(TimeEfficiency.class, "How well the time was used.");

    private static final Shape<Effectiveness> EFFECTIVENESS = object(
            Effectiveness.class,
            () -> properties(Effectiveness::builder, Effectiveness.Builder::build, values -> {
                values.doc("The block Session Effectiveness. An explanation cannot stand without the value that it"
                        + " explains.");
                values.optionalInt("productivity", integer(1, 10), "The productivity score, 1 to 10.")
                        .of(Effectiveness::productivity, Effectiveness.Builder::productivity);
                values.optional("productivityExplanation", TEXT, "Why the productivity is what it is.")
                        .of(Effectiveness::productivityExplanation, Effectiveness.Builder::productivityExplanation)
                        .needs("productivity", builder -> builder.productivityExplanation(""));
                values.optionalInt(
                                "goalAchievement",
                                integer(0, 100),
                                "The share of goals achieved in percent, where it does not follow from the objectives.")
                        .of(Effectiveness::goalAchievement, Effectiveness.Builder::goalAchievement);
                values.optional("goalAchievementExplanation", TEXT, "Why the goal achievement is what it is.")
                        .of(
                                Effectiveness::goalAchievementExplanation,
                                Effectiveness.Builder::goalAchievementExplanation)
                        .needs("goalAchievement", builder -> builder.goalAchievementExplanation(""));
                values.optional("timeEfficiency", TIME_EFFICIENCY, "How well the time was used.")
                        .of(Effectiveness::timeEfficiency, Effectiveness.Builder::timeEfficiency);
                values.optional("timeEfficiencyExplanation", TEXT, "Why the time efficiency is what it is.")
                        .of(Effectiveness::timeEfficiencyExplanation, Effectiveness.Builder::timeEfficiencyExplanation)
                        .needs("timeEfficiency", builder -> builder.timeEfficiencyExplanation(""));
            }));

    private SummaryShapes() {}

    static Properties<SessionSummary, SessionSummary.Builder> summary() {
        return properties(SessionSummary::builder, SessionSummary.Builder::build, summary -> {
            summary.doc("The section SESSION SUMMARY.");
            summary.list("accomplishments", TEXT, "What was achieved.")
                    .of(SessionSummary::accomplishments, SessionSummary.Builder::accomplishments);
            summary.list("lessons", TEXT, "What was learned.")
                    .of(SessionSummary::lessons, SessionSummary.Builder::lessons);
            summary.list("recommendations", TEXT, "Suggestions for later sessions.")
                    .of(SessionSummary::recommendations, SessionSummary.Builder::recommendations);
            summary.optional("effectiveness", EFFECTIVENESS, "How effective the session was.")
                    .of(SessionSummary::effectiveness, SessionSummary.Builder::effectiveness);
        });
    }
}
