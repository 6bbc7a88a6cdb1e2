package dev.sessionlog.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Strict decoding of UTF-8. */
final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /** Returns the text without a byte order mark. Throws an exception with the place of the first invalid byte. */
    static CharSequence decode(byte[] bytes) {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(input, output, true);
        output.flip();
        if (result.isError()) {
            throw malformed(bytes, input.position(), output);
        }
        if (output.hasRemaining() && output.get(0) == BYTE_ORDER_MARK) {
            output.get();
        }
        return output;
    }

    private static MalformedLogException malformed(byte[] bytes, int offset, CharSequence before) {
        int line = 1;
        int column = 1;
        int first = before.length() > 0 && before.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        for (int i = first; i < before.length(); i++) {
            boolean lineEnd = before.charAt(i) == '\n';
            line += lineEnd ? 1 : 0;
            column = lineEnd ? 1 : column + 1;
        }
        return new MalformedLogException(
                "Invalid UTF-8: byte 0x" + HexFormat.of().withUpperCase().toHexDigits(bytes[offset]) + " at offset "
                        + offset + ".",
                line,
                column);
    }
}
