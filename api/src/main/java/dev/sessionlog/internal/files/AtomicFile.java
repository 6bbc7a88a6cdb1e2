package dev.sessionlog.internal.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes files completely or not at all. */
public final class AtomicFile {
    private static final String PREFIX = ".sessionlog-";
    private static final Pattern MARKED = Pattern.compile(
            "\\.sessionlog-([0-9a-f]{1,8})\\.[0-9a-f]{1,8}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.tmp");

    private AtomicFile() {}

    /** The content to write. */
    @FunctionalInterface
    public interface Content {
        /** Writes the content; the caller closes the output. */
        void writeTo(Writer output) throws IOException;
    }

    /**
     * Writes a UTF-8 file to a temporary file in the same folder, syncs it, moves it to its name, and syncs the folder.
     */
    public static void write(FileOps files, Path path, Access access, Content content) throws IOException {
        write(files, path, Optional.empty(), access, content);
    }

    /**
     * Does the same for a writer that is identified by a file that it keeps locked. If that file is in the same folder,
     * the name of the temporary file contains its {@link #mark}, so that others can tell whether the writer is still
     * alive.
     */
    public static void write(FileOps files, Path path, Optional<Path> writer, Access access, Content content)
            throws IOException {
        try {
            Path target = target(path);
            Path folder = folder(path, target);
            Path temporary = folder.resolve(temporaryPrefix(target, writer) + UUID.randomUUID() + ".tmp");
            replace(files, target, temporary, access, content);
            files.syncFolder(folder);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (FileSystemException e) {
            throw new IOException("The file " + path + " cannot be written: " + reason(e) + ".", e);
        } catch (CharacterCodingException e) {
            throw new IOException("The file " + path + " cannot be written: its content is not valid Unicode.", e);
        }
    }

    private static void replace(FileOps files, Path target, Path temporary, Access access, Content content)
            throws IOException {
        files.create(temporary, access);
        try {
            if (access == Access.USUAL && Files.exists(target)) {
                files.copyPermissions(target, temporary);
            }
            writeAndSync(files, temporary, content);
            files.move(temporary, target);
        } finally {
            files.delete(temporary);
        }
    }

    /** Returns the folder of the target, or throws an exception that says why the target cannot be written. */
    private static Path folder(Path path, Path target) throws IOException {
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(path.toString(), null, "The directory of this file does not exist.");
        }
        if (Files.isDirectory(target)) {
            throw new FileSystemException(path.toString(), null, "it is a directory");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new FileSystemException(path.toString(), null, "it is not a regular file");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new FileSystemException(path.toString(), null, "it is read-only");
        }
        return folder;
    }

    private static String reason(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return "its directory is not writable";
        }
        return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }

    /**
     * Deletes temporary files that killed writers of the file left behind. The caller must know that nobody is writing
     * the file now.
     */
    public static void deleteLeftovers(FileOps files, Path path) throws IOException {
        Path target = target(path);
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        String prefix = temporaryPrefix(target, Optional.empty());
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, prefix + "*.tmp")) {
            for (Path leftover : leftovers) {
                files.delete(leftover);
            }
        }
    }

    /** Returns the temporary files in a folder whose names contain the mark of their writer, with that mark. */
    public static Map<Path, String> temporaryFiles(Path folder) throws IOException {
        Map<Path, String> marked = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*.tmp")) {
            for (Path file : files) {
                Matcher name = MARKED.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    marked.put(file, name.group(1));
                }
            }
        }
        return marked;
    }

    /**
     * Returns the mark of a writer in the names of its temporary files. Its length does not depend on the writer's
     * name.
     */
    public static String mark(Path writer) {
        return Integer.toHexString(String.valueOf(writer.getFileName()).hashCode());
    }

    private static Path target(Path path) throws IOException {
        if (!Files.isSymbolicLink(path)) {
            return path.toAbsolutePath();
        }
        if (Files.notExists(path)) {
            throw new NoSuchFileException(
                    path.toString(), null, "The file is a symbolic link to a file that does not exist.");
        }
        return path.toRealPath();
    }

    /**
     * The prefix depends on the target's name, so that leftovers can be attributed to their target, but its length does
     * not.
     */
    private static String temporaryPrefix(Path target, Optional<Path> writer) throws IOException {
        String ofWriter = writer.isPresent() && inSameFolder(target, writer.get()) ? mark(writer.get()) + "." : "";
        return PREFIX + ofWriter + mark(target) + "-";
    }

    private static boolean inSameFolder(Path one, Path other) throws IOException {
        Path folder = one.toAbsolutePath().getParent();
        Path otherFolder = other.toAbsolutePath().getParent();
        return folder != null && otherFolder != null && Files.isSameFile(folder, otherFolder);
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

    /** A stream that appends to a file. Closing it leaves the file open. */
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
