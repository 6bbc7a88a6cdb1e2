/**
 * Session logs as Markdown: {@link dev.sessionlog.markdown.MarkdownRenderer} writes a log in the form of the session log
 * template, {@link dev.sessionlog.markdown.MarkdownReader} reads it back.
 *
 * <p>{@code Template} has the order of the template's sections, and each section a class that says which attribute stands
 * under which heading and label: once for writing, once for reading. What sections are made of is known to
 * {@code TemplateWriter} and {@code TemplateReader}, Markdown's characters to {@code MarkdownWriter} and {@code Escaping} on
 * the way out, and to {@code DocumentLines} and {@code Source} on the way in. Reading writes the log again and compares, so that the
 * two directions cannot drift apart.
 */
@NullMarked
package dev.sessionlog.markdown;

import org.jspecify.annotations.NullMarked;
