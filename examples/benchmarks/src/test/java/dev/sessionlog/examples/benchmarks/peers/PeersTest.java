package dev.sessionlog.examples.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SessionLog;
import dev.sessionlog.examples.benchmarks.BenchmarkLog;
import dev.sessionlog.examples.benchmarks.ModelOfData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is timed beside each other does the same work: the output of every peer is ours. */
class PeersTest {

    @ParameterizedTest
    @EnumSource(BenchmarkLog.class)
    void templatesWithOurEscapingRenderOurMarkdown(BenchmarkLog log) {
        LogData data = log.data();
        String markdown = log.markdown();

        assertThat(new JteTemplate(TextFilter.ESCAPING).render(data)).isEqualTo(markdown);
        assertThat(new FreeMarkerTemplate(TextFilter.ESCAPING).render(data)).isEqualTo(markdown);
        assertThat(new MustacheTemplate(TextFilter.ESCAPING).render(data)).isEqualTo(markdown);
    }

    /** Without escaping, our Markdown differs in its backslashes only, and is the limit of all of them. */
    @ParameterizedTest
    @EnumSource(BenchmarkLog.class)
    void templatesWithoutEscapingRenderOurMarkdownWithoutBackslashes(BenchmarkLog log) {
        LogData data = log.data();
        String unescaped = log.markdown().replace("\\", "");

        assertThat(Appending.render(data)).isEqualTo(unescaped);
        assertThat(new JteTemplate(TextFilter.NONE).render(data)).isEqualTo(unescaped);
        assertThat(new FreeMarkerTemplate(TextFilter.NONE).render(data)).isEqualTo(unescaped);
        assertThat(new MustacheTemplate(TextFilter.NONE).render(data)).isEqualTo(unescaped);
    }

    @ParameterizedTest
    @EnumSource(BenchmarkLog.class)
    void jacksonWritesOurJsonAndReadsItBack(BenchmarkLog log) {
        LogData data = log.data();
        String json = log.json();

        assertThat(new JacksonRecords().write(data) + "\n").isEqualTo(json);
        assertThat(GeneratorByHand.write(data) + "\n").isEqualTo(json);
        assertThat(new JacksonRecords().read(json)).isEqualTo(data);
    }

    @ParameterizedTest
    @EnumSource(BenchmarkLog.class)
    void buildersAndHandWrittenClassesAreFilledWithTheSame(BenchmarkLog log) {
        LogData data = log.data();
        SessionLog ours = ModelOfData.of(data);
        HandWritten.Log theirs = HandWritten.of(data);

        assertThat(ours).isEqualTo(log.log());
        assertThat(theirs.tasks()).hasSameSizeAs(ours.tasks());
        assertThat(theirs.tasks().get(0).snippets().get(0).code())
                .isEqualTo(ours.tasks().get(0).snippets().get(0).code());
        assertThat(theirs.handoffNotes()).isEqualTo(ours.handoffNotes());
    }
}
