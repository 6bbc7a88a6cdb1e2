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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A separate repository for the user's work tree. It has a copy of the user's index, so that only what changed is read;
 * an empty configuration, so that nothing is run; and the user's objects as an alternate store. Not thread-safe.
 */
final class GitShadow {
    private static final Charset FILE_NAMES =
            Charset.forName(System.getProperty("sun.jnu.encoding", StandardCharsets.UTF_8.name()));
    private static final int RENAME_CANDIDATES = 400;

    private final Path folder;
    private final Path scratch;
    private final Path repository;
    private final GitCommand git;
    private final UserRepository original;
    private final Predicate<Path> ignored;
    private final List<String> settings = new ArrayList<>();
    private Map<String, String> variables = Map.of();

    private GitShadow(Path folder, Path scratch, GitCommand git, Predicate<Path> ignored) throws IOException {
        this.folder = folder;
        this.ignored = ignored;
        this.scratch = scratch;
        this.git = git;
        this.original = new UserRepository(git, folder);
        // git ignores a folder of this name, should the folder for temporary files be within the work tree.
        this.repository = scratch.resolve(".git");
    }

    static GitShadow of(Path folder, Map<String, String> environment, Predicate<Path> ignored) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("The folder " + folder + " does not exist.");
        }
        Path scratch = Files.createTempDirectory("sessionlog-git");
        boolean made = false;
        try {
            GitShadow shadow =
                    new GitShadow(folder.toRealPath(), scratch, GitCommand.of(scratch, environment), ignored);
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
        boolean sha256 = original.isSha256();
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
                alternate(original.file("objects")).getBytes(FILE_NAMES));
        for (String file : List.of("info/exclude", "info/attributes")) {
            copy(original.file(file), repository.resolve(file));
        }
        copyIndex(original.file("index"));
        Path nothing = Files.createFile(scratch.resolve("nothing"));
        variables = Map.of(
                "GIT_DIR", repository.toString(),
                "GIT_WORK_TREE", original.root().toString(),
                "GIT_CONFIG_GLOBAL", nothing.toString(),
                "GIT_CONFIG_SYSTEM", nothing.toString(),
                "GIT_CONFIG_NOSYSTEM", "1",
                "GIT_LITERAL_PATHSPECS", "1");
    }

    /** The user's repository. */
    UserRepository original() {
        return original;
    }

    private void readSettings() {
        Map<String, String> found = original.settings();
        found.put("core.fsmonitor", "false");
        found.put("core.splitIndex", "false");
        found.put("core.trustctime", "true");
        found.put("core.bigFileThreshold", "16m");
        found.forEach((name, value) -> settings.addAll(List.of("-c", name + "=" + value)));
    }

    /** Quotes a path that would otherwise have a special meaning in the file of alternate stores. */
    private static String alternate(Path objects) {
        String path = objects.toString();
        boolean plain = !path.startsWith("\"") && !path.startsWith("#") && path.indexOf('\n') < 0;
        return plain
                ? path + "\n"
                : "\"" + path.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"\n";
    }

    /**
     * The copies keep the times of the originals: git examines files that are not older than its index more closely.
     */
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

    /** Updates the index with what has changed since the last time, and returns whether there was anything. */
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
        there.writeTo(gone); // deletions first: a deleted file may make room for a folder of its name
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
        /**
         * Something that would make git fail: another repository, an unreadable file, or anything behind a link; or a
         * file to ignore.
         */
        OUT_OF_REACH
    }

    private Place place(byte[] path) {
        if (path[path.length - 1] == '/') {
            return Place.OUT_OF_REACH;
        }
        Optional<Path> relative = relative(path);
        if (relative.isEmpty()) {
            return Place.THERE; // Java cannot represent its name
        }
        Path file = folder.resolve(relative.get());
        if (ignored.test(file)) {
            return Place.OUT_OF_REACH;
        }
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

    /** Returns the id of the content of the index. */
    String tree() throws IOException {
        return id(run(new byte[0], "write-tree", "--missing-ok"));
    }

    private static String id(byte[] output) {
        return new String(output, StandardCharsets.US_ASCII).strip();
    }

    /** Returns the paths that differ between two trees or commits. */
    Map<String, GitOutput.Difference> differences(String before, String after) throws IOException {
        return GitOutput.differences(run(new byte[0], "diff-tree", "-r", "-z", "--raw", "--no-renames", before, after));
    }

    /** Returns the number of files that differ between a commit and a tree, without those that are ignored. */
    long uncommitted(String commit, String tree) throws IOException {
        return differences(commit, tree).keySet().stream()
                .map(path -> relative(path.getBytes(StandardCharsets.ISO_8859_1)))
                .filter(path -> path.isEmpty() || !ignored.test(original.root().resolve(path.get())))
                .count();
    }

    /**
     * Returns the paths that commits have changed, as they were before the first of them; for a merge, paths that
     * differ from all parents.
     */
    Map<String, GitOutput.Version> touched(List<String> commits) throws IOException {
        copyShallow();
        byte[] output =
                run(lines(commits), "diff-tree", "--stdin", "-r", "-z", "--raw", "--no-renames", "--root", "-c");
        Map<String, GitOutput.Version> touched = new HashMap<>();
        GitOutput.differences(output).forEach((path, change) -> touched.put(path, change.before()));
        return touched;
    }

    /** Returns the commits that are reachable from some commits but not from others, oldest first. */
    List<String> commits(Collection<String> from, Collection<String> without) throws IOException {
        copyShallow();
        List<String> all = new ArrayList<>(from);
        without.forEach(commit -> all.add("^" + commit));
        byte[] output = run(lines(all), "rev-list", "--stdin", "--ignore-missing", "--topo-order", "--reverse");
        return new String(output, StandardCharsets.US_ASCII).lines().toList();
    }

    /** Returns the newest commit in the history of both, or empty if there is none. */
    Optional<String> commonCommit(String one, String other) throws IOException {
        String answer = id(run(new byte[0], "rev-parse", one + "..." + other));
        return answer.lines()
                .filter(line -> line.startsWith("^"))
                .map(line -> line.substring(1))
                .findFirst();
    }

    private static byte[] lines(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Copies what git needs to know of a repository without its complete history; it changes with a fetch. */
    private void copyShallow() throws IOException {
        Path copy = repository.resolve("shallow");
        Files.deleteIfExists(copy);
        copy(original.file("shallow"), copy);
    }

    String emptyTree() throws IOException {
        return id(run(new byte[0], "hash-object", "-t", "tree", "--stdin"));
    }

    /** Returns a copy of a tree with other versions of some paths. */
    String compose(String tree, Map<String, GitOutput.Version> versions) throws IOException {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        versions.forEach((path, version) -> entries.writeBytes(
                (version.mode() + " " + version.id() + "\t" + path + "\0").getBytes(StandardCharsets.ISO_8859_1)));
        Map<String, String> apart = new HashMap<>(variables);
        apart.put("GIT_INDEX_FILE", scratch.resolve("composed").toString());
        run(apart, new byte[0], "read-tree", tree);
        run(apart, entries.toByteArray(), "update-index", "-z", "--index-info");
        return id(run(apart, new byte[0], "write-tree", "--missing-ok"));
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
        return run(variables, toRead, arguments);
    }

    private byte[] run(Map<String, String> variables, byte[] toRead, String... arguments) throws IOException {
        if (!Files.exists(repository)) {
            throw new IOException("The work tree " + folder + " is no longer observed.");
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
                    boolean writable = file.toFile().setWritable(true); // required on Windows to delete a file
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
