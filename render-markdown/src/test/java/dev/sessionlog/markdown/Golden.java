package dev.sessionlog.markdown;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The golden files: each a log and how it is rendered. */
@SuppressWarnings("ImmutableEnumChecker") // logs and renderers are immutable
enum Golden {
    MINIMAL(SampleLogs.minimal(), true, true),
    COMPLETE(SampleLogs.complete(), true, true),
    REALISTIC(SampleLogs.realistic(), true, true),
    HOSTILE(SampleLogs.hostile(), true, true),
    EMOJI_OFF(SampleLogs.complete(), false, true),
    EMPTY_SECTIONS_OMITTED(SampleLogs.realistic(), true, false);

    private final SessionLog log;
    private final MarkdownRenderer renderer;

    Golden(SessionLog log, boolean emoji, boolean emptySections) {
        this.log = log;
        this.renderer = MarkdownRenderer.builder()
                .emoji(emoji)
                .emptySections(emptySections)
                .build();
    }

    SessionLog log() {
        return log;
    }

    MarkdownRenderer renderer() {
        return renderer;
    }

    String fileName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".md";
    }

    /** Returns what the file holds. */
    String text() {
        try (InputStream file = Golden.class.getResourceAsStream("/golden/" + fileName())) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a text renders again as itself, by some setting of the options. */
    static boolean rendersAs(SessionLog log, String text) {
        return Arrays.stream(new Options[] {
                    new Options(true, true),
                    new Options(true, false),
                    new Options(false, true),
                    new Options(false, false)
                })
                .map(options -> new MarkdownRenderer(options).render(log))
                .anyMatch(rendered -> rendered.equals(text) || rendered.equals(text + "\n"));
    }
}
