package dev.sessionlog.examples.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.Objective;
import dev.sessionlog.SessionLog;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.StoredSession;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    @TempDir
    Path folder;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void whatWasAcknowledgedIsFoundAndTheNextSessionGoesOn() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Crash.run(folder, new Random(1), new PrintStream(out, true, StandardCharsets.UTF_8));

        Matcher counts =
                Pattern.compile("(\\d+) acknowledged, (\\d+) found\\R.*").matcher(out.toString(StandardCharsets.UTF_8));
        assertThat(counts.lookingAt()).isTrue();
        assertThat(Integer.parseInt(counts.group(2))).isGreaterThanOrEqualTo(Integer.parseInt(counts.group(1)));

        List<StoredSession> sessions = SessionDirectory.of(folder).all();
        assertThat(sessions)
                .extracting(StoredSession::state)
                .containsExactly(StoredSession.State.INTERRUPTED, StoredSession.State.FINISHED);
        List<SessionLog> logs = sessions.stream().map(StoredSession::log).toList();
        assertThat(logs).extracting(SessionLog::number).containsExactly(1, 2);
        assertThat(logs.get(0).interruption()).isPresent();
        assertThat(logs.get(0).endTime()).isEmpty();
        assertThat(logs.get(1).interruption()).isEmpty();
        assertThat(logs.get(1).objectives().orElseThrow().primary())
                .extracting(Objective::description)
                .containsExactly("Count the remaining primes");
    }
}
