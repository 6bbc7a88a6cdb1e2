package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SessionLog;
import dev.sessionlog.recorder.Durability;
import dev.sessionlog.recorder.JournalDamagedException;
import dev.sessionlog.recorder.JournalException;
import dev.sessionlog.recorder.JournalReport;
import dev.sessionlog.recorder.Journals;
import dev.sessionlog.recorder.RecoveredSession;
import dev.sessionlog.recorder.SessionRecorder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32C;

/** What journals promise for every file, called by the fuzzer; CONTRIBUTING.md says how to run it. */
public final class JournalTarget {
    private static final String HEADER = "{\"format\":\"sessionlog-journal\",\"version\":1,\"entries\":\"json\"}";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-14T16:05:00Z"), ZoneId.of("Europe/Berlin"));

    private static Path folder = Path.of("");

    private JournalTarget() {}

    /** Called by the fuzzer once, with the folder to work in. */
    public static void fuzzerInitialize(String[] arguments) {
        folder = Path.of(arguments[0]);
    }

    /** Called by the fuzzer with every input that it makes. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        check(folder, Journals::recover, journal(input));
    }

    /**
     * Returns the journal that an input describes. A fuzzer does not guess checksums: after a leading {@code =}, each line
     * of the input is the payload of an entry, which gets its length and checksum here, or, after a {@code !}, a line to be
     * written as it is. The last line is torn off its line feed. Any other input is a journal already.
     */
    static byte[] journal(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        if (!text.startsWith("=")) {
            return input;
        }
        ByteArrayOutputStream journal = new ByteArrayOutputStream();
        journal.writeBytes(bytes(line(0, HEADER)));
        String[] payloads = text.substring(1).split("\n", -1);
        for (int i = 0; i < payloads.length; i++) {
            String payload = payloads[i];
            byte[] line = bytes(payload.startsWith("!") ? payload.substring(1) + "\n" : line(i + 1, payload));
            if (i < payloads.length - 1) {
                journal.writeBytes(line);
            } else if (!payload.isEmpty()) {
                journal.write(line, 0, line.length - 1);
            }
        }
        return journal.toByteArray();
    }

    private static String line(long sequence, String payload) {
        CRC32C checksum = new CRC32C();
        checksum.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(payload.length())
                .putLong(sequence)
                .array());
        checksum.update(bytes(payload));
        return payload.length() + " " + HexFormat.of().toHexDigits((int) checksum.getValue()) + " " + payload + "\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static void check(Path folder, Function<Path, RecoveredSession> reader, byte[] content) throws IOException {
        clear(folder);
        Path journal = folder.resolve("s.journal");
        Files.write(journal, content);
        Optional<RecoveredSession> session = read(reader, journal);
        assertThat(read(reader, journal)).isEqualTo(session);
        checkOtherReadings(journal, session);
        assertThat(folder).isDirectoryNotContaining("glob:**.{lock,torn-*}");
        assertThat(journal).hasBinaryContent(content);
        checkResumed(journal, content, session);
    }

    private static void checkOtherReadings(Path journal, Optional<RecoveredSession> session) {
        Optional<RecoveredSession> strict = read(Journals::read, journal);
        Optional<RecoveredSession> salvaged = read(Journals::salvage, journal);
        if (isDamaged(session)) {
            assertThat(strict).isEmpty();
            assertThat(salvaged.orElseThrow().report().entries())
                    .isEqualTo(session.orElseThrow().report().entries());
        } else {
            assertThat(strict).isEqualTo(session);
            session.ifPresent(read -> assertThat(salvaged).contains(read));
        }
    }

    private static Optional<RecoveredSession> read(Function<Path, RecoveredSession> reader, Path journal) {
        try {
            return Optional.of(reader.apply(journal));
        } catch (JournalException e) {
            return Optional.empty();
        }
    }

    private static boolean isDamaged(Optional<RecoveredSession> session) {
        return session.map(RecoveredSession::report).map(JournalReport::damaged).orElse(false);
    }

    private static void checkResumed(Path journal, byte[] content, Optional<RecoveredSession> session)
            throws IOException {
        SessionRecorder resumed;
        try {
            resumed = SessionRecorder.journal(journal)
                    .clock(CLOCK)
                    .durability(Durability.NONE)
                    .resume();
        } catch (JournalDamagedException e) {
            assertThat(session.isEmpty() || isDamaged(session)).isTrue();
            assertThat(journal).hasBinaryContent(content);
            return;
        } catch (JournalException e) {
            assertThat(session).as(e.getMessage()).isEmpty();
            return;
        } catch (IllegalStateException e) {
            assertThat(session.orElseThrow().finished()).as(e.getMessage()).isTrue();
            assertThat(Journals.read(journal).log())
                    .isEqualTo(session.orElseThrow().log());
            return;
        }
        RecoveredSession before = session.orElseThrow();
        assertThat(before.finished() || isDamaged(session)).isFalse();
        checkRecorded(resumed, journal, before.report().entries());
    }

    private static void checkRecorded(SessionRecorder resumed, Path journal, int entriesBefore) {
        resumed.addHandoffNote("resumed");
        resumed.startTask("last");
        SessionLog finished = resumed.finish();
        RecoveredSession recorded = Journals.read(journal);
        assertThat(recorded.finished()).isTrue();
        assertThat(recorded.log()).isEqualTo(finished);
        assertThat(recorded.report().droppedBytes()).isZero();
        assertThat(recorded.report().entries()).isEqualTo(entriesBefore + 4); // resumed, a note, a task, finished
    }

    private static void clear(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }
}
