package dev.sessionlog.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.mcp.MessageLines.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageLinesTest {
    @Test
    void linesAreReadOneByOneWithOrWithoutAnEnd() throws IOException {
        assertThat(lines("a\n\nü\r\n")).containsExactly(line("a"), line(""), line("ü\r"));
        assertThat(lines("a\nb")).containsExactly(line("a"), line("b"));
        assertThat(lines("")).isEmpty();
    }

    @Test
    void ofALineThatIsTooLongTheStartAndTheEndAreKept() throws IOException {
        String longest = "s" + "x".repeat(MessageLines.LONGEST - 2) + "e";
        assertThat(lines(longest + "\n")).containsExactly(line(longest));

        List<Line> lines = lines("s" + longest + "e\nnext");
        assertThat(lines).hasSize(2).last().isEqualTo(line("next"));
        assertThat(lines.get(0).isTooLong()).isTrue();
        assertThat(lines.get(0).text()).startsWith("ssx").endsWith("xee").hasSize(1_024);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"jsonrpc\":\"2.0\",\"method\":\"tools/call\",\"id\":\"a-1\",\"params\":{       | a-1",
                "{\"id\":7,\"method\":                                                           | 7",
                "{\"method\":\"tools/call\",\"params\":{\"id\":1, garbage},\"jsonrpc\":\"2.0\",\"id\":3} | 3",
                "{\"method\":\"tools/call\",\"params\":{,\"id\":4,\"jsonrpc\":\"2.0\"}          | 4",
                "{\"params\":{\"id\":1}}                                                         |",
                "{\"jsonrpc\":\"2.0\",\"id\":null}                                               |",
                "hello                                                                          |"
            })
    void theIdOfARequestThatCannotBeReadIsFound(String line, String id) {
        assertThat(RequestId.of(line).map(Object::toString)).isEqualTo(Optional.ofNullable(id));
    }

    private static Line line(String text) {
        return new Line(text, false);
    }

    private static List<Line> lines(String text) throws IOException {
        MessageLines in = new MessageLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        List<Line> lines = new ArrayList<>();
        for (Optional<Line> line = in.next(); line.isPresent(); line = in.next()) {
            lines.add(line.get());
        }
        return lines;
    }
}
