package dev.sessionlog.markdown.internal.lenient;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Diagnostic;
import dev.sessionlog.format.Draft;
import dev.sessionlog.format.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The inputs of the fuzzing target, and the readers that it must not let pass. */
class LenientTargetTest {

    static List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/fuzz/lenient"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void everyInputGivesDraftsThatBuildAndReadBackEqual(Path file) throws IOException {
        LenientTarget.fuzzerTestOneInput(Files.readAllBytes(file));
    }

    @Test
    void aReaderThatThrowsFails() {
        assertThatThrownBy(() -> LenientTarget.check(
                        text -> {
                            throw new IllegalStateException();
                        },
                        ""))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"odd, 0, 1", "odd, 3, 1", "odd, 1, 0", "odd, 2, 8", "reader-failed, 1, 1"})
    void aReaderThatReportsItsOwnFailureOrAPlaceOutsideTheTextFails(String code, int line, int column) {
        assertFails(diagnostic(code, line, column));
    }

    @Test
    void aDraftThatDoesNotBuildFails() {
        SessionLog.Builder refused = SessionLog.builder().number(0).agent("a");
        assertFails(ReadResult.of(List.of(Draft.of(refused, List.of("date"))), List.of()));
    }

    @Test
    void aDraftThatBuildsAnotherLogThanItHoldsFails() {
        Draft draft = Draft.of(SampleLogs.minimal().toBuilder(), List.of());
        draft.builder().focus("another");
        assertFails(ReadResult.of(List.of(draft), List.of()));
    }

    @Test
    void aDraftAndDiagnosticsWithinTheTextPass() {
        LenientTarget.check(text -> diagnostic("odd", 2, 7), "line 1\nline 2");
    }

    private static ReadResult diagnostic(String code, int line, int column) {
        return ReadResult.of(
                List.of(Draft.of(SampleLogs.complete().toBuilder(), List.of())),
                List.of(Diagnostic.of(Diagnostic.Level.ERROR, line, column, code, "Odd.")));
    }

    private static void assertFails(ReadResult result) {
        assertThatThrownBy(() -> LenientTarget.check(text -> result, "line 1\nline 2"))
                .isNotNull();
    }
}
