package dev.sessionlog.html.internal;

import dev.sessionlog.SessionLog;
import dev.sessionlog.html.internal.templates.JtesessionGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Renders the templates. */
public final class Pages {
    private Pages() {}

    /** Writes the page of a session. */
    public static void session(SessionLog log, Optional<String> title, String colorScheme, Appendable output)
            throws IOException {
        SessionPage page = SessionPage.of(log, title, colorScheme);
        write(output, to -> JtesessionGenerated.render(to, null, page));
    }

    private static void write(Appendable output, Consumer<HtmlTemplateOutput> template) throws IOException {
        try {
            template.accept(new PageTemplateOutput(new PageOutput(output)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
