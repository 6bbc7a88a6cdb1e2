package dev.sessionlog.markdown;

/**
 * Keeps GitHub from seeing more in a text than CommonMark does: mentions ({@code @name}), references ({@code #12}, {@code
 * GH-12}, {@code org/repo#12}, the hash of a commit, the address of an issue), emoji codes ({@code :100:}) and formulas
 * ({@code $x$}).
 *
 * <p>A word joiner (U+2060) after the sign, or within a hash, breaks all but formulas: a character that is not seen, which
 * GitHub's filters do not skip. A character reference would not do, because GitHub decodes references before it looks for
 * mentions. The dollar sign of a formula gets a backslash. A word joiner of the text itself is written as a reference, so
 * that the two are told apart when the document is read.
 */
final class GitHubSigns {
    static final char WORD_JOINER = '\u2060';
    /** Stand for what is inserted until it is written; a text of a log has no lone surrogates. */
    static final char JOINER_MARK = '\uDC00';

    static final char BACKSLASH_MARK = '\uDC01';

    private static final int MIN_HASH = 7;
    private static final int HASH_PIECE = MIN_HASH - 1;

    private GitHubSigns() {}

    /** Returns the text with marks where something has to be inserted; the same instance when nothing has. */
    static String marked(String text) {
        StringBuilder marked = null;
        int done = 0;
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = hashStart(text, i, hash);
            boolean dollar = text.charAt(i) == '$';
            boolean joined = isBroken(text, i, hash);
            if (dollar || joined) {
                marked = marked == null ? new StringBuilder(text.length() + 8) : marked;
                marked.append(text, done, i).append(dollar ? BACKSLASH_MARK : JOINER_MARK);
                done = i;
            }
        }
        return marked == null ? text : marked.append(text, done, text.length()).toString();
    }

    /** Returns the text without the marks where something was inserted; marks elsewhere are word joiners of the text. */
    static String unmarked(String text) {
        if (text.indexOf(JOINER_MARK) < 0) {
            return text;
        }
        String plain = text.replace(String.valueOf(JOINER_MARK), "");
        StringBuilder unmarked = new StringBuilder(text.length());
        int hash = 0;
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != JOINER_MARK) {
                hash = hashStart(plain, at, hash);
                unmarked.append(c);
                at++;
            } else if (at == plain.length() || !isBroken(plain, at, hashStart(plain, at, hash))) {
                unmarked.append(WORD_JOINER);
            }
        }
        return unmarked.toString();
    }

    /** Returns where the run of hexadecimal digits starts that goes on up to this position. */
    private static int hashStart(String text, int i, int start) {
        return i > 0 && isHexDigit(text.charAt(i - 1)) ? start : i;
    }

    /** Whether something has to be inserted before the character. */
    private static boolean isBroken(String text, int i, int hashStart) {
        if (i == 0) {
            return false;
        }
        char c = text.charAt(i);
        return switch (text.charAt(i - 1)) {
            case '@' -> isLetterOrDigit(c);
            case '#' -> isDigit(c);
            case '-' -> isDigit(c) && isGitHubPrefix(text, i - 3);
            case ':' -> isLetterOrDigit(c) || c == '+' || c == '-' || c == '_' || isGitHubAddress(text, i);
            default -> isHexDigit(c) && i > hashStart && (i - hashStart) % HASH_PIECE == 0;
        };
    }

    private static boolean isGitHubPrefix(String text, int start) {
        return start >= 0 && text.regionMatches(true, start, "GH", 0, 2);
    }

    private static boolean isGitHubAddress(String text, int start) {
        return text.regionMatches(true, start, "//github.com/", 0, 13)
                || text.regionMatches(true, start, "//www.github.com/", 0, 17);
    }

    private static boolean isHexDigit(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private static boolean isLetterOrDigit(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
