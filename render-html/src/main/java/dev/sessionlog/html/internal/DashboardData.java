package dev.sessionlog.html.internal;

import dev.sessionlog.MetricResult;
import dev.sessionlog.MetricValue;
import dev.sessionlog.OpenItem;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a dashboard keeps of the sessions: a row of each, and what its plots need. The logs themselves are not kept. */
public final class DashboardData {
    final List<SessionRow> sessions = new ArrayList<>();
    final Threads threads = new Threads();
    final CarriedGoals goals = new CarriedGoals();
    final Map<String, Series> series = new LinkedHashMap<>();
    final Map<TaskStatus, Duration> taskTime = new EnumMap<>(TaskStatus.class);
    final List<String> unreadable = new ArrayList<>();
    List<String> handoffNotes = List.of();
    Duration time = Duration.ZERO;
    Duration otherTaskTime = Duration.ZERO;

    /** Adds the next session. */
    public void add(SessionLog log) {
        add(log, Ending.of(log).badge());
    }

    /** Adds the next session, which is running or may be. */
    public void addRunning(SessionLog log, boolean isCertain) {
        add(log, isCertain ? Ending.RUNNING : Ending.UNKNOWN);
    }

    /** Adds a session of which nothing can be shown. */
    public void addUnreadable(int number, String reason) {
        unreadable.add("Session " + number + ": " + Excerpt.of(reason));
    }

    private void add(SessionLog log, Badge ending) {
        List<OpenItem> open = log.openItems();
        threads.of(log).add(log, open);
        goals.add(log);
        int openCount = (int) open.stream()
                .filter(item -> item.kind() != OpenItem.Kind.CHECKLIST_ITEM)
                .count();
        sessions.add(SessionRow.of(log, ending, openCount));
        handoffNotes = log.handoffNotes().stream().limit(10).map(Excerpt::of).toList();
        time = time.plus(log.elapsed().orElse(Duration.ZERO));
        log.tasks().forEach(this::addTime);
        log.metrics().ifPresent(metrics -> metrics.after().forEach(this::addValue));
    }

    private void addTime(Task task) {
        Duration spent = task.timeSpent().orElse(Duration.ZERO);
        if (task.status().isPresent()) {
            taskTime.merge(task.status().get(), spent, Duration::plus);
        } else {
            otherTaskTime = otherTaskTime.plus(spent);
        }
    }

    private void addValue(MetricResult result) {
        Optional<MetricValue> quantity =
                result.value().filter(value -> value.amount().isPresent());
        quantity.ifPresent(value -> series.computeIfAbsent(
                        Excerpt.key(result.name()) + "\n" + value.unit().orElse(""), key -> new Series(result, value))
                .add(sessions.size(), result, value));
    }
}
