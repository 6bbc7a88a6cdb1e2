package dev.sessionlog.markdown.internal.lenient;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DiagnosticCodesTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (ERROR|WARNING|INFO) \\| \\S.*\\|$");

    @Test
    void readmeExplainsEveryCodeWithItsLevel() {
        String readme = Fixtures.read(Path.of("README.md"));
        String own = readme.substring(readme.indexOf("## Diagnostics"), readme.indexOf("### Findings"));
        List<String> explained = ROW.matcher(own)
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();
        List<String> codes = Arrays.stream(Code.values())
                .map(code -> code.text() + " " + code.level())
                .toList();

        assertThat(explained).isEqualTo(codes);
    }
}
