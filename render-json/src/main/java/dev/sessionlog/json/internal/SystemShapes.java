package dev.sessionlog.json.internal;

import static dev.sessionlog.json.internal.ObjectShape.object;
import static dev.sessionlog.json.internal.Properties.properties;
import static dev.sessionlog.json.internal.StringShape.NAME;
import static dev.sessionlog.json.internal.StringShape.TEXT;

import dev.sessionlog.DatabaseState;
import dev.sessionlog.Health;
import dev.sessionlog.MemoryState;
import dev.sessionlog.Reported;
import dev.sessionlog.ServerState;
import dev.sessionlog.ServiceState;
import dev.sessionlog.SystemComponent;
import dev.sessionlog.SystemHealth;
import dev.sessionlog.SystemSnapshot;
import dev.sessionlog.SystemStatus;

/** The JSON shapes of the section SYSTEM STATUS. */
final class SystemShapes {
    private static final EnumShape<ServerState> SERVER_STATE =
            new EnumShape<>(ServerState.class, "The state of the server.");
    private static final EnumShape<DatabaseState> DATABASE_STATE =
            new EnumShape<>(DatabaseState.class, "The state of the database.");
    private static final EnumShape<ServiceState> SERVICE_STATE =
            new EnumShape<>(ServiceState.class, "The state of a service that can be switched off.");
    private static final EnumShape<MemoryState> MEMORY_STATE =
            new EnumShape<>(MemoryState.class, "The memory usage of the system.");
    private static final EnumShape<Health> HEALTH = new EnumShape<>(Health.class, "The overall state of the system.");
    private static final Shape<Reported<ServerState>> SERVER = reported("ReportedServerState", SERVER_STATE);
    private static final Shape<Reported<DatabaseState>> DATABASE = reported("ReportedDatabaseState", DATABASE_STATE);
    private static final Shape<Reported<ServiceState>> SERVICE = reported("ReportedServiceState", SERVICE_STATE);
    private static final Shape<Reported<MemoryState>> MEMORY = reported("ReportedMemoryState", MEMORY_STATE);

    private static final Shape<SystemComponent> SYSTEM_COMPONENT = object(
            SystemComponent.class,
            () -> properties(SystemComponent::builder, SystemComponent.Builder::build, part -> {
                part.doc("A further part of the system, with a state in its own words.");
                part.required("name", NAME, "What it is called. One line.")
                        .of(SystemComponent::name, SystemComponent.Builder::name);
                part.required("state", NAME, "Its state, for example DRAINING. One line.")
                        .of(SystemComponent::state, SystemComponent.Builder::state);
                part.optional("comment", TEXT, "A comment on the state. One line.")
                        .of(SystemComponent::comment, SystemComponent.Builder::comment);
            }));

    private static final Shape<SystemSnapshot> SYSTEM_SNAPSHOT = object(
            SystemSnapshot.class,
            () -> properties(SystemSnapshot::builder, SystemSnapshot.Builder::build, snapshot -> {
                snapshot.doc("The system before or after the session.");
                snapshot.optional("server", SERVER, "The state of the server.")
                        .of(SystemSnapshot::server, SystemSnapshot.Builder::server);
                snapshot.optional("database", DATABASE, "The state of the database.")
                        .of(SystemSnapshot::database, SystemSnapshot.Builder::database);
                snapshot.optional("aiIntegration", SERVICE, "The state of the AI integration.")
                        .of(SystemSnapshot::aiIntegration, SystemSnapshot.Builder::aiIntegration);
                snapshot.optional("cacheSystem", SERVICE, "The state of the cache.")
                        .of(SystemSnapshot::cacheSystem, SystemSnapshot.Builder::cacheSystem);
                snapshot.optional("memoryUsage", MEMORY, "The memory usage.")
                        .of(SystemSnapshot::memoryUsage, SystemSnapshot.Builder::memoryUsage);
                snapshot.list("components", SYSTEM_COMPONENT, "Further parts of the system.")
                        .of(SystemSnapshot::components, SystemSnapshot.Builder::components);
            }));

    private static final Shape<SystemHealth> SYSTEM_HEALTH = object(
            SystemHealth.class,
            () -> properties(SystemHealth::builder, SystemHealth.Builder::build, health -> {
                health.doc("The block System Health Summary.");
                health.optional("overall", HEALTH, "The overall state.")
                        .of(SystemHealth::overall, SystemHealth.Builder::overall);
                health.list("notes", TEXT, "A summary, concerns, improvements.")
                        .of(SystemHealth::notes, SystemHealth.Builder::notes);
            }));

    private SystemShapes() {}

    static Properties<SystemStatus, SystemStatus.Builder> systemStatus() {
        return properties(SystemStatus::builder, SystemStatus.Builder::build, status -> {
            status.doc("The section SYSTEM STATUS.");
            status.optional("before", SYSTEM_SNAPSHOT, "The system before the session.")
                    .of(SystemStatus::before, SystemStatus.Builder::before);
            status.optional("after", SYSTEM_SNAPSHOT, "The system after the session.")
                    .of(SystemStatus::after, SystemStatus.Builder::after);
            status.optional("health", SYSTEM_HEALTH, "The overall state.")
                    .of(SystemStatus::health, SystemStatus.Builder::health);
        });
    }

    private static <S extends Enum<S>> Shape<Reported<S>> reported(String name, EnumShape<S> states) {
        return new ObjectShape<>(
                Reported.class,
                name,
                () -> Properties.<Reported<S>, ReportedParts<S>>properties(
                        ReportedParts::new, ReportedParts::build, state -> {
                            state.doc(
                                    "A state as it was reported, with a comment where the word alone does not say it.");
                            state.required("state", states, "The state.").of(Reported::state, ReportedParts::state);
                            state.optional("comment", TEXT, "A comment. One line.")
                                    .of(Reported::comment, ReportedParts::comment);
                        }));
    }
}
