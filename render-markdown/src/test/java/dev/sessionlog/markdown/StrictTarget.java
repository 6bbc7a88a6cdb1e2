package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.MalformedLogException;
import dev.sessionlog.format.TemplateLabel;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** What strict reading promises for every text, called by the fuzzer; CONTRIBUTING.md says how to run it. */
public final class StrictTarget {
    private static final MarkdownRenderer WITH_EMOJI = new MarkdownRenderer();
    private static final MarkdownRenderer WITHOUT_EMOJI =
            MarkdownRenderer.builder().emoji(false).build();

    private StrictTarget() {}

    /** Called by the fuzzer with every input that it makes. */
    public static void fuzzerTestOneInput(byte[] input) {
        check(new MarkdownReader()::read, new String(input, StandardCharsets.UTF_8));
    }

    static void check(Function<String, SessionLog> reader, String text) {
        SessionLog log;
        try {
            log = reader.apply(text);
        } catch (MalformedLogException e) {
            checkPlace(e, text);
            return;
        }
        String rendered = WITH_EMOJI.render(log);
        assertThat(reader.apply(rendered)).as(rendered).isEqualTo(log);
        checkTree(log, text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static void checkPlace(MalformedLogException e, String text) {
        String[] lines = text.split("\n", -1);
        assertThat(e.line()).as(e.getMessage()).isBetween(1, lines.length);
        assertThat(e.column()).as(e.getMessage()).isBetween(1, lines[e.line() - 1].length() + 1);
    }

    /** What was read is what CommonMark reads: the log, rendered, is the same tree. */
    private static void checkTree(SessionLog log, String text) {
        String tree = CommonmarkTree.of(text);
        boolean same = tree.equals(CommonmarkTree.of(WITHOUT_EMOJI.render(log))) || isInterruptedBelow(log, text);
        if (!same) {
            assertThat(tree).as(text).isEqualTo(CommonmarkTree.of(WITH_EMOJI.render(log)));
        }
    }

    /** Whether the interruption may be in the footer, where version 0.1.0 wrote it. */
    private static boolean isInterruptedBelow(SessionLog log, String text) {
        return log.interruption().isPresent()
                && text.indexOf(TemplateLines.of(TemplateLabel.SESSION_INTERRUPTED)
                                .alone()
                                .characters())
                        > text.indexOf(
                                TemplateLines.of(TemplateLabel.AGENT).alone().characters());
    }
}
