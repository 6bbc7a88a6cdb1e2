package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.CustomSection;
import dev.sessionlog.FileChanges;
import dev.sessionlog.Finding;
import dev.sessionlog.NextSession;
import dev.sessionlog.Objectives;
import dev.sessionlog.PerformanceInsights;
import dev.sessionlog.PerformanceMetrics;
import dev.sessionlog.RiskAssessment;
import dev.sessionlog.SessionLog;
import dev.sessionlog.SessionSummary;
import dev.sessionlog.SystemHealth;
import dev.sessionlog.SystemSnapshot;
import dev.sessionlog.SystemStatus;
import dev.sessionlog.Validation;
import dev.sessionlog.format.Diagnostic.Level;
import dev.sessionlog.format.Draft;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** One session while it is read: what was understood so far, and where it stood. */
final class SessionDraft {
    /** The title of what is kept from above every heading. */
    static final String UNTITLED = "Untitled";

    /** What is found instead of attributes in a part that could not be read. */
    static final String FAILED = "failed part";

    private static final List<String> REQUIRED = List.of("date", "number", "agent");
    private static final Map<String, String> EXAMPLES = Map.of(
            "date", "\"**Date:** 2026-03-14\"",
            "number", "\"**Session:** 3 of 8\"",
            "agent", "\"**Agent:** build-agent/2.1\"");

    private final List<Consumer<SessionLog.Builder>> settings = new ArrayList<>();
    final List<ObjectiveDraft> objectives = new ArrayList<>();
    final List<TaskDraft> tasks = new ArrayList<>();
    final Set<String> taskIds = new HashSet<>();
    final PerformanceMetrics.Builder metrics = PerformanceMetrics.builder();
    final PerformanceInsights.Builder insights = PerformanceInsights.builder();
    final Validation.Builder validation = Validation.builder();
    final List<IssueDraft> issues = new ArrayList<>();
    final SystemSnapshot.Builder statusBefore = SystemSnapshot.builder();
    final SystemSnapshot.Builder statusAfter = SystemSnapshot.builder();
    final SystemHealth.Builder health = SystemHealth.builder();
    final FileChanges.Builder files = FileChanges.builder();
    final NextSession.Builder next = NextSession.builder();
    final RiskAssessment.Builder risks = RiskAssessment.builder();
    final SessionSummary.Builder summary = SessionSummary.builder();
    final EffectivenessDraft effectiveness = new EffectivenessDraft();
    final TimedNotes journals = new TimedNotes();

    private final Line first;
    private final List<Custom> customs = new ArrayList<>();
    private final Map<String, Line> places = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> set = new HashSet<>();
    private boolean objectivesAchieved;
    private OptionalInt number = OptionalInt.empty();
    private Optional<LocalDate> date = Optional.empty();
    private Optional<String> topic = Optional.empty();
    private Optional<LocalDate> otherDate = Optional.empty();
    private Optional<LocalTime> otherStart = Optional.empty();
    private Line otherDateLine;
    private Line topicLine;
    private SessionLog withStandIns = standIns().build();

    private record Custom(String title, StringBuilder body) {
        boolean continuedBy(String path, String more) {
            return title.equals(path) && body.length() + more.length() + 2 <= SessionLog.MAX_TEXT_LENGTH;
        }

        CustomSection build() {
            return CustomSection.builder().title(title).body(body.toString()).build();
        }
    }

    SessionDraft(Line first) {
        this.first = first;
        this.topicLine = first;
        this.otherDateLine = first;
    }

    Line first() {
        return first;
    }

    OptionalInt number() {
        return number;
    }

    Optional<LocalDate> date() {
        return date;
    }

    void date(LocalDate value) {
        date = Optional.of(value);
        set(log -> log.date(value));
    }

    /** Adds what is to be done to the builder in the end. */
    void set(Consumer<SessionLog.Builder> setting) {
        settings.add(setting);
    }

    void number(int value, Line line) {
        number = OptionalInt.of(value);
        set(log -> log.number(value));
        found("number", line);
    }

    /** Notes what the title says the session was for: its focus when no line gives one. */
    void topic(String text, Line line) {
        topic = Optional.of(text);
        topicLine = line;
    }

    /** Notes that the text says of all objectives that they are achieved. */
    void objectivesAchieved() {
        objectivesAchieved = true;
    }

    /** Notes that an attribute was found; false when it was found before. */
    boolean found(String attribute, Line line) {
        places.putIfAbsent(attribute, line);
        return set.add(attribute);
    }

    boolean has(String attribute) {
        return set.contains(attribute);
    }

    /** Notes where the next element of a list stands; the detail is its attribute that a finding can concern. */
    void element(String list, String detail, Line line) {
        int index = counts.merge(list, 1, Integer::sum) - 1;
        places.put(list + "[" + index + "]." + detail, line);
    }

    /** Whether something of a session was found: more than a title and text of no known kind. */
    boolean isSession() {
        return !set.isEmpty() || !tasks.isEmpty() || !issues.isEmpty() || !counts.isEmpty();
    }

    /** Whether text was kept that is not understood. */
    boolean hasKept() {
        return !customs.isEmpty();
    }

    /** Keeps a text that is not understood under its path. */
    void keep(String title, String body) {
        if (body.isEmpty()) {
            return;
        }
        String path = title.isBlank() ? UNTITLED : Texts.bounded(title);
        Optional<Custom> last = customs.isEmpty() ? Optional.empty() : Optional.of(customs.get(customs.size() - 1));
        if (last.filter(custom -> custom.continuedBy(path, body)).isPresent()) {
            last.get().body().append("\n\n").append(body);
        } else {
            Texts.pieces(body).forEach(piece -> customs.add(new Custom(path, new StringBuilder(piece))));
        }
    }

    Draft finish(Remarks remarks, BiFunction<SessionLog.Builder, List<String>, Draft> drafts) {
        fill(remarks);
        List<String> missing =
                REQUIRED.stream().filter(name -> !set.contains(name)).toList();
        for (String name : missing) {
            remarks.add(
                    Code.MISSING_ATTRIBUTE,
                    first,
                    "The session has no " + name + ". Add a line such as " + EXAMPLES.get(name) + ".");
        }
        Draft draft = drafts.apply(filled(SessionLog.builder()), missing);
        findings(draft, remarks);
        return draft;
    }

    private SessionLog.Builder filled(SessionLog.Builder log) {
        settings.forEach(setting -> setting.accept(log));
        return log;
    }

    /** Notes a date that is the session's when no line gives one. */
    void dateOtherwise(LocalDate date, Line line) {
        dateOtherwise(date, Optional.empty(), line);
    }

    /** Notes a date and a start that are the session's when no line gives a date. */
    void dateOtherwise(LocalDate date, Optional<LocalTime> start, Line line) {
        if (otherDate.isEmpty()) {
            otherStart = start;
            otherDate = Optional.of(date);
            otherDateLine = line;
        }
    }

    private void takeOtherDate() {
        if (otherDate.isPresent() && found("date", otherDateLine)) {
            set(log -> log.date(otherDate.get()));
            otherStart
                    .filter(start -> found("startTime", otherDateLine))
                    .ifPresent(start -> set(log -> log.startTime(start)));
        }
    }

    private void focus(Remarks remarks) {
        if (topic.isPresent() && found("focus", topicLine)) {
            set(log -> log.focus(topic));
        } else if (topic.isPresent()) {
            remarks.add(
                    Code.UNKNOWN_TITLE,
                    topicLine,
                    "The words " + Remarks.quote(topic.get())
                            + " of the title were not kept because the focus is already set.");
        }
    }

    private void fill(Remarks remarks) {
        takeOtherDate();
        focus(remarks);
        tasks.removeIf(TaskDraft::isEmpty);
        journals.finish(tasks).forEach(entry -> keep("Journal", entry));
        issues.stream().filter(IssueDraft::isEmpty).forEach(issue -> issue.notKept(remarks));
        issues.removeIf(IssueDraft::isEmpty);
        issues.forEach(issue -> issue.finish(remarks));
        effectiveness.finish(summary);
        for (int i = 0; i < tasks.size(); i++) {
            places.put("tasks[" + i + "].id", tasks.get(i).line());
            places.putIfAbsent("tasks", tasks.get(i).line());
        }
        SessionLog sections = filled(standIns())
                .objectives(objectives())
                .tasks(tasks.stream().map(TaskDraft::build).toList())
                .metrics(metrics.insights(insights.build()).build())
                .validation(validation.build())
                .issues(IssueDraft.build(issues))
                .systemStatus(SystemStatus.builder()
                        .before(statusBefore.build())
                        .after(statusAfter.build())
                        .health(health.build())
                        .build())
                .fileChanges(files.build())
                .nextSession(next.risks(risks.build()).build())
                .summary(summary.build())
                .customSections(customs.stream().map(Custom::build).toList())
                .build();
        set(log -> log.objectives(sections.objectives())
                .tasks(sections.tasks())
                .metrics(sections.metrics())
                .validation(sections.validation())
                .issues(sections.issues())
                .systemStatus(sections.systemStatus())
                .fileChanges(sections.fileChanges())
                .nextSession(sections.nextSession())
                .summary(sections.summary())
                .customSections(sections.customSections()));
        withStandIns = sections;
    }

    /** Adds what contradicts itself in the session, with stand-ins for what is missing. */
    private void findings(Draft draft, Remarks remarks) {
        SessionLog read = draft.log().orElse(withStandIns);
        findings(
                read.findings().stream()
                        .filter(finding -> !draft.missing().contains(finding.path()))
                        .toList(),
                remarks);
    }

    /** Adds findings at the lines of what they concern, as far as it was read here. */
    void findings(List<Finding> findings, Remarks remarks) {
        for (Finding finding : findings) {
            Line line = places.getOrDefault(finding.path(), first);
            remarks.add(Level.WARNING, line.number(), line.column(), finding.code(), finding.sentence());
        }
    }

    private Objectives objectives() {
        Objectives.Builder built = Objectives.builder();
        objectives.forEach(objective -> objective.addTo(built, objectivesAchieved));
        return built.build();
    }

    private static SessionLog.Builder standIns() {
        return SessionLog.builder().date(LocalDate.EPOCH).number(1).agent("unknown");
    }

    /** Returns where an attribute was found. */
    Optional<Line> place(String path) {
        return Optional.ofNullable(places.get(path));
    }
}
