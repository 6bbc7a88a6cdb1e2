package dev.sessionlog.internal.secrets;

/** A set of ASCII characters, written as in a regular expression without the brackets: {@code A-Za-z0-9_-}. */
final class CharClass {
    static final CharClass ALNUM = of("A-Za-z0-9");

    private final long low;
    private final long high;

    private CharClass(long low, long high) {
        this.low = low;
        this.high = high;
    }

    /** A hyphen is itself where it is first or last. There are no escapes. */
    static CharClass of(String characters) {
        long low = 0;
        long high = 0;
        for (int i = 0; i < characters.length(); i++) {
            char from = characters.charAt(i);
            char to = from;
            if (i + 2 < characters.length() && characters.charAt(i + 1) == '-') {
                to = characters.charAt(i + 2);
                i += 2;
            }
            for (int c = from; c <= to; c++) {
                if (c < 64) {
                    low |= 1L << c;
                } else {
                    high |= 1L << (c - 64);
                }
            }
        }
        return new CharClass(low, high);
    }

    boolean contains(char c) {
        return c < 64 ? (low >>> c & 1) != 0 : c < 128 && (high >>> (c - 64) & 1) != 0;
    }

    /** Returns the end of the run of these characters that starts at an offset, at most {@code most} further on. */
    int runEnd(String text, int from, int most) {
        int end = most > text.length() - from ? text.length() : from + most;
        int i = from;
        while (i < end && contains(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Returns the start of the run of these characters that ends before an offset, at most {@code most} back. */
    int runStart(String text, int to, int most) {
        int start = Math.max(0, to - most);
        int i = to;
        while (i > start && contains(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
