package dev.sessionlog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for what is odd about a log. */
final class Findings {
    /** A session that ends before it starts went over midnight; one that would take longer than this did not. */
    private static final Duration LONGEST_NIGHT = Duration.ofHours(12);
    /** Task times are estimates: only far more than the session's time is odd. */
    private static final Duration TASK_TIME_SLACK = Duration.ofMinutes(15);

    /** A number with a percent sign; what stands after a digit and a dash is the end of a range, not negative. */
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
        findings.interruption();
        return List.copyOf(findings.findings);
    }

    private void header() {
        log.estimatedTotal()
                .ifPresent(total -> add(
                        log.number() > total,
                        "number-above-total",
                        "number",
                        "Session " + log.number() + " is above the estimated total of " + total + "."));
        if (log.duration().filter(this::isExplained).isEmpty()) {
            times();
        }
    }

    private boolean isExplained(Duration duration) {
        return SessionTime.explains(log, duration);
    }

    private void times() {
        Optional<Duration> measured = SessionTime.measured(log);
        boolean overnight = log.startTime().isPresent()
                && log.endTime().isPresent()
                && log.endTime().get().isBefore(log.startTime().get());
        if (overnight && measured.isPresent()) {
            add(
                    measured.get().compareTo(LONGEST_NIGHT) > 0,
                    "end-before-start",
                    "endTime",
                    "The end " + log.endTime().get() + " is before the start "
                            + log.startTime().get() + ", and over midnight the session would have taken "
                            + minutes(measured.get()) + ".");
        }
        if (log.duration().isPresent() && measured.isPresent() && log.endTime().isPresent()) {
            Duration difference = log.duration().get().minus(measured.get());
            add(
                    difference.compareTo(SessionTime.ROUNDING) > 0,
                    "duration-differs",
                    "duration",
                    "The duration of " + minutes(log.duration().get()) + " is longer than the time from start to end, "
                            + minutes(measured.get()) + ".");
            add(
                    difference.negated().compareTo(SessionTime.ROUNDING) > 0,
                    "duration-shorter",
                    "duration",
                    "The duration of " + minutes(log.duration().get()) + " is shorter than the time from start to end, "
                            + minutes(measured.get())
                            + ": right for a session that was interrupted and went on later, wrong for any other.");
        }
    }

    private void tasks() {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < log.tasks().size(); i++) {
            Optional<String> id = log.tasks().get(i).id();
            if (id.isPresent()) {
                Integer earlier = first.putIfAbsent(id.get(), i);
                add(
                        earlier != null,
                        "task-id-repeated",
                        "tasks[" + i + "].id",
                        "The task id " + id.get() + " is also the id of tasks[" + earlier + "].");
            }
        }
        Duration spent = log.taskTime();
        log.elapsed()
                .ifPresent(elapsed -> add(
                        spent.compareTo(elapsed.multipliedBy(3).dividedBy(2).plus(TASK_TIME_SLACK)) > 0,
                        "task-times-exceed-session",
                        "tasks",
                        "The tasks took " + minutes(spent) + " together, far more than the session's "
                                + minutes(elapsed) + "."));
    }

    private void metrics(PerformanceMetrics metrics) {
        Map<String, MetricChange> changes = new HashMap<>();
        metrics.changes().forEach(change -> changes.put(change.name(), change));
        for (int i = 0; i < metrics.after().size(); i++) {
            MetricResult result = metrics.after().get(i);
            MetricChange change = changes.get(result.name());
            if (result.improvement().isPresent() && change != null) {
                add(
                        contradicts(result.improvement().get(), change),
                        "improvement-differs",
                        "metrics.after[" + i + "].improvement",
                        "The stated improvement "
                                + Problems.quote(result.improvement().get()) + " is not what the values give: "
                                + change.improvement() + ".");
            }
        }
    }

    /** Whether the one percentage in the text is another one than the values give, or has the other sign. */
    private static boolean contradicts(String stated, MetricChange change) {
        Matcher percentage = STATED_PERCENT.matcher(stated);
        if (!percentage.find()) {
            return false;
        }
        String sign = percentage.group(1);
        BigDecimal number = new BigDecimal(percentage.group(2));
        if (percentage.find()) {
            return false; // several: who knows which one is the improvement
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
            add(
                    !test.performed() && test.result().isPresent(),
                    "outcome-unticked",
                    "validation.performance[" + i + "].performed",
                    "The test " + Problems.quote(test.name()) + " has a result but its box is not ticked.");
        }
    }

    private void checks(String path, List<TestCheck> checks) {
        for (int i = 0; i < checks.size(); i++) {
            TestCheck check = checks.get(i);
            add(
                    !check.performed() && check.outcome().isPresent(),
                    "outcome-unticked",
                    path + "[" + i + "].performed",
                    "The test " + Problems.quote(check.name()) + " has the outcome "
                            + check.outcome().map(Enum::name).orElse("") + " but its box is not ticked.");
        }
    }

    private void health() {
        boolean healthy = log.systemStatus()
                .flatMap(SystemStatus::health)
                .flatMap(SystemHealth::overall)
                .filter(Health.HEALTHY::equals)
                .isPresent();
        log.issues().stream()
                .flatMap(issues -> issues.outstanding().stream())
                .filter(issue -> issue.severity().equals(Optional.of(Severity.CRITICAL)))
                .findFirst()
                .ifPresent(issue -> add(
                        healthy,
                        "healthy-with-critical-issue",
                        "systemStatus.health.overall",
                        "The system is HEALTHY although the CRITICAL issue " + Problems.quote(issue.name())
                                + " is outstanding."));
    }

    private void goals() {
        OptionalInt achieved = log.objectives().map(Objectives::achievedPercent).orElse(OptionalInt.empty());
        OptionalInt stated = log.goalAchievement();
        add(
                achieved.isPresent() && achieved.getAsInt() < 100 && stated.getAsInt() == 100,
                "goals-open",
                "summary.effectiveness.goalAchievement",
                "The goal achievement is 100 percent although " + achieved.orElse(0)
                        + " percent of the objectives are achieved.");
    }

    private void interruption() {
        if (log.interruption().isEmpty()) {
            return;
        }
        add(
                log.endTime().isPresent(),
                "interrupted-with-end",
                "interruption",
                "The session was interrupted although it has an end time.");
        add(
                SessionTime.isBeforeStart(log, log.interruption().get().lastEntryAt()),
                "interrupted-before-start",
                "interruption.lastEntryAt",
                "The last entry " + log.interruption().get().lastEntryAt() + " is before the start of the session.");
    }

    private void add(boolean odd, String code, String path, String sentence) {
        if (odd) {
            findings.add(ImmutableFinding.of(code, path, sentence));
        }
    }

    private static String minutes(Duration duration) {
        BigDecimal minutes = BigDecimal.valueOf(duration.toSeconds())
                .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return minutes.toPlainString() + (minutes.compareTo(BigDecimal.ONE) == 0 ? " minute" : " minutes");
    }
}
