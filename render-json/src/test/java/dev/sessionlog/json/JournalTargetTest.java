package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.recorder.JournalReport;
import dev.sessionlog.recorder.Journals;
import dev.sessionlog.recorder.RecoveredSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The inputs of the fuzzing target, and the readers that it must not let pass. */
class JournalTargetTest {
    private static final Path INPUTS = Golden.RESOURCES.resolve("fuzz/journal");
    private static final Path CLEAN = Golden.RESOURCES.resolve("journals/version-1/clean.journal");

    @TempDir
    Path folder;

    static List<Path> inputs() {
        return Golden.files("fuzz/journal", "");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void everyInputIsReadOrRefusedAndGoesOnWhereItMay(Path file) throws IOException {
        JournalTarget.check(folder, Journals::recover, JournalTarget.journal(Files.readAllBytes(file)));
    }

    @Test
    void linesOfPayloadsBecomeTheJournalThatARecorderWrites() throws IOException {
        assertThat(JournalTarget.journal(Files.readAllBytes(INPUTS.resolve("every-kind-of-entry.txt"))))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(Files.readString(CLEAN));
    }

    @Test
    void aReaderThatThrowsAnythingElseFails() throws IOException {
        assertFails(path -> {
            throw new IllegalStateException();
        });
    }

    @Test
    void aReaderThatReadsSomethingElseTheSecondTimeFails() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        assertFails(path -> {
            RecoveredSession session = Journals.recover(path);
            return calls.incrementAndGet() % 2 == 1
                    ? session
                    : new RecoveredSession(session.log(), !session.finished(), session.report());
        });
    }

    @Test
    void aReaderThatChangesTheFileFails() throws IOException {
        assertFails(path -> {
            RecoveredSession session = Journals.recover(path);
            try {
                Files.writeString(path, Files.readString(path).replace("damaged", "changed"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return session;
        });
    }

    @Test
    void aReaderThatHidesTheDamageFails() throws IOException {
        assertFails(path -> {
            RecoveredSession session = Journals.recover(path);
            JournalReport report = new JournalReport(
                    session.report().entries(), session.report().intactBytes(), 0, 0, 0, Optional.empty());
            return new RecoveredSession(session.log(), session.finished(), report);
        });
    }

    private void assertFails(Function<Path, RecoveredSession> reader) throws IOException {
        byte[] damaged = JournalTarget.journal(Files.readAllBytes(INPUTS.resolve("damaged-in-the-middle.txt")));
        assertThatThrownBy(() -> JournalTarget.check(folder, reader, damaged)).isNotNull();
    }
}
