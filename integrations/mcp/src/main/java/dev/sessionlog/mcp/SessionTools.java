package dev.sessionlog.mcp;

import static dev.sessionlog.mcp.Parameter.optional;
import static dev.sessionlog.mcp.Parameter.required;
import static dev.sessionlog.mcp.Parameter.texts;

import dev.sessionlog.Objective;
import dev.sessionlog.Objectives;
import dev.sessionlog.SessionLog;
import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.format.TemplateWords;
import dev.sessionlog.mcp.LiveSession.Running;
import dev.sessionlog.recorder.SessionRecorder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tools that start, report, show and finish a session. */
final class SessionTools {
    /** How much of an output is recorded: as much as fits into an issue, with the rest of its sentence. */
    private static final int OUTPUT = 400;

    private static final BigDecimal LONGEST_SECONDS =
            BigDecimal.valueOf(Duration.ofDays(30).toSeconds());

    private final LiveSession live;

    SessionTools(LiveSession live) {
        this.live = live;
    }

    ServerTool start() {
        return new ServerTool(
                "start_session",
                "Starts a session. Call this before you do anything else. Returns the numbers of the open objectives and a"
                        + " briefing about the previous session.",
                List.of(
                        optional("focus", "What this session is about, in one sentence."),
                        optional("agent", "Your name and version. By default, the name of the client."),
                        texts("objectives", "What this session should achieve, one sentence each.")),
                false,
                this::start);
    }

    private Answer start(Arguments arguments, String client) throws IOException {
        Optional<String> focus = arguments.limited("focus");
        Optional<String> agent = arguments.limited("agent");
        List<String> objectives = arguments.texts("objectives");
        synchronized (live) {
            Optional<Running> running = live.running();
            if (running.filter(x -> !x.isAutomatic()).isPresent()) {
                throw new Refusal("Session " + number(running.get())
                        + " is already running. Continue to record in it, or" + " call finish_session first.");
            }
            Running started = running.isPresent() ? running.get() : live.start(agent, client, focus, false);
            if (running.isPresent()) {
                focus.ifPresent(started.session()::focus);
                live.confirm();
            }
            objectives.forEach(started.session()::addPrimaryObjective);
            return Answer.ok(
                    Overview.started(started.session()) + keptName(agent, started) + SessionTexts.briefing(live));
        }
    }

    /** Says that the session keeps the agent's name that it started with, if the model wanted another one. */
    private static String keptName(Optional<String> agent, Running started) {
        String name = started.session().snapshot().agent();
        return agent.filter(wanted -> !wanted.equals(name)).isEmpty()
                ? ""
                : "The agent's name stays " + Arguments.shortened(name, 100)
                        + ", because the session had already started.\n";
    }

    ServerTool reportCommand() {
        return new ServerTool(
                "report_command",
                "Reports a command that you ran, such as a build or a test run. A failed command becomes an issue of the"
                        + " open task. Test reports and changed files are recorded as well if the server is configured to"
                        + " look for them.",
                List.of(
                        required("command", "The command."),
                        required("exitCode", "Its exit code; 0 means success.").as("integer"),
                        optional("durationSeconds", "How long it ran, in seconds.")
                                .as("number"),
                        optional("output", "The end of its output. Longer output is cut at the beginning.")),
                false,
                this::report);
    }

    private Answer report(Arguments arguments, String client) throws IOException {
        String command = arguments
                .limited("command")
                .orElseThrow(() -> new Refusal("Not recorded: command is required and must not be blank."));
        int exitCode = exitCode(arguments);
        Optional<Duration> time = arguments.number("durationSeconds").map(SessionTools::seconds);
        String output = Optional.ofNullable(arguments.text("output")).orElse("").strip();
        return live.record(client, running -> {
            AgentRun run = running.run();
            AgentRun.ToolCall call = run.toolCall("command", command);
            time.ifPresent(call::took);
            if (exitCode == 0) {
                call.succeeded();
            } else {
                call.failed("exit code " + exitCode + ". " + end(output));
            }
            Optional<String> problem = running.problems().ofCall();
            if (problem.isPresent()) {
                return Answer.error("Only partly recorded: " + problem.get() + " Continue your work.");
            }
            String recorded = exitCode == 0
                    ? "Recorded the command."
                    : "Recorded the failed command, with exit code " + exitCode + ".";
            return Answer.ok(recorded
                    + running.problems()
                            .takeBackground()
                            .map(other -> " There was a problem in the background: " + other + " Continue your work.")
                            .orElse(""));
        });
    }

    private static int exitCode(Arguments arguments) {
        try {
            return arguments
                    .number("exitCode")
                    .orElseThrow(() -> new Refusal("Not recorded: exitCode is required."))
                    .intValueExact();
        } catch (ArithmeticException e) {
            throw new Refusal("Not recorded: exitCode must be a whole number between " + Integer.MIN_VALUE + " and "
                    + Integer.MAX_VALUE + ".");
        }
    }

    private static Duration seconds(BigDecimal seconds) {
        if (seconds.signum() < 0 || seconds.compareTo(LONGEST_SECONDS) > 0) {
            throw new Refusal("Not recorded: durationSeconds must be between 0 and " + LONGEST_SECONDS + ".");
        }
        return Duration.ofMillis(seconds.movePointRight(3).longValue());
    }

    private static String end(String output) {
        if (output.length() <= OUTPUT) {
            return output;
        }
        int start = output.length() - OUTPUT + 1;
        return "…" + output.substring(Character.isLowSurrogate(output.charAt(start)) ? start + 1 : start);
    }

    ServerTool status() {
        return new ServerTool(
                "get_status",
                "Returns what is recorded so far: the running session, its objectives and tasks, and what is open. Use it"
                        + " when you no longer know what you recorded.",
                List.of(),
                true,
                (arguments, client) -> Answer.ok(Overview.status(live)));
    }

    ServerTool finish() {
        return new ServerTool(
                "finish_session",
                "Finishes the session and writes its documents. Record the tasks for the next session with add_next_task"
                        + " first.",
                List.of(
                        texts("accomplishments", "What was achieved, one sentence each."),
                        texts("lessons", "What you learned, one sentence each."),
                        texts("recommendations", "What you recommend for later sessions, one sentence each.")),
                false,
                this::finish);
    }

    private Answer finish(Arguments arguments, String client) {
        List<String> accomplishments = arguments.texts("accomplishments");
        List<String> lessons = arguments.texts("lessons");
        List<String> recommendations = arguments.texts("recommendations");
        synchronized (live) {
            Optional<Running> current = live.running();
            live.refuseIfLost();
            Running running =
                    current.orElseThrow(() -> new Refusal("No session is running, so there is nothing to finish."));
            SessionRecorder session = running.session();
            if (accomplishments.size() + lessons.size() + recommendations.size() > 0) {
                session.summary(summary -> summary.addAccomplishments(accomplishments)
                        .addLessons(lessons)
                        .addRecommendations(recommendations));
            }
            int number = number(running);
            try {
                SessionLog log = live.finish(running);
                return Answer.ok("Finished session " + number
                        + log.elapsed()
                                .map(time -> " after " + TemplateWords.duration(time))
                                .orElse("")
                        + ". Its document is " + live.file(number) + ". Objectives achieved: " + achieved(log)
                        + ". Left open for the next session: " + log.openItems().size() + ".");
            } catch (UncheckedIOException e) {
                return Answer.error("Session " + number + " is finished, but its document could not be written: "
                        + e.getMessage() + " Everything is in its journal.");
            }
        }
    }

    private static String achieved(SessionLog log) {
        List<Objective> objectives = log.objectives().map(SessionTools::all).orElse(List.of());
        return objectives.stream().filter(Objective::achieved).count() + " of " + objectives.size();
    }

    private static List<Objective> all(Objectives objectives) {
        return Stream.concat(objectives.primary().stream(), objectives.secondary().stream())
                .toList();
    }

    private static int number(Running running) {
        return running.session().snapshot().number();
    }
}
