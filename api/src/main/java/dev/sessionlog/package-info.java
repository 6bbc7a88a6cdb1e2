/**
 * The document: {@link dev.sessionlog.SessionLog} and one type per section of the template, all of them immutable values
 * with fluent builders.
 *
 * <p>Values of one document are equal: {@code build()} brings every text and every value into one canonical form.
 * <ul>
 *   <li>In every text, line ends become LF, the other C0 controls apart from TAB become their visible pictures (U+2400
 *       and following), DEL becomes U+2421, C1 controls and lone surrogates become U+FFFD.
 *   <li>A <em>text</em> is stripped and may have several lines. A <em>line</em> is a text in which white space around a
 *       line break becomes one blank. <em>Code</em> is neither stripped nor joined. Each accessor says which it is where
 *       it is not a text.
 *   <li>A blank optional text is absent, a blank element of a list of texts is left out, a blank required text is an
 *       error. No text is longer than {@link dev.sessionlog.SessionLog#MAX_TEXT_LENGTH}.
 *   <li>Clock times are truncated to minutes, durations to milliseconds. A section without content is absent.
 * </ul>
 *
 * <p>Accessors never return {@code null}; builders throw a {@link java.lang.NullPointerException} with the attribute's
 * name when they are given one.
 */
@ModelStyle
@NullMarked
package dev.sessionlog;

import org.jspecify.annotations.NullMarked;
