<#macro texts label texts><#if texts??>
- **${label?no_esc}:**<#if texts.one??> ${texts.one}</#if>
<#list texts.many as text>
  - ${text}
</#list>
</#if></#macro>
<#macro note file>`${file.path?no_esc}`<#if file.note??> - ${file.note}</#if></#macro>
<#macro box ticked>[<#if ticked>x<#else> </#if>]</#macro>
<#macro check check>- <@box check.performed/> ${check.name}<#if check.outcome??>: ${check.outcome?string?no_esc}</#if><#if check.description??> - ${check.description}</#if></#macro>
<#macro state label reported>- **${label?no_esc}:** ${reported.state?string?no_esc}<#if reported.comment??> (${reported.comment})</#if></#macro>
# IMPLEMENTATION SESSION LOG
**Date:** ${log.date?string?no_esc}<#if log.zone??> (${log.zone?string?no_esc})</#if>  
**Session:** ${log.number?c?no_esc}<#if log.estimatedTotal??> of ${log.estimatedTotal?c?no_esc}</#if>  
<#if log.startTime??>
**Start Time:** ${log.startTime?string?no_esc}  
</#if>
<#if log.endTime??>
**End Time:** ${log.endTime?string?no_esc}  
**Duration:** ${log.elapsed()?no_esc}  
</#if>
**Agent:** ${log.agent}<#if log.focus??>  
**Focus:** ${log.focus}</#if>

---

## 🎯 SESSION OBJECTIVES
<#if log.objectives??>
**Primary Goals:**
<#list log.objectives.primary as objective>
- <@box objective.achieved/> ${objective.description}
<#if objective.successCriteria??>
  - **Success Criteria:** ${objective.successCriteria}
</#if>
<#if objective.validationMethod??>
  - **Validation:** ${objective.validationMethod}
</#if>
</#list>

**Secondary Goals:**
<#list log.objectives.secondary as objective>
- <@box objective.achieved/> ${objective.description}
</#list>
<#else>
*Not recorded.*
</#if>

---

## 📋 TASKS COMPLETED

<#list log.tasks as task>
### Task ${task.id?no_esc}: ${task.name}
**Time Spent:** ${task.timeSpent()?no_esc}<#if task.status??>  
**Status:** ${task.statusWords()?no_esc}</#if><#if task.priority??>  
**Priority:** ${task.priorityWords()?no_esc}</#if>

<#if task.implementation??>
<#assign implementation = task.implementation>
**Implementation Details:**
<#if implementation.files()??>
<#assign files = implementation.files()>
- **Files Modified:**<#if files.one??> <@note files.one/></#if>
<#list files.many as file>
  - <@note file/>
</#list>
</#if>
<@texts "Code Changes" implementation.changes()!/>

</#if>
<#if task.results??>
**Results Achieved:**
<@texts "Performance Metrics" task.results.metrics()!/>
<@texts "Test Results" task.results.tests()!/>

</#if>
<#if task.issues??>
**Issues Encountered:**
<#list task.issues as issue>
- **Problem:** ${issue.problem}
<#if issue.rootCause??>
- **Root Cause:** ${issue.rootCause}
</#if>
<#if issue.resolution??>
- **Resolution:** ${issue.resolution}
</#if>
<#if issue.workaround??>
- **Workaround:** ${issue.workaround}
</#if>
</#list>

</#if>
<#if task.snippets??>
**Code Snippets:**<#list task.snippets as snippet><#if snippet.description??> ${snippet.description}</#if>
```${snippet.language?no_esc}
${snippet.code?no_esc}
```
</#list>

</#if>
---

</#list>
## 📈 PERFORMANCE METRICS

### **Before Session**
| Metric | Value | Notes |
|--------|-------|-------|
<#list log.metrics.before as reading>
| ${reading.name} | ${reading.value.text()?no_esc} | ${reading.notes!} |
</#list>

### **After Session**
| Metric | Value | Improvement | Notes |
|--------|-------|-------------|-------|
<#list log.metrics.afterRows() as row>
<#assign reading = row.reading>
| ${reading.name}<#if reading.better??> (${reading.betterWords()?no_esc} is better)</#if> | ${reading.value.text()?no_esc} | ${row.improvement?no_esc} | ${reading.notes!} |
</#list>

### **Key Performance Insights**
*Not recorded.*

---

## 🧪 TESTING & VALIDATION

### **Functional Tests Performed**
<#list log.validation.functional as each>
<@check each/>

</#list>

### **Performance Tests Performed**
*Not recorded.*

### **Integration Tests**
<#list log.validation.integration as each>
<@check each/>

</#list>

---

## 🚨 CRITICAL ISSUES

### **Resolved Issues**
*Not recorded.*

### **Outstanding Issues**
<#if log.issues??>
<#list log.issues.outstanding as issue>
${issue?counter?c?no_esc}. **${issue.name}**
   - **Severity:** ${issue.severityWords()?no_esc}
<#if issue.impact??>
   - **Impact:** ${issue.impact}
</#if>
<#if issue.nextSteps??>
   - **Next Steps:** ${issue.nextSteps}
</#if>
</#list>
<#else>
*Not recorded.*
</#if>

### **New Issues Discovered**
*Not recorded.*

---

## 🔄 SYSTEM STATUS

### **Before Session**
<#if log.systemStatus.before??>
<#assign before = log.systemStatus.before>
<#if before.server??>
<@state "Server Status" before.server/>

</#if>
<#if before.database??>
<@state "Database Status" before.database/>

</#if>
<#else>
*Not recorded.*
</#if>

### **After Session**
*Not recorded.*

### **System Health Summary**
<#if log.systemStatus.health??>
**Overall Status:** ${log.systemStatus.health.overallWords()?no_esc}
<#list log.systemStatus.health.notes as note>
- ${note}
</#list>
<#else>
*Not recorded.*
</#if>

---

## 📁 FILES MODIFIED

### **Critical Changes**
<#list log.fileChanges.critical as file>
- <@note file/>
</#list>

### **Configuration Changes**
*Not recorded.*

### **New Files Created**
*Not recorded.*

### **Files Deleted**
<#list log.fileChanges.deleted as file>
- <@note file/>
</#list>

---

## 🔄 NEXT SESSION PREPARATION

### **Immediate Priority Tasks**
<#list log.nextSession.priorityTasks as task>
${task?counter?c?no_esc}. **${task.name}** - ${task.reason} - ${task.estimate}
</#list>

### **Dependencies to Address**
*Not recorded.*

### **Pre-Session Checklist**
<#list log.nextSession.checklistItems as item>
- <@box item.done/> ${item.text}
</#list>

### **Files to Focus On Next**
*Not recorded.*

### **Testing Requirements**
*Not recorded.*

### **Risk Assessment for Next Session**
<@texts "High Risk" log.nextSession.risks.high()!/>
<@texts "Mitigation Plans" log.nextSession.risks.mitigations()!/>

---

## 📊 SESSION SUMMARY

### **Major Accomplishments**
<#list log.summary.accomplishments as accomplishment>
- ${accomplishment}
</#list>

### **Lessons Learned**
*Not recorded.*

### **Recommendations**
*Not recorded.*

### **Session Effectiveness**
<#assign effectiveness = log.summary.effectiveness>
<#if effectiveness.productivity??>
**Productivity Score:** ${effectiveness.productivity?c?no_esc}<#if effectiveness.productivityExplanation??> - ${effectiveness.productivityExplanation}</#if>  
</#if>
**Goal Achievement:** ${log.goalAchievement()?c?no_esc}% of objectives completed<#if effectiveness.timeEfficiency??>  
**Time Efficiency:** ${effectiveness.timeEfficiencyWords()?no_esc}</#if>

---

**Session Completed By:** ${log.completedBy}  
**Handoff Notes:**
<#list log.handoffNotes as note>
- ${note}
</#list>
