package dev.sessionlog.markdown;

import dev.sessionlog.Interruption;
import dev.sessionlog.SessionLog;

/**
 * The template as a table: every heading and label in order, with the attribute that stands there and how. Writing and
 * reading are its two directions.
 */
final class Template {
    static final Block<SessionLog, SessionLog.Builder> DOCUMENT = Blocks.sequence(
            header(),
            ObjectivesSection.SECTION,
            TasksSection.SECTION,
            MetricsSection.SECTION,
            ValidationSection.SECTION,
            IssuesSection.SECTION,
            StatusSection.SECTION,
            FilesSection.SECTION,
            NextSessionSection.SECTION,
            SummarySection.SECTION,
            new FurtherNotes(),
            Blocks.afterRule(footer()));

    private Template() {}

    private static Block<SessionLog, SessionLog.Builder> header() {
        return LabelledLines.of(
                Field.required(
                        Labels.DATE,
                        Forms.DAY,
                        log -> new Forms.Day(log.date(), log.zone()),
                        (log, day) -> log.date(day.date()).zone(day.zone())),
                Field.required(
                        Labels.SESSION,
                        Forms.COUNT,
                        log -> new Forms.Count(log.number(), log.estimatedTotal()),
                        (log, count) -> log.number(count.number()).estimatedTotal(count.total())),
                Field.optional(Labels.START_TIME, Forms.TIME, SessionLog::startTime, SessionLog.Builder::startTime),
                Field.optional(Labels.END_TIME, Forms.TIME, SessionLog::endTime, SessionLog.Builder::endTime),
                Field.optional(Labels.DURATION, Forms.DURATION, SessionLog::elapsed, (log, duration) -> {
                    if (duration.compareTo(SessionLog.MAX_DURATION) <= 0) { // a longer one can only be derived
                        log.duration(duration);
                    }
                }),
                Field.required(Labels.AGENT, Forms.TEXT, SessionLog::agent, SessionLog.Builder::agent),
                Field.optional(Labels.FOCUS, Forms.TEXT, SessionLog::focus, SessionLog.Builder::focus));
    }

    private static Block<SessionLog, SessionLog.Builder> footer() {
        return LabelledLines.of(
                Field.optional(
                        Labels.SESSION_INTERRUPTED,
                        Forms.LAST_ENTRY,
                        log -> log.interruption().map(i -> new Forms.Entry(i.entries(), i.lastEntryAt())),
                        (log, entry) -> log.interruption(Interruption.builder()
                                .entries(entry.number())
                                .lastEntryAt(entry.at())
                                .build())),
                Field.optional(
                        Labels.SESSION_COMPLETED_BY,
                        Forms.TEXT,
                        SessionLog::completedBy,
                        SessionLog.Builder::completedBy),
                Field.optional(
                        Labels.NEXT_SESSION_SCHEDULED,
                        Forms.TEXT,
                        SessionLog::nextSessionScheduled,
                        SessionLog.Builder::nextSessionScheduled),
                Field.list(
                        Labels.HANDOFF_NOTES, Forms.TEXT, SessionLog::handoffNotes, SessionLog.Builder::handoffNotes));
    }
}
