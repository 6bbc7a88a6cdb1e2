package dev.sessionlog.json.internal;

import java.util.List;
import tools.jackson.core.TokenStreamLocation;

/**
 * What is wrong at one place of a document. It becomes an exception of the reader, a diagnostic, or an exception of a
 * user's mapper.
 */
final class Fault extends RuntimeException {
    static final String BROKEN = "broken-json";
    static final String EMPTY = "empty-document";
    static final String LIMIT = "limit-exceeded";
    static final String VERSION = "unsupported-version";
    static final String UNKNOWN = "unknown-property";
    static final String DUPLICATE = "duplicate-property";
    static final String MISSING = "missing-property";
    static final String TYPE = "wrong-type";
    static final String VALUE = "invalid-value";

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String sentence;
    private final transient List<Object> path;
    private final transient TokenStreamLocation location;

    /**
     * Creates a fault without a stack trace: it is about the document, not the program.
     *
     * @param path names of properties and indices of elements, from the outermost
     */
    Fault(String code, String sentence, List<Object> path, TokenStreamLocation location) {
        super(sentence, null, false, false);
        this.code = code;
        this.sentence = sentence;
        this.path = path;
        this.location = location;
    }

    /** Returns the fault of a document that is too long. */
    static Fault tooLong(String length) {
        return new Fault(
                LIMIT,
                "The document has " + length + ", which is the limit of this reader.",
                List.of(),
                new TokenStreamLocation(null, 0, 1, 1));
    }

    String code() {
        return code;
    }

    String sentence() {
        return sentence;
    }

    List<Object> path() {
        return path;
    }

    TokenStreamLocation location() {
        return location;
    }

    /** Whether the whole document is unusable. */
    boolean isFatal() {
        return code.equals(BROKEN) || code.equals(EMPTY) || code.equals(LIMIT) || code.equals(VERSION);
    }
}
