package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written about durability promises no more than is kept, and says what is not promised (promise 2). */
class DurabilityWordsTest {
    private static final String NOT_PROMISED = "Not promised: ";

    /** Returns the Javadoc of a level as one line of words. */
    private static String javadoc(Durability level) throws IOException {
        String source = Files.readString(Path.of("src/main/java/dev/sessionlog/recorder/Durability.java"));
        Matcher javadoc = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*" + level + "\\b", Pattern.DOTALL)
                .matcher(source);
        assertThat(javadoc.find()).as("%s has Javadoc", level).isTrue();
        return javadoc.group(1).replaceAll("\\s+(\\* |\\*$)?", " ").trim();
    }

    @ParameterizedTest
    @EnumSource
    void everyLevelSaysWhatIsNotPromisedAndOnlyEachPromisesAnythingOfPower(Durability level) throws IOException {
        String javadoc = javadoc(level);
        assertThat(javadoc).contains(NOT_PROMISED);
        String promised = javadoc.substring(0, javadoc.indexOf(NOT_PROMISED));
        String notPromised = javadoc.substring(javadoc.indexOf(NOT_PROMISED));
        if (level == Durability.EACH) {
            assertThat(promised).contains("survives a loss of power");
            assertThat(notPromised).contains("that a disk has what it said it had written", "do not cut power");
        } else {
            assertThat(promised).doesNotContain("power", "operating system");
            assertThat(notPromised).containsPattern("entr(y|ies) .*survives? a loss of power");
        }
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
