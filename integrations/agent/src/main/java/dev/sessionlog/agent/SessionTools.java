package dev.sessionlog.agent;

import static dev.sessionlog.agent.ToolArguments.name;
import static dev.sessionlog.agent.ToolArguments.optionalName;
import static dev.sessionlog.agent.ToolArguments.optionalText;
import static dev.sessionlog.agent.ToolArguments.optionalWord;
import static dev.sessionlog.agent.ToolArguments.quote;
import static dev.sessionlog.agent.ToolArguments.text;
import static dev.sessionlog.agent.ToolArguments.word;

import dev.sessionlog.Issues;
import dev.sessionlog.MetricValue;
import dev.sessionlog.OutstandingIssue;
import dev.sessionlog.Severity;
import dev.sessionlog.agent.ToolArguments.Refused;
import dev.sessionlog.recorder.SessionRecorder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records what concerns the whole session and the next one. Every method returns a sentence that says what was
 * recorded, and throws a {@link Refused} with a sentence if it records nothing.
 */
final class SessionTools {
    private static final int MOST_LISTED = 10;

    private final SessionRecorder session;

    SessionTools(SessionRecorder session) {
        this.session = session;
    }

    String addOutstandingIssue(
            @Nullable String name, @Nullable String severity, @Nullable String impact, @Nullable String nextSteps) {
        String called = name("name", name);
        Optional<Severity> bad = optionalWord("severity", severity, Severity.class);
        Optional<String> effect = optionalText("impact", impact);
        Optional<String> next = optionalText("nextSteps", nextSteps);
        session.issues(issues -> issues.addOutstanding(
                issue -> issue.name(called).severity(bad).impact(effect).nextSteps(next)));
        return "Recorded the outstanding issue " + quote(called) + ".";
    }

    String resolveIssue(@Nullable String name, @Nullable String solution) {
        String called = name("name", name);
        String solved = text("solution", solution);
        List<OutstandingIssue> open =
                session.snapshot().issues().map(Issues::outstanding).orElse(List.of());
        OutstandingIssue issue = open.stream()
                .filter(x -> x.name().equalsIgnoreCase(session.redact(called)))
                .findFirst()
                .orElseThrow(() -> new Refused("There is no outstanding issue " + quote(called) + ". "
                        + (open.isEmpty() ? "No issue is open." : "Open issues: " + listed(open) + ".")));
        if (TestHistory.ISSUES.contains(issue.name())) {
            throw new Refused("Not recorded: " + quote(issue.name())
                    + " is resolved automatically when the tests pass. Run the tests.");
        }
        session.issues(issues -> issues.addResolved(resolved -> resolved.name(issue.name())
                .severity(issue.severity())
                .description(issue.description())
                .solution(solved)));
        return "Recorded the issue " + quote(issue.name()) + " as resolved.";
    }

    private static String listed(List<OutstandingIssue> issues) {
        return issues.stream()
                .limit(MOST_LISTED)
                .map(issue -> quote(issue.name()))
                .collect(Collectors.joining(", "));
    }

    String addMetric(@Nullable String name, @Nullable String value, @Nullable String unit, @Nullable String when) {
        String called = name("name", name);
        MetricValue measured =
                metricValue(name("value", value), optionalName("unit", unit).orElse(""));
        Moment moment = word("when", when, Moment.class);
        if (Totals.measures(called)) {
            throw new Refused("Not recorded: " + quote(called) + " is measured automatically. Use another name.");
        }
        session.metrics(metrics -> {
            if (moment == Moment.BEFORE) {
                metrics.addBefore(called, measured);
            } else {
                metrics.addAfter(called, measured);
            }
        });
        return "Recorded the metric " + quote(called) + ": " + measured.text() + ".";
    }

    private enum Moment {
        BEFORE,
        AFTER;

        @Override
        public String toString() {
            return "\"" + name().toLowerCase(Locale.ROOT) + "\"";
        }
    }

    private static MetricValue metricValue(String value, String unit) {
        try {
            return MetricValue.of(new BigDecimal(value), unit);
        } catch (NumberFormatException e) {
            return MetricValue.of(unit.isEmpty() ? value : value + " " + unit);
        }
    }

    String addNextTask(@Nullable String name, @Nullable String reason, @Nullable String estimate) {
        String called = name("name", name);
        Optional<String> why = optionalText("reason", reason);
        Optional<String> time = optionalName("estimate", estimate);
        session.nextSession(next ->
                next.addPriorityTask(task -> task.name(called).reason(why).estimate(time)));
        return "Recorded the task " + quote(called) + " for the next session.";
    }

    String addHandoffNote(@Nullable String note) {
        session.addHandoffNote(text("note", note));
        return "Recorded the note for the next agent.";
    }
}
