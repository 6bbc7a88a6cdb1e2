package dev.sessionlog.markdown.internal.lenient;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The labels of header, tasks and footer, in the words in which people write them. */
final class KnownLabels {
    private static final Map<String, Header> HEADER = table(Header.values(), label -> label.keys);
    private static final Map<String, TaskLine> TASK = table(TaskLine.values(), label -> label.keys);
    private static final Map<String, Footer> FOOTER = table(Footer.values(), label -> label.keys);

    /** What a line of the header says. */
    enum Header {
        DATE(
                "date",
                "session date",
                "log date",
                "start date",
                "date started",
                "implementation date",
                "completion date",
                "date completed",
                "report date",
                "date time",
                "date and time",
                "session date time",
                "generated"),
        UPDATED("last updated", "updated", "last update"),
        SESSION("session", "session number", "session no", "session id", "session num", "current session"),
        START("start time", "start", "started", "time started", "session start", "started at", "session start time"),
        END(
                "end time",
                "end",
                "ended",
                "finished",
                "time ended",
                "session end",
                "ended at",
                "session end time",
                "session ended",
                "finish time",
                "completion time",
                "estimated end time"),
        TIMES("time", "session time", "times", "time range", "hours"),
        DURATION(
                "duration",
                "total duration",
                "session duration",
                "total time",
                "session length",
                "total session time",
                "actual duration",
                "elapsed time",
                "time elapsed",
                "total session duration",
                "time spent",
                "time investment",
                "time taken",
                "actual time",
                "total elapsed time"),
        AGENT(
                "agent",
                "agent name",
                "agent id",
                "agent name id",
                "agent model",
                "agent type",
                "agent used",
                "primary agent",
                "assigned agent",
                "session agent",
                "claude model",
                "ai agent",
                "assistant",
                "ai assistant",
                "developer",
                "engineer",
                "implementer",
                "author",
                "executed by",
                "performed by",
                "agent developer",
                "lead agent",
                "lead",
                "model",
                "ai model",
                "model used",
                "llm used",
                "llm",
                "coding agent",
                "operator",
                "agents"),
        FOCUS(
                "focus",
                "session focus",
                "current focus",
                "session purpose",
                "session topic",
                "session theme",
                "session scope",
                "main objective",
                "main goal",
                "primary focus",
                "main focus",
                "focus area",
                "focus areas",
                "objective",
                "session objective",
                "primary objective",
                "session goal",
                "goal",
                "topic",
                "scope",
                "theme",
                "purpose");

        private final String keys;

        Header(String... keys) {
            this.keys = String.join("|", keys);
        }
    }

    /** What a line below the heading of a task says. */
    enum TaskLine {
        TIME(
                "time spent",
                "time taken",
                "time",
                "duration",
                "actual time",
                "time invested",
                "total time",
                "effort",
                "time used",
                "elapsed time",
                "elapsed"),
        STATUS("status", "state", "task status", "completion status", "current status", "final status"),
        PRIORITY("priority", "task priority", "urgency", "priority level"),
        ID("task id", "id", "task number");

        private final String keys;

        TaskLine(String... keys) {
            this.keys = String.join("|", keys);
        }
    }

    /** What a line at the end says. */
    enum Footer {
        COMPLETED_BY(
                "session completed by",
                "completed by",
                "session conducted by",
                "log completed by",
                "session closed by"),
        SCHEDULED(
                "next session scheduled",
                "next session date",
                "next session",
                "next session time",
                "next scheduled session",
                "scheduled next session",
                "next session planned"),
        HANDOFF(
                "handoff notes",
                "handoff note",
                "hand off notes",
                "handoff",
                "hand off",
                "handover notes",
                "handover",
                "critical handoff notes",
                "key handoff notes",
                "handoff notes for next session",
                "handoff notes for next agent",
                "handoff information",
                "critical handoff information",
                "notes for next agent",
                "notes for next session",
                "notes for the next agent",
                "notes for the next session",
                "handoff to next agent",
                "handoff to next session",
                "session handoff notes",
                "session handoff",
                "final handoff notes"),
        INTERRUPTED("session interrupted"),
        OTHER(
                "session status",
                "next session focus",
                "next focus",
                "next session goal",
                "next session goals",
                "next session objective",
                "next session objectives",
                "next session priority",
                "overall session status",
                "session result",
                "session outcome",
                "final session status"),
        NEXT_TASK("next task", "next tasks", "next priority task", "next up", "next step", "next action");

        private final String keys;

        Footer(String... keys) {
            this.keys = String.join("|", keys);
        }
    }

    private KnownLabels() {}

    private static <L extends Enum<L>> Map<String, L> table(L[] labels, Function<L, String> keys) {
        Map<String, L> table = new HashMap<>();
        for (L label : labels) {
            Wording.all(keys.apply(label)).forEach(key -> table.put(key, label));
        }
        return table;
    }

    static Optional<Header> header(String key) {
        return Optional.ofNullable(HEADER.get(key));
    }

    static Optional<TaskLine> task(String key) {
        return Optional.ofNullable(TASK.get(key));
    }

    static Optional<Footer> footer(String key) {
        return Optional.ofNullable(FOOTER.get(key));
    }

    /** Whether a line that starts with the label is a line of its own, whatever stands before it. */
    static boolean any(String key) {
        return HEADER.containsKey(key) || TASK.containsKey(key) || FOOTER.containsKey(key);
    }
}
