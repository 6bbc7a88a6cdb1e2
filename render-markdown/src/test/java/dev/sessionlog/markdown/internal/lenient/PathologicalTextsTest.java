package dev.sessionlog.markdown.internal.lenient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PathologicalTextsTest {
    /** A text that takes longer hangs, also on a busy machine. */
    private static final int HANG_MINUTES = 15;

    @Test
    void areAllReadWithLittleStackAndHeap() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xss1m",
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PathologicalTexts.class.getName())
                .redirectErrorStream(true)
                .start();
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread output = new Thread(() -> {
            try (BufferedReader reader = process.inputReader()) {
                for (String printed = reader.readLine(); printed != null; printed = reader.readLine()) {
                    lines.add(printed);
                }
            } catch (IOException e) {
                // The process was ended after its last line.
            }
        });
        output.start();
        List<String> read = new ArrayList<>();
        String line = lines.poll(HANG_MINUTES, TimeUnit.MINUTES);
        while (line != null && !line.equals("done")) {
            read.add(line.replaceFirst(": \\d+$", ""));
            line = lines.poll(HANG_MINUTES, TimeUnit.MINUTES);
        }
        read.add(line == null ? "no answer within " + HANG_MINUTES + " minutes" : line);
        process.destroyForcibly().waitFor();
        output.join();

        assertThat(read)
                .isEqualTo(Stream.concat(PathologicalTexts.texts().keySet().stream(), Stream.of("done"))
                        .toList());
    }
}
