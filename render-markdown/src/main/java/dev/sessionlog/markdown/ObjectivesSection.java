package dev.sessionlog.markdown;

import static dev.sessionlog.markdown.Blocks.headed;
import static dev.sessionlog.markdown.Blocks.nested;
import static dev.sessionlog.markdown.Blocks.sequence;

import dev.sessionlog.Objective;
import dev.sessionlog.Objectives;
import dev.sessionlog.SessionLog;

/** The section SESSION OBJECTIVES. */
final class ObjectivesSection {
    static final Block<SessionLog, SessionLog.Builder> SECTION = headed(Labels.OBJECTIVES, objectives());

    private ObjectivesSection() {}

    private static Block<SessionLog, SessionLog.Builder> objectives() {
        Items.Item<Objective> objective = Items.detailed(
                (value, out) -> out.box(value.achieved()).text(value.description()),
                (builder, source) -> builder.achieved(ItemForms.isTicked(source))
                        .description(ItemForms.afterBox(source).text()),
                Objective::builder,
                Objective.Builder::build,
                Bullets.of(
                        Field.optional(
                                Labels.SUCCESS_CRITERIA,
                                Forms.TEXT,
                                Objective::successCriteria,
                                Objective.Builder::successCriteria),
                        Field.optional(
                                Labels.VALIDATION_METHOD,
                                Forms.TEXT,
                                Objective::validationMethod,
                                Objective.Builder::validationMethod)));
        return nested(
                SessionLog::objectives,
                SessionLog.Builder::objectives,
                Objectives::builder,
                Objectives.Builder::build,
                sequence(
                        Blocks.labelled(
                                Labels.PRIMARY_GOALS,
                                Items.bullets(objective, Objectives::primary, Objectives.Builder::primary)),
                        Blocks.labelled(
                                Labels.SECONDARY_GOALS,
                                Items.bullets(objective, Objectives::secondary, Objectives.Builder::secondary))));
    }
}
