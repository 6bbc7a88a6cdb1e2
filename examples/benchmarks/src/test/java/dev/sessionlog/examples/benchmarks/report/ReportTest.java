package dev.sessionlog.examples.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.examples.benchmarks.growth.Growth;
import dev.sessionlog.examples.benchmarks.processes.FirstLogTimes;
import dev.sessionlog.examples.benchmarks.tools.ToolCallCosts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample is in the form of JMH's JSON; its numbers are made up. */
class ReportTest {
    private static final Machine MACHINE =
            new Machine("A processor", 2, "8 GB", "Linux amd64", "A Java 17", LocalDate.of(2026, 3, 14));
    private static final List<String> GROWTH = List.of(
            "cost\tJSON writing\t10\t50000.0\t21000\t1000",
            "cost\tJSON writing\t1000\t4000000.0\t2001000\t1000",
            "cost\tJSON writing\t100000\t900000000.0\t220001000\t1000",
            "peak\tJSON writing to a Writer\t10\t4096",
            "peak\tJSON writing to a Writer\t100000\t5120");
    private static final List<String> TOOL_CALLS =
            List.of("EACH\tfalse\t1.25\t0.05", "EACH\ttrue\t1.5\t0.075", "NONE\tfalse\t0.125\t0.05");

    @TempDir
    Path folder;

    @Test
    void ratiosAreOfMediansAndSayWhetherTheAimIsMet() throws IOException {
        assertThat(report(first()))
                .contains("Written by a short run on 2026-03-14.")
                .contains("- Rounds: 1. One round does not show how much of a difference is noise; a full run has two.")
                .contains("| JSON writing | databind on records | ≤ 1.0 | 1.00 / 1.00 / 1.00 | – / – / – |"
                        + " 1.00 / 1.00 / 1.00 | met |")
                .contains("| the limit: JsonGenerator by hand | ≤ 1.1 | 1.25 / 1.25 / 1.25 | – / – / – |")
                .contains("| 1.25 / 1.25 / 1.25 | **missed** |")
                .contains("| the fastest template engine, with our escaping | ≤ 1.0 | 0.50 / 0.50 / 0.50 |")
                .contains(
                        "durability NONE | JsonGenerator and RandomAccessFile.write | ≤ 1.3 | 1.00 | – | 2.00 | met |")
                .contains("durability NONE | the same without redaction | ≤ 1.1 | 1.00 | – |")
                .contains("| HTML page | the Markdown of the same log |  | 1.00 / 1.00 / 1.00 |")
                .contains("| a bare process that writes the same bytes | ≤ 3.0 | 4.00 | – |  | **missed** |")
                .contains("| with us | 200 | – |")
                .contains("| Recovery.linesToTokens | 1,000,000.00 | – | 500,000,000 |");
    }

    @Test
    void everyRowSaysHowFarTheRoundsAreApart() throws IOException {
        assertThat(report(first(), second()))
                .contains("- Rounds: 2. A number is the median of the rounds.")
                .contains("| JSON writing | databind on records | ≤ 1.0 | 1.10 / 1.00 / 1.00 |"
                        + " 1.00–1.20 / 1.00–1.00 / 1.00–1.00 | 1.00 / 1.00 / 1.00 | within noise |")
                .contains("| a bare process that writes the same bytes | ≤ 3.0 | 4.25 | 4.00–4.50 |  | **missed** |")
                .contains("| with us | 190 | 180–200 |")
                .contains("| EACH | the call | 1.250 | 1.250–1.250 | 0.050 | 0.050–0.050 | **missed** |")
                .contains("| JSON writing | 5.00 | 3.50 | 9.00 | 2.63 | 2.25–3.00 | **missed** |")
                .contains("| JSON writing to a Writer | 4 | 5–6 |")
                .contains("| JsonWriting.ours SMALL | 11.00 | 18 % | 1,000 |");
    }

    @Test
    void aToolCallHasARowForEverySetting() throws IOException {
        assertThat(report(first()))
                .contains("| EACH | the call | 1.250 | – | 0.050 | – | **missed** |")
                .contains("| EACH | the call, files and tests | 1.500 | – | 0.075 | – | **missed** |")
                .contains("| NONE | the call | 0.125 | – | 0.050 | – | met |");
    }

    @Test
    void growthComparesTheLargeLogWithTheSmallerOne() throws IOException {
        assertThat(report(first()))
                .contains("| JSON writing | 5.00 | 4.00 | 9.00 | 2.25 | – | **missed** |")
                .contains("| JSON writing | 2000 | 2000 | 2200 | 1.10 | – | **missed** |")
                .contains("| JSON writing to a Writer | 4 | 5 |");
    }

    @Test
    void aMissingResultIsNamed() throws IOException {
        JmhResults none = results("[]");

        assertThatThrownBy(() -> none.micros("JsonWriting.ours SMALL"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("There is no result of JsonWriting.ours SMALL.");
    }

    private Round first() throws IOException {
        return new Round(
                results(sample()),
                new FirstLogTimes(200, 50, 400),
                Growth.parse(GROWTH),
                ToolCallCosts.parse(TOOL_CALLS));
    }

    private Round second() throws IOException {
        List<String> growth = GROWTH.stream()
                .map(line -> line.replace("\t4000000.0", "\t3000000.0").replace("\t5120", "\t6144"))
                .toList();
        return new Round(
                results(sample().replaceFirst("(?<start>JsonWriting\\.ours.*?rawData\": \\[\\[)10,", "${start}12,")),
                new FirstLogTimes(180, 40, 400),
                Growth.parse(growth),
                ToolCallCosts.parse(TOOL_CALLS));
    }

    private static String sample() throws IOException {
        try (InputStream sample = Objects.requireNonNull(ReportTest.class.getResourceAsStream("jmh.json"))) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private JmhResults results(String json) throws IOException {
        return JmhResults.read(Files.writeString(folder.resolve("jmh.json"), json));
    }

    private static String report(Round... rounds) {
        return new Report(MACHINE, "short", List.of(rounds)).markdown();
    }
}
