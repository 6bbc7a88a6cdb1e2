package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.Redactor;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import org.junit.jupiter.api.Test;

/** A redacted log is a log like any other, and its JSON has nothing more to redact. */
class RedactedLogsTest {
    /** Not a literal, so that no scanner of this repository takes it for a token. */
    private static final String TOKEN = "ghp_" + "a1B2c3D4e5".repeat(4);

    private static final SessionLog SECRET =
            SampleLogs.complete().mapTexts(text -> text + " used \"" + TOKEN + "\" and password=hunter2");

    @Test
    void aRedactedLogIsReadBackAsItself() {
        SessionLog redacted = SECRET.redact(Redactor.secrets());
        String json = new JsonRenderer().render(redacted);
        assertThat(json).doesNotContain(TOKEN, "hunter2").contains("REDACTED(github-token)", "REDACTED(password)");
        assertThat(new JsonReader().read(json)).isEqualTo(redacted);
        assertThat(new JsonReader().readLeniently(json).diagnostics()).isEmpty();
    }

    @Test
    void itsJsonHasNothingMoreToRedact() {
        String json = new JsonRenderer().render(SECRET.redact(Redactor.secrets()));
        assertThat(Redactor.secrets().redact(json)).isEqualTo(json);
    }

    @Test
    void theMarkerAloneIsReadBackToo() {
        SessionLog redacted = SampleLogs.complete().mapTexts(text -> TOKEN).redact(Redactor.secrets());
        assertThat(new JsonReader().read(new JsonRenderer().render(redacted))).isEqualTo(redacted);
    }
}
