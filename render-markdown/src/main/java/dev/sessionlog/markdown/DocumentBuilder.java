package dev.sessionlog.markdown;

import java.util.Arrays;

/**
 * Builds a document in memory. A StringBuilder does more: it starts with one byte per character and copies everything at
 * the first emoji, and most documents have one in their first heading. Not thread-safe.
 */
final class DocumentBuilder implements Appendable {
    private static final int SHORT_DOCUMENT = 4_096;

    private char[] characters = new char[SHORT_DOCUMENT];
    private int length;

    @Override
    public DocumentBuilder append(CharSequence text) {
        return append(text, 0, text.length());
    }

    @Override
    public DocumentBuilder append(CharSequence text, int start, int end) {
        int newLength = makeRoom(end - start);
        text.toString().getChars(start, end, characters, length);
        length = newLength;
        return this;
    }

    @Override
    public DocumentBuilder append(char c) {
        int newLength = makeRoom(1);
        characters[length] = c;
        length = newLength;
        return this;
    }

    /** Makes room for more characters, and returns the length with them. */
    private int makeRoom(int more) {
        int needed = Math.addExact(length, more);
        if (needed > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(needed, 2 * length));
        }
        return needed;
    }

    /** Returns the document. */
    @Override
    public String toString() {
        return new String(characters, 0, length);
    }
}
