package dev.sessionlog.markdown;

import dev.sessionlog.format.MalformedLogException;

/** Makes the exceptions of strict reading. */
final class Malformed {
    private Malformed() {}

    /** Returns the exception that has the line and column of a position in a document. */
    static MalformedLogException at(String document, int position, String sentence) {
        int line = 1;
        int lineStart = 0;
        for (int i = document.indexOf('\n'); i >= 0 && i < position; i = document.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        return new MalformedLogException(sentence, line, position - lineStart + 1);
    }
}
