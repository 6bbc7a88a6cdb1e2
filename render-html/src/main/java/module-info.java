/** Session logs as self-contained HTML pages. */
module dev.sessionlog.html {
    requires transitive dev.sessionlog;
    requires gg.jte.runtime;
    // The generated templates carry an annotation that only the compiler sees.
    requires static java.compiler;
    requires static org.jspecify;

    exports dev.sessionlog.html;

    provides dev.sessionlog.format.LogRenderer with
            dev.sessionlog.html.HtmlRenderer;
}
