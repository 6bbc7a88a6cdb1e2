package dev.sessionlog.markdown;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.LogRenderer;
import dev.sessionlog.markdown.internal.briefing.Briefing;
import java.io.IOException;
import java.util.Objects;

/**
 * Renders a log as a briefing: a short text for the prompt of the agent that continues the work.
 *
 * <pre>{@code
 * String briefing = new BriefingRenderer().render(log);
 * String shorter = BriefingRenderer.builder().maxLength(600).build().render(log);
 * }</pre>
 *
 * <p>A briefing is never longer than its maximum length, whatever the size of the log. What matters most comes first: the
 * objectives with the numbers that they have in the {@linkplain SessionLog#continueFrom(SessionLog) next session}, how the
 * session ended, the tests that fail, what to do first, blockers and open issues, changed files, the state of git, how to
 * build and test, what was tried, decisions, and handoff notes. What does not fit is left out, and always matters less than
 * what is there. Shortened strings end with an ellipsis; words are kept whole. One line names what the log does not say.
 *
 * <p>The whole text is a block quote whose first sentence says that it is data and not instructions. Every line starts with
 * {@code > }, followed by a label. Strings of the log stay on their line and are escaped as in {@link MarkdownRenderer}, so
 * they cannot leave the quote or start a line of their own.
 *
 * <p>A briefing is not lossless: there is no reader for it. Immutable and thread-safe. Time is linear in the size of the
 * log, and strings are read only as far as they are shown.
 */
public final class BriefingRenderer implements LogRenderer {
    /** The smallest possible maximum length. */
    private static final int SHORTEST = 300;

    private static final int DEFAULT = 1_500;

    private final int maxLength;

    /** Creates a renderer of briefings with at most 1,500 characters. */
    public BriefingRenderer() {
        this(DEFAULT);
    }

    private BriefingRenderer(int maxLength) {
        this.maxLength = maxLength;
    }

    /** Returns a builder for a renderer with another maximum length. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String format() {
        return "briefing";
    }

    @Override
    public String mediaType() {
        return "text/markdown";
    }

    @Override
    public String fileExtension() {
        return "briefing";
    }

    @Override
    public void render(SessionLog log, Appendable output) throws IOException {
        output.append(Briefing.of(Objects.requireNonNull(log, "log"), maxLength));
    }

    /** Builds a renderer. Not thread-safe. */
    public static final class Builder {
        private int maxLength = DEFAULT;

        private Builder() {}

        /**
         * Sets the maximum length of a briefing in UTF-16 units ({@link String#length()}), including the line end at its
         * end. Default: 1,500.
         *
         * @throws IllegalArgumentException if it is less than 300
         */
        public Builder maxLength(int maxLength) {
            if (maxLength < SHORTEST) {
                throw new IllegalArgumentException(
                        "maxLength must be at least " + SHORTEST + ", but was " + maxLength + ".");
            }
            this.maxLength = maxLength;
            return this;
        }

        /** Builds the renderer. The builder can be reused. */
        public BriefingRenderer build() {
            return new BriefingRenderer(maxLength);
        }
    }
}
