/** The session log as an immutable value, and the SPI of its formats. */
module dev.sessionlog {
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;

    exports dev.sessionlog;
}
