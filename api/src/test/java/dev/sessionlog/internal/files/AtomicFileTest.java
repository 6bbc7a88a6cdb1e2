package dev.sessionlog.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sessionlog.internal.files.FaultyFiles.Fault;
import dev.sessionlog.internal.files.FaultyFiles.Killed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFileTest {
    private static final String NEW = "new ".repeat(10_000);

    @TempDir
    Path folder;

    @Test
    void aFileIsSyncedBeforeItGetsItsNameAndItsFolderAfterwards() throws IOException {
        FaultyFiles files = new FaultyFiles();
        AtomicFile.write(files, folder.resolve("log.md"), Access.USUAL, output -> output.write("short"));
        assertThat(files.calls).containsExactly("create", "open", "write", "sync", "move", "delete", "syncFolder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "old"})
    void aKillAtAnyStepLeavesTheOldFileOrTheNewOne(String old) throws IOException {
        Path target = folder.resolve("log.md");
        boolean reachedTheEnd = false;
        for (int step = 1; !reachedTheEnd; step++) {
            Files.deleteIfExists(target);
            if (!old.isEmpty()) {
                Files.writeString(target, old);
            }
            FaultyFiles files = new FaultyFiles().at(step, Fault.KILL).part(100);
            try {
                AtomicFile.write(files, target, Access.USUAL, output -> output.write(NEW));
            } catch (Killed e) {
                // what is on the disk is what counts
            }
            reachedTheEnd = !files.happened();
            String content = Files.exists(target) ? Files.readString(target) : "";
            assertThat(content).as("killed at step %s", step).isIn(old, NEW);
            AtomicFile.deleteLeftovers(FileOps.DISK, target);
            assertThat(names()).isSubsetOf("log.md");
        }
        assertThat(target).hasContent(NEW);
    }

    @Test
    void aFailureAtAnyStepLeavesTheOldFileOrTheNewOneAndNothingElse() throws IOException {
        Path target = folder.resolve("log.md");
        FaultyFiles files = new FaultyFiles();
        AtomicFile.write(files, target, Access.USUAL, output -> output.write(NEW));
        int steps = files.calls.size();
        for (int step = 1; step <= steps; step++) {
            Files.writeString(target, "old");
            boolean deleting = files.calls.get(step - 1).equals("delete");
            FaultyFiles failing = new FaultyFiles().at(step, Fault.SHORT_WRITE).part(7);
            assertThatThrownBy(() -> AtomicFile.write(failing, target, Access.USUAL, output -> output.write(NEW)))
                    .isInstanceOf(FaultyFiles.Injected.class);
            assertThat(Files.readString(target)).isIn("old", NEW);
            assertThat(deleting || names().equals(List.of("log.md"))).isTrue();
        }
    }

    @Test
    void whatIsOnlyForItsOwnerIsSoBeforeAnythingIsWrittenAndWhoeverCouldReadTheOldFile() throws IOException {
        Path target = Files.writeString(folder.resolve("log.md"), "old");
        assumeTrue(
                Files.getFileAttributeView(target, PosixFileAttributeView.class) != null,
                "skipped: this file system has no POSIX permissions");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
        FaultyFiles killed = new FaultyFiles().next("write", Fault.KILL);
        assertThatThrownBy(() -> AtomicFile.write(killed, target, Access.OWNER, output -> output.write(NEW)))
                .isInstanceOf(Killed.class);
        for (String name : names()) {
            assertThat(permissions(folder.resolve(name))).isEqualTo(name.equals("log.md") ? "rw-r--r--" : "rw-------");
        }
        AtomicFile.write(FileOps.DISK, target, Access.OWNER, output -> output.write(NEW));
        assertThat(permissions(target)).isEqualTo("rw-------");
        AtomicFile.write(FileOps.DISK, target, Access.USUAL, output -> output.write("newer"));
        assertThat(permissions(target)).isEqualTo("rw-------");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void theTemporaryNameIsAnotherOneEachTime() throws IOException {
        for (int i = 1; i <= 3; i++) {
            FaultyFiles killed = new FaultyFiles().next("move", Fault.KILL);
            assertThatThrownBy(() -> AtomicFile.write(
                            killed, folder.resolve("log.md"), Access.USUAL, output -> output.write(NEW)))
                    .isInstanceOf(Killed.class);
            assertThat(names()).hasSize(i);
        }
    }

    @Test
    void leftoversOfOtherFilesStay() throws IOException {
        FaultyFiles killed = new FaultyFiles().next("move", Fault.KILL);
        assertThatThrownBy(() ->
                        AtomicFile.write(killed, folder.resolve("other.md"), Access.USUAL, output -> output.write("x")))
                .isInstanceOf(Killed.class);
        assertThat(names()).hasSize(1);
        AtomicFile.deleteLeftovers(FileOps.DISK, folder.resolve("log.md"));
        assertThat(names()).hasSize(1);
        AtomicFile.deleteLeftovers(FileOps.DISK, folder.resolve("other.md"));
        assertThat(names()).isEmpty();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
