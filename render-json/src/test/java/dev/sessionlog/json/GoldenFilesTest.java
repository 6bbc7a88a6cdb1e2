package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenFilesTest {

    static List<Arguments> samples() {
        return List.of(
                Arguments.of("minimal", SampleLogs.minimal()),
                Arguments.of("complete", SampleLogs.complete()),
                Arguments.of("realistic", SampleLogs.realistic()),
                Arguments.of("hostile", SampleLogs.hostile()));
    }

    static Stream<Path> goldenFiles() {
        return Golden.files("golden", ".json").stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesTheGoldenFile(String name, SessionLog log) {
        Golden.assertEqual(Golden.RESOURCES.resolve("golden/" + name + ".json"), new JsonRenderer().render(log));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsTheGoldenFileBack(String name, SessionLog log) {
        assertThat(new JsonReader().read(Golden.read("golden/" + name + ".json")))
                .isEqualTo(log);
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void readsEveryGoldenFileThereEverWas(Path file) {
        String document = Golden.read("golden/" + file.getFileName());

        SessionLog log = new JsonReader().read(document);

        assertThat(new JsonReader().readLeniently(document).drafts().get(0).log())
                .contains(log);
        assertThat(new JsonReader().readLeniently(document).diagnostics()).isEmpty();
    }

    @Test
    void writesOneLineWhenCompact() {
        assertThat(JsonRenderer.builder().compact().build().render(SampleLogs.minimal()))
                .isEqualTo(
                        "{\"schemaVersion\":\"1.0\",\"date\":\"2026-03-14\",\"number\":1,\"agent\":\"build-agent/2.1\"}\n");
    }
}
