package dev.sessionlog.examples.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void theEnginesAgreeAboutTwoHundredLogs() throws Exception {
        assertThat(Main.run(out, folder, "200", "1")).isZero();

        assertThat(printed())
                .contains("Wrote 200 lines")
                .contains("DuckDB ")
                .contains("Spark ")
                .contains(Question.CARRIED_OBJECTIVES.text())
                .endsWith("All answers are equal." + System.lineSeparator());
    }

    @Test
    void answersThatDifferAreCountedAndShown() {
        Map<Question, Answer> one = answers("1");
        Map<Question, Answer> other = answers("1");
        other.put(Question.ISSUES, new Answer(List.of("days"), List.of(List.of("2"))));

        assertThat(new Main(out).compare(one, other)).isEqualTo(1);

        assertThat(printed()).contains("DIFFERENT: in DuckDB and Spark, row 1 is [1] and [2].");
    }

    private static Map<Question, Answer> answers(String value) {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            answers.put(question, new Answer(List.of("days"), List.of(List.of(value))));
        }
        return answers;
    }

    @Test
    void argumentsThatAreNoNumbersAreRefused() throws Exception {
        assertThat(Main.run(out, folder, "many")).isEqualTo(2);

        assertThat(printed()).contains("\"many\"").contains("Usage:");
    }

    @Test
    void aFleetWithoutLogsIsRefused() throws Exception {
        assertThat(Main.run(out, folder, "0")).isEqualTo(2);

        assertThat(printed()).contains("must be at least 1, but was 0").contains("Usage:");
    }

    @Test
    void tooManyArgumentsAreRefused() throws Exception {
        assertThat(Main.run(out, folder, "200", "1", "2")).isEqualTo(2);

        assertThat(printed()).contains("Usage:");
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
