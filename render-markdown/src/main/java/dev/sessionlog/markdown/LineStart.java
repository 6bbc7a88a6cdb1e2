package dev.sessionlog.markdown;

/**
 * Fixed characters at the start of a line. Keeps the last result of {@link #after}, because most lines that start in the
 * same way follow the same gap and have the same indentation. Thread-safe.
 */
final class LineStart {
    private final String characters;
    private Joined last;

    LineStart(String characters) {
        this.characters = characters;
        this.last = new Joined(Gap.NONE, 0, characters);
    }

    /** Returns the characters alone. */
    String characters() {
        return characters;
    }

    /** Returns the characters after a gap and an indentation. */
    String after(Gap gap, int indent) {
        Joined joined = last; // read once, because another thread may replace it
        if (joined.gap != gap || joined.indent != indent) {
            joined = new Joined(gap, indent, gap.characters(indent) + characters);
            last = joined;
        }
        return joined.characters;
    }

    private record Joined(Gap gap, int indent, String characters) {}
}
