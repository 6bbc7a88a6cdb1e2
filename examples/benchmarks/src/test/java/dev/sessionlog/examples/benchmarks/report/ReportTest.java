package dev.sessionlog.examples.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.examples.benchmarks.growth.Growth;
import dev.sessionlog.examples.benchmarks.processes.FirstLogTimes;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The sample is in the form of JMH's JSON; its numbers are made up. */
class ReportTest {
    private static final Machine MACHINE =
            new Machine("A processor", 2, "8 GB", "Linux amd64", "A Java 17", LocalDate.of(2026, 3, 14));
    private static final Growth GROWTH = Growth.parse(List.of(
            "cost\tJSON writing\t10\t50000.0\t21000\t1000",
            "cost\tJSON writing\t1000\t4000000.0\t2001000\t1000",
            "cost\tJSON writing\t100000\t900000000.0\t220001000\t1000",
            "peak\tJSON writing to a Writer\t10\t4096",
            "peak\tJSON writing to a Writer\t100000\t5120"));

    @Test
    void ratiosAreOfMediansAndSayWhetherTheAimIsMet() throws URISyntaxException {
        String report = report();

        assertThat(report)
                .contains("Written by a short run on 2026-03-14.")
                .contains(
                        "| JSON writing | databind on records | ≤ 1.0 | 1.00 / 1.00 / 1.00 | 1.00 / 1.00 / 1.00 | met |")
                .contains("| the limit: JsonGenerator by hand | ≤ 1.1 | 1.25 / 1.25 / 1.25 |")
                .contains("| 1.25 / 1.25 / 1.25 | **missed** |")
                .contains("| the fastest template engine, with our escaping | ≤ 0.8 | 0.50 / 0.50 / 0.50 |")
                .contains("durability NONE | JsonGenerator and RandomAccessFile.write | ≤ 1.3 | 1.00 | 2.00 | met |")
                .contains("| a bare process that writes the same bytes | ≤ 3.0 | 4.00 |  | **missed** |")
                .contains("| Recovery.linesToTokens | 1,000,000.00 | 500,000,000 |");
    }

    @Test
    void growthComparesTheLargeLogWithTheSmallerOne() throws URISyntaxException {
        assertThat(report())
                .contains("| JSON writing | 5.00 | 4.00 | 9.00 | 2.25 | **missed** |")
                .contains("| JSON writing | 2000 | 2000 | 2200 | 1.10 | **missed** |")
                .contains("| JSON writing to a Writer | 4 | 5 |");
    }

    @Test
    void aMissingResultIsNamed() {
        assertThatThrownBy(() -> JmhResults.read(List.of()).micros("JsonWriting.ours SMALL"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("There is no result of JsonWriting.ours SMALL.");
    }

    private static String report() throws URISyntaxException {
        Path sample = Path.of(
                Objects.requireNonNull(ReportTest.class.getResource("jmh.json")).toURI());
        JmhResults results = JmhResults.read(List.of(sample));
        return new Report(MACHINE, "short", results, new FirstLogTimes(200, 50, 400), GROWTH).markdown();
    }
}
