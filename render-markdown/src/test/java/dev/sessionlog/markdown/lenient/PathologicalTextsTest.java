package dev.sessionlog.markdown.lenient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathologicalTextsTest {
    private static final int HANG = 60;

    @Test
    void areAllReadWithLittleStackAndHeap(@TempDir Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xss512k",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PathologicalTexts.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(HANG, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        List<String> names = Files.readAllLines(output).stream()
                .map(line -> line.replaceFirst(": \\d+$", ""))
                .toList();

        assertThat(names)
                .isEqualTo(Stream.concat(PathologicalTexts.texts().keySet().stream(), Stream.of("done"))
                        .toList());
    }
}
