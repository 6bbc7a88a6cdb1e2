package dev.sessionlog.markdown;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.LogRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Renders a log as Markdown in the form of the session log template: its headings, labels, order, separators and hard
 * breaks, and where a placeholder stood what is recorded.
 *
 * <pre>{@code
 * String document = new MarkdownRenderer().render(log);
 * String plain = MarkdownRenderer.builder()
 *     .emoji(false).emptySections(EmptySections.OMITTED).build().render(log);
 * }</pre>
 *
 * <p>Nothing of a log is lost: {@link MarkdownReader} makes the same log of the document. Every text of the log is escaped
 * as far as it has to be by CommonMark and GFM, so that it is read as that text by people and parsers alike; addresses
 * ({@code https://…}) stay as they are, and a parser that makes links of bare addresses makes links of them. A label without
 * a value is left out, and no placeholder of the template is ever printed. What follows from the rest of the log (duration,
 * improvements, goal achievement) is printed like what is stated.
 *
 * <p>Immutable and thread-safe. The work and the output grow linearly with the log, and the document is never in memory as a
 * whole.
 */
public final class MarkdownRenderer implements LogRenderer {
    private final Options options;

    /** Creates a renderer with emoji that shows the headings of empty sections. */
    public MarkdownRenderer() {
        this(Options.DEFAULT);
    }

    MarkdownRenderer(Options options) {
        this.options = options;
    }

    /** Returns a builder of a renderer with other options. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public String mediaType() {
        return "text/markdown";
    }

    @Override
    public String fileExtension() {
        return "md";
    }

    @Override
    public void render(SessionLog log, Appendable output) throws IOException {
        try {
            Template.write(log, new TemplateWriter(new MarkdownWriter(output, options)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Builds a renderer. Not thread-safe. */
    public static final class Builder {
        private boolean emoji = true;
        private EmptySections emptySections = EmptySections.SECTIONS;
        private boolean safeForGitHub;

        private Builder() {}

        /** Whether headings and states have the template's emoji, or the words alone. Default: {@code true}. */
        public Builder emoji(boolean emoji) {
            this.emoji = emoji;
            return this;
        }

        /** How sections of the template without content are shown. Default: {@link EmptySections#SECTIONS}. */
        public Builder emptySections(EmptySections emptySections) {
            this.emptySections = Objects.requireNonNull(emptySections, "emptySections");
            return this;
        }

        /**
         * Whether the document is to be shown by GitHub, as a comment, an issue or a file. GitHub reads more than CommonMark:
         * {@code @name} notifies somebody, {@code #12} and the hash of a commit become links, {@code closes #12} in a pull
         * request closes the issue, {@code :100:} is an emoji and {@code $x$} a formula. With this option they stay text; the
         * document has word joiners (U+2060) in them, which are not seen, and backslashes before dollar signs. Code in fences
         * and paths in code spans stay as they are, because GitHub leaves code alone. {@link MarkdownReader} reads an equal
         * log in any case. Default: {@code false}.
         */
        public Builder safeForGitHub(boolean safeForGitHub) {
            this.safeForGitHub = safeForGitHub;
            return this;
        }

        /** Builds the renderer; the builder can be used further. */
        public MarkdownRenderer build() {
            return new MarkdownRenderer(new Options(emoji, emptySections, safeForGitHub));
        }
    }
}
