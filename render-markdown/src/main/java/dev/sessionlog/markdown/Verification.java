package dev.sessionlog.markdown;

import dev.sessionlog.format.MalformedLogException;

/**
 * Takes what a log is rendered as and compares it with the text that it was read from, without keeping either. So strict
 * reading accepts nothing that writing would not have made.
 *
 * <p>The text may have a byte order mark at its start, CRLF for LF, and no line end at its end. Not thread-safe.
 */
final class Verification implements Appendable {
    private static final int SHOWN = 60;

    private final String text;
    private int position;
    private final StringBuilder wanted = new StringBuilder();

    Verification(String text) {
        this.text = text;
        this.position = text.startsWith("\uFEFF") ? 1 : 0;
    }

    @Override
    public Appendable append(CharSequence rendered) {
        if (wanted.isEmpty() && text.startsWith(rendered.toString(), position)) {
            position += rendered.length();
            return this;
        }
        return append(rendered, 0, rendered.length());
    }

    @Override
    public Appendable append(CharSequence rendered, int start, int end) {
        for (int i = start; i < end; i++) {
            append(rendered.charAt(i));
        }
        return this;
    }

    @Override
    public Appendable append(char c) {
        if (!wanted.isEmpty()) {
            want(c);
        } else if (c == '\n' && text.startsWith("\r\n", position)) {
            position += 2;
        } else if (position < text.length() && text.charAt(position) == c) {
            position++;
        } else {
            want(c);
        }
        return this;
    }

    /** Collects what should have been there up to the end of its line, and says so. The last line end may be missing. */
    private void want(char c) {
        if (c != '\n') {
            wanted.append(c);
            if (wanted.length() >= SHOWN) {
                throw unexpected("\"" + wanted + "\"");
            }
        } else if (!wanted.isEmpty()) {
            throw unexpected("\"" + wanted + "\"");
        } else if (position < text.length()) {
            throw unexpected("the end of the line");
        }
    }

    /** Says that the log ends here. */
    void end() {
        if (!wanted.isEmpty()) {
            throw unexpected("\"" + wanted + "\"");
        }
        if (position < text.length()) {
            throw unexpected("the end of the text");
        }
    }

    private MalformedLogException unexpected(String expected) {
        int line = 1;
        int lineStart = text.startsWith("\uFEFF") ? 1 : 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < position; i = text.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        return new MalformedLogException(
                "Expected " + expected + ", but found " + Quoted.of(text, position, text.length()) + ".",
                line,
                position - lineStart + 1);
    }
}
