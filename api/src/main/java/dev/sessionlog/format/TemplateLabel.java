package dev.sessionlog.format;

/**
 * The labels of the session log template and the headings within its sections, in template order. A label that occurs
 * in several sections, such as "Before Session" or "Root Cause", is one constant.
 */
public enum TemplateLabel {
    // The header.
    DATE("Date"),
    SESSION("Session"),
    START_TIME("Start Time"),
    END_TIME("End Time"),
    SESSION_INTERRUPTED("Session Interrupted"),
    UNFINISHED("Unfinished"),
    SESSION_RUNNING("Session Running"),
    DURATION("Duration"),
    AGENT("Agent"),
    FOCUS("Focus"),

    // SESSION OBJECTIVES.
    PRIMARY_GOALS("Primary Goals"),
    SECONDARY_GOALS("Secondary Goals"),
    SUCCESS_CRITERIA("Success Criteria"),
    VALIDATION_METHOD("Validation"),
    DROPPED("Dropped"),

    // TASKS COMPLETED.
    TASK("Task"),
    TIME_SPENT("Time Spent"),
    STATUS("Status"),
    PRIORITY("Priority"),
    IMPLEMENTATION_DETAILS("Implementation Details"),
    FILES_MODIFIED("Files Modified"),
    CODE_CHANGES("Code Changes"),
    CONFIGURATION_UPDATES("Configuration Updates"),
    DEPENDENCIES_ADDED("Dependencies Added"),
    RESULTS_ACHIEVED("Results Achieved"),
    PERFORMANCE_METRICS("Performance Metrics"),
    TEST_RESULTS("Test Results"),
    FUNCTIONAL_OUTCOMES("Functional Outcomes"),
    ISSUES_ENCOUNTERED("Issues Encountered"),
    PROBLEM("Problem"),
    ROOT_CAUSE("Root Cause"),
    RESOLUTION("Resolution"),
    WORKAROUND("Workaround"),
    CODE_SNIPPETS("Code Snippets"),
    NOTES("Notes"),

    // PERFORMANCE METRICS.
    BEFORE_SESSION("Before Session"),
    AFTER_SESSION("After Session"),
    INSIGHTS("Key Performance Insights"),
    METRIC("Metric"),
    VALUE("Value"),
    IMPROVEMENT("Improvement"),
    BEST_IMPROVEMENT("Best Improvement"),
    UNEXPECTED_RESULTS("Unexpected Results"),
    PERFORMANCE_REGRESSION("Performance Regression"),

    // TESTING & VALIDATION.
    FUNCTIONAL_TESTS("Functional Tests Performed"),
    PERFORMANCE_TESTS("Performance Tests Performed"),
    INTEGRATION_TESTS("Integration Tests"),

    // CRITICAL ISSUES.
    RESOLVED_ISSUES("Resolved Issues"),
    OUTSTANDING_ISSUES("Outstanding Issues"),
    NEW_ISSUES("New Issues Discovered"),
    SEVERITY("Severity"),
    DESCRIPTION("Description"),
    SOLUTION("Solution"),
    PREVENTION("Prevention"),
    IMPACT("Impact"),
    NEXT_STEPS("Next Steps"),
    BLOCKER("Blocker"),
    RECOMMENDED_ACTION("Recommended Action"),

    // SYSTEM STATUS.
    HEALTH_SUMMARY("System Health Summary"),
    SERVER_STATUS("Server Status"),
    DATABASE_STATUS("Database Status"),
    AI_INTEGRATION("AI Integration"),
    CACHE_SYSTEM("Cache System"),
    MEMORY_USAGE("Memory Usage"),
    OVERALL_STATUS("Overall Status"),

    // FILES MODIFIED.
    CRITICAL_CHANGES("Critical Changes"),
    CONFIGURATION_CHANGES("Configuration Changes"),
    NEW_FILES("New Files Created"),
    FILES_DELETED("Files Deleted"),

    // NEXT SESSION PREPARATION.
    PRIORITY_TASKS("Immediate Priority Tasks"),
    DEPENDENCIES("Dependencies to Address"),
    CHECKLIST("Pre-Session Checklist"),
    FOCUS_FILES("Files to Focus On Next"),
    TESTING_REQUIREMENTS("Testing Requirements"),
    RISK_ASSESSMENT("Risk Assessment for Next Session"),
    HIGH_RISK("High Risk"),
    MEDIUM_RISK("Medium Risk"),
    MITIGATION_PLANS("Mitigation Plans"),

    // SESSION SUMMARY.
    ACCOMPLISHMENTS("Major Accomplishments"),
    LESSONS("Lessons Learned"),
    RECOMMENDATIONS("Recommendations"),
    EFFECTIVENESS("Session Effectiveness"),
    PRODUCTIVITY_SCORE("Productivity Score"),
    GOAL_ACHIEVEMENT("Goal Achievement"),
    TIME_EFFICIENCY("Time Efficiency"),

    // The footer.
    SESSION_COMPLETED_BY("Session Completed By"),
    NEXT_SESSION_SCHEDULED("Next Session Scheduled"),
    SESSION_ID("Session ID"),
    CONTINUES("Continues"),
    HANDOFF_NOTES("Handoff Notes");

    private final String words;

    TemplateLabel(String words) {
        this.words = words;
    }

    /** Returns the label without markup, for example {@code Time Spent}. */
    public String words() {
        return words;
    }
}
