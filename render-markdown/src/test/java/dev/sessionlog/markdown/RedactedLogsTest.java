package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.Finding;
import dev.sessionlog.Redactor;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Diagnostic;
import dev.sessionlog.format.ReadResult;
import org.junit.jupiter.api.Test;

/** A redacted log is a log like any other: a marker is no placeholder and no markup. */
class RedactedLogsTest {
    private static final MarkdownReader READER = new MarkdownReader();
    private static final MarkdownRenderer RENDERER = new MarkdownRenderer();

    /** Not a literal, so that no scanner of this repository takes it for a token. */
    private static final String TOKEN = "ghp_" + "a1B2c3D4e5".repeat(4);

    private static final SessionLog AMONG_WORDS = SampleLogs.complete()
            .mapTexts(text -> text + " used `" + TOKEN + "` and password=hunter2")
            .redact(Redactor.secrets());

    private static final SessionLog ALONE =
            SampleLogs.complete().mapTexts(text -> TOKEN).redact(Redactor.secrets());

    @Test
    void nothingOfASecretIsInTheDocument() {
        assertThat(RENDERER.render(AMONG_WORDS)).doesNotContain(TOKEN, "hunter2");
        assertThat(RENDERER.render(ALONE)).doesNotContain(TOKEN);
    }

    @Test
    void aRedactedLogIsReadBackAsItself() {
        assertThat(READER.read(RENDERER.render(AMONG_WORDS))).isEqualTo(AMONG_WORDS);
        assertThat(READER.read(RENDERER.render(ALONE))).isEqualTo(ALONE);
    }

    @Test
    void aRedactedLogIsReadLenientlyAsItself() {
        for (SessionLog log : new SessionLog[] {AMONG_WORDS, ALONE}) {
            ReadResult result = READER.readLeniently(RENDERER.render(log));
            assertThat(result.diagnostics().stream().map(Diagnostic::sentence))
                    .containsExactlyInAnyOrderElementsOf(
                            log.findings().stream().map(Finding::sentence).toList());
            assertThat(result.drafts())
                    .singleElement()
                    .satisfies(draft -> assertThat(draft.log()).contains(log));
        }
    }

    @Test
    void aMarkerInAHandWrittenLogIsNoPlaceholder() {
        String document = RENDERER.render(SampleLogs.complete())
                .replace(SampleLogs.complete().focus().orElseThrow(), "REDACTED(github-token)");
        ReadResult result = READER.readLeniently("\n" + document);
        assertThat(result.drafts()
                        .get(0)
                        .builder()
                        .date(SampleLogs.complete().date())
                        .build()
                        .focus())
                .contains("REDACTED(github-token)");
        assertThat(result.diagnostics()).extracting(Diagnostic::code).doesNotContain("placeholder");
    }
}
