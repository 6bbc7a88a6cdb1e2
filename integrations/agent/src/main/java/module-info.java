/** Records the run of an agent: its tools and model calls, what git says of its work, and its test reports. */
module dev.sessionlog.agent {
    requires transitive dev.sessionlog;
    requires java.xml;
    requires static org.jspecify;

    exports dev.sessionlog.agent;
    exports dev.sessionlog.evidence;
}
