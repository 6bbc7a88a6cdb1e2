package dev.sessionlog.mcp;

import dev.sessionlog.Objective;
import dev.sessionlog.OpenItem;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.recorder.ObjectiveRecorder;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.StoredSession;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The state of a session as a short text for the model. Every recorded string stays on its line. */
final class Overview {
    private static final int LONGEST_LINE = 200;
    private static final int MOST_LINES = 30;

    private Overview() {}

    static String started(SessionRecorder session) {
        StringBuilder text = new StringBuilder();
        text.append("Started session ").append(session.snapshot().number()).append(".\n");
        objectives(text, session);
        return text.toString();
    }

    static String status(LiveSession live) throws IOException {
        Optional<LiveSession.Running> running = live.running();
        if (running.isEmpty()) {
            return live.latest()
                    .map(Overview::last)
                    .orElse("No session is running, and none has been recorded yet. Call start_session.");
        }
        SessionRecorder session = running.get().session();
        SessionLog log = session.snapshot();
        StringBuilder text = new StringBuilder();
        text.append("Session ").append(log.number()).append(" is running");
        log.startTime().ifPresent(start -> text.append(" since ").append(start));
        text.append(".\n");
        log.focus()
                .ifPresent(focus -> text.append("Focus: ").append(line(focus)).append('\n'));
        objectives(text, session);
        tasks(text, log.tasks());
        openItems(text, log.openItems());
        List<String> problems = running.get().run().problems();
        list(
                text,
                "Could not be recorded",
                problems.stream().map(Overview::line).toList());
        return text.toString();
    }

    private static String last(StoredSession session) {
        StringBuilder text = new StringBuilder();
        text.append("No session is running. The last one was session ")
                .append(session.number())
                .append(" of ")
                .append(session.log().date())
                .append(" (")
                .append(session.state().name().toLowerCase(Locale.ROOT))
                .append("). Call start_session.\n");
        openItems(text, session.log().openItems());
        return text.toString();
    }

    private static void objectives(StringBuilder text, SessionRecorder session) {
        List<ObjectiveRecorder> objectives = session.objectives();
        list(
                text,
                "Objectives",
                IntStream.range(0, objectives.size())
                        .mapToObj(i ->
                                (i + 1) + ": " + objective(objectives.get(i).objective()))
                        .toList());
    }

    private static String objective(Objective objective) {
        String state =
                objective.achieved() ? " (achieved)" : objective.dropped().isPresent() ? " (dropped)" : "";
        return line(objective.description()) + state;
    }

    private static void tasks(StringBuilder text, List<Task> tasks) {
        list(
                text,
                "Tasks",
                tasks.stream()
                        .map(task -> line(task.name()) + " ("
                                + task.status().map(Enum::toString).orElse("open") + ")")
                        .toList());
    }

    private static void openItems(StringBuilder text, List<OpenItem> items) {
        list(
                text,
                "Left open so far",
                items.stream()
                        .map(item -> line(item.text()) + " ("
                                + item.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")")
                        .toList());
    }

    private static void list(StringBuilder text, String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        text.append(title).append(":\n");
        lines.stream()
                .limit(MOST_LINES)
                .forEach(line -> text.append("- ").append(line).append('\n'));
        if (lines.size() > MOST_LINES) {
            text.append("- and ").append(lines.size() - MOST_LINES).append(" more\n");
        }
    }

    private static String line(String text) {
        return Arguments.shortened(text, LONGEST_LINE);
    }
}
