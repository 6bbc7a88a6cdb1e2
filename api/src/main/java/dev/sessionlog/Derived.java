package dev.sessionlog;

import java.util.Optional;
import java.util.OptionalInt;

/** Drops values that can be derived from the rest of the log, so that logs with and without them are equal. */
final class Derived {
    private Derived() {}

    /** Returns the log without the duration and the goal achievement that equal the derived ones. */
    static SessionLog without(ImmutableSessionLog log) {
        boolean duration = log.duration().isPresent() && log.duration().equals(SessionTime.measured(log));
        return log.withDuration(duration ? Optional.empty() : log.duration()).withSummary(summaryWithoutDerived(log));
    }

    /** Returns the summary without a goal achievement that equals the one derived from the objectives. */
    private static Optional<SessionSummary> summaryWithoutDerived(SessionLog log) {
        Optional<SessionSummary> summary = log.summary();
        if (summary.isEmpty()
                || summary.get().effectiveness().isEmpty()
                || log.objectives().isEmpty()) {
            return summary;
        }
        Effectiveness effectiveness = summary.get().effectiveness().get();
        if (effectiveness.goalAchievement().isEmpty()
                || effectiveness.goalAchievementExplanation().isPresent()
                || !effectiveness
                        .goalAchievement()
                        .equals(log.objectives().get().achievedPercent())) {
            return summary;
        }
        Effectiveness rest = ((ImmutableEffectiveness) effectiveness).withGoalAchievement(OptionalInt.empty());
        SessionSummary result = summary.get().toBuilder().effectiveness(rest).build();
        return result.equals(SessionSummary.Builder.EMPTY) ? Optional.empty() : Optional.of(result);
    }
}
