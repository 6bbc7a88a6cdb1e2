package dev.sessionlog.html;

import dev.sessionlog.SampleLogs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The golden pages, and how each is made. */
@SuppressWarnings("ImmutableEnumChecker") // the suppliers have no state
enum Golden {
    MINIMAL(() -> new HtmlRenderer().render(SampleLogs.minimal())),
    COMPLETE(() -> new HtmlRenderer().render(SampleLogs.complete())),
    REALISTIC(() -> new HtmlRenderer().render(SampleLogs.realistic())),
    HOSTILE(() -> new HtmlRenderer().render(SampleLogs.hostile())),
    THIRTY_TASKS(() -> new HtmlRenderer().render(SampleLogs.working(30))),
    DARK_WITH_TITLE(() -> HtmlRenderer.builder()
            .title("Shop: <session> & 3")
            .theme(Theme.DARK)
            .build()
            .render(SampleLogs.realistic())),
    PROJECT(() -> new HtmlRenderer().render(SampleProject.lastSession())),
    DASHBOARD(() -> Dashboard.of(SampleProject.tenSessions()).render()),
    DASHBOARD_HOSTILE(() -> Dashboard.builder()
            .title("</title><script>")
            .addAll(List.of(SampleLogs.hostile(), SampleLogs.hostile(), SampleLogs.hostile()))
            .build()
            .render());

    private final Supplier<String> page;

    Golden(Supplier<String> page) {
        this.page = page;
    }

    String render() {
        return page.get();
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
