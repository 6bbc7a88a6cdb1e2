package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentBuilderTest {
    private static final int PIECE_LENGTH = 4_096;

    @Test
    void aDocumentMayBeEmpty() {
        assertThat(new DocumentBuilder().end()).isEmpty();
    }

    /** An emoji may be on both sides of the end of a piece. */
    @ParameterizedTest
    @ValueSource(ints = {-3, -2, -1, 0, 1, PIECE_LENGTH - 2, PIECE_LENGTH - 1, PIECE_LENGTH})
    void theEndOfAPieceIsNotSeen(int beyond) {
        String before = "-".repeat(PIECE_LENGTH + beyond);
        String document = new DocumentBuilder()
                .append(before)
                .append("🚧")
                .append('x')
                .append("")
                .append("abcdef", 2, 4)
                .append(CharBuffer.wrap("ghi"))
                .append("é".repeat(3 * PIECE_LENGTH))
                .end();
        assertThat(document).isEqualTo(before + "🚧xcdghi" + "é".repeat(3 * PIECE_LENGTH));
    }

    @Test
    void aDocumentMayHaveExactlyTwoPieces() {
        DocumentBuilder document = new DocumentBuilder();
        for (int i = 0; i < 2 * PIECE_LENGTH; i++) {
            document.append((char) ('a' + i % 26));
        }
        assertThat(document.end()).hasSize(2 * PIECE_LENGTH).startsWith("abc").endsWith(String.valueOf((char)
                ('a' + (2 * PIECE_LENGTH - 1) % 26)));
    }
}
