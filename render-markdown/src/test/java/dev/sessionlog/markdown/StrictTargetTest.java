package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.MalformedLogException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The inputs of the fuzzing target, and the readers that it must not let pass. */
class StrictTargetTest {

    static List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/fuzz/strict"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void everyInputIsALogThatReadsBackEqualOrIsMalformed(Path file) throws IOException {
        StrictTarget.fuzzerTestOneInput(Files.readAllBytes(file));
    }

    @Test
    void aReaderThatThrowsAnythingElseFails() {
        assertFails(text -> {
            throw new IllegalStateException();
        });
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "3, 1", "1, 0", "2, 8"})
    void aReaderThatNamesAPlaceOutsideTheTextFails(int line, int column) {
        assertFails(text -> {
            throw new MalformedLogException("Malformed.", line, column);
        });
    }

    @Test
    void aLogThatIsNotReadBackFails() {
        assertFails(text -> text.equals("line 1\nline 2") ? SampleLogs.complete() : SampleLogs.minimal());
    }

    @Test
    void aReaderThatReadsSomethingElseThanCommonMarkFails() {
        assertFails(text -> SampleLogs.complete());
    }

    private static void assertFails(Function<String, SessionLog> reader) {
        assertThatThrownBy(() -> StrictTarget.check(reader, "line 1\nline 2")).isNotNull();
    }
}
