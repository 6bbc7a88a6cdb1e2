package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.internal.files.FileOps;
import dev.sessionlog.internal.journal.JournalHeader;
import dev.sessionlog.internal.journal.JournalLine;
import dev.sessionlog.recorder.spi.Entry;
import dev.sessionlog.recorder.spi.EntryCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal whose first entry the codec refuses, because a newer release wrote it for example, is not an empty one. */
class RefusedStartTest {
    private static final String REASON = "The entry has version 2.";

    /** A codec of the release before. */
    private final EntryCodec codec = new EntryCodec() {
        @Override
        public String name() {
            return JournalFiles.CODEC;
        }

        @Override
        public byte[] encode(Entry entry) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Entry decode(byte[] line) {
            throw new IllegalArgumentException(REASON);
        }
    };

    @TempDir
    Path folder;

    private Path journal;

    @BeforeEach
    void writeAJournal() throws IOException {
        journal = folder.resolve("session-1.journal");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(JournalHeader.of(codec.name()));
        bytes.writeBytes(JournalLine.of(1, JournalFiles.bytes("of a newer release")));
        Files.write(journal, bytes.toByteArray());
    }

    private void assertRefused(ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOf(JournalException.class)
                .hasMessage("The journal " + journal + " cannot be read. Its first entry is invalid: " + REASON);
    }

    @Test
    void readingItSaysWhyItsFirstEntryIsRefused() {
        assertRefused(() -> Journals.recover(FileOps.DISK, codec, journal));
        assertRefused(() -> Journals.salvage(FileOps.DISK, codec, journal));
    }

    @Test
    void aDirectorySkipsItAndSaysWhy() throws IOException {
        SessionDirectory sessions = SessionDirectory.of(folder, codec);
        assertThat(sessions.latest()).isEmpty();
        assertThat(sessions.skipped())
                .containsExactly(new SkippedSession(
                        1,
                        List.of(journal),
                        "The journal " + journal + " cannot be read. Its first entry is invalid: " + REASON));
    }
}
