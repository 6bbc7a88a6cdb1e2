package dev.sessionlog.markdown;

/**
 * A piece of markup in a block, as CommonMark reads it.
 *
 * @param start where its opening characters start
 * @param contentStart where its content starts
 * @param contentEnd where its content ends
 * @param end where its closing characters end
 */
record Span(Kind kind, int start, int contentStart, int contentEnd, int end) {
    enum Kind {
        CODE("a code span"),
        EMPHASIS("emphasis"),
        STRONG("bold text"),
        LINK("a link"),
        HTML("HTML");

        private final String noun;

        Kind(String noun) {
            this.noun = noun;
        }

        /** Returns what it is called in a sentence. */
        String noun() {
            return noun;
        }
    }
}
