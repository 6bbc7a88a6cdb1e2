package dev.sessionlog.format;

import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;

/** Files that appear whole or not at all. */
final class AtomicFile {
    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private AtomicFile() {}

    /** What is written. */
    @FunctionalInterface
    interface Content {
        void writeTo(Writer output) throws IOException;
    }

    static void write(Path path, Content content) throws IOException {
        Path target = Files.isSymbolicLink(path) ? path.toRealPath() : path.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(path.toString(), null, "its folder does not exist");
        }
        if (Files.isDirectory(target)) {
            throw new IOException("The file " + path + " cannot be written: it is a folder.");
        }
        Path temporary = folder.resolve(".sessionlog-" + UUID.randomUUID() + ".tmp");
        Files.createFile(temporary);
        try {
            writeAndSync(temporary, content);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
        sync(folder);
    }

    /** A FileOutputStream, because a FileChannel fails in a thread that is interrupted. */
    private static void writeAndSync(Path file, Content content) throws IOException {
        try (FileOutputStream stream = new FileOutputStream(file.toFile());
                Writer output =
                        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8.newEncoder()))) {
            content.writeTo(output);
            output.flush();
            stream.getFD().sync();
        }
    }

    /** Makes the move itself last; Windows cannot open a folder, and does not need it. */
    private static void sync(Path folder) throws IOException {
        if (WINDOWS) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
