package dev.sessionlog.recorder;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Ids of sessions: UUIDs of version 7 (RFC 9562, section 5.7), which sort by the time at which they were made. */
final class SessionIds {
    private static final long VERSION = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private SessionIds() {}

    static String newId(Instant at, RandomGenerator random) {
        long high = at.toEpochMilli() << 16 | VERSION | random.nextLong() >>> 52;
        long low = VARIANT | random.nextLong() >>> 2;
        return new UUID(high, low).toString();
    }
}
