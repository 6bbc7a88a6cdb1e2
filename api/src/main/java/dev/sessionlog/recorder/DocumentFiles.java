package dev.sessionlog.recorder;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.LogRenderer;
import dev.sessionlog.internal.files.Access;
import dev.sessionlog.internal.files.AtomicFile;
import dev.sessionlog.internal.files.FileOps;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes documents, and tells by a checksum whether a file still is what was written. */
final class DocumentFiles {
    private DocumentFiles() {}

    /**
     * Writes a document completely or not at all.
     *
     * @param writer the journal that its writer keeps locked
     * @param written receives the checksum of the new document before it replaces the old one
     */
    static void write(
            FileOps files,
            Document document,
            Optional<Path> writer,
            Access access,
            SessionLog log,
            Consumer<String> written)
            throws IOException {
        AtomicFile.write(files, document.file(), writer, access, output -> {
            MessageDigest digest = sha256();
            try (Writer both = new Both(
                    output,
                    new OutputStreamWriter(
                            new DigestOutputStream(OutputStream.nullOutputStream(), digest), StandardCharsets.UTF_8))) {
                document.renderer().render(log, both);
            }
            written.accept(HexFormat.of().formatHex(digest.digest()));
        });
    }

    /** Returns the checksum of what a renderer would write. */
    static String checksum(LogRenderer renderer, SessionLog log) throws IOException {
        MessageDigest digest = sha256();
        try (Writer output = new OutputStreamWriter(
                new DigestOutputStream(OutputStream.nullOutputStream(), digest), StandardCharsets.UTF_8)) {
            renderer.render(log, output);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String checksum(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream input = Files.newInputStream(file)) {
            input.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Writes everything to a document and to its checksum. Closing it leaves the document open. */
    private static final class Both extends Writer {
        private final Writer document;
        private final Writer checksum;

        Both(Writer document, Writer checksum) {
            this.document = document;
            this.checksum = checksum;
        }

        @Override
        public void write(char[] characters, int offset, int count) throws IOException {
            document.write(characters, offset, count);
            checksum.write(characters, offset, count);
        }

        @Override
        public void flush() throws IOException {
            document.flush();
        }

        @Override
        public void close() throws IOException {
            checksum.close();
        }
    }
}
