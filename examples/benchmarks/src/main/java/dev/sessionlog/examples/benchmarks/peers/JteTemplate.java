package dev.sessionlog.examples.benchmarks.peers;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The document as a jte template, compiled with the program. */
public final class JteTemplate {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Plain);
    private final TextFilter filter;

    public JteTemplate(TextFilter filter) {
        this.filter = filter;
    }

    public String render(LogData log) {
        Output output = new Output(filter);
        engine.render("log.jte", log, output);
        return output.document.toString();
    }

    /** Applies the filter to the strings of the log, and to nothing else. */
    private static final class Output implements TemplateOutput {
        private final StringBuilder document = new StringBuilder();
        private final TextFilter filter;

        Output(TextFilter filter) {
            this.filter = filter;
        }

        @Override
        public void writeContent(String value) {
            document.append(value);
        }

        @Override
        public void writeContent(String value, int beginIndex, int endIndex) {
            document.append(value, beginIndex, endIndex);
        }

        @Override
        public void writeUserContent(String value) {
            if (value == null) {
                return;
            }
            try {
                filter.write(value, document);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
