package dev.sessionlog.internal.secrets;

/**
 * Characters that no value contains: controls (also as the control pictures that a recorder makes of them), zero-width
 * characters and blanks other than those of ASCII. A sequence that sets the colour of a terminal counts as one.
 */
final class Unseen {
    private static final int MOST = 40;
    private static final int LONGEST_COLOUR = 12;
    private static final String OPENING_QUOTES = "\u201c\u2018\u201e\u201a\u00ab\u2039\u300c\u300e";
    private static final CharClass PARAMETERS = CharClass.of("0-9;?");

    private Unseen() {}

    static boolean contains(char c) {
        if (c < 128) {
            return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 127;
        }
        return c < 0xA0
                || isSpace(c)
                || c == 0xAD
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || (c >= 0x2400 && c <= 0x2421)
                || c == 0xFEFF
                || c == 0xFFFD;
    }

    /** Whether a character is a blank, but not one of ASCII. */
    static boolean isSpace(char c) {
        return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
    }

    /** Letters with accents, which passwords may have; other scripts and punctuation are the text around a value. */
    static boolean isLatin(char c) {
        return c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7;
    }

    /** Whether a value without quotes ends before a character. */
    static boolean endsValue(char c) {
        return contains(c) || (c >= 128 && !isLatin(c));
    }

    /** Whether a typographic quote starts at an offset. */
    static boolean opensQuote(String text, int i) {
        return i < text.length() && OPENING_QUOTES.indexOf(text.charAt(i)) >= 0;
    }

    /** Returns the end of these characters, from an offset on. */
    static int end(String text, int from) {
        int last = Math.min(text.length(), from + MOST);
        int i = from;
        while (i < last && contains(text.charAt(i))) {
            i = oneEnd(text, i);
        }
        return i;
    }

    private static int oneEnd(String text, int i) {
        char c = text.charAt(i);
        if ((c != 0x1B && c != 0x241B) || i + 1 == text.length() || text.charAt(i + 1) != '[') {
            return i + 1;
        }
        int end = PARAMETERS.runEnd(text, i + 2, LONGEST_COLOUR);
        return end < text.length() && Values.isLetter(text.charAt(end)) ? end + 1 : i + 1;
    }

    /** Returns the first control or zero-width character of a value in quotes, or its end. */
    static int first(String text, int start, int end) {
        int i = start;
        while (i < end && (!contains(text.charAt(i)) || isSpace(text.charAt(i)))) {
            i++;
        }
        return i;
    }
}
