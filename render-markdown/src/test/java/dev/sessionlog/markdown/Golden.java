package dev.sessionlog.markdown;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The golden files: each a log and how it is rendered. */
@SuppressWarnings("ImmutableEnumChecker") // logs and renderers are immutable
enum Golden {
    MINIMAL(SampleLogs.minimal(), true, EmptySections.SECTIONS),
    COMPLETE(SampleLogs.complete(), true, EmptySections.SECTIONS),
    REALISTIC(SampleLogs.realistic(), true, EmptySections.SECTIONS),
    HOSTILE(SampleLogs.hostile(), true, EmptySections.SECTIONS),
    EMOJI_OFF(SampleLogs.complete(), false, EmptySections.SECTIONS),
    EMPTY_PARTS_SHOWN(SampleLogs.realistic(), true, EmptySections.PARTS),
    EMPTY_SECTIONS_OMITTED(SampleLogs.realistic(), true, EmptySections.OMITTED);

    private final SessionLog log;
    private final MarkdownRenderer renderer;

    Golden(SessionLog log, boolean emoji, EmptySections emptySections) {
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
}
