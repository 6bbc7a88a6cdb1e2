package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sessionlog.SessionLog;
import dev.sessionlog.internal.files.FileOps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places where no journal can be, disks that are really full, and paths that play tricks (promises 7, 12 and 20). */
class JournalPlacesTest {
    private static final List<String> NOBODY = List.of("setpriv", "--reuid=65534", "--clear-groups");

    private final TextCodec codec = new TextCodec();

    @TempDir
    Path folder;

    private SessionRecorder start(Path path) {
        return SessionRecorder.journal(path)
                .codec(codec)
                .start(SessionLog.builder().number(1).agent("a"));
    }

    private void assertRefused(Path path, String end) {
        List<String> names = JournalFiles.names(folder);
        assertThatThrownBy(() -> start(path))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("The journal " + path + " cannot be ")
                .hasMessageContaining(end);
        assertThat(JournalFiles.names(folder)).isEqualTo(names);
    }

    @Test
    void aMissingFolderIsRefused() {
        assertRefused(folder.resolve("missing/s.journal"), "written: its folder does not exist.");
    }

    @Test
    void aFolderIsRefused() throws IOException {
        assertRefused(Files.createDirectory(folder.resolve("s.journal")), "written: it is a folder.");
    }

    @Test
    void aNameThatIsTooLongIsRefused() {
        assertRefused(folder.resolve("é".repeat(111)), "written: its name has more than 220 bytes.");
        assertRefused(folder.resolve("x".repeat(300)), "written: its name has more than 220 bytes.");
        start(folder.resolve("x".repeat(220))).close();
    }

    @Test
    void aDeviceIsRefused() {
        Path device = Path.of("/dev/full");
        assumeTrue(Files.exists(device), "skipped: there is no /dev/full here");
        assertRefused(device, "it is not a regular file.");
        assertThat(Path.of("/dev/full.lock")).doesNotExist();
    }

    @Test
    void aLinkIsRefusedAndWhatItPointsToIsUntouched() throws IOException {
        Path sentinel = Files.writeString(folder.resolve("sentinel"), "untouched");
        Path journal = Files.createSymbolicLink(folder.resolve("a.journal"), sentinel);
        assertRefused(journal, "written: it or its lock is a symbolic link.");
        assertThatThrownBy(() -> SessionRecorder.journal(journal).codec(codec).resume())
                .isInstanceOf(JournalException.class);
        Files.createSymbolicLink(folder.resolve("b.journal.lock"), sentinel);
        assertRefused(folder.resolve("b.journal"), "written: it or its lock is a symbolic link.");
        Files.createSymbolicLink(folder.resolve("c.journal"), folder.resolve("dangling"));
        assertRefused(folder.resolve("c.journal"), "written: it or its lock is a symbolic link.");
        assertThat(sentinel).hasContent("untouched");
    }

    @Test
    void noFileIsNamedAfterWhatASessionSays() throws IOException {
        Path place = Files.createDirectories(folder.resolve("parent/place"));
        SessionDirectory sessions = SessionDirectory.of(place, codec);
        for (String agent : List.of("../../x", "CON", "a\0b", "/etc/passwd", "~")) {
            sessions.startNext(base -> base.agent(agent).focus(agent)).close();
        }
        assertThat(JournalFiles.names(place))
                .containsExactly(
                        "session-1.journal",
                        "session-1.journal.lock",
                        "session-2.journal",
                        "session-2.journal.lock",
                        "session-3.journal",
                        "session-3.journal.lock",
                        "session-4.journal",
                        "session-4.journal.lock",
                        "session-5.journal",
                        "session-5.journal.lock");
        assertThat(JournalFiles.names(folder)).containsExactly("parent");
        assertThat(JournalFiles.names(folder.resolve("parent"))).containsExactly("place");
    }

    private static boolean runs(List<String> prefix) {
        try {
            Process process = new ProcessBuilder(concat(prefix, List.of("true")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(Child.HANG_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private static List<String> concat(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    @Test
    void whatMayNotBeWrittenIsRefused() throws Exception {
        boolean root = "root".equals(System.getProperty("user.name"));
        List<String> prefix = root ? NOBODY : List.of();
        assumeTrue(runs(prefix), "skipped: root is refused nothing, and setpriv does not work here");
        Path open = Files.createTempDirectory("places");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Path closed = Files.createDirectory(open.resolve("closed"));
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
            assumeTrue(
                    Child.run(prefix, Child.Start.class, "/nowhere/s.journal").size() == 1,
                    "skipped: another user cannot read the classes");
            Path path = closed.resolve("s.journal");
            assertThat(Child.run(prefix, Child.Start.class, path.toString()))
                    .containsExactly("The journal " + path + " cannot be written: its folder is not writable.");
            assertThat(JournalFiles.names(closed)).isEmpty();
            Path file = Files.createFile(open.resolve("s.journal"));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
            assertThat(Child.run(prefix, Child.Start.class, file.toString()))
                    .containsExactly("The journal " + file + " cannot be written: the file is not writable.");
            assertThat(JournalFiles.names(open)).containsExactly("closed", "s.journal");
        } finally {
            delete(open);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aSessionGoesOnWhenItsFolderIsClosedMeanwhile() throws IOException {
        Path place = Files.createDirectory(folder.resolve("place"));
        Path path = place.resolve("s.journal");
        SessionRecorder session = start(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("r-x------"));
        session.addHandoffNote("still recorded");
        session.finish();
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        assertThat(Journals.read(FileOps.DISK, codec, path).log().handoffNotes())
                .containsExactly("still recorded");
    }

    /** A limit on the size of a file is met like a full disk: by a short write, and then an error. */
    @Test
    void aDiskThatIsFullLosesNothingThatWasAcknowledged() throws Exception {
        List<String> limited = List.of("bash", "-c", "trap '' XFSZ; ulimit -f 20; exec \"$0\" \"$@\"");
        assumeTrue(runs(limited), "skipped: there is no bash here that can limit the size of files");
        Path path = folder.resolve("s.journal");
        List<String> lines = Child.run(limited, Child.Start.class, path.toString());
        assertFull(path, lines);
    }

    @Test
    void aFileSystemThatIsFullLosesNothingThatWasAcknowledged() throws Exception {
        Path saved = folder.resolve("s.journal");
        List<String> lines = runInSmallFileSystem(Child.Start.class, saved);
        assertFull(saved, lines);
    }

    @Test
    void whenAFileSystemHasSpaceAgainTheSameRecorderGoesOn() throws Exception {
        Path saved = folder.resolve("s.journal");
        List<String> lines = runInSmallFileSystem(Child.Fill.class, saved);
        List<String> refused =
                lines.stream().filter(line -> !line.startsWith("note ")).toList();
        assertThat(refused).hasSize(2).allMatch(line -> line.contains(" could not be written: "));
        int freed = lines.indexOf(refused.get(0));
        assertThat(freed).isPositive().isLessThan(lines.size() - 2);
        RecoveredSession session = Journals.read(FileOps.DISK, codec, saved);
        assertThat(session.report().droppedBytes()).isZero();
        assertThat(session.log().handoffNotes())
                .isEqualTo(
                        lines.stream().filter(line -> line.startsWith("note ")).toList());
    }

    /** Runs a child that writes a journal in a file system of 4 MB, many pages of any size, saves the journal, and returns what it printed. */
    private List<String> runInSmallFileSystem(Class<?> child, Path saved) throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        List<String> mounted = List.of(
                "unshare",
                "-rm",
                "bash",
                "-c",
                "mount -t tmpfs -o size=4m none " + small + " && \"$0\" \"$@\" && cp " + small + "/s.journal " + saved);
        assumeTrue(runs(mounted.subList(0, 2)), "skipped: no file system may be mounted here");
        List<String> lines =
                Child.run(mounted, child, small.resolve("s.journal").toString());
        assumeTrue(!lines.isEmpty(), "skipped: no file system may be mounted here");
        return lines;
    }

    private void assertFull(Path path, List<String> lines) {
        assertThat(lines.get(0)).isEqualTo("started");
        assertThat(lines.get(lines.size() - 1)).contains(" could not be written: ");
        RecoveredSession session = Journals.read(FileOps.DISK, codec, path);
        assertThat(session.report().droppedBytes()).isZero();
        assertThat(session.log().handoffNotes()).isEqualTo(lines.subList(1, lines.size() - 1));
        SessionRecorder resumed = SessionRecorder.journal(path).codec(codec).resume();
        resumed.addHandoffNote("there is space again");
        resumed.finish();
        assertThat(Journals.read(FileOps.DISK, codec, path).finished()).isTrue();
    }
}
