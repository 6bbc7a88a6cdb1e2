package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.CountedWork;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.format.MalformedLogException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every input gives a log or an error, within the stated memory in work that is linear in its length. */
class HostileInputTest {
    /** More than a busy machine needs for any of the programs; what takes longer hangs. */
    private static final int HANG_MINUTES = 15;

    @TempDir
    private Path folder;

    @Test
    void pathologicalInputsAreAnswered() throws Exception {
        assertThat(run(Pathological.class, "-Xss1m", "-Xmx256m")).contains("read ");
    }

    @Test
    void largeDocumentsAreReadInTheStatedMemory() throws Exception {
        assertThat(run(LargeDocuments.class, "-Xss1m", "-Xmx512m"))
                .contains("100,000 tasks: ")
                .contains("a text of 100,000 lines: ")
                .contains("a cell of 100,000 lines: ");
    }

    @Test
    void readingTwiceAsManyTasksIsTwiceTheWork() throws Exception {
        assertTwiceTheWork("read", tasks -> new MarkdownRenderer().render(SampleLogs.withTasks(tasks)));
    }

    static void read(String document) {
        new MarkdownReader().read(document);
    }

    @Test
    void aLargeHandWrittenLogIsReadInTheStatedMemory() throws Exception {
        assertThat(run(LargeHandWrittenLog.class, "-Xss1m", "-Xmx1g")).contains("100000 tasks");
    }

    @Test
    void readingTwiceAsManyTasksLenientlyIsTwiceTheWork() throws Exception {
        assertTwiceTheWork("readLeniently", LargeHandWrittenLog::text);
    }

    static void readLeniently(String document) {
        new MarkdownReader().readLeniently(document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"readOrRefuse", "readLeniently"})
    void noPathologicalInputTakesMoreThanLinearWork(String reading) throws Exception {
        List<String> more = new ArrayList<>();
        for (String start : Pathological.STARTS) {
            for (String piece : Pathological.PIECES) {
                double growth = growth(reading, size -> start + Pathological.repeated(piece, size), 2_000);
                if (growth > 2.2) { // at this size what is done once does not quite vanish
                    more.add(growth + " times for " + start + " and repeated " + Pathological.name(piece));
                }
            }
        }
        assertThat(more).isEmpty();
    }

    @Test
    void noGapWithinALineTakesCubicWork() throws Exception {
        List<String> more = new ArrayList<>();
        for (String line : Pathological.LINES_WITH_GAPS) {
            for (String piece : List.of(" ", ".")) {
                double growth = growth("readLeniently", size -> line.replace("_", piece.repeat(size)), 200);
                if (growth > 3) { // cubic work grows eightfold; lines are short, so that quadratic work hardly counts
                    more.add(growth + " times for " + line + " with '" + piece + "'");
                }
            }
        }
        assertThat(more).isEmpty();
    }

    static void readOrRefuse(String document) {
        try {
            new MarkdownReader().read(document);
        } catch (MalformedLogException e) {
            // as good an answer as a log
        }
    }

    private static void assertTwiceTheWork(String reading, IntFunction<String> document) throws Exception {
        assertThat(growth(reading, document, 2_000)).isBetween(1.97, 2.03);
    }

    /** Returns how many times the work for the document of one size is the work for that of twice the size. */
    private static double growth(String reading, IntFunction<String> document, int size) throws Exception {
        long once = CountedWork.of(HostileInputTest.class, reading, document.apply(size));
        long twice = CountedWork.of(HostileInputTest.class, reading, document.apply(2 * size));
        return (double) twice / once;
    }

    private String run(Class<?> program, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), program.getName()));
        File output = folder.resolve("output.txt").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        boolean ended = process.waitFor(HANG_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly().waitFor();
        String printed = Files.readString(output.toPath(), StandardCharsets.ISO_8859_1);
        assertThat(ended)
                .as("ended within %s minutes: %s", HANG_MINUTES, printed)
                .isTrue();
        assertThat(process.exitValue()).as("%s", printed).isZero();
        return printed;
    }
}
