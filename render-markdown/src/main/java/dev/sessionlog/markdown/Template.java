package dev.sessionlog.markdown;

import dev.sessionlog.Interruption;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Unfinished;
import dev.sessionlog.format.TemplateLabel;

/**
 * The template: its header, sections and footer in order, for writing and for reading. Each section has a class of its own
 * with these two directions.
 */
final class Template {
    private Template() {}

    static void write(SessionLog log, TemplateWriter out) {
        out.markdown().title();
        writeHeader(log, out);
        ObjectivesSection.write(log, out);
        TasksSection.write(log, out);
        MetricsSection.write(log, out);
        ValidationSection.write(log, out);
        IssuesSection.write(log, out);
        StatusSection.write(log, out);
        FilesSection.write(log, out);
        NextSessionSection.write(log, out);
        SummarySection.write(log, out);
        FurtherNotes.write(log, out);
        writeFooter(log, out);
        out.markdown().end();
    }

    static SessionLog read(TemplateReader in) {
        SessionLog.Builder builder = SessionLog.builder();
        in.lines().skipTitle();
        readHeader(in, builder);
        readSections(in, builder);
        readFooter(in, builder);
        in.lines().checkEnd();
        SessionLog log = builder.build();
        in.checkPrinted(TemplateLabel.DURATION, log.elapsed().isPresent());
        in.checkPrinted(TemplateLabel.GOAL_ACHIEVEMENT, log.goalAchievement().isPresent());
        return log;
    }

    private static void readSections(TemplateReader in, SessionLog.Builder log) {
        ObjectivesSection.read(in, log);
        TasksSection.read(in, log);
        MetricsSection.read(in, log);
        ValidationSection.read(in, log);
        IssuesSection.read(in, log);
        StatusSection.read(in, log);
        FilesSection.read(in, log);
        NextSessionSection.read(in, log);
        SummarySection.read(in, log);
        FurtherNotes.read(in, log);
    }

    private static void writeHeader(SessionLog log, TemplateWriter out) {
        out.lines();
        out.line(TemplateLabel.DATE, new Forms.Day(log.date(), log.zone()), Forms.DAY);
        out.line(TemplateLabel.SESSION, new Forms.Count(log.number(), log.estimatedTotal()), Forms.COUNT);
        out.line(TemplateLabel.START_TIME, log.startTime(), Forms.TIME);
        out.line(TemplateLabel.END_TIME, log.endTime(), Forms.TIME);
        if (log.interruption().isPresent()) {
            writeInterruption(log.interruption().get(), out);
        }
        if (log.snapshotAt().isPresent()) {
            out.line(TemplateLabel.SESSION_RUNNING, log.snapshotAt().get(), EndForms.SNAPSHOT);
        }
        out.line(TemplateLabel.DURATION, log.elapsed(), Forms.DURATION);
        out.line(TemplateLabel.AGENT, log.agent(), Forms.LINE);
        out.line(TemplateLabel.FOCUS, log.focus(), Forms.LINE);
    }

    private static void writeInterruption(Interruption interruption, TemplateWriter out) {
        out.line(TemplateLabel.SESSION_INTERRUPTED, interruption, EndForms.INTERRUPTION);
        for (Unfinished unfinished : interruption.unfinished()) {
            out.line(TemplateLabel.UNFINISHED, unfinished, EndForms.UNFINISHED);
        }
    }

    private static void readHeader(TemplateReader in, SessionLog.Builder log) {
        in.requiredLine(
                TemplateLabel.DATE, Forms.DAY, day -> log.date(day.date()).zone(day.zone()));
        in.requiredLine(
                TemplateLabel.SESSION,
                Forms.COUNT,
                count -> log.number(count.number()).estimatedTotal(count.total()));
        in.line(TemplateLabel.START_TIME, Forms.TIME, log::startTime);
        in.line(TemplateLabel.END_TIME, Forms.TIME, log::endTime);
        in.line(TemplateLabel.SESSION_INTERRUPTED, EndForms.INTERRUPTION, interruption -> {
            Interruption.Builder end = interruption.toBuilder();
            in.lines(TemplateLabel.UNFINISHED, EndForms.UNFINISHED, end::unfinished);
            log.interruption(end.build());
        });
        in.line(TemplateLabel.SESSION_RUNNING, EndForms.SNAPSHOT, log::snapshotAt);
        in.line(TemplateLabel.DURATION, Forms.DURATION, duration -> {
            if (duration.compareTo(SessionLog.MAX_DURATION) <= 0) { // a longer one can only be derived
                log.duration(duration);
            }
        });
        in.requiredLine(TemplateLabel.AGENT, Forms.LINE, log::agent);
        in.line(TemplateLabel.FOCUS, Forms.LINE, log::focus);
    }

    private static void writeFooter(SessionLog log, TemplateWriter out) {
        out.markdown().rule();
        out.lines();
        out.line(TemplateLabel.SESSION_COMPLETED_BY, log.completedBy(), Forms.LINE);
        out.line(TemplateLabel.NEXT_SESSION_SCHEDULED, log.nextSessionScheduled(), Forms.LINE);
        out.line(TemplateLabel.SESSION_ID, log.id(), Forms.LINE);
        out.line(TemplateLabel.CONTINUES, log.previousId(), Forms.LINE);
        out.line(TemplateLabel.HANDOFF_NOTES, log.handoffNotes(), Forms.TEXT);
    }

    private static void readFooter(TemplateReader in, SessionLog.Builder log) {
        in.lines().rule();
        if (!in.hasRead(TemplateLabel.SESSION_INTERRUPTED)) { // in documents of version 0.1.0 it is here
            in.line(TemplateLabel.SESSION_INTERRUPTED, EndForms.INTERRUPTION, log::interruption);
        }
        in.line(TemplateLabel.SESSION_COMPLETED_BY, Forms.LINE, log::completedBy);
        in.line(TemplateLabel.NEXT_SESSION_SCHEDULED, Forms.LINE, log::nextSessionScheduled);
        in.line(TemplateLabel.SESSION_ID, Forms.LINE, log::id);
        in.line(TemplateLabel.CONTINUES, Forms.LINE, log::previousId);
        in.lineOrList(TemplateLabel.HANDOFF_NOTES, Forms.TEXT, log::handoffNotes);
    }
}
