package dev.sessionlog.examples.benchmarks.jmh;

import dev.sessionlog.examples.benchmarks.RecordedSession;
import dev.sessionlog.recorder.Journals;
import dev.sessionlog.recorder.RecoveredSession;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reads a journal of 1,000,000 entries: we verify it and replay it into a log, the others parse every line. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Recovery {
    private static final int ENTRIES = 1_000_000;

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final JsonFactory factory = new JsonFactory();
    private Path journal;

    @Setup
    public void prepare() throws IOException {
        journal = WorkFolder.path().resolve(ENTRIES + ".journal");
        RecordedSession.create(journal, ENTRIES / RecordedSession.ENTRIES_PER_TASK);
    }

    @Benchmark
    public RecoveredSession ours() {
        return Journals.read(journal);
    }

    @Benchmark
    public long linesToTrees() throws IOException {
        long size = 0;
        try (BufferedReader lines = Files.newBufferedReader(journal)) {
            lines.readLine(); // the header
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                size += mapper.readTree(payload(line)).size();
            }
        }
        return size;
    }

    @Benchmark
    public long linesToTokens() throws IOException {
        long tokens = 0;
        try (BufferedReader lines = Files.newBufferedReader(journal)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), payload(line))) {
                    while (parser.nextToken() != null) {
                        tokens++;
                    }
                }
            }
        }
        return tokens;
    }

    /** Returns the part of a line after its length and checksum. */
    private static String payload(String line) {
        return line.substring(line.indexOf('{'));
    }
}
