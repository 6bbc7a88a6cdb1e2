package dev.sessionlog.html;

/** The colours of a page. Paper is always printed light. */
public enum Theme {
    /** Light or dark, as the reader's system is set. */
    AUTOMATIC("light dark"),
    /** Dark text on a light background. */
    LIGHT("light"),
    /** Light text on a dark background. */
    DARK("dark");

    private final String colorScheme;

    Theme(String colorScheme) {
        this.colorScheme = colorScheme;
    }

    /** Returns the value of the CSS property {@code color-scheme}. */
    String colorScheme() {
        return colorScheme;
    }
}
