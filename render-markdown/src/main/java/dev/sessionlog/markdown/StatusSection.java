package dev.sessionlog.markdown;

import static dev.sessionlog.markdown.Blocks.headed;
import static dev.sessionlog.markdown.Blocks.nested;
import static dev.sessionlog.markdown.Blocks.section;
import static dev.sessionlog.markdown.Blocks.sequence;

import dev.sessionlog.SessionLog;
import dev.sessionlog.SystemHealth;
import dev.sessionlog.SystemSnapshot;
import dev.sessionlog.SystemStatus;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The section SYSTEM STATUS. */
final class StatusSection {
    static final Block<SessionLog, SessionLog.Builder> SECTION = section(
            Labels.SYSTEM_STATUS,
            SessionLog::systemStatus,
            SessionLog.Builder::systemStatus,
            SystemStatus::builder,
            SystemStatus.Builder::build,
            headed(Labels.BEFORE_SESSION, snapshot(SystemStatus::before, SystemStatus.Builder::before)),
            headed(Labels.AFTER_SESSION, snapshot(SystemStatus::after, SystemStatus.Builder::after)),
            headed(
                    Labels.HEALTH_SUMMARY,
                    nested(
                            SystemStatus::health,
                            SystemStatus.Builder::health,
                            SystemHealth::builder,
                            SystemHealth.Builder::build,
                            sequence(
                                    LabelledLines.of(Field.optional(
                                            Labels.OVERALL_STATUS,
                                            Words.HEALTH,
                                            SystemHealth::overall,
                                            SystemHealth.Builder::overall)),
                                    Items.bullets(Forms.TEXT, SystemHealth::notes, SystemHealth.Builder::notes)))));

    private StatusSection() {}

    private static Block<SystemStatus, SystemStatus.Builder> snapshot(
            Function<SystemStatus, Optional<SystemSnapshot>> get,
            BiConsumer<SystemStatus.Builder, SystemSnapshot> set) {
        return nested(
                get,
                set,
                SystemSnapshot::builder,
                SystemSnapshot.Builder::build,
                sequence(
                        Bullets.of(
                                Field.optional(
                                        Labels.SERVER_STATUS,
                                        Forms.reported(Words.SERVER_STATE),
                                        SystemSnapshot::server,
                                        SystemSnapshot.Builder::server),
                                Field.optional(
                                        Labels.DATABASE_STATUS,
                                        Forms.reported(Words.DATABASE_STATE),
                                        SystemSnapshot::database,
                                        SystemSnapshot.Builder::database),
                                Field.optional(
                                        Labels.AI_INTEGRATION,
                                        Forms.reported(Words.SERVICE_STATE),
                                        SystemSnapshot::aiIntegration,
                                        SystemSnapshot.Builder::aiIntegration),
                                Field.optional(
                                        Labels.CACHE_SYSTEM,
                                        Forms.reported(Words.SERVICE_STATE),
                                        SystemSnapshot::cacheSystem,
                                        SystemSnapshot.Builder::cacheSystem),
                                Field.optional(
                                        Labels.MEMORY_USAGE,
                                        Forms.reported(Words.MEMORY_STATE),
                                        SystemSnapshot::memoryUsage,
                                        SystemSnapshot.Builder::memoryUsage)),
                        Items.bullets(
                                ItemForms.COMPONENT, SystemSnapshot::components, SystemSnapshot.Builder::components)));
    }
}
