package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.sessionlog.SampleLogs;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every input gives a log or says why it is none, within the memory that is stated and without a hang. */
class HostileInputTest {
    private static final int HANG_SECONDS = 60;

    @TempDir
    private Path folder;

    @Test
    void pathologicalInputsAreAnswered() throws Exception {
        assertThat(run(Pathological.class, HANG_SECONDS, "-Xss512k", "-Xmx256m"))
                .contains("read ");
    }

    @Test
    void largeDocumentsAreReadInTheStatedMemory() throws Exception {
        assertThat(run(LargeDocuments.class, 2 * HANG_SECONDS, "-Xss512k", "-Xmx512m"))
                .contains("100,000 tasks: ")
                .contains("a text of 100,000 lines: ")
                .contains("a cell of 100,000 lines: ");
    }

    @Test
    void readingTwiceAsMuchAllocatesTwiceAsMuch() {
        allocatedFor(1_000);
        long once = allocatedFor(10_000);
        long twice = allocatedFor(20_000);
        assertThat((double) twice / once).isBetween(1.8, 2.3);
    }

    private static long allocatedFor(int tasks) {
        String document = new MarkdownRenderer().render(SampleLogs.withTasks(tasks));
        return allocatedBy(() -> new MarkdownReader().read(document));
    }

    @Test
    void aLargeHandWrittenLogIsReadInTheStatedMemory() throws Exception {
        assertThat(run(LargeHandWrittenLog.class, 2 * HANG_SECONDS, "-Xss512k", "-Xmx1g"))
                .contains("100000 tasks");
    }

    @Test
    void readingTwiceAsMuchLenientlyAllocatesTwiceAsMuch() {
        allocatedLenientlyFor(1_000);
        long once = allocatedLenientlyFor(10_000);
        long twice = allocatedLenientlyFor(20_000);
        assertThat((double) twice / once).isBetween(1.8, 2.3);
    }

    private static long allocatedLenientlyFor(int tasks) {
        String document = LargeHandWrittenLog.text(tasks);
        return allocatedBy(() -> new MarkdownReader().readLeniently(document));
    }

    private static long allocatedBy(Runnable reading) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        reading.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private String run(Class<?> program, int seconds, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), program.getName()));
        File output = folder.resolve("output.txt").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        String printed = Files.readString(output.toPath(), StandardCharsets.ISO_8859_1);
        assertThat(ended).as("ended in time: " + printed).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }
}
