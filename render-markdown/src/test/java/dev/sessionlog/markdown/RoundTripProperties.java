package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.Finding;
import dev.sessionlog.GeneratedLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Diagnostic;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What was rendered is read back as the same log, whatever its texts and whatever the options. */
class RoundTripProperties {
    private static final MarkdownReader READER = new MarkdownReader();

    @Property(tries = 400)
    void aLogIsReadBackAsItself(
            @ForAll("logs") SessionLog log, @ForAll boolean emoji, @ForAll EmptySections emptySections) {
        assertThat(READER.read(render(log, emoji, emptySections))).isEqualTo(log);
    }

    @Property(tries = 400)
    void aDocumentIsRenderedAgainAsItself(
            @ForAll("logs") SessionLog log, @ForAll boolean emoji, @ForAll EmptySections emptySections) {
        String document = render(log, emoji, emptySections);
        assertThat(render(READER.read(document), emoji, emptySections)).isEqualTo(document);
    }

    @Property(tries = 150)
    void anEditorThatChangesLineEndsChangesNothing(@ForAll("logs") SessionLog log, @ForAll boolean emoji) {
        assertThat(READER.read(render(log, emoji, EmptySections.SECTIONS).replace("\n", "\r\n")))
                .isEqualTo(log);
    }

    @Property(tries = 150)
    void anEditorThatAddsAByteOrderMarkChangesNothing(@ForAll("logs") SessionLog log) {
        assertThat(READER.read("\uFEFF" + render(log, true, EmptySections.SECTIONS)))
                .isEqualTo(log);
    }

    @Property(tries = 150)
    void anEditorThatRemovesTheLastLineEndChangesNothing(
            @ForAll("logs") SessionLog log, @ForAll EmptySections emptySections) {
        String document = render(log, true, emptySections);
        assertThat(READER.read(document.substring(0, document.length() - 1))).isEqualTo(log);
    }

    @Property(tries = 100)
    void whatWeRenderedIsReadLenientlyAsItselfWithNoDiagnosticsButItsFindings(@ForAll("logs") SessionLog log) {
        var result = READER.readLeniently(render(log, true, EmptySections.SECTIONS));
        assertThat(result.diagnostics().stream().map(Diagnostic::sentence))
                .containsExactlyInAnyOrderElementsOf(
                        log.findings().stream().map(Finding::sentence).toList());
        assertThat(result.drafts())
                .singleElement()
                .satisfies(draft -> assertThat(draft.log()).contains(log));
    }

    @Provide
    Arbitrary<SessionLog> logs() {
        return GeneratedLogs.logs();
    }

    private static String render(SessionLog log, boolean emoji, EmptySections emptySections) {
        return MarkdownRenderer.builder()
                .emoji(emoji)
                .emptySections(emptySections)
                .build()
                .render(log);
    }
}
