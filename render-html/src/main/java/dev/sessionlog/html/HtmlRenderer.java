package dev.sessionlog.html;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.LogRenderer;
import dev.sessionlog.html.internal.Pages;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/**
 * Renders a log as one self-contained HTML page: how the session ended at a glance, then the sections of the template
 * that have content, with plots.
 *
 * <pre>{@code
 * SessionLogs.write(log, Path.of("session-3.html"));
 * String page = HtmlRenderer.builder().title("Shop: session 3").theme(Theme.DARK).build().render(log);
 * }</pre>
 *
 * <p>The page has no scripts and loads nothing; its Content-Security-Policy forbids both. It can be read on a phone,
 * with a keyboard or a screen reader, and on paper. Every attribute of the log is on it, but it is not meant to be read
 * back: keep the JSON or Markdown as well.
 *
 * <p>Strings of the log are shown as text, whatever they contain: none of them becomes an element, an attribute, a style
 * or a URL. Characters that HTML does not allow are shown as U+FFFD. Markdown in a string is shown as it is.
 *
 * <p>Immutable and thread-safe. Time and output size are linear in the size of the log. The page is streamed to the
 * output and never held in memory as a whole.
 */
public final class HtmlRenderer implements LogRenderer {
    private final Optional<String> title;
    private final Theme theme;

    /** Creates a renderer with the defaults of {@link #builder()}. */
    public HtmlRenderer() {
        this(new Builder());
    }

    private HtmlRenderer(Builder builder) {
        title = builder.title;
        theme = builder.theme;
    }

    /** Returns a builder for a renderer with custom options. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@code html}. */
    @Override
    public String format() {
        return "html";
    }

    /** {@code text/html}. */
    @Override
    public String mediaType() {
        return "text/html";
    }

    /** {@code html}. */
    @Override
    public String fileExtension() {
        return "html";
    }

    @Override
    public void render(SessionLog log, Appendable output) throws IOException {
        Objects.requireNonNull(log, "log");
        Objects.requireNonNull(output, "output");
        Pages.session(log, title, theme.colorScheme(), output);
    }

    /** Builds a renderer. Not thread-safe. */
    public static final class Builder {
        private Optional<String> title = Optional.empty();
        private Theme theme = Theme.AUTOMATIC;

        private Builder() {}

        /**
         * Sets the title of the page. Default: the focus of the session, or {@code Session 3} if it has none. A blank
         * title is treated as absent.
         *
         * @throws NullPointerException if the argument is {@code null}
         */
        public Builder title(String title) {
            this.title = Optional.of(title).filter(text -> !text.isBlank());
            return this;
        }

        /**
         * Sets the colours of the page. Default: {@link Theme#AUTOMATIC}.
         *
         * @throws NullPointerException if the argument is {@code null}
         */
        public Builder theme(Theme theme) {
            this.theme = Objects.requireNonNull(theme, "theme");
            return this;
        }

        /** Builds the renderer. The builder can be reused. */
        public HtmlRenderer build() {
            return new HtmlRenderer(this);
        }
    }
}
