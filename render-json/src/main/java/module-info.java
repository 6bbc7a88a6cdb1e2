/** Session logs as JSON. */
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
    provides dev.sessionlog.recorder.EntryCodec with
            dev.sessionlog.json.JsonEntryCodec;
    provides tools.jackson.databind.JacksonModule with
            dev.sessionlog.json.SessionLogModule;
}
