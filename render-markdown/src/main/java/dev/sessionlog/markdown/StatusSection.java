package dev.sessionlog.markdown;

import dev.sessionlog.SessionLog;
import dev.sessionlog.SystemHealth;
import dev.sessionlog.SystemSnapshot;
import dev.sessionlog.SystemStatus;
import java.util.Optional;

/** The section SYSTEM STATUS. */
final class StatusSection {
    private static final SystemStatus NONE = SystemStatus.builder().build();

    private StatusSection() {}

    static void write(SessionLog log, TemplateWriter out) {
        if (out.section(Labels.SYSTEM_STATUS, log.systemStatus().isPresent())) {
            SystemStatus status = log.systemStatus().orElse(NONE);
            writeSnapshot(Labels.BEFORE_SESSION, status.before(), out);
            writeSnapshot(Labels.AFTER_SESSION, status.after(), out);
            writeHealth(status.health(), out);
        }
    }

    private static void writeSnapshot(Labels.Heading heading, Optional<SystemSnapshot> found, TemplateWriter out) {
        if (out.part(heading, found.isPresent())) {
            SystemSnapshot snapshot = found.get();
            out.bullet(Labels.SERVER_STATUS, snapshot.server(), Forms.SERVER);
            out.bullet(Labels.DATABASE_STATUS, snapshot.database(), Forms.DATABASE);
            out.bullet(Labels.AI_INTEGRATION, snapshot.aiIntegration(), Forms.SERVICE);
            out.bullet(Labels.CACHE_SYSTEM, snapshot.cacheSystem(), Forms.SERVICE);
            out.bullet(Labels.MEMORY_USAGE, snapshot.memoryUsage(), Forms.MEMORY);
            out.bullets(snapshot.components(), ItemForms.COMPONENT);
        }
    }

    private static void writeHealth(Optional<SystemHealth> found, TemplateWriter out) {
        if (out.part(Labels.HEALTH_SUMMARY, found.isPresent())) {
            SystemHealth health = found.get();
            out.lines();
            out.line(Labels.OVERALL_STATUS, health.overall(), Words.HEALTH);
            out.bullets(health.notes(), Forms.TEXT);
        }
    }

    static void read(TemplateReader in, SessionLog.Builder log) {
        if (in.part(Labels.SYSTEM_STATUS)) {
            log.systemStatus(in.built(() -> {
                SystemStatus.Builder status = SystemStatus.builder();
                if (in.part(Labels.BEFORE_SESSION)) {
                    status.before(in.built(() -> readSnapshot(in)));
                }
                if (in.part(Labels.AFTER_SESSION)) {
                    status.after(in.built(() -> readSnapshot(in)));
                }
                if (in.part(Labels.HEALTH_SUMMARY)) {
                    status.health(in.built(() -> readHealth(in)));
                }
                return status.build();
            }));
        }
    }

    private static SystemSnapshot readSnapshot(TemplateReader in) {
        SystemSnapshot.Builder snapshot = SystemSnapshot.builder();
        in.bullet(Labels.SERVER_STATUS, Forms.SERVER, snapshot::server);
        in.bullet(Labels.DATABASE_STATUS, Forms.DATABASE, snapshot::database);
        in.bullet(Labels.AI_INTEGRATION, Forms.SERVICE, snapshot::aiIntegration);
        in.bullet(Labels.CACHE_SYSTEM, Forms.SERVICE, snapshot::cacheSystem);
        in.bullet(Labels.MEMORY_USAGE, Forms.MEMORY, snapshot::memoryUsage);
        in.optionalBullets(ItemForms.COMPONENT, snapshot::components);
        return snapshot.build();
    }

    private static SystemHealth readHealth(TemplateReader in) {
        SystemHealth.Builder health = SystemHealth.builder();
        in.line(Labels.OVERALL_STATUS, Words.HEALTH, health::overall);
        in.optionalBullets(Forms.TEXT, health::notes);
        return health.build();
    }
}
