package dev.sessionlog.html.internal;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Where templates write. Every character of a page passes through here, after escaping, and one that HTML does not
 * allow becomes U+FFFD: a control other than TAB and LF, a lone surrogate, a noncharacter.
 *
 * <p>Escaping never splits a pair of surrogates, because it only cuts at the characters that it escapes.
 */
final class PageOutput implements TemplateOutput {
    private static final String REPLACEMENT = "\uFFFD";

    private final Appendable output;

    PageOutput(Appendable output) {
        this.output = output;
    }

    @Override
    public void writeContent(String value) {
        writeContent(value, 0, value.length());
    }

    @Override
    public void writeContent(String value, int beginIndex, int endIndex) {
        try {
            int start = beginIndex;
            int next;
            for (int i = beginIndex; i < endIndex; i = next) {
                char unit = value.charAt(i);
                if (unit >= ' ' && unit < '\u007F') {
                    next = i + 1;
                    continue;
                }
                boolean pair = Character.isHighSurrogate(unit)
                        && i + 1 < endIndex
                        && Character.isLowSurrogate(value.charAt(i + 1));
                next = pair ? i + 2 : i + 1;
                if (!isAllowed(pair ? value.codePointAt(i) : unit)) {
                    output.append(value, start, i).append(REPLACEMENT);
                    start = next;
                }
            }
            if (start == 0 && endIndex == value.length()) {
                output.append(value); // much faster than a part of it
            } else {
                output.append(value, start, endIndex);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAllowed(int codePoint) {
        if (codePoint < 0xA0) {
            return codePoint == '\n' || codePoint == '\t' || (codePoint >= ' ' && codePoint < 0x7F);
        }
        boolean isNoncharacter = (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
        return !isNoncharacter && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    }
}
