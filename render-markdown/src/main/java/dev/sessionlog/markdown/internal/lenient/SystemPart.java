package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;

/** A part of the system that the template has a line for. */
enum SystemPart {
    SERVER,
    DATABASE,
    AI_INTEGRATION,
    CACHE_SYSTEM,
    MEMORY_USAGE;

    private static final Synonyms<SystemPart> WORDS = Synonyms.of(SystemPart.class);

    static Optional<SystemPart> of(String key) {
        return WORDS.find(key);
    }
}
