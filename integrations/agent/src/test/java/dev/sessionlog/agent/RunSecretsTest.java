package dev.sessionlog.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SessionLog;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TestClock;
import org.junit.jupiter.api.Test;

/** What a framework reports is redacted before it is shortened, because half a secret has no shape to be found by. */
class RunSecretsTest {
    /** Put together here, so that no scanner takes this file for a leak. */
    private static final String SECRET = "ghp" + "_" + "0123456789abcdefABCDEF0123456789abcd";

    @Test
    void aSecretWhereAStringIsCutLeavesNoHalf() {
        SessionRecorder session = SessionRecorder.inMemory()
                .clock(TestClock.berlin())
                .start(SessionLog.builder().number(1).agent("a"));
        String half = SECRET.substring(0, SECRET.length() / 2);
        try (AgentRun run = AgentRun.of(session).start()) {
            run.toolCall("x".repeat(85) + " " + SECRET).failed("y".repeat(480) + " " + SECRET);
            run.toolCall("shell", "z".repeat(980) + " " + SECRET).failed(SECRET + " " + "y".repeat(480));
            run.modelFailed("y".repeat(480) + " " + SECRET);
            run.runFailed("y".repeat(480) + " " + SECRET);
            run.tools().addHandoffNote("The token is " + SECRET);
            assertThat(run.problems()).isEmpty();
        }
        assertThat(session.finish().toString()).doesNotContain(half).contains("REDACTED(github-token)");
    }

    @Test
    void anOutputForATerminalIsRecordedAsItIsRead() {
        SessionRecorder session = SessionRecorder.inMemory()
                .clock(TestClock.berlin())
                .start(SessionLog.builder().number(1).agent("a"));
        String coloured = SECRET.substring(0, 9) + "\u001b[1m" + SECRET.substring(9);
        String bar = "\r10% \u001b[32m#".repeat(200) + "\r\u001b[2Kdone\n";
        try (AgentRun run = AgentRun.of(session).start()) {
            run.toolCall("shell", "make").failed("\u001b[31merror:\u001b[0m no " + coloured + "\n" + bar);
        }
        assertThat(session.finish().issues().orElseThrow().discovered().get(0).description())
                .contains("error: no REDACTED(github-token)\ndone");
    }

    @Test
    void problemsAndAnswersToTheModelHaveNoSecret() {
        SessionRecorder session = SessionRecorder.inMemory()
                .clock(TestClock.berlin())
                .start(SessionLog.builder().number(1).agent("a"));
        AgentRun run = AgentRun.of(session).start();
        session.finish();
        assertThat(run.tools().addMetric(SECRET, "1", null, "sometimes")).doesNotContain(SECRET);
        run.runFailed(SECRET);
        assertThat(run.problems().toString()).doesNotContain(SECRET);
    }
}
