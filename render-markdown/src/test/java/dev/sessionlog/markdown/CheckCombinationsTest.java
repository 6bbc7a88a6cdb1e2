package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.HostileTexts;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TestCheck;
import dev.sessionlog.TestOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A test is read back whichever of its parts are absent, and whatever stands beside its command. */
class CheckCombinationsTest {
    private static final MarkdownRenderer RENDERER =
            MarkdownRenderer.builder().emptySections(EmptySections.OMITTED).build();

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void isReadBackAndNothingButText(boolean outcome, boolean description) {
        List<String> commands = new ArrayList<>(HostileTexts.ALL);
        commands.addAll(List.of("mvn verify", "a | b", ">", "&#45;", "a - `b`", "$", "`", "-", "- a", "a -"));
        for (String beside : HostileTexts.ALL) {
            SessionLog log = log(commands, outcome, description ? "x" : beside, description ? beside : "");
            String document = RENDERER.render(log);

            assertThat(new MarkdownReader().read(document)).isEqualTo(log);
            assertThat(CommonmarkJudge.structure(document))
                    .as(document)
                    .isEqualTo(plain(log, CommonmarkJudge::structure));
            assertThat(FlexmarkJudge.structure(document)).as(document).isEqualTo(plain(log, FlexmarkJudge::structure));
        }
    }

    private static SessionLog log(List<String> commands, boolean outcome, String name, String description) {
        return SampleLogs.minimal().toBuilder()
                .validation(v -> v.functional(commands.stream()
                        .map(command -> TestCheck.builder()
                                .name(name)
                                .outcome(outcome ? Optional.of(TestOutcome.PASS) : Optional.empty())
                                .description(description)
                                .command(command)
                                .build())
                        .toList()))
                .build();
    }

    private static String plain(SessionLog log, UnaryOperator<String> judge) {
        return judge.apply(RENDERER.render(log.mapTexts(text -> "x")));
    }
}
