package dev.sessionlog.examples.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.Objective;
import dev.sessionlog.OpenItem;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.SessionLogs;
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

        Matcher counts = Pattern.compile("(\\d+) entries acknowledged, (\\d+) found")
                .matcher(out.toString(StandardCharsets.UTF_8));
        for (int killed = 1; killed <= 2; killed++) {
            assertThat(counts.find()).isTrue();
            assertThat(Integer.parseInt(counts.group(2))).isGreaterThanOrEqualTo(Integer.parseInt(counts.group(1)));
        }

        List<StoredSession> sessions = SessionDirectory.of(folder).all();
        assertThat(sessions)
                .extracting(StoredSession::state)
                .containsExactly(
                        StoredSession.State.INTERRUPTED, StoredSession.State.INTERRUPTED, StoredSession.State.FINISHED);
        List<SessionLog> logs = sessions.stream().map(StoredSession::log).toList();
        assertThat(logs.get(0).interruption()).isPresent();
        assertThat(logs.get(0).endTime()).isEmpty();
        for (SessionLog killed : logs.subList(0, 2)) {
            assertThat(killed.openItems())
                    .extracting(OpenItem::text)
                    .contains("Count all primes", "Count the remaining primes", "Counting gets slower and slower");
            assertThat(killed.handoffNotes()).containsExactly("Do not touch the CSV importer before Friday");
        }
        assertThat(logs.get(2).objectives().orElseThrow().primary())
                .extracting(Objective::description)
                .contains("Count all primes", "Count the remaining primes");
        assertThat(logs.get(2).openItems()).isEmpty();
        assertThat(logs.get(2).handoffNotes()).containsExactly("Do not touch the CSV importer before Friday");
        for (StoredSession session : sessions) {
            assertThat(SessionLogs.read(folder.resolve("session-" + session.number() + ".md")))
                    .as("the documents of the killed sessions are up to date")
                    .isEqualTo(session.log());
        }
    }
}
