package dev.sessionlog.examples.benchmarks.peers;

import dev.sessionlog.markdown.EscapingFilter;
import java.io.IOException;

/** What a template engine does to a string before adding it to the document. */
@FunctionalInterface
public interface TextFilter {
    /** The same escaping as in our renderer. */
    TextFilter ESCAPING = EscapingFilter::write;

    /** No escaping: a string can break the document. */
    TextFilter NONE = (text, output) -> output.append(text);

    /** Writes a string. */
    void write(String text, Appendable output) throws IOException;
}
