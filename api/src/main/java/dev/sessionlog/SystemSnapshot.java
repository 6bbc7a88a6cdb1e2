package dev.sessionlog;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * The system before or after the session: one list in the template's section SYSTEM STATUS.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface SystemSnapshot extends HasTexts<SystemSnapshot> permits ImmutableSystemSnapshot {

    /** The state of the server. */
    Optional<Reported<ServerState>> server();

    /** The state of the database. */
    Optional<Reported<DatabaseState>> database();

    /** The state of the AI integration. */
    Optional<Reported<ServiceState>> aiIntegration();

    /** The state of the cache. */
    Optional<Reported<ServiceState>> cacheSystem();

    /** The memory usage. */
    Optional<Reported<MemoryState>> memoryUsage();

    /** Other parts of the system. */
    List<SystemComponent> components();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default SystemSnapshot mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("SystemSnapshot", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a system snapshot. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableSystemSnapshot.Builder implements ModelBuilder<SystemSnapshot> {
        static final SystemSnapshot EMPTY = new Builder().build();

        Builder() {}

        /** Sets the state of the server. */
        public Builder server(ServerState state) {
            return server(Reported.of(state));
        }

        /**
         * Sets the state of the server with a one-line comment, printed in parentheses; a blank comment is treated as
         * absent.
         */
        public Builder server(ServerState state, String comment) {
            return server(Reported.of(state, comment));
        }

        /** Sets the state of the database. */
        public Builder database(DatabaseState state) {
            return database(Reported.of(state));
        }

        /**
         * Sets the state of the database with a one-line comment, printed in parentheses; a blank comment is treated as
         * absent.
         */
        public Builder database(DatabaseState state, String comment) {
            return database(Reported.of(state, comment));
        }

        /** Sets the state of the AI integration. */
        public Builder aiIntegration(ServiceState state) {
            return aiIntegration(Reported.of(state));
        }

        /**
         * Sets the state of the AI integration with a one-line comment, printed in parentheses; a blank comment is
         * treated as absent.
         */
        public Builder aiIntegration(ServiceState state, String comment) {
            return aiIntegration(Reported.of(state, comment));
        }

        /** Sets the state of the cache. */
        public Builder cacheSystem(ServiceState state) {
            return cacheSystem(Reported.of(state));
        }

        /**
         * Sets the state of the cache with a one-line comment, printed in parentheses; a blank comment is treated as
         * absent.
         */
        public Builder cacheSystem(ServiceState state, String comment) {
            return cacheSystem(Reported.of(state, comment));
        }

        /** Sets the memory usage. */
        public Builder memoryUsage(MemoryState state) {
            return memoryUsage(Reported.of(state));
        }

        /**
         * Sets the memory usage with a one-line comment, printed in parentheses; a blank comment is treated as absent.
         */
        public Builder memoryUsage(MemoryState state, String comment) {
            return memoryUsage(Reported.of(state, comment));
        }

        /** Adds another part of the system, filled in by the consumer. */
        public Builder addComponent(Consumer<SystemComponent.Builder> component) {
            return addComponent(ModelBuilder.filled("component", component, SystemComponent.builder()));
        }

        /** Adds another part of the system with its state. */
        public Builder addComponent(String name, String state) {
            return addComponent(x -> x.name(name).state(state));
        }

        /**
         * Builds the system snapshot.
         *
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public SystemSnapshot build() {
            return canonical(super.build(), new Canonical("SystemSnapshot"));
        }

        static SystemSnapshot canonical(SystemSnapshot systemSnapshot, Canonical c) {
            return c.checked(((ImmutableSystemSnapshot) systemSnapshot)
                    .withServer(c.value(systemSnapshot.server()))
                    .withDatabase(c.value(systemSnapshot.database()))
                    .withAiIntegration(c.value(systemSnapshot.aiIntegration()))
                    .withCacheSystem(c.value(systemSnapshot.cacheSystem()))
                    .withMemoryUsage(c.value(systemSnapshot.memoryUsage()))
                    .withComponents(c.list(systemSnapshot.components())));
        }
    }
}
