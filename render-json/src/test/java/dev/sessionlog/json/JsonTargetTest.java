package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Draft;
import dev.sessionlog.format.MalformedLogException;
import dev.sessionlog.format.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The inputs of the fuzzing target, and the readers that it must not let pass. */
class JsonTargetTest {
    private static final String DOCUMENT = Golden.read("golden/minimal.json");
    private static final JsonReader READER = new JsonReader();

    static List<Path> inputs() {
        return Golden.files("fuzz/json", "");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void everyInputIsReadByBothReadersAsTheSameLogOrIsMalformed(Path file) throws IOException {
        JsonTarget.fuzzerTestOneInput(Files.readAllBytes(file));
    }

    @Test
    void aReaderThatThrowsAnythingElseFails() {
        assertFails(
                text -> {
                    throw new IllegalStateException();
                },
                READER::readLeniently);
        assertFails(READER::read, text -> {
            throw new MalformedLogException("Malformed.", 1, 1);
        });
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1000, 1", "1, 0", "1, 1000"})
    void aReaderThatNamesAPlaceOutsideTheTextFails(int line, int column) {
        MalformedLogException malformed = new MalformedLogException("Malformed.", line, column);
        assertFails(
                text -> {
                    throw malformed;
                },
                text -> ReadResult.of(List.of(), List.of()));
    }

    @Test
    void aLogThatIsNotReadBackFails() {
        assertFails(text -> SampleLogs.complete(), READER::readLeniently);
    }

    @Test
    void readersThatDisagreeFail() {
        assertFails(READER::read, text -> ReadResult.of(List.of(), List.of()));
        assertFails(
                READER::read,
                text -> ReadResult.of(List.of(Draft.of(SampleLogs.complete().toBuilder(), List.of())), List.of()));
    }

    private static void assertFails(Function<String, SessionLog> reader, Function<String, ReadResult> lenientReader) {
        assertThatThrownBy(() -> JsonTarget.check(reader, lenientReader, DOCUMENT))
                .isNotNull();
    }
}
