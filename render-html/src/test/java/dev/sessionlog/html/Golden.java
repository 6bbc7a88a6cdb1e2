package dev.sessionlog.html;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The golden pages: each a log and how it is rendered. */
@SuppressWarnings("ImmutableEnumChecker") // logs and renderers are immutable
enum Golden {
    MINIMAL(SampleLogs.minimal(), new HtmlRenderer()),
    COMPLETE(SampleLogs.complete(), new HtmlRenderer()),
    REALISTIC(SampleLogs.realistic(), new HtmlRenderer()),
    HOSTILE(SampleLogs.hostile(), new HtmlRenderer()),
    THIRTY_TASKS(SampleLogs.working(30), new HtmlRenderer()),
    DARK_WITH_TITLE(
            SampleLogs.realistic(),
            HtmlRenderer.builder()
                    .title("Shop: <session> & 3")
                    .theme(Theme.DARK)
                    .build());

    private final SessionLog log;
    private final HtmlRenderer renderer;

    Golden(SessionLog log, HtmlRenderer renderer) {
        this.log = log;
        this.renderer = renderer;
    }

    String render() {
        return renderer.render(log);
    }

    Path file() {
        return Path.of(
                "src/test/resources/golden", name().toLowerCase(Locale.ROOT).replace('_', '-') + ".html");
    }

    String text() {
        try {
            return Files.readString(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
