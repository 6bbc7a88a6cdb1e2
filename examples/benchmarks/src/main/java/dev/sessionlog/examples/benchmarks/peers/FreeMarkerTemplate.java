package dev.sessionlog.examples.benchmarks.peers;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The document as a FreeMarker template, parsed once. */
public final class FreeMarkerTemplate {
    private final Template template;

    public FreeMarkerTemplate(TextFilter filter) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(FreeMarkerTemplate.class, "");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setOutputFormat(new Markdown(filter));
        try {
            template = configuration.getTemplate("log.ftl");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String render(LogData log) {
        StringWriter document = new StringWriter();
        try {
            template.process(Map.of("log", log), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
        return document.toString();
    }

    /** Escapes what a template prints, in FreeMarker's way. */
    private static final class Markdown extends CommonMarkupOutputFormat<Markup> {
        private final TextFilter filter;

        Markdown(TextFilter filter) {
            this.filter = filter;
        }

        @Override
        public String getName() {
            return "Markdown";
        }

        @Override
        public String getMimeType() {
            return "text/markdown";
        }

        @Override
        public void output(String text, Writer output) throws IOException {
            filter.write(text, output);
        }

        @Override
        public String escapePlainText(String text) {
            StringBuilder escaped = new StringBuilder();
            try {
                filter.write(text, escaped);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return escaped.toString();
        }

        @Override
        public boolean isLegacyBuiltInBypassed(String builtInName) {
            return false;
        }

        @Override
        protected Markup newTemplateMarkupOutputModel(String text, String markup) {
            return new Markup(this, text, markup);
        }
    }

    private static final class Markup extends CommonTemplateMarkupOutputModel<Markup> {
        private final Markdown format;

        Markup(Markdown format, String text, String markup) {
            super(text, markup);
            this.format = format;
        }

        @Override
        public CommonMarkupOutputFormat<Markup> getOutputFormat() {
            return format;
        }
    }
}
