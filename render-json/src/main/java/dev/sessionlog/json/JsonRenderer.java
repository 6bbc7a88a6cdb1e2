package dev.sessionlog.json;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.LogRenderer;
import dev.sessionlog.json.internal.JsonOutput;
import java.io.IOException;
import java.util.Objects;

/**
 * Writes a session log as JSON: the shape that the JSON Schema of version 1.0 describes, in the order of the model.
 *
 * <p>What is absent, an empty list and an empty section are left out; nothing is {@code null}. Derived values (the elapsed
 * time, the changes of metrics) are not written. {@link JsonReader#read} gives back an equal log: nothing is lost.
 *
 * <pre>{@code
 * String document = new JsonRenderer().render(log);
 * String line = JsonRenderer.builder().compact().build().render(log);
 * }</pre>
 *
 * <p>The output is meant for files and for programs. Inside an HTML page it has to be escaped like any other text: a text
 * of the log may be {@code </script>}.
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

    /** Returns a builder of renderers: indented by two blanks unless it is told otherwise. */
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
