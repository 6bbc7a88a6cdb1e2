package dev.sessionlog.examples.fleet;

import dev.sessionlog.Issues;
import dev.sessionlog.MetricChange;
import dev.sessionlog.Objective;
import dev.sessionlog.Objectives;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TestCheck;
import dev.sessionlog.TestOutcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The answers, computed from the logs themselves without any SQL. */
final class Expected {
    private final List<SessionLog> logs;
    private final Map<String, List<SessionLog>> byAgent;
    private final int lines;

    /** Answers about logs in the order of their sessions, which are in a file that may have more lines. */
    Expected(List<SessionLog> logs, int lines) {
        this.logs = logs;
        this.lines = lines;
        this.byAgent =
                logs.stream().collect(Collectors.groupingBy(SessionLog::agent, TreeMap::new, Collectors.toList()));
    }

    List<List<String>> rows(Question question) {
        return switch (question) {
            case LINE_COUNT -> List.of(row(lines, logs.size()));
            case TASK_TIMES -> taskTimes();
            case WORSE_METRICS -> worseMetrics();
            case ISSUES -> issues();
            case CARRIED_OBJECTIVES -> carriedObjectives();
            case FAILED_TEST_RUNS -> failedTestRuns();
        };
    }

    private static List<String> row(Object... values) {
        return Answer.row(Arrays.asList(values));
    }

    private static <T extends Comparable<T>> T percentile(List<T> values, int percent) {
        List<T> sorted = values.stream().sorted().toList();
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    private List<List<String>> taskTimes() {
        List<List<String>> rows = new ArrayList<>();
        for (TaskStatus status :
                List.of(TaskStatus.BLOCKED, TaskStatus.COMPLETE, TaskStatus.FAILED, TaskStatus.PARTIAL)) {
            List<Duration> times = logs.stream()
                    .flatMap(log -> log.tasks().stream())
                    .filter(task -> task.status().equals(Optional.of(status)))
                    .flatMap(task -> task.timeSpent().stream())
                    .toList();
            if (!times.isEmpty()) {
                rows.add(row(status, times.size(), seconds(percentile(times, 50)), seconds(percentile(times, 95))));
            }
        }
        return rows;
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3);
    }

    private record Change(String agent, int number, MetricChange change) {
        boolean isWorse() {
            return change.improved().equals(Optional.of(false));
        }

        double percent() {
            double before = change.before().amount().orElseThrow().doubleValue();
            double after = change.after().amount().orElseThrow().doubleValue();
            return Math.abs(after - before) / Math.abs(before) * 100;
        }
    }

    private List<List<String>> worseMetrics() {
        Map<String, List<Change>> changes = new TreeMap<>();
        for (SessionLog log : logs) {
            log.metrics().stream()
                    .flatMap(metrics -> metrics.changes().stream())
                    .map(change -> new Change(log.agent(), log.number(), change))
                    .forEach(change -> changes.computeIfAbsent(change.change().name(), name -> new ArrayList<>())
                            .add(change));
        }
        return changes.entrySet().stream()
                .map(entry -> worse(entry.getKey(), entry.getValue()))
                .filter(row -> !row.get(3).equals("0"))
                .sorted(Comparator.comparing((List<String> row) -> -Integer.parseInt(row.get(3)))
                        .thenComparing(row -> row.get(0)))
                .toList();
    }

    private static List<String> worse(String name, List<Change> changes) {
        List<Change> worse = changes.stream().filter(Change::isWorse).toList();
        Change worst = worse.stream()
                .max(Comparator.comparingDouble(Change::percent)
                        .thenComparing(Change::agent)
                        .thenComparing(Change::number))
                .orElseThrow();
        return row(
                name,
                worst.change().after().unit().orElseThrow(),
                changes.size(),
                worse.size(),
                worse.stream().map(Change::agent).distinct().count(),
                percentile(worse.stream().map(Change::percent).toList(), 50),
                worst.percent(),
                worst.agent(),
                worst.number());
    }

    /** An issue of an agent, as far as the sessions so far say. */
    private static final class History {
        private final String agent;
        private final String name;
        private Optional<LocalDate> openSince = Optional.empty();
        private OptionalInt resolvedIn = OptionalInt.empty();
        private OptionalInt backAfter = OptionalInt.empty();
        private int timesBack;

        History(String agent, String name) {
            this.agent = agent;
            this.name = name;
        }

        void add(SessionLog log, boolean outstanding, boolean resolved) {
            if (resolvedIn.isPresent() && !backAfter.equals(resolvedIn)) {
                timesBack++;
                backAfter = resolvedIn;
            }
            if (resolved) {
                resolvedIn = OptionalInt.of(log.number());
                openSince = Optional.empty();
            } else if (outstanding && openSince.isEmpty()) {
                openSince = Optional.of(log.date());
            }
        }

        String agent() {
            return agent;
        }

        String name() {
            return name;
        }
    }

    private List<List<String>> issues() {
        LocalDate today = logs.stream()
                .map(SessionLog::date)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<History> histories = byAgent.values().stream()
                .flatMap(sessions -> histories(sessions).stream())
                .toList();
        Comparator<History> byName = Comparator.comparing(History::agent).thenComparing(History::name);
        List<History> open = histories.stream()
                .filter(history -> history.openSince.isPresent())
                .sorted(Comparator.comparing((History history) -> history.openSince.orElseThrow())
                        .thenComparing(byName))
                .toList();
        List<History> back = histories.stream()
                .filter(history -> history.timesBack > 0)
                .sorted(Comparator.comparing((History history) -> -history.timesBack)
                        .thenComparing(byName))
                .toList();
        return Stream.concat(places("open longest", open, today), places("came back", back, today))
                .sorted(Comparator.comparing((List<String> row) -> Integer.valueOf(row.get(0)))
                        .thenComparing(row -> row.get(1), Comparator.reverseOrder()))
                .toList();
    }

    private static Stream<List<String>> places(String list, List<History> histories, LocalDate today) {
        return IntStream.range(0, histories.size()).mapToObj(i -> {
            History history = histories.get(i);
            return row(
                    i + 1,
                    list,
                    history.agent,
                    history.name,
                    history.openSince.orElse(null),
                    history.openSince
                            .map(since -> ChronoUnit.DAYS.between(since, today))
                            .orElse(null),
                    history.timesBack);
        });
    }

    private static List<History> histories(List<SessionLog> sessions) {
        Map<String, History> histories = new LinkedHashMap<>();
        for (SessionLog log : sessions) {
            Issues issues = log.issues().orElseGet(() -> Issues.builder().build());
            List<String> outstanding =
                    issues.outstanding().stream().map(issue -> issue.name()).toList();
            List<String> resolved =
                    issues.resolved().stream().map(issue -> issue.name()).toList();
            List<String> discovered =
                    issues.discovered().stream().map(issue -> issue.name()).toList();
            Stream.of(outstanding, resolved, discovered)
                    .flatMap(List::stream)
                    .sorted()
                    .collect(Collectors.toMap(Expected::key, Function.identity(), (one, same) -> one))
                    .forEach((key, name) -> histories
                            .computeIfAbsent(key, k -> new History(log.agent(), name))
                            .add(log, has(outstanding, key), has(resolved, key)));
        }
        return List.copyOf(histories.values());
    }

    private static boolean has(List<String> names, String key) {
        return names.stream().map(Expected::key).anyMatch(key::equals);
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private record Run(String agent, String objective, int first, int last, LocalDate since, String state) {
        int carriedOver() {
            return last - first;
        }
    }

    private List<List<String>> carriedObjectives() {
        return byAgent.values().stream()
                .flatMap(sessions -> runs(sessions).stream())
                .filter(run -> run.carriedOver() > 3)
                .sorted(Comparator.comparing((Run run) -> -run.carriedOver())
                        .thenComparing(Run::agent)
                        .thenComparing(Run::first)
                        .thenComparing(Run::objective))
                .map(run -> row(
                        run.agent(),
                        run.objective(),
                        run.carriedOver(),
                        run.first(),
                        run.last(),
                        run.since(),
                        run.state()))
                .toList();
    }

    private static List<Run> runs(List<SessionLog> sessions) {
        List<Run> ended = new ArrayList<>();
        Map<String, Run> current = new HashMap<>();
        for (SessionLog log : sessions) {
            Objectives objectives =
                    log.objectives().orElseGet(() -> Objectives.builder().build());
            Map<String, Run> next = new HashMap<>();
            Stream.concat(objectives.primary().stream(), objectives.secondary().stream())
                    .forEach(objective -> {
                        Run before = current.get(key(objective.description()));
                        boolean isCarried = before != null && before.state().equals("open");
                        next.put(
                                key(objective.description()),
                                isCarried
                                        ? new Run(
                                                log.agent(),
                                                before.objective(),
                                                before.first(),
                                                log.number(),
                                                before.since(),
                                                state(objective))
                                        : new Run(
                                                log.agent(),
                                                objective.description(),
                                                log.number(),
                                                log.number(),
                                                log.date(),
                                                state(objective)));
                        if (isCarried) {
                            current.remove(key(objective.description()));
                        }
                    });
            ended.addAll(current.values());
            current.clear();
            current.putAll(next);
        }
        ended.addAll(current.values());
        return ended;
    }

    private static String state(Objective objective) {
        return objective.achieved() ? "achieved" : objective.dropped().isPresent() ? "dropped" : "open";
    }

    private List<List<String>> failedTestRuns() {
        List<List<String>> rows = new ArrayList<>();
        byAgent.forEach((agent, sessions) -> sessions.stream()
                .collect(Collectors.groupingBy(SessionLog::date))
                .forEach((date, ofDay) -> {
                    List<TestCheck> runs = ofDay.stream()
                            .flatMap(log -> log.validation().stream())
                            .flatMap(validation -> validation.functional().stream())
                            .filter(check -> check.name().startsWith("Tests, run ") && check.performed())
                            .filter(check -> check.outcome().isPresent())
                            .toList();
                    long failed = runs.stream()
                            .filter(check -> check.outcome().equals(Optional.of(TestOutcome.FAIL)))
                            .count();
                    if (failed > 0) {
                        rows.add(row(agent, date, failed, runs.size()));
                    }
                }));
        rows.sort(Comparator.comparing((List<String> row) -> -Integer.parseInt(row.get(2)))
                .thenComparing(row -> Integer.valueOf(row.get(3)))
                .thenComparing(row -> row.get(1))
                .thenComparing(row -> row.get(0)));
        return rows;
    }
}
