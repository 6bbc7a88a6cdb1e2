package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written about durability promises no more than is kept, and says what is not promised (promise 2). */
class DurabilityWordsTest {
    private static final String NOT_PROMISED = "not promised ";
    private static final int CELLS = 4;

    private static String source() throws IOException {
        return Files.readString(Path.of("src/main/java/dev/sessionlog/recorder/Durability.java"));
    }

    /** Returns the cells of a level's row: the level, a killed process, a power failure, the cost. */
    private static List<String> row(Durability level) throws IOException {
        return Pattern.compile("<tr>(?:(?!</tr>).)*</tr>", Pattern.DOTALL)
                .matcher(source())
                .results()
                .map(MatchResult::group)
                .filter(row -> row.contains("{@link #" + level + "}"))
                .findFirst()
                .map(row -> Pattern.compile("<td>(.*?)</td>")
                        .matcher(row)
                        .results()
                        .map(cell -> cell.group(1))
                        .toList())
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void everyLevelSaysWhatIsNotPromisedAndOnlyASyncPromisesAnythingOfPower(Durability level) throws IOException {
        List<String> row = row(level);
        assertThat(row).hasSize(CELLS);
        String killed = row.get(1);
        String power = row.get(2);
        assertThat(killed).isEqualTo("survives");
        assertThat(power).contains(NOT_PROMISED);
        String promised = power.substring(0, power.indexOf(NOT_PROMISED));
        String notPromised = power.substring(power.indexOf(NOT_PROMISED));
        switch (level) {
            case NONE -> {
                assertThat(promised).isEmpty();
                assertThat(notPromised).contains("any entry, however old");
            }
            case INTERVAL -> {
                assertThat(promised).isEqualTo("survives once synced; ");
                assertThat(notPromised).contains("entries recorded since the last sync");
            }
            case EACH -> {
                assertThat(promised).isEqualTo("survives; ");
                assertThat(notPromised).contains("if the disk loses what it confirmed");
            }
        }
    }

    @Test
    void theConstantsThemselvesPromiseNothingOfPowerAndTheTestsAreNotSaidToCutIt() throws IOException {
        String source = source();
        assertThat(source.substring(source.indexOf("public enum Durability"))).doesNotContain("surviv", "power");
        assertThat(source).contains("They do not cut power.");
    }

    @Test
    void theReadmeSaysOfEveryLevelWhatALossOfPowerTakes() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        assertThat(readme.lines().filter(line -> line.startsWith("| a recorded entry, `Durability.")))
                .containsExactly(
                        "| a recorded entry, `Durability.NONE` | a killed process |",
                        "| a recorded entry, `Durability.INTERVAL` | a killed process; a power failure, except for about the"
                                + " last second |",
                        "| a recorded entry, `Durability.EACH` (default, about 0.5 ms) | a killed process and a power"
                                + " failure, unless the disk loses what it confirmed |");
    }
}
