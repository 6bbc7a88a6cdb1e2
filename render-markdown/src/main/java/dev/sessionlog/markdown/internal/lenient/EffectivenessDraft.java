package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.Effectiveness;
import dev.sessionlog.SessionSummary;
import dev.sessionlog.TimeEfficiency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The effectiveness of a session while it is read. What the model refuses becomes text beside a value that it takes. */
final class EffectivenessDraft {
    OptionalInt productivity = OptionalInt.empty();
    String productivityExplanation = "";
    OptionalInt goals = OptionalInt.empty();
    String goalsExplanation = "";
    Optional<TimeEfficiency> efficiency = Optional.empty();
    String efficiencyExplanation = "";

    private final List<String> refused = new ArrayList<>();

    void refuse(String text) {
        refused.add(text);
    }

    void finish(SessionSummary.Builder summary) {
        String text = Texts.lines(refused);
        if (efficiency.isPresent()) {
            efficiencyExplanation = Texts.lines(efficiencyExplanation, text);
        } else if (goals.isPresent()) {
            goalsExplanation = Texts.lines(goalsExplanation, text);
        } else if (productivity.isPresent()) {
            productivityExplanation = Texts.lines(productivityExplanation, text);
        } else {
            refused.forEach(summary::addLesson);
        }
        summary.effectiveness(Effectiveness.builder()
                .productivity(productivity)
                .productivityExplanation(productivityExplanation)
                .goalAchievement(goals)
                .goalAchievementExplanation(goalsExplanation)
                .timeEfficiency(efficiency)
                .timeEfficiencyExplanation(efficiencyExplanation)
                .build());
    }
}
