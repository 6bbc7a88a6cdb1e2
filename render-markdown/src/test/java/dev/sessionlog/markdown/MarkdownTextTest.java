package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Fix foo_bar() in a-b.c, 3 < 4 & x*y | Fix foo_bar() in a-b.c, 3 < 4 & x\\*y",
                "[x](y) | \\[x](y)",
                "<b>bold</b> | \\<b>bold\\</b>",
                "*stars* | \\*stars\\*"
            })
    void proseStaysReadableAndMarkupBecomesText(String text, String escaped) throws IOException {
        StringBuilder output = new StringBuilder();
        MarkdownText.write(text, output);
        assertThat(output).hasToString(escaped);
        assertThat(Parser.builder().build().parse("a " + output).getFirstChild())
                .isInstanceOfSatisfying(
                        Paragraph.class,
                        paragraph -> assertThat(paragraph.getFirstChild()).isInstanceOf(Text.class));
    }
}
