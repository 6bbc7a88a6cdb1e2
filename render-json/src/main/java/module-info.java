/** Session logs as JSON. */
module dev.sessionlog.json {
    requires transitive dev.sessionlog;
    requires tools.jackson.core;
    requires static transitive tools.jackson.databind;
    requires static transitive org.jspecify;

    exports dev.sessionlog.json;

    provides dev.sessionlog.format.LogRenderer with
            dev.sessionlog.json.JsonRenderer;
    provides dev.sessionlog.format.LogReader with
            dev.sessionlog.json.JsonReader;
    provides tools.jackson.databind.JacksonModule with
            dev.sessionlog.json.SessionLogModule;
}
