package dev.sessionlog;

/** What a string attribute may contain, and its canonical form; see the package description for the rules. */
enum TextKind {
    /** No line breaks. */
    LINE,
    /** One or more lines. */
    TEXT,
    /** Kept verbatim. */
    CODE;

    private static final char REPLACEMENT = '\uFFFD';
    private static final char CONTROL_PICTURES = '\u2400';
    private static final char DEL = '\u007F';
    private static final char DEL_PICTURE = '\u2421';

    /** Returns the canonical form: the same instance if the string is canonical, an empty string if it is blank. */
    String canonical(String text) {
        int ascii = printableAscii(text);
        if (ascii == text.length() && ascii > 0 && text.charAt(0) != ' ' && text.charAt(ascii - 1) != ' ') {
            return text; // like most strings, canonical in every kind
        }
        String visible = withoutControls(text, ascii);
        return switch (this) {
            case CODE -> visible;
            case TEXT -> visible.strip();
            case LINE -> joined(visible.strip());
        };
    }

    /** Returns the length of the printable ASCII prefix. */
    private static int printableAscii(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= DEL) {
                return i;
            }
        }
        return length;
    }

    private static String withoutControls(String text, int from) {
        int length = text.length();
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                continue;
            }
            if (isPair(text, i)) {
                i++;
                continue;
            }
            return replaced(text, i);
        }
        return text;
    }

    private static String replaced(String text, int from) {
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                out.append(c);
            } else if (isPair(text, i)) {
                out.append(c).append(text.charAt(++i));
            } else if (c == '\r') {
                out.append('\n');
                if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
            } else if (c < ' ') {
                out.append((char) (CONTROL_PICTURES + c));
            } else {
                out.append(c == DEL ? DEL_PICTURE : REPLACEMENT);
            }
        }
        return out.toString();
    }

    private static boolean isPlain(char c) {
        return (c >= ' ' && c < DEL) || c == '\n' || c == '\t' || (c > '\u009F' && !Character.isSurrogate(c));
    }

    private static boolean isPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }

    private static String joined(String text) {
        int lineBreak = text.indexOf('\n');
        if (lineBreak < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        while (lineBreak >= 0) {
            int end = lineBreak;
            while (Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            int next = lineBreak + 1;
            while (Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            out.append(text, done, end).append(' ');
            done = next;
            lineBreak = text.indexOf('\n', next);
        }
        return out.append(text, done, text.length()).toString();
    }
}
