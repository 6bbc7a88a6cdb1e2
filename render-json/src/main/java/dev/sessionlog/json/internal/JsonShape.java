package dev.sessionlog.json.internal;

import static dev.sessionlog.json.internal.NumberShape.SECONDS;
import static dev.sessionlog.json.internal.NumberShape.integer;
import static dev.sessionlog.json.internal.ObjectShape.object;
import static dev.sessionlog.json.internal.Properties.properties;
import static dev.sessionlog.json.internal.StringShape.CODE;
import static dev.sessionlog.json.internal.StringShape.DATE;
import static dev.sessionlog.json.internal.StringShape.DATE_TIME;
import static dev.sessionlog.json.internal.StringShape.NAME;
import static dev.sessionlog.json.internal.StringShape.TEXT;
import static dev.sessionlog.json.internal.StringShape.TIME;
import static dev.sessionlog.json.internal.StringShape.ZONE;
import static dev.sessionlog.json.internal.TaskShapes.TASK;

import dev.sessionlog.CustomSection;
import dev.sessionlog.FileChanges;
import dev.sessionlog.FileNote;
import dev.sessionlog.Interruption;
import dev.sessionlog.Issues;
import dev.sessionlog.NextSession;
import dev.sessionlog.Objectives;
import dev.sessionlog.PerformanceMetrics;
import dev.sessionlog.SessionLog;
import dev.sessionlog.SessionSummary;
import dev.sessionlog.SystemStatus;
import dev.sessionlog.Validation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The JSON shape of a session log: a line per property. The renderer, the reader, the module for mappers and the JSON
 * Schema all follow it. This class has the log itself and its smallest sections; each of the others has a class of its
 * own, such as {@link TaskShapes}.
 */
final class JsonShape {
    private static final NumberShape<Integer> FROM_ONE = integer(1, Integer.MAX_VALUE);

    static final Shape<FileNote> FILE_NOTE = object(
            FileNote.class,
            () -> properties(FileNote::builder, FileNote.Builder::build, note -> {
                note.doc("A file and what is to be said of it.");
                note.required("path", NAME, "The file, as its project names it.")
                        .of(FileNote::path, FileNote.Builder::path);
                note.optional("note", TEXT, "What was done to it, or why it matters.")
                        .of(FileNote::note, FileNote.Builder::note);
            }));

    static final Shape<FileChanges> FILE_CHANGES = object(
            FileChanges.class,
            () -> properties(FileChanges::builder, FileChanges.Builder::build, changes -> {
                changes.doc("The section FILES MODIFIED.");
                changes.list("critical", FILE_NOTE, "Critical changes.")
                        .of(FileChanges::critical, FileChanges.Builder::critical);
                changes.list("configuration", FILE_NOTE, "Changes of configuration.")
                        .of(FileChanges::configuration, FileChanges.Builder::configuration);
                changes.list("created", FILE_NOTE, "Files created.")
                        .of(FileChanges::created, FileChanges.Builder::created);
                changes.list("deleted", FILE_NOTE, "Files deleted.")
                        .of(FileChanges::deleted, FileChanges.Builder::deleted);
            }));

    private static final Shape<CustomSection> CUSTOM_SECTION = object(
            CustomSection.class,
            () -> properties(CustomSection::builder, CustomSection.Builder::build, section -> {
                section.doc("Anything that has no other place, kept verbatim under a title of its own.");
                section.required("title", NAME, "The title. One line.")
                        .of(CustomSection::title, CustomSection.Builder::title);
                section.required(
                                "body",
                                CODE,
                                "The content, kept character by character apart from line ends and controls.")
                        .of(CustomSection::body, CustomSection.Builder::body);
            }));

    // The classes of the following shapes are loaded for the first log that has them. References to the methods would
    // load them at once.
    private static final Shape<Objectives> OBJECTIVES = object(Objectives.class, () -> ObjectiveShapes.objectives());
    private static final Shape<PerformanceMetrics> METRICS =
            object(PerformanceMetrics.class, () -> MetricShapes.metrics());
    private static final Shape<Validation> VALIDATION = object(Validation.class, () -> ValidationShapes.validation());
    private static final Shape<Issues> ISSUES = object(Issues.class, () -> IssueShapes.issues());
    private static final Shape<SystemStatus> SYSTEM_STATUS =
            object(SystemStatus.class, () -> SystemShapes.systemStatus());
    private static final Shape<NextSession> NEXT_SESSION =
            object(NextSession.class, () -> NextSessionShapes.nextSession());
    private static final Shape<SessionSummary> SUMMARY = object(SessionSummary.class, () -> SummaryShapes.summary());
    private static final Shape<Interruption> INTERRUPTION =
            object(Interruption.class, () -> InterruptionShapes.interruption());

    static final ObjectShape<SessionLog, SessionLog.Builder> SESSION_LOG = object(
            SessionLog.class,
            () -> properties(SessionLog::builder, SessionLog.Builder::build, log -> {
                log.doc("The log of one implementation session. What is absent is left out; nothing is ever null.");
                log.constant(
                        SchemaVersion.NAME,
                        SchemaVersion.SHAPE,
                        SchemaVersion.CURRENT,
                        "The version of the shape of this document.");
                log.required("date", DATE, "The day on which the session started.")
                        .of(SessionLog::date, SessionLog.Builder::date);
                log.required("number", FROM_ONE, "The number of the session.")
                        .of(SessionLog::number, SessionLog.Builder::number);
                log.optionalInt("estimatedTotal", FROM_ONE, "How many sessions there will be by estimate.")
                        .of(SessionLog::estimatedTotal, SessionLog.Builder::estimatedTotal);
                log.optional("startTime", TIME, "When the session started, as hours and minutes: 16:05.")
                        .of(SessionLog::startTime, SessionLog.Builder::startTime);
                log.optional("endTime", TIME, "When the session ended; a time before the start is on the next day.")
                        .of(SessionLog::endTime, SessionLog.Builder::endTime);
                log.optional(
                                "zone",
                                ZONE,
                                "The time zone of the date and of all times: an IANA id such as Europe/Berlin, or an offset.")
                        .of(SessionLog::zone, SessionLog.Builder::zone);
                log.optional(
                                "durationSeconds",
                                SECONDS,
                                "How long the session took in seconds, with up to three decimals, where it does not follow from start and end.")
                        .of(SessionLog::duration, SessionLog.Builder::duration);
                log.required("agent", NAME, "Who worked: name or id of the agent. One line.")
                        .of(SessionLog::agent, SessionLog.Builder::agent);
                log.optional("focus", TEXT, "The primary objectives of the session in one line.")
                        .of(SessionLog::focus, SessionLog.Builder::focus);
                log.optional("objectives", OBJECTIVES, "The goals of the session.")
                        .of(SessionLog::objectives, SessionLog.Builder::objectives);
                log.list("tasks", TASK, "The tasks, in order.").of(SessionLog::tasks, SessionLog.Builder::tasks);
                log.optional("metrics", METRICS, "What was measured before and after the session.")
                        .of(SessionLog::metrics, SessionLog.Builder::metrics);
                log.optional("validation", VALIDATION, "What was tested.")
                        .of(SessionLog::validation, SessionLog.Builder::validation);
                log.optional("issues", ISSUES, "The issues resolved, outstanding and discovered.")
                        .of(SessionLog::issues, SessionLog.Builder::issues);
                log.optional("systemStatus", SYSTEM_STATUS, "The system before and after the session.")
                        .of(SessionLog::systemStatus, SessionLog.Builder::systemStatus);
                log.optional("fileChanges", FILE_CHANGES, "The files changed, created and deleted.")
                        .of(SessionLog::fileChanges, SessionLog.Builder::fileChanges);
                log.optional("nextSession", NEXT_SESSION, "What the next session is to do and to know.")
                        .of(SessionLog::nextSession, SessionLog.Builder::nextSession);
                log.optional("summary", SUMMARY, "What was achieved and learned.")
                        .of(SessionLog::summary, SessionLog.Builder::summary);
                log.list("customSections", CUSTOM_SECTION, "What has no other place.")
                        .of(SessionLog::customSections, SessionLog.Builder::customSections);
                log.optional(
                                "interruption",
                                INTERRUPTION,
                                "Present when the session was cut off: nobody recorded its end.")
                        .of(SessionLog::interruption, SessionLog.Builder::interruption);
                log.optional(
                                "snapshotAt",
                                DATE_TIME,
                                "When this document was written while the session was still running: 2026-03-14T17:12.")
                        .of(SessionLog::snapshotAt, SessionLog.Builder::snapshotAt);
                log.optional("completedBy", TEXT, "Who completed the session. One line.")
                        .of(SessionLog::completedBy, SessionLog.Builder::completedBy);
                log.optional("nextSessionScheduled", TEXT, "When the next session is planned, in words. One line.")
                        .of(SessionLog::nextSessionScheduled, SessionLog.Builder::nextSessionScheduled);
                log.optional("id", TEXT, "What identifies the session, for example a UUID. One line.")
                        .of(SessionLog::id, SessionLog.Builder::id);
                log.optional("previousId", TEXT, "The id of the session that this one continues. One line.")
                        .of(SessionLog::previousId, SessionLog.Builder::previousId);
                log.list("handoffNotes", TEXT, "Critical information for the next agent.")
                        .of(SessionLog::handoffNotes, SessionLog.Builder::handoffNotes);
            }));

    private JsonShape() {}

    /** Returns all shapes that a schema defines once, by name, in the order of a log. */
    static Map<String, Shape<?>> definitions() {
        Map<String, Shape<?>> all = new LinkedHashMap<>();
        define(SESSION_LOG, all);
        return all;
    }

    private static void define(Shape<?> shape, Map<String, Shape<?>> all) {
        if (shape.definition().isPresent()
                && all.putIfAbsent(shape.definition().get(), shape) == null
                && shape instanceof ObjectShape<?, ?> object) {
            object.properties().lines().forEach(property -> define(property.shape(), all));
        }
    }

    /**
     * Finds the shape of a type of the model, or of the class that implements one.
     *
     * @param states the states of a reported state: they are needed to read it
     */
    static Optional<ModelShape<?>> find(Class<?> type, Optional<Class<?>> states) {
        // Mappers ask for every type that they meet; those of the model are sealed, so nothing outside implements them.
        if (!type.getPackageName().equals(SessionLog.class.getPackageName())) {
            return Optional.empty();
        }
        return definitions().values().stream()
                .filter(shape -> isFor(shape, type, states))
                .<ModelShape<?>>map(shape -> (ModelShape<?>) shape)
                .findFirst();
    }

    private static boolean isFor(Shape<?> shape, Class<?> type, Optional<Class<?>> states) {
        if (shape instanceof EnumShape<?> words) {
            return words.type() == type;
        }
        return shape instanceof ObjectShape<?, ?> object
                && object.type().isAssignableFrom(type)
                && (states.isEmpty() || object.reports(states.get()));
    }
}
