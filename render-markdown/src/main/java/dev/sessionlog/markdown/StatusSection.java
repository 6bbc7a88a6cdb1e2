package dev.sessionlog.markdown;

import dev.sessionlog.SessionLog;
import dev.sessionlog.SystemHealth;
import dev.sessionlog.SystemSnapshot;
import dev.sessionlog.SystemStatus;
import dev.sessionlog.format.TemplateLabel;
import dev.sessionlog.format.TemplateSection;
import java.util.Optional;

/** The section SYSTEM STATUS. */
final class StatusSection {
    private StatusSection() {}

    static void write(SessionLog log, TemplateWriter out) {
        if (out.section(TemplateSection.SYSTEM_STATUS, log.systemStatus().isPresent())) {
            SystemStatus status =
                    log.systemStatus().orElseGet(() -> SystemStatus.builder().build());
            writeSnapshot(TemplateLabel.BEFORE_SESSION, status.before(), out);
            writeSnapshot(TemplateLabel.AFTER_SESSION, status.after(), out);
            writeHealth(status.health(), out);
        }
    }

    private static void writeSnapshot(TemplateLabel heading, Optional<SystemSnapshot> found, TemplateWriter out) {
        if (out.part(heading, found.isPresent())) {
            SystemSnapshot snapshot = found.get();
            out.bullet(TemplateLabel.SERVER_STATUS, snapshot.server(), Forms.SERVER);
            out.bullet(TemplateLabel.DATABASE_STATUS, snapshot.database(), Forms.DATABASE);
            out.bullet(TemplateLabel.AI_INTEGRATION, snapshot.aiIntegration(), Forms.SERVICE);
            out.bullet(TemplateLabel.CACHE_SYSTEM, snapshot.cacheSystem(), Forms.SERVICE);
            out.bullet(TemplateLabel.MEMORY_USAGE, snapshot.memoryUsage(), Forms.MEMORY);
            out.bullets(snapshot.components(), ItemForms.COMPONENT);
        }
    }

    private static void writeHealth(Optional<SystemHealth> found, TemplateWriter out) {
        if (out.part(TemplateLabel.HEALTH_SUMMARY, found.isPresent())) {
            SystemHealth health = found.get();
            out.lines();
            out.line(TemplateLabel.OVERALL_STATUS, health.overall(), StateForm.HEALTH);
            out.bullets(health.notes(), Forms.TEXT);
        }
    }

    static void read(TemplateReader in, SessionLog.Builder log) {
        if (in.part(TemplateSection.SYSTEM_STATUS)) {
            log.systemStatus(in.built(() -> {
                SystemStatus.Builder status = SystemStatus.builder();
                if (in.part(TemplateLabel.BEFORE_SESSION)) {
                    status.before(in.built(() -> readSnapshot(in)));
                }
                if (in.part(TemplateLabel.AFTER_SESSION)) {
                    status.after(in.built(() -> readSnapshot(in)));
                }
                if (in.part(TemplateLabel.HEALTH_SUMMARY)) {
                    status.health(in.built(() -> readHealth(in)));
                }
                return status.build();
            }));
        }
    }

    private static SystemSnapshot readSnapshot(TemplateReader in) {
        SystemSnapshot.Builder snapshot = SystemSnapshot.builder();
        in.bullet(TemplateLabel.SERVER_STATUS, Forms.SERVER, snapshot::server);
        in.bullet(TemplateLabel.DATABASE_STATUS, Forms.DATABASE, snapshot::database);
        in.bullet(TemplateLabel.AI_INTEGRATION, Forms.SERVICE, snapshot::aiIntegration);
        in.bullet(TemplateLabel.CACHE_SYSTEM, Forms.SERVICE, snapshot::cacheSystem);
        in.bullet(TemplateLabel.MEMORY_USAGE, Forms.MEMORY, snapshot::memoryUsage);
        in.optionalBullets(ItemForms.COMPONENT, snapshot::components);
        return snapshot.build();
    }

    private static SystemHealth readHealth(TemplateReader in) {
        SystemHealth.Builder health = SystemHealth.builder();
        in.line(TemplateLabel.OVERALL_STATUS, StateForm.HEALTH, health::overall);
        in.optionalBullets(Forms.TEXT, health::notes);
        return health.build();
    }
}
