/**
 * How a log that people or agents wrote by hand is understood. {@link dev.sessionlog.markdown.internal.lenient.LenientReader} is
 * what {@code MarkdownReader} calls; it is no API of its own and may change at any time.
 *
 * <p>The text becomes an outline of blocks, the outline is cut into sessions, and in each session every block goes to the
 * reader of the section that it stands in. What nobody understands is left over and kept verbatim.
 */
@NullMarked
package dev.sessionlog.markdown.internal.lenient;

import org.jspecify.annotations.NullMarked;
