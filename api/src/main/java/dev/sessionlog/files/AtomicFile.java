package dev.sessionlog.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;

/** Files that appear whole or not at all. */
public final class AtomicFile {
    private AtomicFile() {}

    /** What is written. */
    @FunctionalInterface
    public interface Content {
        /** Writes it; the output is closed by the caller. */
        void writeTo(Writer output) throws IOException;
    }

    /** Writes a UTF-8 file under another name in the same folder, syncs it, moves it, and syncs the folder. */
    public static void write(FileOps files, Path path, Content content) throws IOException {
        Path target = target(path);
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(path.toString(), null, "its folder does not exist");
        }
        if (Files.isDirectory(target)) {
            throw new IOException("The file " + path + " cannot be written: it is a folder.");
        }
        Path temporary = folder.resolve(temporaryPrefix(target) + UUID.randomUUID() + ".tmp");
        files.create(temporary);
        try {
            writeAndSync(files, temporary, content);
            files.move(temporary, target);
        } finally {
            files.delete(temporary);
        }
        files.syncFolder(folder);
    }

    /**
     * Deletes what writers of the file left behind that were killed. Only for one who knows that nobody is writing the
     * file now.
     */
    public static void deleteLeftovers(FileOps files, Path path) throws IOException {
        Path target = target(path);
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, temporaryPrefix(target) + "*.tmp")) {
            for (Path leftover : leftovers) {
                files.delete(leftover);
            }
        }
    }

    private static Path target(Path path) throws IOException {
        return Files.isSymbolicLink(path) ? path.toRealPath() : path.toAbsolutePath();
    }

    /** The name of the target takes part, so that its leftovers are known from others; its length does not. */
    private static String temporaryPrefix(Path target) {
        return ".sessionlog-"
                + Integer.toHexString(String.valueOf(target.getFileName()).hashCode()) + "-";
    }

    private static void writeAndSync(FileOps files, Path file, Content content) throws IOException {
        try (OpenFile open = files.open(file);
                Writer output = new BufferedWriter(
                        new OutputStreamWriter(new Appending(open), StandardCharsets.UTF_8.newEncoder()))) {
            content.writeTo(output);
            output.flush();
            open.sync();
        }
    }

    /** A stream to the end of a file; closing it leaves the file open. */
    private static final class Appending extends OutputStream {
        private final OpenFile file;
        private long position;

        Appending(OpenFile file) {
            this.file = file;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            file.write(position, bytes, offset, count);
            position += count;
        }
    }
}
