package dev.sessionlog.markdown;

/** The template's words: its headings and labels. */
final class Labels {
    static final String TITLE = "IMPLEMENTATION SESSION LOG";
    static final int SECTION_LEVEL = 2;
    static final int SUBSECTION_LEVEL = 3;
    static final String NOT_RECORDED = "Not recorded.";

    static final Label DATE = new Label("Date");
    static final Label SESSION = new Label("Session");
    static final Label START_TIME = new Label("Start Time");
    static final Label END_TIME = new Label("End Time");
    static final Label DURATION = new Label("Duration");
    static final Label AGENT = new Label("Agent");
    static final Label FOCUS = new Label("Focus");

    static final Heading OBJECTIVES = Heading.section("🎯", "SESSION OBJECTIVES");
    static final Label PRIMARY_GOALS = new Label("Primary Goals");
    static final Label SECONDARY_GOALS = new Label("Secondary Goals");
    static final Label SUCCESS_CRITERIA = new Label("Success Criteria");
    static final Label VALIDATION_METHOD = new Label("Validation");

    static final Heading TASKS = Heading.section("📋", "TASKS COMPLETED");
    static final String TASK = "Task";
    static final Label TIME_SPENT = new Label("Time Spent");
    static final Label STATUS = new Label("Status");
    static final Label PRIORITY = new Label("Priority");
    static final Label IMPLEMENTATION_DETAILS = new Label("Implementation Details");
    static final Label FILES_MODIFIED = new Label("Files Modified");
    static final Label CODE_CHANGES = new Label("Code Changes");
    static final Label CONFIGURATION_UPDATES = new Label("Configuration Updates");
    static final Label DEPENDENCIES_ADDED = new Label("Dependencies Added");
    static final Label RESULTS_ACHIEVED = new Label("Results Achieved");
    static final Label PERFORMANCE_METRICS = new Label("Performance Metrics");
    static final Label TEST_RESULTS = new Label("Test Results");
    static final Label FUNCTIONAL_OUTCOMES = new Label("Functional Outcomes");
    static final Label ISSUES_ENCOUNTERED = new Label("Issues Encountered");
    static final Label PROBLEM = new Label("Problem");
    static final Label ROOT_CAUSE = new Label("Root Cause");
    static final Label RESOLUTION = new Label("Resolution");
    static final Label WORKAROUND = new Label("Workaround");
    static final Label CODE_SNIPPETS = new Label("Code Snippets");
    static final Label NOTES = new Label("Notes");

    static final Heading METRICS = Heading.section("📈", "PERFORMANCE METRICS");
    static final Heading BEFORE_SESSION = Heading.bold("Before Session");
    static final Heading AFTER_SESSION = Heading.bold("After Session");
    static final Heading INSIGHTS = Heading.bold("Key Performance Insights");
    static final String METRIC = "Metric";
    static final String VALUE = "Value";
    static final String IMPROVEMENT = "Improvement";
    static final String LOWER_IS_BETTER = "(lower is better)";
    static final String HIGHER_IS_BETTER = "(higher is better)";
    static final Label BEST_IMPROVEMENT = new Label("Best Improvement");
    static final Label UNEXPECTED_RESULTS = new Label("Unexpected Results");
    static final Label PERFORMANCE_REGRESSION = new Label("Performance Regression");

    static final Heading VALIDATION = Heading.section("🧪", "TESTING & VALIDATION");
    static final Heading FUNCTIONAL_TESTS = Heading.bold("Functional Tests Performed");
    static final Heading PERFORMANCE_TESTS = Heading.bold("Performance Tests Performed");
    static final Heading INTEGRATION_TESTS = Heading.bold("Integration Tests");

    static final Heading ISSUES = Heading.section("🚨", "CRITICAL ISSUES");
    static final Heading RESOLVED_ISSUES = Heading.bold("Resolved Issues");
    static final Heading OUTSTANDING_ISSUES = Heading.bold("Outstanding Issues");
    static final Heading NEW_ISSUES = Heading.bold("New Issues Discovered");
    static final Label SEVERITY = new Label("Severity");
    static final Label DESCRIPTION = new Label("Description");
    static final Label SOLUTION = new Label("Solution");
    static final Label PREVENTION = new Label("Prevention");
    static final Label IMPACT = new Label("Impact");
    static final Label NEXT_STEPS = new Label("Next Steps");
    static final Label BLOCKER = new Label("Blocker");
    static final Label RECOMMENDED_ACTION = new Label("Recommended Action");

    static final Heading SYSTEM_STATUS = Heading.section("🔄", "SYSTEM STATUS");
    static final Heading HEALTH_SUMMARY = Heading.bold("System Health Summary");
    static final Label SERVER_STATUS = new Label("Server Status");
    static final Label DATABASE_STATUS = new Label("Database Status");
    static final Label AI_INTEGRATION = new Label("AI Integration");
    static final Label CACHE_SYSTEM = new Label("Cache System");
    static final Label MEMORY_USAGE = new Label("Memory Usage");
    static final Label OVERALL_STATUS = new Label("Overall Status");

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
    static final Label HIGH_RISK = new Label("High Risk");
    static final Label MEDIUM_RISK = new Label("Medium Risk");
    static final Label MITIGATION_PLANS = new Label("Mitigation Plans");

    static final Heading SUMMARY = Heading.section("📊", "SESSION SUMMARY");
    static final Heading ACCOMPLISHMENTS = Heading.bold("Major Accomplishments");
    static final Heading LESSONS = Heading.bold("Lessons Learned");
    static final Heading RECOMMENDATIONS = Heading.bold("Recommendations");
    static final Heading EFFECTIVENESS = Heading.bold("Session Effectiveness");
    static final Label PRODUCTIVITY_SCORE = new Label("Productivity Score");
    static final Label GOAL_ACHIEVEMENT = new Label("Goal Achievement");
    static final String OF_OBJECTIVES = "% of objectives completed";
    static final Label TIME_EFFICIENCY = new Label("Time Efficiency");

    static final Heading FURTHER_NOTES = Heading.section("📎", "FURTHER NOTES");

    static final Label SESSION_INTERRUPTED = new Label("Session Interrupted");
    static final Label SESSION_COMPLETED_BY = new Label("Session Completed By");
    static final Label NEXT_SESSION_SCHEDULED = new Label("Next Session Scheduled");
    static final Label HANDOFF_NOTES = new Label("Handoff Notes");

    private Labels() {}

    /**
     * A label of the template.
     *
     * @param words the words alone
     * @param alone the label as it stands in a line by itself
     * @param beside the same with the blank before a value beside it
     * @param bullet the same with the marker of a list item before it
     */
    record Label(String words, String alone, String beside, String bullet) {
        private Label(String words) {
            this(
                    words,
                    MarkdownMarkers.label(words),
                    MarkdownMarkers.label(words) + " ",
                    MarkdownMarkers.BULLET + MarkdownMarkers.label(words) + " ");
        }
    }

    /**
     * A fixed heading of the template.
     *
     * @param level its level: a section or a part of one
     * @param line the whole line
     * @param plain the whole line without its emoji
     */
    record Heading(int level, String line, String plain) {
        private static Heading section(String symbol, String words) {
            String marker = MarkdownMarkers.heading(SECTION_LEVEL);
            return new Heading(SECTION_LEVEL, marker + symbol + " " + words, marker + words);
        }

        private static Heading bold(String words) {
            String line =
                    MarkdownMarkers.heading(SUBSECTION_LEVEL) + MarkdownMarkers.BOLD + words + MarkdownMarkers.BOLD;
            return new Heading(SUBSECTION_LEVEL, line, line);
        }

        boolean hasSymbol() {
            return !line.equals(plain);
        }
    }
}
