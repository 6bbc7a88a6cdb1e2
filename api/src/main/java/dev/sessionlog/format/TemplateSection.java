package dev.sessionlog.format;

/**
 * The sections of the session log template, in template order. {@link #FURTHER_NOTES} is not part of the template: it
 * contains the {@linkplain dev.sessionlog.SessionLog#customSections() custom sections}.
 */
public enum TemplateSection {
    OBJECTIVES("🎯", "SESSION OBJECTIVES"),
    TASKS("📋", "TASKS COMPLETED"),
    METRICS("📈", "PERFORMANCE METRICS"),
    VALIDATION("🧪", "TESTING & VALIDATION"),
    ISSUES("🚨", "CRITICAL ISSUES"),
    SYSTEM_STATUS("🔄", "SYSTEM STATUS"),
    FILES("📁", "FILES MODIFIED"),
    NEXT_SESSION("🔄", "NEXT SESSION PREPARATION"),
    SUMMARY("📊", "SESSION SUMMARY"),
    FURTHER_NOTES("📎", "FURTHER NOTES");

    private final String emoji;
    private final String words;

    TemplateSection(String emoji, String words) {
        this.emoji = emoji;
        this.words = words;
    }

    /** Returns the emoji before the heading. */
    public String emoji() {
        return emoji;
    }

    /** Returns the heading without its emoji, for example {@code SESSION OBJECTIVES}. */
    public String words() {
        return words;
    }
}
