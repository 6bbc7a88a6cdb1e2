package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.EmptyLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents say something with most of their lines. */
class EmptyLinesTest {
    private static final double MOST = 0.2;

    @ParameterizedTest
    @EnumSource
    void atMostAFifthOfTheLinesOfADocumentSaysNothing(SampleSession session) {
        assertThat(EmptyLines.share(new MarkdownRenderer().render(session.log())))
                .isLessThanOrEqualTo(MOST);
    }

    @Test
    void headingsWithoutContentAndRepeatedRunsOfTestsSayNothing() {
        assertThat(EmptyLines.share("# A\ntext\n\n---\n\n## B\n*Not recorded.*\n"))
                .isEqualTo(0.5);
        assertThat(EmptyLines.share("# A\n## B\n### C\n## D\ntext\n### E\n")).isEqualTo(2.0 / 6);
        assertThat(EmptyLines.share("""
                        - Tests, run 1: 3 of 3 pass
                        - [x] Tests, run 1: PASS - 3 of 3 pass - `mvn test`
                        - [x] Tests, run 2: PASS - 3 of 3 pass
                        """)).isEqualTo(1.0 / 3);
        assertThat(EmptyLines.share("")).isZero();
    }
}
