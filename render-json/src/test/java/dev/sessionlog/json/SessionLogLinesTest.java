package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.GeneratedLogs;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.Seeds;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.MalformedLogException;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionLogLinesTest {
    private static final String MINIMAL =
            "{\"schemaVersion\":\"1.0\",\"date\":\"2026-03-14\",\"number\":1,\"agent\":\"build-agent/2.1\"}";

    private final SessionLogLines lines = new SessionLogLines();

    @TempDir
    Path folder;

    @Test
    void readsBackWhatWasAppendedInOrder() throws IOException {
        Path file = folder.resolve("logs.jsonl");
        List<SessionLog> logs = new ArrayList<>(List.of(SampleLogs.complete(), SampleLogs.hostile()));
        GeneratedLogs generated = new GeneratedLogs(Seeds.random(3));
        for (int i = 0; i < 200; i++) {
            logs.add(generated.log());
        }

        lines.append(SampleLogs.minimal(), file);
        lines.append(logs, file);

        logs.add(0, SampleLogs.minimal());
        assertThat(Files.readAllLines(file)).hasSameSizeAs(logs);
        try (Stream<SessionLog> read = lines.read(file)) {
            assertThat(read).isEqualTo(logs);
        }
    }

    @Test
    void appendsOneLine() throws IOException {
        Path file = folder.resolve("logs.jsonl");

        lines.append(SampleLogs.minimal(), file);
        lines.append(SampleLogs.minimal(), file);

        assertThat(Files.readString(file)).isEqualTo(MINIMAL + "\n" + MINIMAL + "\n");
    }

    @Test
    void startsAnotherLineWhereTheLastOneWasCutOff() throws IOException {
        Path file = folder.resolve("logs.jsonl");
        Files.writeString(file, MINIMAL + "\n{\"schemaVer");

        lines.append(SampleLogs.minimal(), file);

        List<MalformedLogException> broken = new ArrayList<>();
        try (Stream<SessionLog> read = lines.read(file, broken::add)) {
            assertThat(read).containsExactly(SampleLogs.minimal(), SampleLogs.minimal());
        }
        assertThat(broken)
                .extracting(Throwable::getMessage)
                .containsExactly(file + ":2:12: The document ends too early; expected the rest of it.");
    }

    @Test
    void reportsBrokenLinesWithTheirNumberAndReadsTheRest() {
        byte[] notUtf8 = ("\ufeff" + MINIMAL + "\r\n\n{\"number\":0}\n[1,\n \t\r\n" + MINIMAL.replace("build", "b?ild")
                        + "\n" + "x".repeat(200_000) + "\n" + MINIMAL + MINIMAL + "\n" + MINIMAL)
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < notUtf8.length; i++) {
            notUtf8[i] = notUtf8[i] == '?' ? (byte) 0xFF : notUtf8[i];
        }

        List<String> broken = new ArrayList<>();
        List<SessionLog> logs = lines.read(new ByteArrayInputStream(notUtf8), e -> broken.add(e.getMessage()))
                .toList();

        assertThat(logs).containsExactly(SampleLogs.minimal(), SampleLogs.minimal());
        assertThat(broken)
                .containsExactly(
                        "Line 3, column 11: number is the number 0; expected an integer from 1 to 2147483647.",
                        "Line 4, column 1: The document is an array; expected an object.",
                        "Line 6, column 1: Invalid UTF-8 in the rest of the document.",
                        "Line 7, column 1: Invalid JSON; expected one JSON object and nothing else.",
                        "Line 8, column 81: Unexpected content after the document; expected its end.");
    }

    @Test
    void stopsAtABrokenLineUnlessToldOtherwise() throws IOException {
        Path file = folder.resolve("logs.jsonl");
        Files.writeString(file, MINIMAL + "\n{}\n" + MINIMAL + "\n");
        List<SessionLog> before = new ArrayList<>();

        try (Stream<SessionLog> read = lines.read(file)) {
            assertThatThrownBy(() -> read.forEach(before::add))
                    .isInstanceOf(MalformedLogException.class)
                    .hasMessage(file + ":2:1: The document lacks schemaVersion, date, number and agent, which are"
                            + " required.");
        }

        assertThat(before).containsExactly(SampleLogs.minimal());
    }

    @Test
    @SuppressWarnings("InputStreamSlowMultibyteRead")
    void readsNoFurtherThanItIsAsked() {
        AtomicInteger bytes = new AtomicInteger();
        InputStream endless = new InputStream() {
            private final byte[] line = (MINIMAL + "\n").getBytes(StandardCharsets.UTF_8);

            @Override
            public int read() {
                return line[bytes.getAndIncrement() % line.length];
            }
        };

        assertThat(lines.read(endless, e -> {
                            throw e;
                        })
                        .limit(3))
                .hasSize(3);
        assertThat(bytes.get()).isLessThan(200_000);
    }

    @Test
    void limitsALineLikeADocument() {
        JsonReader limited =
                JsonReader.builder().maxDocumentLength(MINIMAL.length()).build();
        List<String> broken = new ArrayList<>();

        List<SessionLog> logs = new SessionLogLines(limited)
                .read(
                        new ByteArrayInputStream((MINIMAL + " \n" + MINIMAL + "\n").getBytes(StandardCharsets.UTF_8)),
                        e -> broken.add(e.getMessage()))
                .toList();

        assertThat(logs).hasSize(1);
        assertThat(broken)
                .containsExactly("Line 1, column 1: The document has more than " + MINIMAL.length()
                        + " characters, which is the limit of this reader.");
    }

    @Test
    @SuppressWarnings("InputStreamSlowMultibyteRead")
    void closesTheSourceAndPassesItsErrorsOn() throws IOException {
        IOException failure = new IOException("gone");
        AtomicInteger closed = new AtomicInteger();
        InputStream source = new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };

        try (Stream<SessionLog> read = lines.read(source, e -> {})) {
            assertThatThrownBy(read::count)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCause(failure);
        }

        assertThat(closed).hasValue(1);
        assertThatThrownBy(() -> lines.read(folder.resolve("missing.jsonl"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void readsAMillionLinesInConstantMemory() throws Exception {
        int count = 1_000_000 * Integer.getInteger("sessionlog.effort", 1);
        Path file = folder.resolve("million.jsonl");
        byte[] line = (MINIMAL + "\n").getBytes(StandardCharsets.UTF_8);
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 1; i <= count; i++) {
                output.write(i % 250_000 == 0 ? "{}\n".getBytes(StandardCharsets.UTF_8) : line);
            }
        }

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Count.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output.strip())
                .isEqualTo((count - count / 250_000) + " logs, broken lines "
                        + Stream.iterate(250_000, i -> i <= count, i -> i + 250_000)
                                .toList());
    }

    /** The program that is run with little memory. */
    public static final class Count {
        private Count() {}

        /** Counts the logs in a file. */
        public static void main(String[] arguments) throws IOException {
            List<Integer> broken = new ArrayList<>();
            try (Stream<SessionLog> logs =
                    new SessionLogLines().read(Path.of(arguments[0]), e -> broken.add(e.line()))) {
                long count = logs.filter(SampleLogs.minimal()::equals).count();
                System.out.println(count + " logs, broken lines " + broken);
            }
        }
    }
}
