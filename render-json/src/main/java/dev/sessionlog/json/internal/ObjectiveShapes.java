package dev.sessionlog.json.internal;

import static dev.sessionlog.json.internal.ObjectShape.object;
import static dev.sessionlog.json.internal.Properties.properties;
import static dev.sessionlog.json.internal.StringShape.NAME;
import static dev.sessionlog.json.internal.StringShape.TEXT;

import dev.sessionlog.Objective;
import dev.sessionlog.Objectives;

/** The JSON shapes of the section SESSION OBJECTIVES. */
final class ObjectiveShapes {
    private static final Shape<Objective> OBJECTIVE = object(
            Objective.class,
            () -> properties(Objective::builder, Objective.Builder::build, goal -> {
                goal.doc("One goal of the session.");
                goal.required("description", NAME, "What is to be reached, specific and measurable.")
                        .of(Objective::description, Objective.Builder::description);
                goal.flag("achieved", false, "Whether it was reached.")
                        .of(Objective::achieved, Objective.Builder::achieved);
                goal.optional("successCriteria", TEXT, "How one can tell that it was reached.")
                        .of(Objective::successCriteria, Objective.Builder::successCriteria);
                goal.optional("validationMethod", TEXT, "How the success criteria are checked.")
                        .of(Objective::validationMethod, Objective.Builder::validationMethod);
                goal.optional("dropped", TEXT, "Why the goal was given up. Such a goal is no longer open.")
                        .of(Objective::dropped, Objective.Builder::dropped);
            }));

    private ObjectiveShapes() {}

    static Properties<Objectives, Objectives.Builder> objectives() {
        return properties(Objectives::builder, Objectives.Builder::build, goals -> {
            goals.doc("The section SESSION OBJECTIVES: the goals of the session.");
            goals.list("primary", OBJECTIVE, "The primary goals.").of(Objectives::primary, Objectives.Builder::primary);
            goals.list("secondary", OBJECTIVE, "The secondary, optional goals.")
                    .of(Objectives::secondary, Objectives.Builder::secondary);
        });
    }
}
