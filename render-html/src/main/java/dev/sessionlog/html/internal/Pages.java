package dev.sessionlog.html.internal;

import dev.sessionlog.SessionLog;
import dev.sessionlog.html.internal.templates.JtedashboardGenerated;
import dev.sessionlog.html.internal.templates.JtesessionGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/** Renders the templates. */
public final class Pages {
    private Pages() {}

    /** Writes the page of a session. */
    public static void session(SessionLog log, Optional<String> title, String colorScheme, Appendable output)
            throws IOException {
        SessionPage page = SessionPage.of(log, title, colorScheme);
        write(output, to -> JtesessionGenerated.render(to, null, page));
    }

    /**
     * Writes a dashboard.
     *
     * @param hasPage tells by the number of a session whether its page lies beside the dashboard
     */
    public static void dashboard(DashboardPage page, IntPredicate hasPage, Appendable output) throws IOException {
        IntPredicate linked = page.linked(hasPage);
        write(output, to -> JtedashboardGenerated.render(to, null, page, linked));
    }

    private static void write(Appendable output, Consumer<HtmlTemplateOutput> template) throws IOException {
        try {
            template.accept(new PageTemplateOutput(new PageOutput(output)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
