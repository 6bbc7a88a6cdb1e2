package dev.sessionlog.markdown;

/** What is between two lines of a document that are not separators; a later constant includes the earlier ones. */
enum Gap {
    NONE("", "nothing"),
    LINE("\n", "no blank line"),
    BLANK_LINE("\n\n", "one blank line"),
    RULE("\n\n" + MarkdownMarkers.RULE + "\n\n", "a blank line, \"" + MarkdownMarkers.RULE + "\" and a blank line");

    private static final int PREPARED_INDENTS = 8;

    private final String characters;
    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // it is filled by the constructor and then only read
    private final String[] indented = new String[PREPARED_INDENTS];

    Gap(String characters, String words) {
        this.characters = characters;
        this.words = words;
        for (int i = 0; i < indented.length; i++) {
            indented[i] = characters + " ".repeat(i);
        }
    }

    String characters() {
        return characters;
    }

    /** Returns the characters, followed by the indentation of the next line. */
    String characters(int indent) {
        return indent < indented.length ? indented[indent] : characters + " ".repeat(indent);
    }

    /** Returns what it is called in a sentence. */
    String words() {
        return words;
    }
}
