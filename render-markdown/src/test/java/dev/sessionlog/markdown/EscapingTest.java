package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapingTest {

    /** White space beside the asterisks would keep them from being bold (CommonMark 0.31, 6.2). */
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {" a b,**&#32;a b**", "a b ,**a b&#32;**", "a b,**a b**", "\u00A0a,**&#160;a**"})
    void boldHasNoWhiteSpaceBesideItsAsterisks(String text, String written) {
        StringBuilder out = new StringBuilder();

        new MarkdownWriter(out, Options.DEFAULT).bold(text, "");

        assertThat(out).hasToString(written);
    }
}
