/** The session log as an immutable value with fluent builders, the SPI of its formats, and its recording. */
module dev.sessionlog {
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports dev.sessionlog;
    exports dev.sessionlog.format;
    exports dev.sessionlog.recorder;
    exports dev.sessionlog.recorder.spi;

    uses dev.sessionlog.format.LogRenderer;
    uses dev.sessionlog.format.LogReader;
    uses dev.sessionlog.recorder.spi.EntryCodec;
}
