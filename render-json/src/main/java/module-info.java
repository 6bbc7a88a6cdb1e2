/**
 * Session logs as JSON.
 *
 * <p>Jackson's databind is needed for {@link dev.sessionlog.json.SessionLogModule} only. It is therefore not {@code provided}
 * here, since a module cannot provide a service of a module that may be absent: in a modular program, add it to the mapper
 * by hand. On the class path a mapper finds it.
 */
module dev.sessionlog.json {
    requires transitive dev.sessionlog;
    requires tools.jackson.core;
    requires static tools.jackson.databind;
    requires static org.jspecify;

    exports dev.sessionlog.json;

    provides dev.sessionlog.format.LogRenderer with
            dev.sessionlog.json.JsonRenderer;
    provides dev.sessionlog.format.LogReader with
            dev.sessionlog.json.JsonReader;
    provides dev.sessionlog.recorder.spi.EntryCodec with
            dev.sessionlog.json.internal.JsonEntryCodec;
}
