package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.DatabaseState;
import dev.sessionlog.Health;
import dev.sessionlog.MemoryState;
import dev.sessionlog.NextSession;
import dev.sessionlog.Priority;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.ServerState;
import dev.sessionlog.ServiceState;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Severity;
import dev.sessionlog.SystemSnapshot;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TimeEfficiency;
import dev.sessionlog.format.TemplateWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A complete log has the skeleton of the template: every heading and label in order, with its separators, hard breaks and
 * blank lines. What the template has placeholders for, and the names of metrics, tests and checklist items, are data.
 */
class SkeletonTest {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+\\. \\*\\*");
    /** Not of a dependency: there the label is data. */
    private static final Pattern LABEL = Pattern.compile("( *(?:- )?\\*\\*(?!Access|Staging)[A-Z][A-Za-z ]+:\\*\\*).*");

    @Test
    void aCompleteLogHasTheSkeletonOfTheTemplate() throws IOException {
        assertThat(skeleton(new MarkdownRenderer().render(complete()))).isEqualTo(skeleton(templateOfOneTask()));
    }

    @Test
    void theEmojiOfStatesAreThoseOfTheTemplate() throws IOException {
        String template = template();
        for (String state : List.of(
                "✅ COMPLETE / 🚧 PARTIAL / ❌ FAILED / 🔄 BLOCKED",
                "🔴 CRITICAL / 🟡 HIGH / 🟢 MEDIUM / 🔵 LOW",
                "🔴 CRITICAL / 🟡 HIGH / 🟢 MEDIUM]",
                "🟢 HEALTHY / 🟡 DEGRADED / 🔴 CRITICAL",
                "RUNNING/STOPPED/ERROR",
                "CONNECTED/DISCONNECTED/ERROR",
                "ACTIVE/DISABLED/ERROR",
                "NORMAL/HIGH/CRITICAL",
                "PASS/FAIL",
                "Effective/Average/Poor")) {
            assertThat(template).contains(state);
        }
        assertThat(words(TaskStatus.values())).isEqualTo("✅ COMPLETE / 🚧 PARTIAL / ❌ FAILED / 🔄 BLOCKED");
        assertThat(words(Priority.values())).isEqualTo("🔴 CRITICAL / 🟡 HIGH / 🟢 MEDIUM / 🔵 LOW");
        assertThat(words(Severity.values())).isEqualTo("🔴 CRITICAL / 🟡 HIGH / 🟢 MEDIUM");
        assertThat(words(Health.values())).isEqualTo("🟢 HEALTHY / 🟡 DEGRADED / 🔴 CRITICAL");
        assertThat(words(TimeEfficiency.values())).isEqualTo("Effective / Average / Poor");
    }

    private static String words(Enum<?>[] states) {
        return Arrays.stream(states)
                .map(state -> (TemplateWords.emoji(state) + " " + TemplateWords.word(state)).strip())
                .collect(Collectors.joining(" / "));
    }

    /** Every label once, with one value, and nothing that the template has no place for. */
    private static SessionLog complete() {
        SessionLog log = SampleLogs.complete();
        Task task = log.tasks().get(0);
        return log.toBuilder()
                .objectives(o -> o.addPrimary("x").addSecondary("x"))
                .tasks(List.of(Task.builder()
                        .from(task)
                        .implementation(i -> i.addModifiedFile("x")
                                .addCodeChange("x")
                                .addConfigurationUpdate("x")
                                .addDependency("x"))
                        .results(r ->
                                r.addPerformanceMetric("x").addTestResult("x").addFunctionalOutcome("x"))
                        .issues(task.issues().subList(0, 1))
                        .snippets(task.snippets().subList(0, 1))
                        .notes(List.of())
                        .build()))
                .systemStatus(s -> s.before(SkeletonTest::snapshot)
                        .after(SkeletonTest::snapshot)
                        .health(h -> h.overall(Health.HEALTHY).addNote("x")))
                .nextSession(NextSession.builder()
                        .from(log.nextSession().orElseThrow())
                        .risks(r -> r.addHighRisk("x").addMediumRisk("x").addMitigationPlan("x"))
                        .build())
                .customSections(List.of())
                .interruption(Optional.empty())
                .snapshotAt(Optional.empty())
                .id(Optional.empty())
                .previousId(Optional.empty())
                .handoffNotes(List.of("x"))
                .build();
    }

    private static void snapshot(SystemSnapshot.Builder snapshot) {
        snapshot.server(ServerState.RUNNING)
                .database(DatabaseState.CONNECTED)
                .aiIntegration(ServiceState.ACTIVE)
                .cacheSystem(ServiceState.ACTIVE)
                .memoryUsage(MemoryState.NORMAL);
    }

    /**
     * The lines of the document with their data taken out: headings, table heads, rules and blank lines as they are, labels
     * with their marker and hard break, of items and rows one for several.
     */
    private static List<String> skeleton(String document) {
        List<String> skeleton = new ArrayList<>();
        boolean inFence = false;
        for (String line : document.split("\n", -1)) {
            String part = inFence && !line.startsWith("```") ? "code" : part(line);
            inFence ^= line.startsWith("```");
            if (skeleton.isEmpty()
                    || !part.equals(skeleton.get(skeleton.size() - 1))
                    || !List.of("item", "box", "number", "row", "code").contains(part)) {
                skeleton.add(part);
            }
        }
        return skeleton;
    }

    private static String part(String line) {
        Matcher label = LABEL.matcher(line);
        if (line.startsWith("### Task ")) {
            return "### Task";
        } else if (line.startsWith("```")) {
            return "fence";
        } else if (line.startsWith("- [ ] ") || line.startsWith("- [x] ")) {
            return "box";
        } else if (NUMBER.matcher(line).lookingAt()) {
            return "number";
        } else if (line.startsWith("| ") && !line.startsWith("| Metric |")) {
            return "row";
        } else if (label.matches()) {
            return label.group(1) + (line.endsWith("  ") ? " and a hard break" : "");
        }
        return line.startsWith("- ") ? "item" : line;
    }

    /** The template with one task: of the second one it says only that it is like the first. */
    private static String templateOfOneTask() throws IOException {
        String template = template();
        int second = template.indexOf("### Task [X.Y+1]");
        return template.substring(0, second) + template.substring(template.indexOf("## 📈"));
    }

    private static String template() throws IOException {
        try (InputStream template = SkeletonTest.class.getResourceAsStream("/session-log-template.md")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
