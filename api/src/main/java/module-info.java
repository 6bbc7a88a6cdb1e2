/** The session log as an immutable value with fluent builders, and the SPI of its formats. */
module dev.sessionlog {
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports dev.sessionlog;
    exports dev.sessionlog.format;

    uses dev.sessionlog.format.LogRenderer;
    uses dev.sessionlog.format.LogReader;
}
