package dev.sessionlog.markdown;

/** What is between two lines of a document that are not separators; a later constant includes the earlier ones. */
enum Gap {
    NONE("", "nothing"),
    HARD_BREAK(MarkdownMarkers.HARD_BREAK + "\n", "a hard break"),
    LINE("\n", "no blank line"),
    BLANK_LINE("\n\n", "one blank line"),
    RULE("\n\n" + MarkdownMarkers.RULE + "\n\n", "a blank line, \"" + MarkdownMarkers.RULE + "\" and a blank line");

    private final String characters;
    private final String words;

    Gap(String characters, String words) {
        this.characters = characters;
        this.words = words;
    }

    String characters() {
        return characters;
    }

    /** Returns the characters, followed by the indentation of the next line. */
    String characters(int indent) {
        return this == NONE || indent == 0 ? characters : characters + " ".repeat(indent);
    }

    /** Returns what it is called in a sentence. */
    String words() {
        return words;
    }
}
