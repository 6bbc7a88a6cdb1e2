package dev.sessionlog.markdown;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import java.util.List;

/** The complete sample log in parts, a section each, so that the judges have less to read. Each part has an agent. */
final class SampleParts {
    private static final SessionLog LOG = SampleLogs.complete();

    static final List<SessionLog> ALL = parts();

    private SampleParts() {}

    private static List<SessionLog> parts() {
        SessionLog minimal = SampleLogs.minimal();
        return List.of(
                minimal.toBuilder()
                        .agent(LOG.agent())
                        .focus(LOG.focus())
                        .interruption(LOG.interruption())
                        .snapshotAt(LOG.snapshotAt())
                        .completedBy(LOG.completedBy())
                        .nextSessionScheduled(LOG.nextSessionScheduled())
                        .id(LOG.id())
                        .previousId(LOG.previousId())
                        .handoffNotes(LOG.handoffNotes())
                        .build(),
                minimal.toBuilder().objectives(LOG.objectives()).build(),
                minimal.toBuilder().tasks(LOG.tasks()).build(),
                minimal.toBuilder().metrics(LOG.metrics()).build(),
                minimal.toBuilder().validation(LOG.validation()).build(),
                minimal.toBuilder().issues(LOG.issues()).build(),
                minimal.toBuilder().systemStatus(LOG.systemStatus()).build(),
                minimal.toBuilder().fileChanges(LOG.fileChanges()).build(),
                minimal.toBuilder().nextSession(LOG.nextSession()).build(),
                minimal.toBuilder().summary(LOG.summary()).build(),
                minimal.toBuilder().customSections(LOG.customSections()).build());
    }
}
