package dev.sessionlog.json.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.FileChanges;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.format.MalformedLogException;
import dev.sessionlog.json.JsonReader;
import dev.sessionlog.recorder.Journals;
import dev.sessionlog.recorder.RecoveredSession;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import dev.sessionlog.recorder.spi.Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonEntryCodecTest {
    private static final Instant AT = Instant.parse("2026-03-14T15:05:00.25Z");

    /** One entry of each kind, and the line that it becomes. */
    private static final Map<Entry, String> LINES = lines(
            new Entry.Started(AT, SampleLogs.minimal()),
            "{\"at\":\"2026-03-14T15:05:00.250Z\",\"started\":{\"schemaVersion\":\"1.0\",\"date\":\"2026-03-14\","
                    + "\"number\":1,\"agent\":\"build-agent/2.1\"}}",
            new Entry.Added(AT, Entry.addition().addHandoffNote("two\nlines").build()),
            "{\"at\":\"2026-03-14T15:05:00.250Z\",\"added\":{\"handoffNotes\":[\"two\\nlines\"]}}",
            new Entry.TaskStarted(AT, 1, Task.builder().name("Index").build()),
            "{\"at\":\"2026-03-14T15:05:00.250Z\",\"task\":1,\"taskStarted\":{\"name\":\"Index\"}}",
            new Entry.TaskExtended(AT, 1, Entry.taskAddition().addNote("x").build()),
            "{\"at\":\"2026-03-14T15:05:00.250Z\",\"task\":1,\"taskAdded\":{\"notes\":[{\"text\":\"x\"}]}}",
            new Entry.TaskFinished(AT, 1, TaskStatus.COMPLETE),
            "{\"at\":\"2026-03-14T15:05:00.250Z\",\"task\":1,\"taskFinished\":\"COMPLETE\"}",
            new Entry.FilesObserved(
                    AT,
                    2,
                    OptionalInt.empty(),
                    FileChanges.builder().addCreated("a b", "new").build(),
                    List.of("c")),
            "{\"at\":\"2026-03-14T15:05:00.250Z\",\"observer\":2,\"filesObserved\":{\"created\":[{\"path\":\"a b\","
                    + "\"note\":\"new\"}]},\"withdrawn\":[\"c\"]}",
            new Entry.FilesObserved(
                    AT, 1, OptionalInt.of(7), FileChanges.builder().build(), List.of("c")),
            "{\"at\":\"2026-03-14T15:05:00.250Z\",\"task\":7,\"observer\":1,\"filesObserved\":{},"
                    + "\"withdrawn\":[\"c\"]}",
            new Entry.ObjectiveAchieved(AT, 2),
            "{\"at\":\"2026-03-14T15:05:00.250Z\",\"objectiveAchieved\":2}",
            new Entry.ObjectiveDropped(AT, 2, "too slow"),
            "{\"at\":\"2026-03-14T15:05:00.250Z\",\"objective\":2,\"objectiveDropped\":\"too slow\"}",
            new Entry.ToolStarted(AT, 3, "runTests"),
            "{\"at\":\"2026-03-14T15:05:00.250Z\",\"call\":3,\"toolStarted\":\"runTests\"}",
            new Entry.ToolFinished(AT, 3),
            "{\"at\":\"2026-03-14T15:05:00.250Z\",\"call\":3,\"toolFinished\":true}",
            new Entry.DocumentWritten(AT, "ab12"),
            "{\"at\":\"2026-03-14T15:05:00.250Z\",\"documentWritten\":\"ab12\"}",
            new Entry.Resumed(AT),
            "{\"at\":\"2026-03-14T15:05:00.250Z\",\"resumed\":true}",
            new Entry.Finished(AT),
            "{\"at\":\"2026-03-14T15:05:00.250Z\",\"finished\":true}");

    private static Map<Entry, String> lines(Object... entriesAndLines) {
        Map<Entry, String> lines = new LinkedHashMap<>();
        for (int i = 0; i < entriesAndLines.length; i += 2) {
            lines.put((Entry) entriesAndLines[i], (String) entriesAndLines[i + 1]);
        }
        return lines;
    }

    private final JsonEntryCodec codec = new JsonEntryCodec();

    @TempDir
    Path folder;

    @Test
    void everyKindOfEntryIsOneLineAndIsReadBack() {
        Set<Class<?>> kinds = new HashSet<>();
        LINES.keySet().forEach(entry -> kinds.add(entry.getClass()));
        assertThat(kinds).isEqualTo(Set.of(Entry.class.getPermittedSubclasses()));
        LINES.forEach((entry, line) -> {
            assertThat(new String(codec.encode(entry), StandardCharsets.UTF_8)).isEqualTo(line);
            assertThat(codec.decode(line.getBytes(StandardCharsets.UTF_8))).isEqualTo(entry);
        });
    }

    @Test
    void whatIsNoEntryIsRefusedWithItsPlace() {
        assertRefused("", "The document is empty; expected a JSON object.");
        assertRefused("{\"at\":\"yesterday\",\"resumed\":true}", "an instant of universal time");
        assertRefused("{\"at\":\"2026-03-14T15:05:00Z\"}", "exactly one of started and added and");
        assertRefused("{\"at\":\"2026-03-14T15:05:00Z\",\"resumed\":true,\"finished\":true}", "exactly one of");
        assertRefused("{\"resumed\":true}", "lacks at");
        assertRefused("{\"at\":\"2026-03-14T15:05:00Z\",\"taskFinished\":\"COMPLETE\"}", "taskFinished without task");
        assertRefused(
                "{\"at\":\"2026-03-14T15:05:00Z\",\"task\":1,\"resumed\":true}",
                "task, objective and call belong only to entries about one of them");
        assertRefused(
                "{\"at\":\"2026-03-14T15:05:00Z\",\"objectiveDropped\":\"too slow\"}",
                "objectiveDropped without objective");
        assertRefused("{\"at\":\"2026-03-14T15:05:00Z\",\"toolStarted\":\"a\"}", "toolStarted without call");
        assertRefused("{\"at\":\"2026-03-14T15:05:00Z\",\"toolFinished\":true}", "toolFinished without call");
        assertRefused("{\"at\":\"2026-03-14T15:05:00Z\",\"call\":1,\"toolStarted\":\" \"}", "not blank");
        assertRefused(
                "{\"at\":\"2026-03-14T15:05:00Z\",\"objective\":1,\"objectiveAchieved\":1}",
                "task, objective and call belong only to entries about one of them");
        assertRefused(
                "{\"at\":\"2026-03-14T15:05:00Z\",\"call\":1,\"observer\":1,\"filesObserved\":{}}",
                "task, objective and call belong only to entries about one of them");
        assertRefused(
                "{\"at\":\"2026-03-14T15:05:00Z\",\"task\":1,\"call\":1,\"toolFinished\":true}",
                "task, objective and call belong only to entries about one of them");
        assertRefused(
                "{\"at\":\"2026-03-14T15:05:00Z\",\"task\":1,\"toolFinished\":true}", "toolFinished without call");
        assertRefused("{\"at\":\"2026-03-14T15:05:00Z\",\"filesObserved\":{}}", "filesObserved without observer");
        assertRefused(
                "{\"at\":\"2026-03-14T15:05:00Z\",\"observer\":1,\"resumed\":true}",
                "observer and withdrawn belong to filesObserved only");
        assertRefused(
                "{\"at\":\"2026-03-14T15:05:00Z\",\"withdrawn\":[\"a\"],\"resumed\":true}",
                "observer and withdrawn belong to filesObserved only");
        assertRefused("{\"at\":\"2026-03-14T15:05:00Z\",\"added\":{\"tasks\":[{}]}}", "lacks name");
        assertRefused("{\"at\":\"2026-03-14T15:05:00Z\",\"paused\":true}", "paused is not a property of Entry");
    }

    private void assertRefused(String line, String sentence) {
        assertThatThrownBy(() -> codec.decode(line.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedLogException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void aRecorderFindsTheCodecAndItsJournalIsReadBack() throws Exception {
        Path path = folder.resolve("s.journal");
        Clock clock = Clock.fixed(AT, ZoneId.of("Europe/Berlin"));
        SessionLog finished;
        try (SessionRecorder session = SessionRecorder.journal(path)
                .clock(clock)
                .document(folder.resolve("s.json"))
                .start(SessionLog.builder().number(3).agent("build-agent/2.1"))) {
            TaskRecorder task = session.startTask("Index");
            task.addSnippet("line\r\nline");
            task.finish(TaskStatus.COMPLETE);
            finished = session.finish();
        }
        RecoveredSession recovered = Journals.read(path);
        assertThat(recovered.log()).isEqualTo(finished);
        assertThat(recovered.finished()).isTrue();
        assertThat(new JsonReader().read(Files.readString(folder.resolve("s.json"))))
                .isEqualTo(finished);
        List<String> lines = Files.readAllLines(path);
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0)).endsWith(" {\"format\":\"sessionlog-journal\",\"version\":1,\"entries\":\"json\"}");
        assertThat(lines.get(6)).endsWith(" {\"at\":\"2026-03-14T15:05:00.250Z\",\"finished\":true}");
    }
}
