package dev.sessionlog.agent;

import dev.sessionlog.InvalidValueException;
import dev.sessionlog.MetricValue;
import dev.sessionlog.Priority;
import dev.sessionlog.Severity;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TestCheck;
import dev.sessionlog.recorder.JournalException;
import dev.sessionlog.recorder.ObjectiveRecorder;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tools by which a model records what only it knows: what it is after, what it works on, what it found, what is next.
 * All arguments are texts, so that none can be of a wrong type, which some frameworks answer by ending the run; a
 * framework's own annotations stand on methods of the adapter that call these.
 *
 * <p>Every method returns one sentence for the model: what was recorded, or why not and what to say instead. Words are
 * taken in any case and with what stands around them ({@code high}, {@code 🟡 HIGH}). An optional text may be {@code null}
 * or blank. A name has at most 200 characters, any other text 2,000.
 *
 * <p>What the model claims does not stand against what was measured: an objective is not achieved and a task not complete
 * while the last tests failed or their reports could not be read, and the metrics that {@link AgentRun} measures are not the model's to set.
 *
 * <p>Thread-safe. No method throws anything but an {@link Error}.
 */
public final class AgentTools {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2_000;

    private final SessionRecorder session;
    private final AgentRun run;

    AgentTools(SessionRecorder session, AgentRun run) {
        this.session = session;
        this.run = run;
    }

    /** Thrown within a tool to give the model a sentence. */
    private static final class NotRecorded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotRecorded(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /**
     * Records something that the session is to achieve.
     *
     * @param description what is to be achieved
     * @param rank PRIMARY or SECONDARY; optional, PRIMARY by default
     * @return the number by which {@link #achieveObjective} knows it, in a sentence
     */
    public String addObjective(@Nullable String description, @Nullable String rank) {
        return answer(() -> {
            String text = text("description", description);
            boolean primary = word("rank", rank, Rank.class).orElse(Rank.PRIMARY) == Rank.PRIMARY;
            if (primary) {
                session.addPrimary(text);
            } else {
                session.addSecondary(text);
            }
            return "Recorded as objective " + session.objectives().size() + ", which is "
                    + (primary ? "primary." : "secondary.");
        });
    }

    private enum Rank {
        PRIMARY,
        SECONDARY
    }

    /**
     * Records that an objective was achieved. It stays open while the last tests of the session failed, or their
     * reports could not be read.
     *
     * @param number the number of the objective: those of the start of the session first, primary before secondary, then
     *     the others as they came
     */
    public String achieveObjective(@Nullable String number) {
        return answer(() -> {
            String called = name("number", number);
            ObjectiveRecorder objective = objective(called);
            run.look();
            Optional<TestCheck> doubt = TestHistory.doubt(session.snapshot());
            if (doubt.isPresent()) {
                throw new NotRecorded(
                        "Objective " + called + " stays open because the " + TestHistory.reason(doubt.get())
                                + ". Mend this, run the tests again, then say again that it is achieved.");
            }
            objective.achieve();
            return "Objective " + called + " is recorded as achieved.";
        });
    }

    private ObjectiveRecorder objective(String number) {
        List<ObjectiveRecorder> objectives = session.objectives();
        for (int i = 0; i < objectives.size(); i++) {
            if (number.equals(Integer.toString(i + 1))) {
                return objectives.get(i);
            }
        }
        throw new NotRecorded("There is no objective " + quote(number) + ": "
                + (objectives.isEmpty() ? "none was recorded." : "there are 1 to " + objectives.size() + "."));
    }

    /**
     * Records that the work on a task starts. From now on what the agent does belongs to it.
     *
     * @param id its id, such as {@code 2.1}: up to 40 letters, digits, {@code .}, {@code _} and {@code -}; optional
     * @param name what it is called
     * @param priority CRITICAL, HIGH, MEDIUM or LOW; optional
     */
    public String startTask(@Nullable String id, @Nullable String name, @Nullable String priority) {
        return answer(() -> {
            String called = name("name", name);
            Optional<Priority> urgency = word("priority", priority, Priority.class);
            Optional<String> shortName = optionalName("id", id);
            run.look();
            Optional<TaskRecorder> before = OpenTask.of(session);
            session.startTask(task -> task.name(called).id(shortName).priority(urgency));
            return "The task " + quote(called) + " is started."
                    + before.map(task -> " The task " + quote(task.task().name()) + " is still open too.")
                            .orElse("");
        });
    }

    /**
     * Records how the open task ended: the last one that was started and has not ended. It does not end as COMPLETE while
     * the last tests within it failed, or their reports could not be read.
     *
     * @param status COMPLETE, PARTIAL, FAILED or BLOCKED
     */
    public String finishTask(@Nullable String status) {
        return answer(() -> {
            TaskStatus end = word("status", status, TaskStatus.class)
                    .orElseThrow(() -> new NotRecorded("Not recorded: say as status " + words(TaskStatus.class) + "."));
            run.look();
            TaskRecorder open = OpenTask.of(session)
                    .orElseThrow(() -> new NotRecorded("Not recorded: no task is open. Start one first."));
            Task task = open.task();
            Optional<TestCheck> doubt = TestHistory.doubt(session.snapshot(), task);
            if (end == TaskStatus.COMPLETE && doubt.isPresent()) {
                throw new NotRecorded("The task " + quote(task.name()) + " stays open because its "
                        + TestHistory.reason(doubt.get()) + ". Mend this and run the tests again,"
                        + " or end the task as PARTIAL, FAILED or BLOCKED.");
            }
            open.finish(end);
            return "The task " + quote(task.name()) + " has ended: " + end + ".";
        });
    }

    /** Records a problem met within the open task, and if they are known why it occurred and how it was solved. */
    public String addTaskIssue(@Nullable String problem, @Nullable String rootCause, @Nullable String resolution) {
        return answer(() -> {
            String met = text("problem", problem);
            Optional<String> why = optionalText("rootCause", rootCause);
            Optional<String> solved = optionalText("resolution", resolution);
            OpenTask.of(session)
                    .orElseThrow(() -> new NotRecorded(
                            "Not recorded: no task is open. Start one first," + " or record an issue of the session."))
                    .addIssue(issue -> issue.problem(met).rootCause(why).resolution(solved));
            return "The issue of the task is recorded.";
        });
    }

    /**
     * Records an issue that is left open.
     *
     * @param name what it is called
     * @param severity CRITICAL, HIGH or MEDIUM; optional
     * @param impact its effect; optional
     * @param nextSteps how to go on with it; optional
     */
    public String addIssue(
            @Nullable String name, @Nullable String severity, @Nullable String impact, @Nullable String nextSteps) {
        return answer(() -> {
            String called = name("name", name);
            Optional<Severity> bad = word("severity", severity, Severity.class);
            Optional<String> effect = optionalText("impact", impact);
            Optional<String> next = optionalText("nextSteps", nextSteps);
            session.issues(issues -> issues.addOutstanding(
                    issue -> issue.name(called).severity(bad).impact(effect).nextSteps(next)));
            return "The open issue " + quote(called) + " is recorded.";
        });
    }

    /**
     * Records a measurement.
     *
     * @param name what was measured; one name before and after makes a comparison
     * @param value a number, or words
     * @param unit its unit, such as {@code ms}; optional
     * @param when {@code before} or {@code after} the work; after it, a reading replaces the one before of its name
     */
    public String addMetric(
            @Nullable String name, @Nullable String value, @Nullable String unit, @Nullable String when) {
        return answer(() -> {
            String called = name("name", name);
            MetricValue measured =
                    metricValue(name("value", value), optionalName("unit", unit).orElse(""));
            Moment moment = word("when", when, Moment.class)
                    .orElseThrow(() -> new NotRecorded("Not recorded: say as when " + words(Moment.class) + "."));
            if (Totals.measures(called)) {
                throw new NotRecorded(
                        "Not recorded: " + quote(called) + " is measured already. Choose another name for yours.");
            }
            session.metrics(metrics -> {
                if (moment == Moment.BEFORE) {
                    metrics.addBefore(called, measured);
                } else {
                    metrics.addAfter(called, measured);
                }
            });
            return "The metric " + quote(called) + " is recorded: " + measured.text() + ".";
        });
    }

    private enum Moment {
        BEFORE,
        AFTER
    }

    private static MetricValue metricValue(String value, String unit) {
        try {
            return MetricValue.of(new BigDecimal(value), unit);
        } catch (NumberFormatException e) {
            return MetricValue.of(unit.isEmpty() ? value : value + " " + unit);
        }
    }

    /**
     * Records what the next session is to do.
     *
     * @param name what is to be done
     * @param reason why; optional
     * @param estimate how long it may take, such as {@code 60-90 minutes}; optional
     */
    public String addNextTask(@Nullable String name, @Nullable String reason, @Nullable String estimate) {
        return answer(() -> {
            String called = name("name", name);
            Optional<String> why = optionalText("reason", reason);
            Optional<String> time = optionalName("estimate", estimate);
            session.nextSession(next ->
                    next.addPriorityTask(task -> task.name(called).reason(why).estimate(time)));
            return "The task " + quote(called) + " is recorded for the next session.";
        });
    }

    /** Records what the next agent has to know. */
    public String addHandoffNote(@Nullable String note) {
        return answer(() -> {
            session.addHandoffNote(text("note", note));
            return "The note for the next agent is recorded.";
        });
    }

    private String answer(Supplier<String> tool) {
        try {
            return tool.get();
        } catch (NotRecorded e) {
            return Excerpt.reason(e);
        } catch (InvalidValueException e) {
            return "Not recorded: " + String.join("; ", e.problems()) + ".";
        } catch (JournalException | IllegalStateException e) {
            run.problem("What the model said could not be recorded: " + Excerpt.reason(e));
            return "Not recorded, and no fault of yours: " + Excerpt.reason(e) + " Go on with your work.";
        } catch (RuntimeException e) {
            run.problem("What the model said could not be recorded: " + e);
            return "Not recorded, and no fault of yours: something is wrong with the recorder. Go on with your work.";
        }
    }

    private static String name(String argument, @Nullable String value) {
        return required(argument, value, LONGEST_NAME);
    }

    private static String text(String argument, @Nullable String value) {
        return required(argument, value, LONGEST_TEXT);
    }

    private static Optional<String> optionalName(String argument, @Nullable String value) {
        return optional(argument, value, LONGEST_NAME);
    }

    private static Optional<String> optionalText(String argument, @Nullable String value) {
        return optional(argument, value, LONGEST_TEXT);
    }

    private static String required(String argument, @Nullable String value, int longest) {
        return optional(argument, value, longest)
                .orElseThrow(() -> new NotRecorded("Not recorded: the " + argument + " is blank. Say what it is."));
    }

    private static Optional<String> optional(String argument, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        if (value.length() > longest) {
            throw new NotRecorded("Not recorded: the " + argument + " has " + value.length() + " characters, more than "
                    + longest + ". Say it shorter.");
        }
        return Optional.of(value.strip());
    }

    /** Returns the word of the template, with whatever emoji or case it was written. */
    private static <E extends Enum<E>> Optional<E> word(String argument, @Nullable String value, Class<E> words) {
        return optionalName(argument, value).map(text -> {
            String letters = text.replaceAll("[^\\p{L}]+", "");
            for (E word : words.getEnumConstants()) {
                if (word.name().equalsIgnoreCase(letters)) {
                    return word;
                }
            }
            throw new NotRecorded(
                    "Not recorded: the " + argument + " " + quote(text) + " is none. Say " + words(words) + ".");
        });
    }

    private static String words(Class<? extends Enum<?>> words) {
        StringBuilder sentence = new StringBuilder();
        Enum<?>[] all = words.getEnumConstants();
        for (int i = 0; i < all.length; i++) {
            sentence.append(i == 0 ? "" : i == all.length - 1 ? " or " : ", ").append(all[i].name());
        }
        return sentence.toString();
    }

    private static String quote(String name) {
        return "\"" + Excerpt.name(name, "") + "\"";
    }
}
