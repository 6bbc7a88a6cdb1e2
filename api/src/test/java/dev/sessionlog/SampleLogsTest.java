package dev.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SampleLogsTest {
    /** The types of the table in the design, which a log consists of. */
    private static final Set<String> TYPES = new TreeSet<>(List.of(
            "SessionLog",
            "Objectives",
            "Objective",
            "Task",
            "ImplementationDetails",
            "TaskResults",
            "TaskIssue",
            "CodeSnippet",
            "Note",
            "FileNote",
            "PerformanceMetrics",
            "MetricReading",
            "MetricResult",
            "MetricValue",
            "PerformanceInsights",
            "Validation",
            "TestCheck",
            "PerformanceTest",
            "Issues",
            "ResolvedIssue",
            "OutstandingIssue",
            "DiscoveredIssue",
            "SystemStatus",
            "SystemSnapshot",
            "SystemHealth",
            "SystemComponent",
            "Reported",
            "FileChanges",
            "NextSession",
            "PriorityTask",
            "Dependency",
            "ChecklistItem",
            "RiskAssessment",
            "SessionSummary",
            "Effectiveness",
            "CustomSection",
            "Interruption",
            "Unfinished"));

    /** Attributes of a type that have a default, with it. */
    private static final Map<String, Object> DEFAULTS = Map.of(
            "Objective.achieved", false,
            "MetricResult.perSession", false,
            "TestCheck.performed", true,
            "PerformanceTest.performed", true,
            "ChecklistItem.done", false);

    @Test
    void theCompleteLogHasEveryType() {
        assertThat(ModelTypes.namesOf(values(SampleLogs.complete()))).isEqualTo(TYPES);
    }

    @Test
    void theCompleteLogSetsEveryAttributeToAValueThatIsNotItsDefault() {
        assertThat(attributesLeftAtTheirDefault(values(SampleLogs.complete()))).isEmpty();
    }

    @Test
    void generatedLogsSetEveryAttributeToAValueThatIsNotItsDefault() {
        GeneratedLogs logs = new GeneratedLogs(Seeds.random(1));
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < 300; i++) { // enough for any seed
            ModelTypes.walk(logs.log(), values);
        }
        assertThat(attributesLeftAtTheirDefault(values)).isEmpty();
    }

    @Test
    void theMinimalLogLeavesAttributesAtTheirDefault() {
        assertThat(attributesLeftAtTheirDefault(values(SampleLogs.minimal())))
                .contains("SessionLog.focus", "SessionLog.tasks")
                .doesNotContain("SessionLog.agent");
    }

    private static List<Object> values(SessionLog log) {
        List<Object> values = new ArrayList<>();
        ModelTypes.walk(log, values);
        return values;
    }

    private static Set<String> attributesLeftAtTheirDefault(List<Object> values) {
        Set<String> all = new TreeSet<>();
        Set<String> set = new TreeSet<>();
        for (Object value : values) {
            Class<?> type = ModelTypes.typeOf(value).orElseThrow();
            for (Method attribute : ModelTypes.attributes(type)) {
                String name = type.getSimpleName() + "." + attribute.getName();
                Object attributeValue = ModelTypes.get(attribute, value);
                all.add(name);
                if (!ModelTypes.isAbsent(attributeValue) && !attributeValue.equals(DEFAULTS.get(name))) {
                    set.add(name);
                }
            }
        }
        all.removeAll(set);
        return all;
    }
}
