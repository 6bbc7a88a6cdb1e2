package dev.sessionlog.internal.items;

import dev.sessionlog.SessionLog;

/** The strings that identify open items: what is open keeps its identity from session to session by its string alone. */
public final class ItemText {
    private static final String FINISH = "Finish: ";

    private ItemText() {}

    /** Returns the same key for two strings exactly if they are equal when stripped and ignoring case. */
    public static String key(String text) {
        String stripped = text.strip();
        StringBuilder key = new StringBuilder(stripped.length());
        int c;
        for (int i = 0; i < stripped.length(); i += Character.charCount(c)) {
            c = stripped.codePointAt(i);
            key.appendCodePoint(Character.toLowerCase(Character.toUpperCase(c)));
        }
        return key.toString();
    }

    /**
     * Returns what remains to be done of a task: {@code Finish: NAME}, or the name itself if it already starts like that or
     * would become too long.
     */
    public static String finish(String task) {
        boolean asItIs = task.length() > SessionLog.MAX_TEXT_LENGTH - FINISH.length()
                || task.regionMatches(true, 0, FINISH, 0, FINISH.length());
        return asItIs ? task : FINISH + task;
    }
}
