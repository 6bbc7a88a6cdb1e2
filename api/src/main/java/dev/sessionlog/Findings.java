package dev.sessionlog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks a log for inconsistencies. */
final class Findings {
    /** An end before the start means the next day, unless the session would then take longer than this. */
    private static final Duration LONGEST_NIGHT = Duration.ofHours(12);
    /** Task times are estimates: they are reported only if far above the session's time. */
    private static final Duration TASK_TIME_SLACK = Duration.ofMinutes(15);

    /** A number with a percent sign; after a digit and a dash it is the end of a range, not negative. */
    private static final Pattern STATED_PERCENT =
            Pattern.compile("(?<![0-9.,])(?<![0-9][-\u2013])([-+\u2212]?)([0-9]{1,9}+(?:\\.[0-9]{1,9}+)?+) ?%");

    private final SessionLog log;
    private final List<Finding> findings = new ArrayList<>();

    private Findings(SessionLog log) {
        this.log = log;
    }

    static List<Finding> of(SessionLog log) {
        Findings findings = new Findings(log);
        findings.header();
        findings.tasks();
        log.metrics().ifPresent(findings::metrics);
        log.validation().ifPresent(findings::validation);
        findings.health();
        findings.goals();
        log.objectives().ifPresent(findings::objectives);
        findings.interruption();
        findings.snapshot();
        return List.copyOf(findings.findings);
    }

    private void header() {
        OptionalInt total = log.estimatedTotal();
        if (total.isPresent() && log.number() > total.getAsInt()) {
            add(
                    "number-above-total",
                    "number",
                    "Session number " + log.number() + " exceeds the estimated total of " + total.getAsInt() + ".");
        }
        if (log.duration().filter(this::isExplained).isEmpty()) {
            times();
        }
    }

    private boolean isExplained(Duration duration) {
        return SessionTime.explains(log, duration);
    }

    private void times() {
        Optional<Duration> measured = SessionTime.measured(log);
        if (measured.isEmpty()) {
            return;
        }
        boolean overnight = log.startTime().isPresent()
                && log.endTime().isPresent()
                && log.endTime().get().isBefore(log.startTime().get());
        if (overnight && measured.get().compareTo(LONGEST_NIGHT) > 0) {
            add(
                    "end-before-start",
                    "endTime",
                    "The end time " + log.endTime().get() + " is before the start time "
                            + log.startTime().get() + ", and a session past midnight would have taken "
                            + minutes(measured.get()) + ".");
        }
        if (log.duration().isPresent() && log.endTime().isPresent()) {
            duration(log.duration().get(), measured.get());
        }
    }

    private void duration(Duration duration, Duration measured) {
        Duration difference = duration.minus(measured);
        if (difference.compareTo(SessionTime.ROUNDING) > 0) {
            add(
                    "duration-differs",
                    "duration",
                    "The duration of " + minutes(duration) + " is longer than the time from start to end, "
                            + minutes(measured) + ".");
        } else if (difference.negated().compareTo(SessionTime.ROUNDING) > 0) {
            add(
                    "duration-shorter",
                    "duration",
                    "The duration of " + minutes(duration) + " is shorter than the time from start to end, "
                            + minutes(measured)
                            + "; this is correct only for a session that was interrupted and resumed later.");
        }
    }

    private void tasks() {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < log.tasks().size(); i++) {
            Optional<String> id = log.tasks().get(i).id();
            Integer earlier = id.isPresent() ? first.putIfAbsent(id.get(), i) : null;
            if (earlier != null) {
                add(
                        "task-id-repeated",
                        "tasks[" + i + "].id",
                        "The task id " + id.get() + " is already used by tasks[" + earlier + "].");
            }
        }
        Duration spent = log.taskTime();
        Optional<Duration> elapsed = log.elapsed();
        if (elapsed.isPresent()
                && spent.compareTo(elapsed.get().multipliedBy(3).dividedBy(2).plus(TASK_TIME_SLACK)) > 0) {
            add(
                    "task-times-exceed-session",
                    "tasks",
                    "The tasks took " + minutes(spent) + " in total, far more than the session's "
                            + minutes(elapsed.get()) + ".");
        }
    }

    private void metrics(PerformanceMetrics metrics) {
        Map<String, MetricChange> changes = new HashMap<>();
        metrics.changes().forEach(change -> changes.put(change.name(), change));
        for (int i = 0; i < metrics.after().size(); i++) {
            MetricResult result = metrics.after().get(i);
            MetricChange change = changes.get(result.name());
            Optional<String> stated = result.improvement();
            if (stated.isPresent() && change != null && contradicts(stated.get(), change)) {
                add(
                        "improvement-differs",
                        "metrics.after[" + i + "].improvement",
                        "The stated improvement " + Problems.quote(stated.get())
                                + " does not match the values, which give " + change.improvement() + ".");
            }
        }
    }

    /** Whether the only percentage in the string differs from the one the values give, or has the opposite sign. */
    private static boolean contradicts(String stated, MetricChange change) {
        Matcher percentage = STATED_PERCENT.matcher(stated);
        if (!percentage.find()) {
            return false;
        }
        String sign = percentage.group(1);
        BigDecimal number = new BigDecimal(percentage.group(2));
        if (percentage.find()) {
            return false; // several: it is unclear which one is the improvement
        }
        List<BigDecimal> derived = percentages(change);
        return !derived.isEmpty()
                && derived.stream().noneMatch(percent -> agrees(sign, number, percent))
                && !stated.contains(change.before().text())
                && !stated.contains(change.after().text());
    }

    /** Returns the change in percent, and in points where the values are percentages themselves. */
    private static List<BigDecimal> percentages(MetricChange change) {
        BigDecimal before = change.before().amount().orElse(BigDecimal.ZERO);
        List<BigDecimal> percentages = new ArrayList<>();
        if (before.signum() != 0) {
            percentages.add(change.amount().movePointRight(2).divide(before.abs(), 1, RoundingMode.HALF_UP));
        }
        if (change.after().unit().equals(Optional.of("%"))) {
            percentages.add(change.amount());
        }
        return percentages;
    }

    private static boolean agrees(String sign, BigDecimal stated, BigDecimal derived) {
        boolean otherSign = !sign.isEmpty()
                && stated.signum() != 0
                && derived.signum() != 0
                && sign.equals("+") == (derived.signum() < 0);
        return !otherSign && stated.subtract(derived.abs()).abs().compareTo(BigDecimal.ONE) <= 0;
    }

    private void validation(Validation validation) {
        checks("validation.functional", validation.functional());
        checks("validation.integration", validation.integration());
        for (int i = 0; i < validation.performance().size(); i++) {
            PerformanceTest test = validation.performance().get(i);
            if (!test.performed() && test.result().isPresent()) {
                add(
                        "outcome-unticked",
                        "validation.performance[" + i + "].performed",
                        "The test " + Problems.quote(test.name()) + " has a result but its box is not ticked.");
            }
        }
    }

    private void checks(String path, List<TestCheck> checks) {
        for (int i = 0; i < checks.size(); i++) {
            TestCheck check = checks.get(i);
            if (!check.performed() && check.outcome().isPresent()) {
                add(
                        "outcome-unticked",
                        path + "[" + i + "].performed",
                        "The test " + Problems.quote(check.name()) + " has the outcome "
                                + check.outcome().get() + " but its box is not ticked.");
            }
        }
    }

    private void health() {
        boolean healthy = log.systemStatus()
                .flatMap(SystemStatus::health)
                .flatMap(SystemHealth::overall)
                .filter(Health.HEALTHY::equals)
                .isPresent();
        if (!healthy || log.issues().isEmpty()) {
            return;
        }
        for (OutstandingIssue issue : log.issues().get().outstanding()) {
            if (issue.severity().equals(Optional.of(Severity.CRITICAL))) {
                add(
                        "healthy-with-critical-issue",
                        "systemStatus.health.overall",
                        "The system is HEALTHY although the CRITICAL issue " + Problems.quote(issue.name())
                                + " is outstanding.");
                return;
            }
        }
    }

    private void goals() {
        OptionalInt achieved = log.objectives().map(Objectives::achievedPercent).orElse(OptionalInt.empty());
        OptionalInt stated = log.goalAchievement();
        if (achieved.isPresent() && achieved.getAsInt() < 100 && stated.getAsInt() == 100) {
            add(
                    "goals-open",
                    "summary.effectiveness.goalAchievement",
                    "The goal achievement is 100 percent although only " + achieved.getAsInt()
                            + " percent of the objectives are achieved.");
        }
    }

    private void objectives(Objectives objectives) {
        dropped("objectives.primary", objectives.primary());
        dropped("objectives.secondary", objectives.secondary());
    }

    private void dropped(String path, List<Objective> objectives) {
        for (int i = 0; i < objectives.size(); i++) {
            Objective objective = objectives.get(i);
            if (objective.achieved() && objective.dropped().isPresent()) {
                add(
                        "achieved-and-dropped",
                        path + "[" + i + "].dropped",
                        "The objective " + Problems.quote(objective.description())
                                + " is marked as achieved but has a reason why it was dropped.");
            }
        }
    }

    private void interruption() {
        if (log.interruption().isEmpty()) {
            return;
        }
        if (log.endTime().isPresent()) {
            add("interrupted-with-end", "interruption", "The session is marked as interrupted but has an end time.");
        }
        LocalDateTime lastEntryAt = log.interruption().get().lastEntryAt();
        if (SessionTime.isBeforeStart(log, lastEntryAt)) {
            add(
                    "interrupted-before-start",
                    "interruption.lastEntryAt",
                    "The last entry " + lastEntryAt + " is before the start of the session.");
        }
    }

    private void snapshot() {
        if (log.snapshotAt().isEmpty()) {
            return;
        }
        String running =
                "The log was written at " + log.snapshotAt().get() + " while the session was still running, but ";
        if (log.endTime().isPresent()) {
            add("snapshot-with-end", "snapshotAt", running + "it has an end time.");
        } else if (log.interruption().isPresent()) {
            add("snapshot-with-end", "snapshotAt", running + "it is marked as interrupted.");
        }
    }

    private void add(String code, String path, String sentence) {
        findings.add(ImmutableFinding.of(code, path, sentence));
    }

    private static String minutes(Duration duration) {
        BigDecimal minutes = BigDecimal.valueOf(duration.toSeconds())
                .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return minutes.toPlainString() + (minutes.compareTo(BigDecimal.ONE) == 0 ? " minute" : " minutes");
    }
}
