package dev.sessionlog.json;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.LogRenderer;
import dev.sessionlog.json.internal.JsonOutput;
import java.io.IOException;
import java.util.Objects;

/**
 * Writes a session log as JSON: the shape that the JSON Schema of version 1.0 describes, in the order of the model.
 *
 * <p>Absent values, empty lists and empty sections are left out; nothing is {@code null}. Derived values (the elapsed
 * time, the changes of metrics) are not written. {@link JsonReader#read} returns an equal log.
 *
 * <pre>{@code
 * String document = new JsonRenderer().render(log);
 * String line = JsonRenderer.builder().compact().build().render(log);
 * }</pre>
 *
 * <p>The output is meant for files and programs. Escape it inside an HTML page: a string in the log may be {@code
 * </script>}.
 *
 * <p>Immutable and thread-safe.
 */
public final class JsonRenderer implements LogRenderer {
    private final boolean compact;

    /** Creates a renderer with the defaults of {@link #builder()}. */
    public JsonRenderer() {
        this(false);
    }

    private JsonRenderer(boolean compact) {
        this.compact = compact;
    }

    /** Returns a builder of renderers: by default, the output is indented by two spaces. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@code json}. */
    @Override
    public String format() {
        return "json";
    }

    /** {@code application/json}. */
    @Override
    public String mediaType() {
        return "application/json";
    }

    /** {@code json}. */
    @Override
    public String fileExtension() {
        return "json";
    }

    @Override
    public void render(SessionLog log, Appendable output) throws IOException {
        Objects.requireNonNull(log, "log");
        Objects.requireNonNull(output, "output");
        JsonOutput.write(log, compact, output);
    }

    @Override
    public String render(SessionLog log) {
        Objects.requireNonNull(log, "log");
        return JsonOutput.text(log, compact);
    }

    /** Builds a renderer. Not thread-safe. */
    public static final class Builder {
        private boolean compact;

        private Builder() {}

        /** Puts the whole document on one line, which has a line end like every document. By default it is indented. */
        public Builder compact() {
            compact = true;
            return this;
        }

        /** Builds the renderer. */
        public JsonRenderer build() {
            return new JsonRenderer(compact);
        }
    }
}
