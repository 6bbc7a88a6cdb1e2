package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.Reported;
import dev.sessionlog.SystemSnapshot;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** A part of the system that the template has a line for, with the states that it can have. */
enum SystemPart {
    SERVER(States.SERVER, SystemSnapshot.Builder::server),
    DATABASE(States.DATABASE, SystemSnapshot.Builder::database),
    AI_INTEGRATION(States.SERVICE, SystemSnapshot.Builder::aiIntegration),
    CACHE_SYSTEM(States.SERVICE, SystemSnapshot.Builder::cacheSystem),
    MEMORY_USAGE(States.MEMORY, SystemSnapshot.Builder::memoryUsage);

    private static final Synonyms<SystemPart> WORDS = Synonyms.of(SystemPart.class);

    @SuppressWarnings("ImmutableEnumChecker") // it keeps nothing
    private final BiFunction<SystemSnapshot.Builder, String, Optional<? extends States.Found<?>>> reader;

    <S extends Enum<S>> SystemPart(States<S> states, BiConsumer<SystemSnapshot.Builder, Reported<S>> setter) {
        this.reader = (snapshot, text) -> {
            Optional<States.Found<S>> found = states.at(text);
            found.ifPresent(state -> setter.accept(snapshot, Reported.of(state.state(), state.comment())));
            return found;
        };
    }

    static Optional<SystemPart> of(String key) {
        return WORDS.find(key);
    }

    /** Sets the state that a text starts with; returns nothing when it is none of the part's. */
    Optional<? extends States.Found<?>> read(SystemSnapshot.Builder snapshot, String text) {
        return reader.apply(snapshot, text);
    }
}
