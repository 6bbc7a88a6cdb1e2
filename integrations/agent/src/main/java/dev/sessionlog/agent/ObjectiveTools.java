package dev.sessionlog.agent;

import static dev.sessionlog.agent.ToolArguments.name;
import static dev.sessionlog.agent.ToolArguments.optionalWord;
import static dev.sessionlog.agent.ToolArguments.quote;
import static dev.sessionlog.agent.ToolArguments.text;

import dev.sessionlog.TestCheck;
import dev.sessionlog.agent.ToolArguments.Refused;
import dev.sessionlog.recorder.ObjectiveRecorder;
import dev.sessionlog.recorder.SessionRecorder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records what the session should achieve, and what became of it. Every method returns a sentence that says what was
 * recorded, and throws a {@link Refused} with a sentence if it records nothing.
 */
final class ObjectiveTools {
    private final SessionRecorder session;
    private final Claims claims;

    ObjectiveTools(SessionRecorder session, Claims claims) {
        this.session = session;
        this.claims = claims;
    }

    String add(@Nullable String description, @Nullable String rank) {
        String text = text("description", description);
        boolean primary = optionalWord("rank", rank, Rank.class).orElse(Rank.PRIMARY) == Rank.PRIMARY;
        ObjectiveRecorder objective = primary ? session.addPrimaryObjective(text) : session.addSecondaryObjective(text);
        return "Recorded as " + (primary ? "primary" : "secondary") + " objective " + objective.number() + ".";
    }

    private enum Rank {
        PRIMARY,
        SECONDARY
    }

    String achieve(@Nullable String number) {
        String called = name("number", number);
        ObjectiveRecorder objective = objective(called);
        Optional<TestCheck> doubt = TestHistory.doubt(session.snapshot());
        if (doubt.isPresent()) {
            String reason = TestHistory.reason(doubt.get());
            claims.refused("\"" + objective.objective().description() + "\" was said to be achieved, but "
                    + TestHistory.contradiction(doubt.get()) + ".");
            throw new Refused("Objective " + called + " stays open because the " + reason
                    + ". Fix this, run the tests again, then call this tool again.");
        }
        claims.prove(objective);
        objective.achieve();
        return "Objective " + called + " is recorded as achieved.";
    }

    String drop(@Nullable String number, @Nullable String reason) {
        String called = name("number", number);
        String why = text("reason", reason);
        ObjectiveRecorder objective = objective(called);
        if (objective.objective().achieved()) {
            throw new Refused("Not recorded: objective " + called + " is already achieved.");
        }
        objective.drop(why);
        return "Objective " + called + " is recorded as dropped.";
    }

    private ObjectiveRecorder objective(String number) {
        List<ObjectiveRecorder> objectives = session.objectives();
        for (int i = 0; i < objectives.size(); i++) {
            if (number.equals(Integer.toString(i + 1))) {
                return objectives.get(i);
            }
        }
        throw new Refused("There is no objective " + quote(number) + ". "
                + (objectives.isEmpty()
                        ? "No objective has been recorded yet."
                        : "Objectives are numbered 1 to " + objectives.size() + "."));
    }
}
