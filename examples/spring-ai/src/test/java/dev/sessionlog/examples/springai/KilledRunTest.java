package dev.sessionlog.examples.springai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.FileNote;
import dev.sessionlog.Objective;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.recorder.Journals;
import dev.sessionlog.recorder.RecoveredSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class KilledRunTest {
    @TempDir
    Path folder;

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void whatWasDoneBeforeTheProcessWasKilledIsInTheLog() throws Exception {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dexample.folder=" + folder,
                        Main.class.getName(),
                        "killed")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as(() -> read(output)).isEqualTo(137);

        RecoveredSession killed = Journals.read(folder.resolve("sessions/session-1.journal"));

        assertThat(killed.log().interruption()).isPresent();
        assertThat(killed.log().objectives().orElseThrow().primary())
                .extracting(Objective::achieved)
                .containsExactly(false);
        Task task = killed.log().tasks().get(0);
        assertThat(task.status()).hasValue(TaskStatus.PARTIAL);
        assertThat(task.implementation().orElseThrow().modifiedFiles())
                .extracting(FileNote::path)
                .containsExactly("src/main/java/shop/Pages.java");
        assertThat(task.results().orElseThrow().testResults()).hasSize(2);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }
}
