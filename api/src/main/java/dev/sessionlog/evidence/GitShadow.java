package dev.sessionlog.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A repository of our own that has the user's work tree: a copy of the user's index, so that only what changed is read; an
 * empty configuration, so that nothing is run; the user's objects as an alternate store. Not thread-safe.
 *
 * <p>Only while it is made, git is called in the user's repository, where the repository's configuration holds, and the
 * user's: {@code rev-parse} says where things are, and {@code config --list} how files are read. These two read
 * configuration and paths; they look at no file of the work tree, at no index and no object, and write nothing. What a
 * repository can configure has no occasion in them:
 * <ul>
 *   <li>hooks ({@code core.hooksPath}), a file system monitor ({@code core.fsmonitor}): no index is refreshed or written,
 *       and no ref is updated;
 *   <li>filter drivers, {@code textconv}, diff and merge programs, {@code gpg.program}: no content is read;
 *   <li>credential helpers, {@code core.askPass}, {@code core.sshCommand}, {@code core.gitProxy}, remotes that are programs:
 *       nothing is fetched, also not the missing objects of a partial clone;
 *   <li>aliases: git has none for the names of its own commands;
 *   <li>pagers and editors: the output is a file, and nothing is edited.
 * </ul>
 * {@code include.path} and {@code includeIf} make git read other files as configuration, to which the same applies. A
 * file that cannot be read to its end, such as a named pipe, lets a call fail at its time limit.
 */
final class GitShadow {
    /** What says how files are read, and can run nothing: attributes name programs that are configured nowhere here. */
    private static final Set<String> SETTINGS = Set.of(
            "core.attributesfile",
            "core.autocrlf",
            "core.eol",
            "core.excludesfile",
            "core.filemode",
            "core.ignorecase",
            "core.longpaths",
            "core.precomposeunicode",
            "core.symlinks");

    private static final Charset FILE_NAMES =
            Charset.forName(System.getProperty("sun.jnu.encoding", StandardCharsets.UTF_8.name()));
    private static final int RENAME_CANDIDATES = 400;

    private final Path folder;
    private final Path scratch;
    private final Path repository;
    private final GitCommand git;
    private final List<String> settings = new ArrayList<>();
    private Map<String, String> variables = Map.of();

    private GitShadow(Path folder, Path scratch, GitCommand git) {
        this.folder = folder;
        this.scratch = scratch;
        this.git = git;
        // Called so, git looks past it should the folder for temporary files lie within the work tree.
        this.repository = scratch.resolve(".git");
    }

    static GitShadow of(Path folder, Map<String, String> environment) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("The folder " + folder + " does not exist.");
        }
        Path scratch = Files.createTempDirectory("sessionlog-git");
        boolean made = false;
        try {
            GitShadow shadow = new GitShadow(folder.toRealPath(), scratch, GitCommand.of(scratch, environment));
            shadow.make();
            made = true;
            return shadow;
        } finally {
            if (!made) {
                delete(scratch);
            }
        }
    }

    private void make() throws IOException {
        Path root = root();
        Path objects = folder.resolve(ask("--git-path", "objects"));
        Path index = folder.resolve(ask("--git-path", "index"));
        boolean sha256 = ask("--show-object-format").equals("sha256");
        readSettings();

        Files.createDirectories(repository.resolve("objects/info"));
        Files.createDirectories(repository.resolve("refs"));
        Files.createDirectories(repository.resolve("info"));
        Files.writeString(repository.resolve("HEAD"), "ref: refs/heads/none\n");
        Files.writeString(
                repository.resolve("config"),
                sha256
                        ? "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tobjectformat = sha256\n"
                        : "[core]\n\trepositoryformatversion = 0\n");
        Files.write(
                repository.resolve("objects/info/alternates"),
                alternate(objects).getBytes(FILE_NAMES));
        for (String file : List.of("info/exclude", "info/attributes")) {
            copy(folder.resolve(ask("--git-path", file)), repository.resolve(file));
        }
        copyIndex(index);
        Path nothing = Files.createFile(scratch.resolve("nothing"));
        variables = Map.of(
                "GIT_DIR", repository.toString(),
                "GIT_WORK_TREE", root.toString(),
                "GIT_CONFIG_GLOBAL", nothing.toString(),
                "GIT_CONFIG_SYSTEM", nothing.toString(),
                "GIT_CONFIG_NOSYSTEM", "1",
                "GIT_LITERAL_PATHSPECS", "1");
    }

    private Path root() throws IOException {
        try {
            return Path.of(ask("--show-toplevel"));
        } catch (IOException e) {
            throw new IOException("The folder " + folder + " cannot be observed: " + e.getMessage(), e);
        }
    }

    private String ask(String... question) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("rev-parse"));
        arguments.addAll(List.of(question));
        try {
            String answer = FILE_NAMES
                    .newDecoder()
                    .decode(ByteBuffer.wrap(git.ask(folder, arguments)))
                    .toString();
            return answer.endsWith("\n") ? answer.substring(0, answer.length() - 1) : answer;
        } catch (CharacterCodingException e) {
            throw new IOException("The git repository of " + folder + " has a path that Java cannot name here.", e);
        }
    }

    private void readSettings() throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        for (byte[] piece : GitOutput.pieces(git.ask(folder, List.of("config", "--list", "-z")))) {
            String[] setting = new String(piece, FILE_NAMES).split("\n", 2);
            if (SETTINGS.contains(setting[0])) {
                found.put(setting[0], setting.length == 2 ? setting[1] : "true");
            }
        }
        found.put("core.fsmonitor", "false");
        found.put("core.splitIndex", "false");
        found.put("core.trustctime", "true");
        found.put("core.bigFileThreshold", "16m");
        found.forEach((name, value) -> settings.addAll(List.of("-c", name + "=" + value)));
    }

    /** A path to which the file of alternate stores would give a meaning of its own is quoted in it. */
    private static String alternate(Path objects) {
        String path = objects.toString();
        boolean plain = !path.startsWith("\"") && !path.startsWith("#") && path.indexOf('\n') < 0;
        return plain
                ? path + "\n"
                : "\"" + path.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"\n";
    }

    /** The copies have the time of the originals: git looks more closely at files that are not older than its index. */
    private void copyIndex(Path index) throws IOException {
        copy(index, repository.resolve("index"));
        Path parent = index.getParent();
        if (parent != null && Files.isDirectory(parent)) {
            try (DirectoryStream<Path> parts = Files.newDirectoryStream(parent, "sharedindex.*")) {
                for (Path part : parts) {
                    copy(part, repository.resolve(part.getFileName()));
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.isRegularFile(from)) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Takes what has changed since the last time into the index, and returns whether there was anything. */
    boolean update() throws IOException {
        byte[] listed = run(new byte[0], "ls-files", "-z", "--modified", "--others", "--exclude-standard");
        ByteArrayOutputStream gone = new ByteArrayOutputStream();
        ByteArrayOutputStream there = new ByteArrayOutputStream();
        for (byte[] path : GitOutput.pieces(listed)) {
            switch (place(path)) {
                case GONE -> write(path, gone);
                case THERE -> write(path, there);
                case OUT_OF_REACH -> {}
            }
        }
        if (gone.size() + there.size() == 0) {
            return false;
        }
        there.writeTo(gone); // a file makes room before another one comes below its name
        run(gone.toByteArray(), "update-index", "--add", "--remove", "--replace", "-z", "--stdin");
        return true;
    }

    private static void write(byte[] path, ByteArrayOutputStream out) {
        out.write(path, 0, path.length);
        out.write(0);
    }

    /** What is at a path now. */
    private enum Place {
        /** No file: nothing, or a folder. */
        GONE,
        /** A file or a link. */
        THERE,
        /** What git would give up over: another repository, what cannot be read, and what is behind a link. */
        OUT_OF_REACH
    }

    private Place place(byte[] path) {
        if (path[path.length - 1] == '/') {
            return Place.OUT_OF_REACH;
        }
        Optional<Path> relative = relative(path);
        if (relative.isEmpty()) {
            return Place.THERE; // Java has no name for it
        }
        Path file = folder.resolve(relative.get());
        for (Path above = file.getParent(); above != null && !above.equals(folder); above = above.getParent()) {
            if (Files.isSymbolicLink(above)) {
                return Place.OUT_OF_REACH;
            }
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            return Place.GONE;
        }
        boolean readable = Files.isSymbolicLink(file)
                || (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.isReadable(file));
        return readable ? Place.THERE : Place.OUT_OF_REACH;
    }

    private static Optional<Path> relative(byte[] path) {
        try {
            return Optional.of(Path.of(
                    FILE_NAMES.newDecoder().decode(ByteBuffer.wrap(path)).toString()));
        } catch (CharacterCodingException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Returns the id of the content that the index has. */
    String tree() throws IOException {
        return new String(run(new byte[0], "write-tree", "--missing-ok"), StandardCharsets.US_ASCII).strip();
    }

    List<FileChange> changes(String before, String after) throws IOException {
        return GitOutput.changes(run(
                new byte[0],
                "diff-tree",
                "-r",
                "-z",
                "-M",
                "-l" + RENAME_CANDIDATES,
                "--raw",
                "--numstat",
                "--relative",
                "--no-ext-diff",
                "--no-textconv",
                before,
                after));
    }

    private byte[] run(byte[] toRead, String... arguments) throws IOException {
        if (!Files.exists(repository)) {
            throw new IOException("The work tree " + folder + " is observed no longer.");
        }
        List<String> all = new ArrayList<>(settings);
        all.addAll(List.of(arguments));
        return git.run(folder, variables, toRead, all);
    }

    void delete() {
        delete(scratch);
    }

    private static void delete(Path scratch) {
        if (!Files.exists(scratch)) {
            return;
        }
        try {
            Files.walkFileTree(scratch, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    boolean writable = file.toFile().setWritable(true); // Windows deletes no other
                    return writable ? deleted(file) : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                        throws IOException {
                    return deleted(directory);
                }

                private FileVisitResult deleted(Path path) throws IOException {
                    Files.delete(path);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The snapshots in " + scratch + " could not be deleted: " + e, e);
        }
    }
}
