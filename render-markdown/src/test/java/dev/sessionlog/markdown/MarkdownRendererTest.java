package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.LogReaders;
import dev.sessionlog.format.LogRenderers;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MarkdownRendererTest {
    private static final MarkdownRenderer RENDERER = new MarkdownRenderer();

    @Test
    void isFoundByItsFormat() {
        assertThat(LogRenderers.get("markdown")).isInstanceOf(MarkdownRenderer.class);
        assertThat(LogReaders.get("markdown")).isInstanceOf(MarkdownReader.class);
    }

    @Test
    void saysWhatItWrites() {
        assertThat(RENDERER.format()).isEqualTo("markdown");
        assertThat(RENDERER.mediaType()).isEqualTo("text/markdown");
        assertThat(RENDERER.fileExtension()).isEqualTo("md");
    }

    @Test
    void theBuilderHasTheDefaultsOfTheConstructor() {
        SessionLog log = SampleLogs.realistic();
        assertThat(MarkdownRenderer.builder().build().render(log)).isEqualTo(RENDERER.render(log));
    }

    @Test
    void withoutEmptySectionsAMinimalLogIsItsHeader() {
        assertThat(MarkdownRenderer.builder()
                        .emptySections(EmptySections.OMITTED)
                        .build()
                        .render(SampleLogs.minimal()))
                .isEqualTo("""
                        # IMPLEMENTATION SESSION LOG
                        **Date:** 2026-03-14 \s
                        **Session:** 1 \s
                        **Agent:** build-agent/2.1
                        """);
    }

    @Test
    void anErrorOfTheOutputIsPassedOnWhereverItOccurs() throws IOException {
        SessionLog log = SampleLogs.complete();
        FailingAt all = new FailingAt(Integer.MAX_VALUE);
        RENDERER.render(log, all);
        assertThat(all.calls).isGreaterThan(100);
        for (int call = 1; call <= all.calls; call++) {
            FailingAt output = new FailingAt(call);
            assertThatThrownBy(() -> RENDERER.render(log, output)).isSameAs(output.full);
        }
    }

    private static final class FailingAt extends Counting {
        private final IOException full = new IOException("The disk is full.");
        private final int last;
        private int calls;

        FailingAt(int last) {
            this.last = last;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) throws IOException {
            calls++;
            if (calls == last) {
                throw full;
            }
            return this;
        }
    }

    @Test
    void aLogOf100000TasksIsWrittenPieceByPiece() throws IOException {
        SessionLog log = SampleLogs.withTasks(100_000);
        Counting output = new Counting();
        RENDERER.render(log, output);
        assertThat(output.characters).isGreaterThan(20_000_000);
        assertThat(output.longest).isLessThan(200);
    }

    @Test
    void aLongDocumentIsTheSameInMemoryAsStreamed() throws IOException {
        SessionLog log = SampleLogs.working(200).toBuilder()
                .addHandoffNotes("🚧 longer ".repeat(5_000))
                .build();
        StringBuilder output = new StringBuilder();
        RENDERER.render(log, output);
        assertThat(RENDERER.render(log)).isEqualTo(output.toString());
    }

    /** Counts and keeps nothing. */
    private static class Counting implements Appendable {
        private long characters;
        private int longest;

        @Override
        public Appendable append(CharSequence text) throws IOException {
            return append(text, 0, text.length());
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) throws IOException {
            characters += end - start;
            longest = Math.max(longest, end - start);
            return this;
        }

        @Override
        public Appendable append(char c) throws IOException {
            return append(String.valueOf(c), 0, 1);
        }
    }
}
