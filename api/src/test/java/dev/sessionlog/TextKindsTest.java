package dev.sessionlog;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which attribute is a line, which one code; every other text may have several lines. */
class TextKindsTest {
    private static final Set<String> LINES = Set.of(
            "agent",
            "focus",
            "completedBy",
            "nextSessionScheduled",
            "tasks[].name",
            "tasks[].implementation.modifiedFiles[].path",
            "tasks[].snippets[].language",
            "tasks[].snippets[].description",
            "tasks[].notes[].label",
            "metrics.before[].name",
            "metrics.before[].value",
            "metrics.after[].name",
            "metrics.after[].value",
            "validation.functional[].name",
            "validation.functional[].command",
            "validation.integration[].name",
            "validation.performance[].name",
            "validation.performance[].result",
            "issues.resolved[].name",
            "issues.outstanding[].name",
            "issues.discovered[].name",
            "systemStatus.before.server.comment",
            "systemStatus.after.server.comment",
            "systemStatus.before.database.comment",
            "systemStatus.after.database.comment",
            "systemStatus.before.aiIntegration.comment",
            "systemStatus.after.aiIntegration.comment",
            "systemStatus.before.cacheSystem.comment",
            "systemStatus.after.cacheSystem.comment",
            "systemStatus.before.memoryUsage.comment",
            "systemStatus.after.memoryUsage.comment",
            "systemStatus.after.components[].name",
            "systemStatus.after.components[].state",
            "systemStatus.after.components[].comment",
            "fileChanges.critical[].path",
            "fileChanges.configuration[].path",
            "fileChanges.created[].path",
            "fileChanges.deleted[].path",
            "nextSession.priorityTasks[].name",
            "nextSession.priorityTasks[].estimate",
            "nextSession.dependencies[].name",
            "nextSession.focusFiles[].path",
            "customSections[].title",
            "interruption.unfinished[].name");

    private static final Set<String> CODE = Set.of("tasks[].snippets[].code", "customSections[].body");

    /** No free text. */
    private static final Set<String> IDS = Set.of("tasks[].id", "id", "previousId");

    private static final String GIVEN = " a \r\n b ";

    /** The complete log with a comment on every state. */
    private static final SessionLog LOG = SampleLogs.complete().toBuilder()
            .systemStatus(s -> s.from(SampleLogs.complete().systemStatus().orElseThrow())
                    .before(b -> commented(b))
                    .after(a -> commented(a).addComponent(c -> c.name("Queue").state("DRAINING", "until midnight"))))
            .build();

    private static SystemSnapshot.Builder commented(SystemSnapshot.Builder snapshot) {
        return snapshot.server(ServerState.RUNNING, "one")
                .database(DatabaseState.CONNECTED, "two")
                .aiIntegration(ServiceState.ACTIVE, "three")
                .cacheSystem(ServiceState.DISABLED, "four")
                .memoryUsage(MemoryState.HIGH, "five");
    }

    private static TextKind kindOf(String attribute) {
        if (CODE.contains(attribute)) {
            return TextKind.CODE;
        }
        return LINES.contains(attribute) ? TextKind.LINE : TextKind.TEXT;
    }

    private static String attribute(String path) {
        return path.replaceAll("\\[[0-9]+]", "[]");
    }

    @Test
    void everyTextIsStoredAsItsKind() {
        Map<TextKind, String> stored = Map.of(TextKind.LINE, "a b", TextKind.TEXT, "a \n b", TextKind.CODE, " a \n b ");
        Map<String, String> before = ModelTypes.texts(LOG);
        Map<String, String> expected = new TreeMap<>();
        before.keySet().stream().filter(path -> !IDS.contains(attribute(path))).forEach(path -> {
            expected.put(path, requireNonNull(stored.get(kindOf(attribute(path)))));
        });
        Map<String, String> actual = new TreeMap<>();
        for (int i = 0; i < TextFields.count(LOG); i++) {
            Map<String, String> after = ModelTypes.texts(TextFields.replace(LOG, i, GIVEN));
            assertThat(after.keySet()).isEqualTo(before.keySet());
            List<String> changed = before.keySet().stream()
                    .filter(path -> !Objects.equals(after.get(path), before.get(path)))
                    .toList();
            assertThat(changed).as("changed by text number %s", i).hasSize(1);
            actual.put(changed.get(0), requireNonNull(after.get(changed.get(0))));
        }
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void everyAttributeOfTheTableExists() {
        Set<String> attributes = new TreeSet<>();
        ModelTypes.texts(LOG).keySet().forEach(path -> attributes.add(attribute(path)));
        assertThat(attributes).containsAll(LINES).containsAll(CODE).containsAll(IDS);
    }
}
