/**
 * Session logs as Markdown: {@link dev.sessionlog.markdown.MarkdownRenderer} writes a log in the form of the session log
 * template, {@link dev.sessionlog.markdown.MarkdownReader} reads it back.
 *
 * <p>{@code Template} is the template as a table: every heading and label with the attribute that stands there. Writing
 * and reading are the two directions of that one table. Markdown's characters are known to {@code MarkdownWriter} and
 * {@code Escaping} on the way out, and to {@code Lines} and {@code Source} on the way in.
 */
@NullMarked
package dev.sessionlog.markdown;

import org.jspecify.annotations.NullMarked;
