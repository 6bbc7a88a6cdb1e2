package dev.sessionlog.examples.benchmarks.peers;

import dev.sessionlog.markdown.MarkdownText;
import java.io.IOException;

/** What a template engine does to a text before it is in the document. */
@FunctionalInterface
public interface TextFilter {
    /** The same escaping that our renderer has. */
    TextFilter ESCAPING = MarkdownText::write;

    /** Nothing: a document that a text can break. */
    TextFilter NONE = (text, output) -> output.append(text);

    /** Writes a text. */
    void write(String text, Appendable output) throws IOException;
}
