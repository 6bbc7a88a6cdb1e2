package dev.sessionlog.html.internal;

import gg.jte.html.OwaspHtmlTemplateOutput;
import org.jspecify.annotations.Nullable;

/**
 * Escapes what templates show, and leaves out the empty lines of the templates themselves: a part that shows nothing
 * leaves nothing behind.
 */
final class PageTemplateOutput extends OwaspHtmlTemplateOutput {
    private boolean isAtLineStart;

    PageTemplateOutput(PageOutput output) {
        super(output);
    }

    /** Writes what stands in a template. */
    @Override
    public void writeContent(String value) {
        int start = 0;
        while (isAtLineStart && start < value.length() && value.charAt(start) == '\n') {
            start++;
        }
        if (start < value.length()) {
            super.writeContent(value, start, value.length());
            isAtLineStart = value.endsWith("\n");
        }
    }

    /** Writes a string of the log. */
    @Override
    public void writeUserContent(@Nullable String value) {
        isAtLineStart = false;
        super.writeUserContent(value);
    }
}
