package dev.sessionlog.examples.fleet;

import dev.sessionlog.SessionLog;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The logs that a company's agents write in 60 days: 200 agents, or fewer so that each one has about 25 sessions. The same
 * number and seed always give the same logs. Not thread-safe.
 */
final class Fleet {
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);
    static final int DAYS = 60;

    private static final int MOST_AGENTS = 200;
    private static final int SESSIONS_OF_AN_AGENT = 25;
    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private static final int WORKING_MINUTES = 16 * 60;

    private final int logs;
    private final Random random;
    private final List<Agent> agents;

    /**
     * A fleet that writes this many logs.
     *
     * @throws IllegalArgumentException if the number of logs is below 1
     */
    Fleet(int logs, long seed) {
        if (logs < 1) {
            throw new IllegalArgumentException("The number of logs must be at least 1, but was " + logs + ".");
        }
        this.logs = logs;
        this.random = new Random(seed);
        int count = Math.max(1, Math.min(MOST_AGENTS, logs / SESSIONS_OF_AN_AGENT));
        this.agents = IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Agent("agent-%03d".formatted(i), random))
                .toList();
    }

    /** Passes on all logs by day. Only the newest log of each agent is kept in memory, because its next one continues it. */
    void forEach(Consumer<SessionLog> consumer) {
        for (int day = 0; day < DAYS; day++) {
            int ofDay = (int) ((long) logs * (day + 1) / DAYS - (long) logs * day / DAYS);
            for (int i = 0; i < ofDay; i++) {
                LocalTime start = MORNING.plusMinutes((long) WORKING_MINUTES * i / ofDay);
                Agent agent = agents.get(random.nextInt(agents.size()));
                consumer.accept(agent.nextSession(FIRST_DAY.plusDays(day), start));
            }
        }
    }
}
