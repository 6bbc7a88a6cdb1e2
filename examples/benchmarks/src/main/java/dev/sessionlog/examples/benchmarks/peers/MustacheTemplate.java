package dev.sessionlog.examples.benchmarks.peers;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The document as a JMustache template, parsed once. */
public final class MustacheTemplate {
    private final Template template;

    public MustacheTemplate(TextFilter filter) {
        try (InputStream source = Objects.requireNonNull(MustacheTemplate.class.getResourceAsStream("log.mustache"))) {
            template = Mustache.compiler()
                    .defaultValue("")
                    .withEscaper(text -> escaped(text, filter))
                    .compile(new InputStreamReader(source, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text, TextFilter filter) {
        if (filter == TextFilter.NONE) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        try {
            filter.write(text, escaped);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return escaped.toString();
    }

    public String render(LogData log) {
        return template.execute(log);
    }
}
