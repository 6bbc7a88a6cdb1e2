package dev.sessionlog.html.internal;

import dev.sessionlog.format.TemplateWords;

/**
 * A state as it is shown: its word, and a colour and an icon that say the same.
 *
 * @param tone the class of the colour, as {@code style.jte} names it: {@code good}, {@code warn}, {@code bad}, {@code hold}, {@code info} or {@code mute}
 * @param icon the class of the icon, as {@code style.jte} names it
 */
public record Badge(String tone, String icon, String word) {

    /** Returns the badge of a state of the model. */
    public static Badge of(Enum<?> state) {
        String word = TemplateWords.word(state);
        return switch (state.name()) {
            case "COMPLETE", "PASS", "HEALTHY", "RUNNING", "CONNECTED", "ACTIVE", "NORMAL", "EFFECTIVE" ->
                new Badge("good", "check", word);
            case "PARTIAL" -> new Badge("warn", "half", word);
            case "BLOCKED" -> new Badge("hold", "pause", word);
            case "FAILED", "FAIL", "ERROR" -> new Badge("bad", "cross", word);
            case "CRITICAL" -> new Badge("bad", "alert", word);
            case "HIGH" -> new Badge("warn", "up", word);
            case "DEGRADED", "POOR" -> new Badge("warn", "alert", word);
            case "MEDIUM", "AVERAGE" -> new Badge("info", "dot", word);
            case "LOW" -> new Badge("mute", "down", word);
            default -> new Badge("mute", "dash", word); // STOPPED, DISCONNECTED, DISABLED
        };
    }
}
