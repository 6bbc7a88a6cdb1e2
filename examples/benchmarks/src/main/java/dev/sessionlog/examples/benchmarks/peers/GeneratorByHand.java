package dev.sessionlog.examples.benchmarks.peers;

import dev.sessionlog.examples.benchmarks.peers.LogData.Check;
import dev.sessionlog.examples.benchmarks.peers.LogData.ChecklistItem;
import dev.sessionlog.examples.benchmarks.peers.LogData.Effectiveness;
import dev.sessionlog.examples.benchmarks.peers.LogData.FileNote;
import dev.sessionlog.examples.benchmarks.peers.LogData.Objective;
import dev.sessionlog.examples.benchmarks.peers.LogData.OutstandingIssue;
import dev.sessionlog.examples.benchmarks.peers.LogData.PriorityTask;
import dev.sessionlog.examples.benchmarks.peers.LogData.Reading;
import dev.sessionlog.examples.benchmarks.peers.LogData.Reported;
import dev.sessionlog.examples.benchmarks.peers.LogData.Snippet;
import dev.sessionlog.examples.benchmarks.peers.LogData.Task;
import dev.sessionlog.examples.benchmarks.peers.LogData.TaskIssue;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Hand-written JSON: direct calls of Jackson's generator. Hardly anything can be faster. */
public final class GeneratorByHand {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final DefaultPrettyPrinter INDENTED = (DefaultPrettyPrinter) JacksonRecords.indented();
    private static final ObjectWriteContext CONTEXT = new ObjectWriteContext.Base() {
        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return INDENTED.createInstance();
        }
    };

    private final JsonGenerator json;

    private GeneratorByHand(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the document without its final line ending. */
    public static String write(LogData log) {
        StringWriter document = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(CONTEXT, document)) {
            new GeneratorByHand(json).log(log);
        }
        return document.toString();
    }

    private void log(LogData log) {
        json.writeStartObject();
        json.writeStringProperty("schemaVersion", log.schemaVersion());
        json.writeStringProperty("date", log.date().toString());
        json.writeNumberProperty("number", log.number());
        if (log.estimatedTotal() != null) {
            json.writeNumberProperty("estimatedTotal", log.estimatedTotal().intValue());
        }
        text("startTime", log.startTime());
        text("endTime", log.endTime());
        text("zone", log.zone());
        json.writeStringProperty("agent", log.agent());
        text("focus", log.focus());
        json.writeObjectPropertyStart("objectives");
        list("primary", log.objectives().primary(), this::objective);
        list("secondary", log.objectives().secondary(), this::objective);
        json.writeEndObject();
        list("tasks", log.tasks(), this::task);
        json.writeObjectPropertyStart("metrics");
        list("before", log.metrics().before(), this::reading);
        list("after", log.metrics().after(), this::reading);
        json.writeEndObject();
        json.writeObjectPropertyStart("validation");
        list("functional", log.validation().functional(), this::check);
        list("integration", log.validation().integration(), this::check);
        json.writeEndObject();
        json.writeObjectPropertyStart("issues");
        list("outstanding", log.issues().outstanding(), this::outstanding);
        json.writeEndObject();
        systemStatus(log);
        json.writeObjectPropertyStart("fileChanges");
        list("critical", log.fileChanges().critical(), this::file);
        list("deleted", log.fileChanges().deleted(), this::file);
        json.writeEndObject();
        nextSession(log);
        summary(log);
        text("completedBy", log.completedBy());
        list("handoffNotes", log.handoffNotes(), json::writeString);
        json.writeEndObject();
    }

    private void objective(Objective objective) {
        json.writeStartObject();
        json.writeStringProperty("description", objective.description());
        json.writeBooleanProperty("achieved", objective.achieved());
        text("successCriteria", objective.successCriteria());
        text("validationMethod", objective.validationMethod());
        json.writeEndObject();
    }

    private void task(Task task) {
        json.writeStartObject();
        text("id", task.id());
        json.writeStringProperty("name", task.name());
        json.writeNumberProperty("timeSpentSeconds", task.timeSpentSeconds());
        word("status", task.status());
        word("priority", task.priority());
        if (task.implementation() != null) {
            json.writeObjectPropertyStart("implementation");
            list("modifiedFiles", task.implementation().modifiedFiles(), this::file);
            list("codeChanges", task.implementation().codeChanges(), json::writeString);
            json.writeEndObject();
        }
        if (task.results() != null) {
            json.writeObjectPropertyStart("results");
            list("performanceMetrics", task.results().performanceMetrics(), json::writeString);
            list("testResults", task.results().testResults(), json::writeString);
            json.writeEndObject();
        }
        list("issues", task.issues(), this::taskIssue);
        list("snippets", task.snippets(), this::snippet);
        json.writeEndObject();
    }

    private void file(FileNote file) {
        json.writeStartObject();
        json.writeStringProperty("path", file.path());
        text("note", file.note());
        json.writeEndObject();
    }

    private void taskIssue(TaskIssue issue) {
        json.writeStartObject();
        json.writeStringProperty("problem", issue.problem());
        text("rootCause", issue.rootCause());
        text("resolution", issue.resolution());
        text("workaround", issue.workaround());
        json.writeEndObject();
    }

    private void snippet(Snippet snippet) {
        json.writeStartObject();
        text("language", snippet.language());
        json.writeStringProperty("code", snippet.code());
        text("description", snippet.description());
        json.writeEndObject();
    }

    private void reading(Reading reading) {
        json.writeStartObject();
        json.writeStringProperty("name", reading.name());
        json.writeObjectPropertyStart("value");
        json.writeNumberProperty("amount", reading.value().amount());
        text("unit", reading.value().unit());
        json.writeEndObject();
        word("better", reading.better());
        if (reading.perSession() != null) {
            json.writeBooleanProperty("perSession", reading.perSession());
        }
        text("notes", reading.notes());
        json.writeEndObject();
    }

    private void check(Check check) {
        json.writeStartObject();
        json.writeStringProperty("name", check.name());
        json.writeBooleanProperty("performed", check.performed());
        word("outcome", check.outcome());
        text("description", check.description());
        json.writeEndObject();
    }

    private void outstanding(OutstandingIssue issue) {
        json.writeStartObject();
        json.writeStringProperty("name", issue.name());
        word("severity", issue.severity());
        text("impact", issue.impact());
        text("nextSteps", issue.nextSteps());
        json.writeEndObject();
    }

    private void systemStatus(LogData log) {
        json.writeObjectPropertyStart("systemStatus");
        json.writeObjectPropertyStart("before");
        reported("server", log.systemStatus().before().server());
        reported("database", log.systemStatus().before().database());
        json.writeEndObject();
        json.writeObjectPropertyStart("health");
        word("overall", log.systemStatus().health().overall());
        list("notes", log.systemStatus().health().notes(), json::writeString);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void reported(String name, Reported<? extends Enum<?>> reported) {
        if (reported != null) {
            json.writeObjectPropertyStart(name);
            word("state", reported.state());
            text("comment", reported.comment());
            json.writeEndObject();
        }
    }

    private void nextSession(LogData log) {
        json.writeObjectPropertyStart("nextSession");
        list("priorityTasks", log.nextSession().priorityTasks(), this::priorityTask);
        list("checklistItems", log.nextSession().checklistItems(), this::checklistItem);
        json.writeObjectPropertyStart("risks");
        list("highRisks", log.nextSession().risks().highRisks(), json::writeString);
        list("mitigationPlans", log.nextSession().risks().mitigationPlans(), json::writeString);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void priorityTask(PriorityTask task) {
        json.writeStartObject();
        json.writeStringProperty("name", task.name());
        text("reason", task.reason());
        text("estimate", task.estimate());
        json.writeEndObject();
    }

    private void checklistItem(ChecklistItem item) {
        json.writeStartObject();
        json.writeStringProperty("text", item.text());
        json.writeBooleanProperty("done", item.done());
        json.writeEndObject();
    }

    private void summary(LogData log) {
        json.writeObjectPropertyStart("summary");
        list("accomplishments", log.summary().accomplishments(), json::writeString);
        Effectiveness effectiveness = log.summary().effectiveness();
        json.writeObjectPropertyStart("effectiveness");
        if (effectiveness.productivity() != null) {
            json.writeNumberProperty(
                    "productivity", effectiveness.productivity().intValue());
        }
        text("productivityExplanation", effectiveness.productivityExplanation());
        word("timeEfficiency", effectiveness.timeEfficiency());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void text(String name, Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }

    private void word(String name, Enum<?> value) {
        if (value != null) {
            json.writeStringProperty(name, value.name());
        }
    }

    private <E> void list(String name, List<E> elements, Consumer<E> write) {
        if (elements != null) {
            json.writeArrayPropertyStart(name);
            elements.forEach(write);
            json.writeEndArray();
        }
    }
}
