/**
 * The document: {@link dev.sessionlog.SessionLog} and one type per section of the template, all of them immutable
 * values with fluent builders.
 *
 * <p>Two values that describe the same document are equal, because {@code build()} converts every string and every
 * value to canonical form:
 * <ul>
 *   <li>In every string, line ends become LF. The other C0 controls except TAB become their control pictures (U+2400
 *       and following), DEL becomes U+2421, and C1 controls and unpaired surrogates become U+FFFD.
 *   <li>A <em>text</em> is stripped and may have several lines. A <em>line</em> is a text in which each line break,
 *       with the white space around it, becomes one space. <em>Code</em> is neither stripped nor joined. A string
 *       attribute is a text unless its accessor says otherwise.
 *   <li>A blank optional string is treated as absent, a blank element of a list of strings is removed, and a blank
 *       required string is an error. No string may be longer than {@link dev.sessionlog.SessionLog#MAX_TEXT_LENGTH}.
 *   <li>Clock times are truncated to minutes, durations to milliseconds. A section without content is absent.
 * </ul>
 *
 * <p>Accessors never return {@code null}; builders throw a {@link java.lang.NullPointerException} with the attribute's
 * name if they are passed {@code null}. Lists are immutable and do not allow {@code null}, like those of {@link
 * java.util.List#of()}.
 */
@ModelStyle
@NullMarked
package dev.sessionlog;

import org.jspecify.annotations.NullMarked;
