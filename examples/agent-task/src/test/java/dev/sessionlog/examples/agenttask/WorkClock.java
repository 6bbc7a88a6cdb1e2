package dev.sessionlog.examples.agenttask;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** A clock that goes on by 20 seconds with each answer of the model, and by 3 with each test run, whoever reads it. */
final class WorkClock extends Clock {
    private final ScriptedModel model;
    private final Path project;

    WorkClock(ScriptedModel model, Path project) {
        this.model = model;
        this.project = project;
    }

    @Override
    public Instant instant() {
        String[] built = project.resolve("target")
                .toFile()
                .list((folder, name) -> name.toLowerCase(Locale.ROOT).startsWith("classes-"));
        int runs = built == null ? 0 : built.length;
        return Instant.parse("2026-03-14T16:05:00Z").plusSeconds(20L * model.answers() + 3L * runs);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
