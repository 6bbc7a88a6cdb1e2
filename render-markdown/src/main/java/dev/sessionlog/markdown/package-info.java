/**
 * Session logs as Markdown. {@link dev.sessionlog.markdown.MarkdownRenderer} writes a log in the format of the session log
 * template, and {@link dev.sessionlog.markdown.MarkdownReader} reads it back. {@link
 * dev.sessionlog.markdown.BriefingRenderer} sums it up for the prompt of the next agent.
 *
 * <p>{@code Template} defines the order of the sections. Each section has one class that maps attributes to headings and
 * labels, for writing and for reading. {@code TemplateWriter} and {@code TemplateReader} handle the elements that sections
 * consist of. {@code MarkdownWriter} and {@code Escaping} write the Markdown characters, and {@code DocumentLines} and
 * {@code Source} read them.
 */
@NullMarked
package dev.sessionlog.markdown;

import org.jspecify.annotations.NullMarked;
