package dev.sessionlog.internal.secrets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Lists of texts, one a line; lines that start with {@code # } are comments, and {@code ⏎} is a line break. */
final class Resource {
    private Resource() {}

    static List<String> lines(String name) throws IOException {
        try (InputStream in = Resource.class.getResourceAsStream("/secrets/" + name)) {
            String content = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return content.lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(line -> line.replace('⏎', '\n'))
                    .toList();
        }
    }
}
