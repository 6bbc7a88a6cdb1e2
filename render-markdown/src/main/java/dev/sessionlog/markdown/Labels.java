package dev.sessionlog.markdown;

/** The template's words: its headings and labels, without the characters that make them so. */
final class Labels {
    static final String TITLE = "IMPLEMENTATION SESSION LOG";
    static final int SECTION_LEVEL = 2;
    static final int SUBSECTION_LEVEL = 3;
    static final String NOT_RECORDED = "Not recorded.";

    static final String DATE = "Date";
    static final String SESSION = "Session";
    static final String START_TIME = "Start Time";
    static final String END_TIME = "End Time";
    static final String DURATION = "Duration";
    static final String AGENT = "Agent";
    static final String FOCUS = "Focus";

    static final Heading OBJECTIVES = Heading.section("🎯", "SESSION OBJECTIVES");
    static final String PRIMARY_GOALS = "Primary Goals";
    static final String SECONDARY_GOALS = "Secondary Goals";
    static final String SUCCESS_CRITERIA = "Success Criteria";
    static final String VALIDATION_METHOD = "Validation";

    static final Heading TASKS = Heading.section("📋", "TASKS COMPLETED");
    static final String TASK = "Task";
    static final String TIME_SPENT = "Time Spent";
    static final String STATUS = "Status";
    static final String PRIORITY = "Priority";
    static final String IMPLEMENTATION_DETAILS = "Implementation Details";
    static final String FILES_MODIFIED = "Files Modified";
    static final String CODE_CHANGES = "Code Changes";
    static final String CONFIGURATION_UPDATES = "Configuration Updates";
    static final String DEPENDENCIES_ADDED = "Dependencies Added";
    static final String RESULTS_ACHIEVED = "Results Achieved";
    static final String PERFORMANCE_METRICS = "Performance Metrics";
    static final String TEST_RESULTS = "Test Results";
    static final String FUNCTIONAL_OUTCOMES = "Functional Outcomes";
    static final String ISSUES_ENCOUNTERED = "Issues Encountered";
    static final String PROBLEM = "Problem";
    static final String ROOT_CAUSE = "Root Cause";
    static final String RESOLUTION = "Resolution";
    static final String WORKAROUND = "Workaround";
    static final String CODE_SNIPPETS = "Code Snippets";
    static final String NOTES = "Notes";

    static final Heading METRICS = Heading.section("📈", "PERFORMANCE METRICS");
    static final Heading BEFORE_SESSION = Heading.bold("Before Session");
    static final Heading AFTER_SESSION = Heading.bold("After Session");
    static final Heading INSIGHTS = Heading.bold("Key Performance Insights");
    static final String METRIC = "Metric";
    static final String VALUE = "Value";
    static final String IMPROVEMENT = "Improvement";
    static final String LOWER_IS_BETTER = "(lower is better)";
    static final String HIGHER_IS_BETTER = "(higher is better)";
    static final String BEST_IMPROVEMENT = "Best Improvement";
    static final String UNEXPECTED_RESULTS = "Unexpected Results";
    static final String PERFORMANCE_REGRESSION = "Performance Regression";

    static final Heading VALIDATION = Heading.section("🧪", "TESTING & VALIDATION");
    static final Heading FUNCTIONAL_TESTS = Heading.bold("Functional Tests Performed");
    static final Heading PERFORMANCE_TESTS = Heading.bold("Performance Tests Performed");
    static final Heading INTEGRATION_TESTS = Heading.bold("Integration Tests");

    static final Heading ISSUES = Heading.section("🚨", "CRITICAL ISSUES");
    static final Heading RESOLVED_ISSUES = Heading.bold("Resolved Issues");
    static final Heading OUTSTANDING_ISSUES = Heading.bold("Outstanding Issues");
    static final Heading NEW_ISSUES = Heading.bold("New Issues Discovered");
    static final String SEVERITY = "Severity";
    static final String DESCRIPTION = "Description";
    static final String SOLUTION = "Solution";
    static final String PREVENTION = "Prevention";
    static final String IMPACT = "Impact";
    static final String NEXT_STEPS = "Next Steps";
    static final String BLOCKER = "Blocker";
    static final String RECOMMENDED_ACTION = "Recommended Action";

    static final Heading SYSTEM_STATUS = Heading.section("🔄", "SYSTEM STATUS");
    static final Heading HEALTH_SUMMARY = Heading.bold("System Health Summary");
    static final String SERVER_STATUS = "Server Status";
    static final String DATABASE_STATUS = "Database Status";
    static final String AI_INTEGRATION = "AI Integration";
    static final String CACHE_SYSTEM = "Cache System";
    static final String MEMORY_USAGE = "Memory Usage";
    static final String OVERALL_STATUS = "Overall Status";

    static final Heading FILES = Heading.section("📁", "FILES MODIFIED");
    static final Heading CRITICAL_CHANGES = Heading.bold("Critical Changes");
    static final Heading CONFIGURATION_CHANGES = Heading.bold("Configuration Changes");
    static final Heading NEW_FILES = Heading.bold("New Files Created");
    static final Heading FILES_DELETED = Heading.bold("Files Deleted");

    static final Heading NEXT_SESSION = Heading.section("🔄", "NEXT SESSION PREPARATION");
    static final Heading PRIORITY_TASKS = Heading.bold("Immediate Priority Tasks");
    static final Heading DEPENDENCIES = Heading.bold("Dependencies to Address");
    static final Heading CHECKLIST = Heading.bold("Pre-Session Checklist");
    static final Heading FOCUS_FILES = Heading.bold("Files to Focus On Next");
    static final Heading TESTING_REQUIREMENTS = Heading.bold("Testing Requirements");
    static final Heading RISK_ASSESSMENT = Heading.bold("Risk Assessment for Next Session");
    static final String HIGH_RISK = "High Risk";
    static final String MEDIUM_RISK = "Medium Risk";
    static final String MITIGATION_PLANS = "Mitigation Plans";

    static final Heading SUMMARY = Heading.section("📊", "SESSION SUMMARY");
    static final Heading ACCOMPLISHMENTS = Heading.bold("Major Accomplishments");
    static final Heading LESSONS = Heading.bold("Lessons Learned");
    static final Heading RECOMMENDATIONS = Heading.bold("Recommendations");
    static final Heading EFFECTIVENESS = Heading.bold("Session Effectiveness");
    static final String PRODUCTIVITY_SCORE = "Productivity Score";
    static final String GOAL_ACHIEVEMENT = "Goal Achievement";
    static final String OF_OBJECTIVES = "% of objectives completed";
    static final String TIME_EFFICIENCY = "Time Efficiency";

    static final Heading FURTHER_NOTES = Heading.section("📎", "FURTHER NOTES");

    static final String SESSION_INTERRUPTED = "Session Interrupted";
    static final String SESSION_COMPLETED_BY = "Session Completed By";
    static final String NEXT_SESSION_SCHEDULED = "Next Session Scheduled";
    static final String HANDOFF_NOTES = "Handoff Notes";

    private Labels() {}

    /**
     * A fixed heading of the template.
     *
     * @param symbol the emoji before the words, empty for none
     * @param bold whether the words are bold
     */
    record Heading(int level, String symbol, String words, boolean bold) {
        private static Heading section(String symbol, String words) {
            return new Heading(SECTION_LEVEL, symbol, words, false);
        }

        private static Heading bold(String words) {
            return new Heading(SUBSECTION_LEVEL, "", words, true);
        }
    }
}
