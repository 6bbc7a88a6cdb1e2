package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.recorder.Durability;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.StoredSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Briefings of stored sessions, and briefings beside their journals. */
class BriefingFilesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-16T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private SessionRecorder next() throws IOException {
        return SessionDirectory.of(folder)
                .withDocuments("md", "briefing")
                .startNext(r -> r.clock(CLOCK).durability(Durability.NONE), base -> base.agent("agent"));
    }

    private Path file(String extension) {
        return SessionDirectory.of(folder).file(1, extension);
    }

    @Test
    void theNextSessionFindsTheBriefingOfThePreviousOne() throws IOException {
        try (SessionRecorder session = next()) {
            session.addPrimaryObjective("Import returns");
            session.addHandoffNote("Start with the tests");
            session.finish();
        }
        try (SessionRecorder session = next()) {
            StoredSession previous = session.previous().orElseThrow();
            assertThat(previous.briefing())
                    .isEqualTo(new BriefingRenderer().render(previous.log()))
                    .contains("> - Open objective 1: Import returns\n", "> - Handoff note: Start with the tests\n");
            assertThat(session.objectives().get(0).objective().description()).isEqualTo("Import returns");
        }
    }

    @Test
    void aBriefingIsADocumentThatIsNeverRead() throws IOException {
        try (SessionRecorder session = next()) {
            session.finish();
        }
        SessionDirectory sessions = SessionDirectory.of(folder);
        StoredSession stored = sessions.latest().orElseThrow();
        assertThat(file("briefing")).hasContent(stored.briefing());

        Files.delete(file("journal"));
        assertThat(sessions.latest()).map(StoredSession::file).contains(file("md"));
        assertThat(sessions.latest()).map(StoredSession::log).contains(stored.log());
        assertThat(sessions.skipped()).isEmpty();

        Files.writeString(
                file("md"), "Edited: " + Files.readString(file("md")).replace("**Session:** 1", "**Session:**"));
        assertThat(sessions.latest()).map(StoredSession::file).contains(file("md"));
        assertThat(sessions.skipped()).isEmpty();

        Files.delete(file("md"));
        assertThat(sessions.latest()).isEmpty();
        assertThat(sessions.skipped())
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.toString()).contains("No format is known for the file"));
    }

    @Test
    void theBriefingOfAKilledSessionIsBroughtUpToDate() throws IOException {
        next().close(); // as a killed process leaves it: without an end
        assertThat(Files.readString(file("briefing"))).contains("> - End: ");
        try (SessionRecorder second = next()) {
            assertThat(Files.readString(file("briefing")))
                    .contains("> - End: interrupted, no end recorded; last entry (number ")
                    .isEqualTo(second.previous().orElseThrow().briefing());
        }
    }
}
