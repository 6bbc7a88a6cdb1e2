package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.recorder.spi.Entry;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No attribute is forgotten by the recorder: each can be recorded, or is one of those that are listed here. */
class RecordedAttributesTest {
    @Test
    void everyAttributeOfALogCanBeRecorded() {
        assertThat(without(
                        SessionLog.class,
                        SessionRecorder.class,
                        Map.of(
                                "objectives", "addPrimaryObjective",
                                "tasks", "addTask",
                                "customSections", "addCustomSection",
                                "handoffNotes", "addHandoffNote"),
                        // Measured by the recorder.
                        Set.of("date", "startTime", "endTime", "zone", "duration", "interruption", "snapshotAt"),
                        // Known at the start.
                        Set.of("number", "estimatedTotal", "agent", "id", "previousId")))
                .isEmpty();
    }

    @Test
    void everyAttributeOfATaskCanBeRecorded() {
        assertThat(without(
                        Task.class,
                        TaskRecorder.class,
                        Map.of("issues", "addIssue", "snippets", "addSnippet", "notes", "addNote", "status", "finish"),
                        // Measured by the recorder.
                        Set.of("timeSpent"),
                        // Known at the start.
                        Set.of("id", "name")))
                .isEmpty();
    }

    @Test
    void theIdsAreKnownAtTheStartAndCannotBeAdded() {
        Instant now = Instant.parse("2026-03-14T15:05:00Z");
        SessionState state = new SessionState(
                new Entry.Started(now, Entry.addition().id("a").previousId("b").build()));
        for (SessionLog addition : List.of(
                Entry.addition().id("c").build(),
                Entry.addition().previousId("d").build())) {
            assertThatThrownBy(() -> state.check(new Entry.Added(now, addition)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "The id of a session and of the previous one are set at its start and cannot be added.");
        }
        assertThat(state.ended().id()).contains("a");
        assertThat(state.ended().previousId()).contains("b");
    }

    /** Returns the attributes for which a recorder has no method. */
    private static Set<String> without(
            Class<?> type, Class<?> recorder, Map<String, String> methods, Set<String> measured, Set<String> atStart) {
        Set<String> recorded = Arrays.stream(recorder.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toSet());
        Set<String> attributes = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()) && method.getParameterCount() == 0)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        attributes.removeIf(attribute -> recorded.contains(methods.getOrDefault(attribute, attribute)));
        attributes.removeAll(measured);
        attributes.removeAll(atStart);
        return attributes;
    }
}
