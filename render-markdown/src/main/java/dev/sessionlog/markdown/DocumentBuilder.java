package dev.sessionlog.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Builds a document in memory, in pieces that are joined at its end. A StringBuilder copies more: it copies the document
 * whenever it has to grow, and at the first emoji, because it starts with one byte per character. Not thread-safe.
 */
final class DocumentBuilder implements Appendable {
    private static final int PIECE_LENGTH = 4_096;

    private final List<String> pieces = new ArrayList<>();
    private final char[] piece = new char[PIECE_LENGTH];
    private int length;

    @Override
    public DocumentBuilder append(CharSequence text) {
        String string = text.toString();
        int end = string.length();
        if (end > PIECE_LENGTH - length) {
            return append(string, 0, end);
        }
        string.getChars(0, end, piece, length);
        length += end;
        return this;
    }

    @Override
    public DocumentBuilder append(CharSequence text, int start, int end) {
        String string = text.toString();
        int from = start;
        while (end - from > PIECE_LENGTH - length) {
            int full = from + PIECE_LENGTH - length;
            string.getChars(from, full, piece, length);
            length = PIECE_LENGTH;
            endPiece();
            from = full;
        }
        string.getChars(from, end, piece, length);
        length += end - from;
        return this;
    }

    @Override
    public DocumentBuilder append(char c) {
        if (length == PIECE_LENGTH) {
            endPiece();
        }
        piece[length++] = c;
        return this;
    }

    private void endPiece() {
        pieces.add(new String(piece, 0, length));
        length = 0;
    }

    /** Ends the document and returns it. */
    String end() {
        endPiece();
        return pieces.size() == 1 ? pieces.get(0) : String.join("", pieces);
    }
}
