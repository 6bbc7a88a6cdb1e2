package dev.sessionlog.recorder;

import dev.sessionlog.ChecklistItem;
import dev.sessionlog.Effectiveness;
import dev.sessionlog.FileChanges;
import dev.sessionlog.Issues;
import dev.sessionlog.MetricReading;
import dev.sessionlog.MetricResult;
import dev.sessionlog.NextSession;
import dev.sessionlog.OutstandingIssue;
import dev.sessionlog.PerformanceInsights;
import dev.sessionlog.PerformanceMetrics;
import dev.sessionlog.PriorityTask;
import dev.sessionlog.RiskAssessment;
import dev.sessionlog.SessionLog;
import dev.sessionlog.SessionSummary;
import dev.sessionlog.SystemComponent;
import dev.sessionlog.SystemHealth;
import dev.sessionlog.SystemSnapshot;
import dev.sessionlog.SystemStatus;
import dev.sessionlog.Validation;
import dev.sessionlog.internal.items.ItemText;

/**
 * The sections whose elements have no numbers, and how additions are merged into them. A builder's {@code from} appends
 * lists and replaces values, so each section has one builder for itself and one for each nested section.
 */
final class Sections {
    private final PerformanceMetrics.Builder metrics = PerformanceMetrics.builder();
    private final CarriedList<MetricReading> readingsBefore = new CarriedList<>(MetricReading::name);
    private final CarriedList<MetricResult> readingsAfter = new CarriedList<>(MetricResult::name);
    private final PerformanceInsights.Builder insights = PerformanceInsights.builder();
    private final Validation.Builder validation = Validation.builder();
    private final Issues.Builder issues = Issues.builder();
    private final CarriedList<OutstandingIssue> outstanding = new CarriedList<>(issue -> ItemText.key(issue.name()));
    private final SystemPart systemBefore = new SystemPart();
    private final SystemPart systemAfter = new SystemPart();
    private final SystemHealth.Builder health = SystemHealth.builder();
    private final FileChanges.Builder fileChanges = FileChanges.builder();
    private final NextSession.Builder nextSession = NextSession.builder();
    private final CarriedList<PriorityTask> priorityTasks = new CarriedList<>(task -> ItemText.key(task.name()));
    private final CarriedList<ChecklistItem> checklist = new CarriedList<>(item -> ItemText.key(item.text()));
    private final RiskAssessment.Builder risks = RiskAssessment.builder();
    private final SessionSummary.Builder summary = SessionSummary.builder();
    private final Effectiveness.Builder effectiveness = Effectiveness.builder();
    private boolean started;

    /** One of the two lists of the system status. */
    private static final class SystemPart {
        private final SystemSnapshot.Builder states = SystemSnapshot.builder();
        private final CarriedList<SystemComponent> components = new CarriedList<>(SystemComponent::name);

        void add(SystemSnapshot addition) {
            states.from(addition);
            components.addAll(addition.components());
        }

        /** Adds states of which later ones of the same name replace earlier ones. */
        void replace(SystemSnapshot addition) {
            states.from(addition);
            components.mergeAll(addition.components(), (earlier, later) -> later);
        }

        SystemSnapshot value() {
            return states.components(components.elements()).build();
        }
    }

    /** Marks the current content as that of the start: later elements of the same name replace it. */
    void carry() {
        started = true;
        readingsBefore.carry();
        systemBefore.components.carry();
        systemAfter.components.carry();
    }

    void add(SessionLog addition) {
        addition.metrics().ifPresent(this::add);
        addition.validation().ifPresent(validation::from);
        addition.issues().ifPresent(this::add);
        addition.systemStatus().ifPresent(this::add);
        addition.fileChanges().ifPresent(fileChanges::from);
        addition.nextSession().ifPresent(this::add);
        addition.summary().ifPresent(this::add);
    }

    private void add(PerformanceMetrics addition) {
        metrics.from(addition);
        readingsBefore.addAll(addition.before());
        if (started) {
            readingsAfter.mergeAll(addition.after(), (earlier, later) -> later);
        } else {
            readingsAfter.addAll(addition.after());
        }
        addition.insights().ifPresent(insights::from);
    }

    /**
     * Resolving an issue removes it from the outstanding ones. What is said of an outstanding issue later adds to it or
     * replaces it.
     */
    private void add(Issues addition) {
        issues.from(addition);
        addition.resolved().forEach(issue -> outstanding.remove(ItemText.key(issue.name())));
        if (started) {
            outstanding.mergeAll(
                    addition.outstanding(),
                    (earlier, later) -> earlier.toBuilder().from(later).build());
        } else {
            outstanding.addAll(addition.outstanding());
        }
    }

    private void add(SystemStatus addition) {
        addition.before().ifPresent(systemBefore::add);
        addition.after().ifPresent(after -> {
            if (started) {
                systemAfter.replace(after);
            } else {
                systemAfter.add(after);
            }
        });
        addition.health().ifPresent(health::from);
    }

    private void add(NextSession addition) {
        nextSession.from(addition);
        if (started) {
            priorityTasks.mergeAll(
                    addition.priorityTasks(),
                    (earlier, later) -> earlier.toBuilder().from(later).build());
            checklist.mergeAll(addition.checklistItems(), (earlier, later) -> later);
        } else {
            priorityTasks.addAll(addition.priorityTasks());
            checklist.addAll(addition.checklistItems());
        }
        addition.risks().ifPresent(risks::from);
    }

    private void add(SessionSummary addition) {
        summary.from(addition);
        addition.effectiveness().ifPresent(this::add);
    }

    /** An explanation belongs to its value: a new value discards the explanation of the old one. */
    private void add(Effectiveness addition) {
        if (addition.productivity().isPresent()) {
            effectiveness.productivityExplanation(addition.productivityExplanation());
        }
        if (addition.goalAchievement().isPresent()) {
            effectiveness.goalAchievementExplanation(addition.goalAchievementExplanation());
        }
        if (addition.timeEfficiency().isPresent()) {
            effectiveness.timeEfficiencyExplanation(addition.timeEfficiencyExplanation());
        }
        effectiveness.from(addition);
    }

    /** Removes the priority tasks of a goal that was achieved or dropped after all. */
    void close(String goal) {
        priorityTasks.remove(ItemText.key(goal));
    }

    void copyTo(SessionLog.Builder log, ObservedFiles observed) {
        log.metrics(metrics.before(readingsBefore.elements())
                        .after(readingsAfter.elements())
                        .insights(insights.build())
                        .build())
                .validation(validation.build())
                .issues(issues.outstanding(outstanding.elements()).build())
                .systemStatus(SystemStatus.builder()
                        .before(systemBefore.value())
                        .after(systemAfter.value())
                        .health(health.build())
                        .build())
                .fileChanges(observed.beside(fileChanges.build()))
                .nextSession(nextSession
                        .priorityTasks(priorityTasks.elements())
                        .checklistItems(checklist.elements())
                        .risks(risks.build())
                        .build())
                .summary(summary.effectiveness(effectiveness.build()).build());
    }
}
