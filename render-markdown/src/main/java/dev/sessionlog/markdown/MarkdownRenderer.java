package dev.sessionlog.markdown;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.LogRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Renders a log as Markdown in the format of the session log template, with the template's headings, labels, order,
 * separators and hard breaks.
 *
 * <pre>{@code
 * String document = new MarkdownRenderer().render(log);
 * String plain = MarkdownRenderer.builder()
 *     .emoji(false).emptySections(EmptySections.OMITTED).build().render(log);
 * }</pre>
 *
 * <p>Rendering is lossless: {@link MarkdownReader} reads the document back as an equal log. Strings of the log are escaped
 * where CommonMark or GFM would otherwise read them as markup. URLs ({@code https://…}) are not escaped, so
 * a parser that links bare URLs links them. Labels without a value are omitted, and placeholders of the template are never
 * printed. Derived values (duration, improvements, goal achievement) are printed in the same way as recorded ones.
 *
 * <p>Immutable and thread-safe. Time and output size are linear in the size of the log. {@link #render(SessionLog,
 * Appendable)} streams the document, which is never held in memory as a whole.
 */
public final class MarkdownRenderer implements LogRenderer {
    private final Options options;

    /** Creates a renderer with the default options: emoji, and headings for empty sections. */
    public MarkdownRenderer() {
        this(Options.DEFAULT);
    }

    MarkdownRenderer(Options options) {
        this.options = options;
    }

    /** Returns a builder for a renderer with custom options. */
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
            write(log, output);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public String render(SessionLog log) {
        Objects.requireNonNull(log, "log");
        DocumentBuilder document = new DocumentBuilder();
        write(log, document);
        return document.end();
    }

    private void write(SessionLog log, Appendable output) {
        Template.write(log, new TemplateWriter(new MarkdownWriter(output, options)));
    }

    /** Builds a renderer. Not thread-safe. */
    public static final class Builder {
        private boolean emoji = true;
        private EmptySections emptySections = EmptySections.SECTIONS;
        private boolean safeForGitHub;

        private Builder() {}

        /** Sets whether headings and states include the template's emoji. Default: {@code true}. */
        public Builder emoji(boolean emoji) {
            this.emoji = emoji;
            return this;
        }

        /**
         * Sets how sections of the template without content are shown. Default: {@link EmptySections#SECTIONS}.
         *
         * @throws NullPointerException if the argument is {@code null}
         */
        public Builder emptySections(EmptySections emptySections) {
            this.emptySections = Objects.requireNonNull(emptySections, "emptySections");
            return this;
        }

        /**
         * Sets whether the document is protected against GitHub's extensions of Markdown. Use it for a log that becomes a
         * comment, an issue or a file on GitHub. Default: {@code false}.
         *
         * <p>Without this option, {@code @name} notifies a user, {@code #12} and commit hashes become links, {@code closes
         * #12} in a pull request closes the issue, {@code :100:} becomes an emoji and {@code $x$} a formula. With it, all of
         * them remain plain text: the renderer inserts invisible word joiners (U+2060), and backslashes before dollar signs.
         * Fenced code and paths in code spans are unchanged, because GitHub does not process code. {@link MarkdownReader}
         * reads an equal log either way.
         */
        public Builder safeForGitHub(boolean safeForGitHub) {
            this.safeForGitHub = safeForGitHub;
            return this;
        }

        /** Builds the renderer. The builder can be reused. */
        public MarkdownRenderer build() {
            return new MarkdownRenderer(new Options(emoji, emptySections, safeForGitHub));
        }
    }
}
