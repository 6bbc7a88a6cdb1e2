package dev.sessionlog.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Queries the user's repository, in which the repository's and the user's configuration apply. Not thread-safe.
 *
 * <p>Three commands are called: {@code rev-parse} tells where things are and which commit is checked out, {@code
 * for-each-ref} which commits exist, and {@code config --list} how files are read. They read configuration, refs and
 * paths. They read no file of the work tree, no index and no object, and write nothing. Nothing that a repository can
 * configure is triggered by them:
 * <ul>
 *   <li>hooks ({@code core.hooksPath}) and a file system monitor ({@code core.fsmonitor}): no index is refreshed or
 *       written, and no ref is updated;
 *   <li>filter drivers, {@code textconv}, diff and merge programs, {@code gpg.program}: no content is read;
 *   <li>credential helpers, {@code core.askPass}, {@code core.sshCommand}, {@code core.gitProxy}, remotes that are
 *       programs: nothing is fetched, not even the missing objects of a partial clone, whose refs are not queried;
 *   <li>aliases: git does not allow any for its own commands;
 *   <li>pagers and editors: the output is a file, and nothing is edited.
 * </ul>
 * The file HEAD is read directly, and the files that say that a merge or a rebase is in progress are looked for.
 *
 * <p>{@code include.path} and {@code includeIf} make git read other files as configuration, to which the same applies. A
 * file that cannot be read to its end, such as a named pipe, makes a call fail at its time limit.
 */
final class UserRepository {
    /**
     * The settings that say how files are read. They cannot run anything: attributes name programs that are configured
     * nowhere here.
     */
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

    private static final String BRANCHES = "refs/heads/";

    /** The files that say that something is in progress; a rebase may include the others. */
    private static final Map<String, String> OPERATIONS = operations();

    private static Map<String, String> operations() {
        Map<String, String> operations = new LinkedHashMap<>();
        operations.put("rebase-merge", "rebase");
        operations.put("rebase-apply/applying", "am");
        operations.put("rebase-apply", "rebase");
        operations.put("MERGE_HEAD", "merge");
        operations.put("CHERRY_PICK_HEAD", "cherry-pick");
        operations.put("REVERT_HEAD", "revert");
        operations.put("BISECT_LOG", "bisect");
        return operations;
    }

    private static final Charset FILE_NAMES =
            Charset.forName(System.getProperty("sun.jnu.encoding", StandardCharsets.UTF_8.name()));

    private final GitCommand git;
    private final Path folder;
    private final Path root;
    private final Map<String, String> configuration = new LinkedHashMap<>();
    private final Map<String, Path> files = new HashMap<>();

    /**
     * Opens the repository of a folder.
     *
     * @throws IOException if the folder is not in a work tree
     */
    UserRepository(GitCommand git, Path folder) throws IOException {
        this.git = git;
        this.folder = folder;
        try {
            this.root = Path.of(ask("--show-toplevel"));
        } catch (IOException e) {
            throw new IOException("The folder " + folder + " cannot be observed: " + e.getMessage(), e);
        }
        for (byte[] piece : GitOutput.pieces(git.ask(folder, List.of("config", "--list", "-z")))) {
            String[] setting = new String(piece, FILE_NAMES).split("\n", 2);
            configuration.put(setting[0], setting.length == 2 ? setting[1] : "true");
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
            throw new IOException(
                    "The git repository of " + folder + " has a path that Java cannot represent here.", e);
        }
    }

    /** Returns the root of the work tree. */
    Path root() {
        return root;
    }

    /** Returns the path of a file of the repository, whether or not it exists. */
    Path file(String name) throws IOException {
        Path file = files.get(name);
        if (file == null) {
            file = folder.resolve(ask("--git-path", name));
            files.put(name, file);
        }
        return file;
    }

    boolean isSha256() throws IOException {
        return ask("--show-object-format").equals("sha256");
    }

    /** Returns the settings that say how files are read. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(configuration);
        settings.keySet().retainAll(SETTINGS);
        return settings;
    }

    /** Returns the commit that is checked out now, or empty if there is none yet. */
    Optional<String> head() throws IOException {
        return Optional.of(ask("--revs-only", "HEAD")).filter(commit -> !commit.isEmpty());
    }

    /** Returns the name of the branch that is checked out now, whether or not it has a commit; empty if HEAD is detached. */
    Optional<String> branch() throws IOException {
        Path head = file("HEAD");
        String target = Files.isSymbolicLink(head) // as old versions of git made it
                ? "ref: " + Files.readSymbolicLink(head)
                : Files.readString(head, StandardCharsets.ISO_8859_1).strip();
        if (target.equals("ref: refs/heads/.invalid")) { // refs are in a table of their own
            target = "ref: " + ask("--symbolic-full-name", "HEAD");
        }
        String name = target.startsWith("ref: ") ? target.substring("ref: ".length()) : "";
        return Optional.of(GitOutput.path(name.getBytes(StandardCharsets.ISO_8859_1)))
                .filter(branch -> !branch.isEmpty() && !branch.equals("HEAD"))
                .map(branch -> branch.startsWith(BRANCHES) ? branch.substring(BRANCHES.length()) : branch);
    }

    /** Returns what has begun in the work tree and is not finished. */
    Optional<String> operation() throws IOException {
        for (Map.Entry<String, String> operation : OPERATIONS.entrySet()) {
            if (Files.exists(file(operation.getKey()))) {
                return Optional.of(operation.getValue());
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the objects that branches and tags refer to now. Returns none where git would fetch a missing object for
     * this.
     */
    List<String> refs() throws IOException {
        boolean partial = configuration.keySet().stream()
                .anyMatch(name -> name.equals("extensions.partialclone")
                        || name.endsWith(".promisor")
                        || name.endsWith(".partialclonefilter"));
        if (partial) {
            return List.of();
        }
        byte[] refs = git.ask(folder, List.of("for-each-ref", "--format=%(objectname)"));
        return new String(refs, StandardCharsets.US_ASCII).lines().distinct().toList();
    }
}
