package dev.sessionlog.examples.benchmarks.peers;

import dev.sessionlog.Better;
import dev.sessionlog.examples.benchmarks.peers.LogData.AfterRow;
import dev.sessionlog.examples.benchmarks.peers.LogData.Check;
import dev.sessionlog.examples.benchmarks.peers.LogData.ChecklistItem;
import dev.sessionlog.examples.benchmarks.peers.LogData.Effectiveness;
import dev.sessionlog.examples.benchmarks.peers.LogData.FileNote;
import dev.sessionlog.examples.benchmarks.peers.LogData.Objective;
import dev.sessionlog.examples.benchmarks.peers.LogData.OneOrMany;
import dev.sessionlog.examples.benchmarks.peers.LogData.OutstandingIssue;
import dev.sessionlog.examples.benchmarks.peers.LogData.PriorityTask;
import dev.sessionlog.examples.benchmarks.peers.LogData.Reading;
import dev.sessionlog.examples.benchmarks.peers.LogData.Reported;
import dev.sessionlog.examples.benchmarks.peers.LogData.Snippet;
import dev.sessionlog.examples.benchmarks.peers.LogData.Task;
import dev.sessionlog.examples.benchmarks.peers.LogData.TaskIssue;
import java.util.List;

/**
 * A hand-written renderer: one StringBuilder to which everything is appended unchanged. Hardly anything can be faster.
 */
public final class Appending {
    private static final String NOT_RECORDED = "*Not recorded.*\n";

    private final StringBuilder out = new StringBuilder();

    private Appending() {}

    public static String render(LogData log) {
        Appending document = new Appending();
        document.header(log);
        document.objectives(log);
        document.out.append("\n---\n\n## 📋 TASKS COMPLETED\n\n");
        for (Task task : log.tasks()) {
            document.task(task);
        }
        document.metrics(log);
        document.validation(log);
        document.issues(log);
        document.systemStatus(log);
        document.files(log);
        document.nextSession(log);
        document.summary(log);
        return document.out.toString();
    }

    private void header(LogData log) {
        out.append("# IMPLEMENTATION SESSION LOG\n**Date:** ").append(log.date());
        if (log.zone() != null) {
            out.append(" (").append(log.zone()).append(')');
        }
        out.append("  \n**Session:** ").append(log.number());
        if (log.estimatedTotal() != null) {
            out.append(" of ").append(log.estimatedTotal());
        }
        if (log.startTime() != null) {
            out.append("  \n**Start Time:** ").append(log.startTime());
        }
        if (log.endTime() != null) {
            out.append("  \n**End Time:** ").append(log.endTime());
            out.append("  \n**Duration:** ").append(log.elapsed());
        }
        out.append("  \n**Agent:** ").append(log.agent());
        if (log.focus() != null) {
            out.append("  \n**Focus:** ").append(log.focus());
        }
        out.append("\n\n---\n\n");
    }

    private void objectives(LogData log) {
        out.append("## 🎯 SESSION OBJECTIVES\n**Primary Goals:**\n");
        log.objectives().primary().forEach(this::objective);
        out.append("\n**Secondary Goals:**\n");
        log.objectives().secondary().forEach(this::objective);
    }

    private void objective(Objective objective) {
        box(objective.achieved()).append(objective.description()).append('\n');
        if (objective.successCriteria() != null) {
            out.append("  - **Success Criteria:** ")
                    .append(objective.successCriteria())
                    .append('\n');
        }
        if (objective.validationMethod() != null) {
            out.append("  - **Validation:** ")
                    .append(objective.validationMethod())
                    .append('\n');
        }
    }

    private void task(Task task) {
        out.append("### Task ").append(task.id()).append(": ").append(task.name());
        out.append("\n**Time Spent:** ").append(task.timeSpent());
        if (task.status() != null) {
            out.append("  \n**Status:** ").append(task.statusWords());
        }
        if (task.priority() != null) {
            out.append("  \n**Priority:** ").append(task.priorityWords());
        }
        out.append("\n\n");
        if (task.implementation() != null) {
            out.append("**Implementation Details:**\n");
            files(task.implementation().files());
            texts("Code Changes", task.implementation().changes());
            out.append('\n');
        }
        if (task.results() != null) {
            out.append("**Results Achieved:**\n");
            texts("Performance Metrics", task.results().metrics());
            texts("Test Results", task.results().tests());
            out.append('\n');
        }
        if (task.issues() != null) {
            out.append("**Issues Encountered:**\n");
            task.issues().forEach(this::issue);
            out.append('\n');
        }
        if (task.snippets() != null) {
            out.append("**Code Snippets:**");
            task.snippets().forEach(this::snippet);
            out.append('\n');
        }
        out.append("---\n\n");
    }

    private void files(OneOrMany<FileNote> files) {
        if (files == null) {
            return;
        }
        out.append("- **Files Modified:**");
        if (files.one() != null) {
            out.append(' ');
            file(files.one());
        }
        out.append('\n');
        for (FileNote file : files.many()) {
            out.append("  - ");
            file(file);
            out.append('\n');
        }
    }

    private void file(FileNote file) {
        out.append('`').append(file.path()).append('`');
        if (file.note() != null) {
            out.append(" - ").append(file.note());
        }
    }

    private void texts(String label, OneOrMany<String> texts) {
        if (texts == null) {
            return;
        }
        out.append("- **").append(label).append(":**");
        if (texts.one() != null) {
            out.append(' ').append(texts.one());
        }
        out.append('\n');
        for (String text : texts.many()) {
            out.append("  - ").append(text).append('\n');
        }
    }

    private void issue(TaskIssue issue) {
        out.append("- **Problem:** ").append(issue.problem()).append('\n');
        bullet("Root Cause", issue.rootCause());
        bullet("Resolution", issue.resolution());
        bullet("Workaround", issue.workaround());
    }

    private void bullet(String label, String text) {
        if (text != null) {
            out.append("- **").append(label).append(":** ").append(text).append('\n');
        }
    }

    private void snippet(Snippet snippet) {
        if (snippet.description() != null) {
            out.append(' ').append(snippet.description());
        }
        out.append("\n```").append(snippet.language()).append('\n');
        out.append(snippet.code()).append("\n```\n");
    }

    private void metrics(LogData log) {
        out.append("## 📈 PERFORMANCE METRICS\n\n### **Before Session**\n");
        out.append("| Metric | Value | Notes |\n|--------|-------|-------|\n");
        for (Reading reading : log.metrics().before()) {
            out.append("| ").append(reading.name()).append(" | ");
            out.append(reading.value().text()).append(" | ");
            notes(reading);
        }
        out.append("\n### **After Session**\n");
        out.append("| Metric | Value | Improvement | Notes |\n|--------|-------|-------------|-------|\n");
        for (AfterRow row : log.metrics().afterRows()) {
            Reading reading = row.reading();
            out.append("| ").append(reading.name());
            if (reading.better() != null) {
                out.append(reading.better() == Better.LOWER ? " (lower is better)" : " (higher is better)");
            }
            out.append(" | ").append(reading.value().text());
            out.append(" | ").append(row.improvement()).append(" | ");
            notes(reading);
        }
        out.append("\n### **Key Performance Insights**\n").append(NOT_RECORDED).append("\n---\n\n");
    }

    private void notes(Reading reading) {
        if (reading.notes() != null) {
            out.append(reading.notes());
        }
        out.append(" |\n");
    }

    private void validation(LogData log) {
        out.append("## 🧪 TESTING & VALIDATION\n\n### **Functional Tests Performed**\n");
        log.validation().functional().forEach(this::check);
        out.append("\n### **Performance Tests Performed**\n").append(NOT_RECORDED);
        out.append("\n### **Integration Tests**\n");
        log.validation().integration().forEach(this::check);
        out.append("\n---\n\n");
    }

    private void check(Check check) {
        box(check.performed()).append(check.name());
        if (check.outcome() != null) {
            out.append(": ").append(check.outcome());
        }
        if (check.description() != null) {
            out.append(" - ").append(check.description());
        }
        out.append('\n');
    }

    private void issues(LogData log) {
        out.append("## 🚨 CRITICAL ISSUES\n\n### **Resolved Issues**\n").append(NOT_RECORDED);
        out.append("\n### **Outstanding Issues**\n");
        int number = 1;
        for (OutstandingIssue issue : log.issues().outstanding()) {
            out.append(number++).append(". **").append(issue.name()).append("**\n   - **Severity:** ");
            out.append(issue.severityWords()).append('\n');
            if (issue.impact() != null) {
                out.append("   - **Impact:** ").append(issue.impact()).append('\n');
            }
            if (issue.nextSteps() != null) {
                out.append("   - **Next Steps:** ").append(issue.nextSteps()).append('\n');
            }
        }
        out.append("\n### **New Issues Discovered**\n").append(NOT_RECORDED).append("\n---\n\n");
    }

    private void systemStatus(LogData log) {
        out.append("## 🔄 SYSTEM STATUS\n\n### **Before Session**\n");
        state("Server Status", log.systemStatus().before().server());
        state("Database Status", log.systemStatus().before().database());
        out.append("\n### **After Session**\n").append(NOT_RECORDED);
        out.append("\n### **System Health Summary**\n**Overall Status:** ");
        out.append(log.systemStatus().health().overallWords()).append('\n');
        bullets(log.systemStatus().health().notes());
        out.append("\n---\n\n");
    }

    private void state(String label, Reported<?> reported) {
        if (reported == null) {
            return;
        }
        out.append("- **").append(label).append(":** ").append(reported.state());
        if (reported.comment() != null) {
            out.append(" (").append(reported.comment()).append(')');
        }
        out.append('\n');
    }

    private void files(LogData log) {
        out.append("## 📁 FILES MODIFIED\n\n### **Critical Changes**\n");
        fileBullets(log.fileChanges().critical());
        out.append("\n### **Configuration Changes**\n").append(NOT_RECORDED);
        out.append("\n### **New Files Created**\n").append(NOT_RECORDED);
        out.append("\n### **Files Deleted**\n");
        fileBullets(log.fileChanges().deleted());
        out.append("\n---\n\n");
    }

    private void fileBullets(List<FileNote> files) {
        for (FileNote file : files) {
            out.append("- ");
            file(file);
            out.append('\n');
        }
    }

    private void nextSession(LogData log) {
        out.append("## 🔄 NEXT SESSION PREPARATION\n\n### **Immediate Priority Tasks**\n");
        int number = 1;
        for (PriorityTask task : log.nextSession().priorityTasks()) {
            out.append(number++).append(". **").append(task.name()).append("** - ");
            out.append(task.reason()).append(" - ").append(task.estimate()).append('\n');
        }
        out.append("\n### **Dependencies to Address**\n").append(NOT_RECORDED);
        out.append("\n### **Pre-Session Checklist**\n");
        for (ChecklistItem item : log.nextSession().checklistItems()) {
            box(item.done()).append(item.text()).append('\n');
        }
        out.append("\n### **Files to Focus On Next**\n").append(NOT_RECORDED);
        out.append("\n### **Testing Requirements**\n").append(NOT_RECORDED);
        out.append("\n### **Risk Assessment for Next Session**\n");
        texts("High Risk", log.nextSession().risks().high());
        texts("Mitigation Plans", log.nextSession().risks().mitigations());
        out.append("\n---\n\n");
    }

    private void summary(LogData log) {
        out.append("## 📊 SESSION SUMMARY\n\n### **Major Accomplishments**\n");
        bullets(log.summary().accomplishments());
        out.append("\n### **Lessons Learned**\n").append(NOT_RECORDED);
        out.append("\n### **Recommendations**\n").append(NOT_RECORDED);
        out.append("\n### **Session Effectiveness**\n");
        Effectiveness effectiveness = log.summary().effectiveness();
        if (effectiveness.productivity() != null) {
            out.append("**Productivity Score:** ").append(effectiveness.productivity());
            if (effectiveness.productivityExplanation() != null) {
                out.append(" - ").append(effectiveness.productivityExplanation());
            }
            out.append("  \n");
        }
        out.append("**Goal Achievement:** ").append(log.goalAchievement()).append("% of objectives completed");
        if (effectiveness.timeEfficiency() != null) {
            out.append("  \n**Time Efficiency:** ").append(effectiveness.timeEfficiencyWords());
        }
        out.append("\n\n---\n\n**Session Completed By:** ").append(log.completedBy());
        out.append("  \n**Handoff Notes:**\n");
        bullets(log.handoffNotes());
    }

    private void bullets(List<String> texts) {
        for (String text : texts) {
            out.append("- ").append(text).append('\n');
        }
    }

    private StringBuilder box(boolean ticked) {
        return out.append(ticked ? "- [x] " : "- [ ] ");
    }
}
