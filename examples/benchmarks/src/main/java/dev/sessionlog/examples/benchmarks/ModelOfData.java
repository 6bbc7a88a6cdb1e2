package dev.sessionlog.examples.benchmarks;

import dev.sessionlog.MetricValue;
import dev.sessionlog.SessionLog;
import dev.sessionlog.SystemSnapshot;
import dev.sessionlog.Task;
import dev.sessionlog.TestCheck;
import dev.sessionlog.examples.benchmarks.peers.LogData;
import java.time.Duration;
import java.util.List;

/** Builds a log with our builders, from the same data as the hand-written classes. */
public final class ModelOfData {
    private ModelOfData() {}

    /** Builds a log from the data. */
    public static SessionLog of(LogData data) {
        SessionLog.Builder log = SessionLog.builder()
                .date(data.date())
                .number(data.number())
                .agent(data.agent())
                .objectives(o -> {
                    each(data.objectives().primary()).forEach(x -> o.addPrimary(p -> objective(x, p)));
                    each(data.objectives().secondary()).forEach(x -> o.addSecondary(p -> objective(x, p)));
                })
                .metrics(m -> {
                    each(data.metrics().before()).forEach(x -> m.addBefore(x.name(), quantity(x)));
                    each(data.metrics().after())
                            .forEach(x -> m.addAfter(a -> {
                                a.name(x.name()).value(quantity(x));
                                if (x.better() != null) {
                                    a.better(x.better());
                                }
                                a.perSession(x.perSession());
                                if (x.notes() != null) {
                                    a.notes(x.notes());
                                }
                            }));
                })
                .validation(v -> {
                    each(data.validation().functional()).forEach(x -> v.addFunctional(c -> check(x, c)));
                    each(data.validation().integration()).forEach(x -> v.addIntegration(c -> check(x, c)));
                })
                .issues(i -> each(data.issues().outstanding())
                        .forEach(x -> i.addOutstanding(o -> {
                            o.name(x.name()).severity(x.severity());
                            if (x.impact() != null) {
                                o.impact(x.impact());
                            }
                            if (x.nextSteps() != null) {
                                o.nextSteps(x.nextSteps());
                            }
                        })))
                .systemStatus(s -> s.before(b -> snapshot(data.systemStatus().before(), b))
                        .health(h -> h.overall(data.systemStatus().health().overall())
                                .addNotes(data.systemStatus().health().notes())))
                .fileChanges(f -> {
                    each(data.fileChanges().critical()).forEach(x -> f.addCritical(x.path(), x.note()));
                    each(data.fileChanges().deleted()).forEach(x -> f.addDeleted(x.path(), x.note()));
                })
                .nextSession(n -> {
                    each(data.nextSession().priorityTasks())
                            .forEach(x -> n.addPriorityTask(
                                    p -> p.name(x.name()).reason(x.reason()).estimate(x.estimate())));
                    each(data.nextSession().checklistItems())
                            .forEach(x ->
                                    n.addChecklistItem(c -> c.text(x.text()).done(x.done())));
                    n.risks(r -> r.addHighRisks(data.nextSession().risks().highRisks())
                            .addMitigationPlans(data.nextSession().risks().mitigationPlans()));
                })
                .summary(s -> s.addAccomplishments(data.summary().accomplishments())
                        .effectiveness(e -> e.productivity(
                                        data.summary().effectiveness().productivity(),
                                        data.summary().effectiveness().productivityExplanation())
                                .timeEfficiency(data.summary().effectiveness().timeEfficiency())))
                .completedBy(data.completedBy())
                .addHandoffNotes(data.handoffNotes());
        if (data.estimatedTotal() != null) {
            log.estimatedTotal(data.estimatedTotal());
        }
        if (data.startTime() != null) {
            log.startTime(data.startTime());
        }
        if (data.endTime() != null) {
            log.endTime(data.endTime());
        }
        if (data.zone() != null) {
            log.zone(data.zone());
        }
        if (data.focus() != null) {
            log.focus(data.focus());
        }
        each(data.tasks()).forEach(x -> log.addTask(t -> task(x, t)));
        return log.build();
    }

    private static void objective(LogData.Objective data, dev.sessionlog.Objective.Builder objective) {
        objective.description(data.description()).achieved(data.achieved());
        if (data.successCriteria() != null) {
            objective.successCriteria(data.successCriteria());
        }
        if (data.validationMethod() != null) {
            objective.validationMethod(data.validationMethod());
        }
    }

    private static void task(LogData.Task data, Task.Builder task) {
        task.id(data.id())
                .name(data.name())
                .timeSpent(Duration.ofSeconds(data.timeSpentSeconds()))
                .status(data.status())
                .priority(data.priority());
        if (data.implementation() != null) {
            task.implementation(i -> {
                each(data.implementation().modifiedFiles())
                        .forEach(x -> i.addModifiedFile(f -> {
                            f.path(x.path());
                            if (x.note() != null) {
                                f.note(x.note());
                            }
                        }));
                i.addCodeChanges(each(data.implementation().codeChanges()));
            });
        }
        if (data.results() != null) {
            task.results(r -> r.addPerformanceMetrics(each(data.results().performanceMetrics()))
                    .addTestResults(each(data.results().testResults())));
        }
        each(data.issues())
                .forEach(x -> task.addIssue(i -> {
                    i.problem(x.problem());
                    if (x.rootCause() != null) {
                        i.rootCause(x.rootCause());
                    }
                    if (x.resolution() != null) {
                        i.resolution(x.resolution());
                    }
                    if (x.workaround() != null) {
                        i.workaround(x.workaround());
                    }
                }));
        each(data.snippets())
                .forEach(x -> task.addSnippet(
                        s -> s.language(x.language()).code(x.code()).description(x.description())));
    }

    private static MetricValue quantity(LogData.Reading data) {
        return MetricValue.of(data.value().amount(), data.value().unit());
    }

    private static void check(LogData.Check data, TestCheck.Builder check) {
        check.name(data.name())
                .performed(data.performed())
                .outcome(data.outcome())
                .description(data.description());
    }

    private static void snapshot(LogData.Snapshot data, SystemSnapshot.Builder snapshot) {
        snapshot.server(data.server().state(), data.server().comment())
                .database(data.database().state());
    }

    private static <E> List<E> each(List<E> values) {
        return values == null ? List.of() : values;
    }
}
