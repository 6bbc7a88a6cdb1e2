package dev.sessionlog.examples.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SessionLog;
import dev.sessionlog.recorder.SessionRecorder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryByHandTest {
    private static final Instant AT = Instant.parse("2026-03-14T16:05:00.123456Z");

    @Test
    void theEntryIsOursButForItsLengthAndChecksum(@TempDir Path folder) throws IOException {
        Path journal = folder.resolve("session.journal");
        try (SessionRecorder recorder = SessionRecorder.journal(journal)
                .clock(Clock.fixed(AT, ZoneOffset.UTC))
                .start(SessionLog.builder().number(1).agent("build-agent/2.1"))) {
            recorder.addHandoffNote("Replica lag first");
        }
        List<String> lines = Files.readAllLines(journal);

        String theirs = new String(EntryByHand.line(AT, "Replica lag first"), StandardCharsets.UTF_8);

        assertThat(theirs).endsWith(lines.get(lines.size() - 1).replaceFirst("^[^{]*", "") + "\n");
    }
}
