/**
 * Session logs as HTML: {@link dev.sessionlog.html.HtmlRenderer} writes the page of one session, {@link
 * dev.sessionlog.html.Dashboard} one page for many of them.
 *
 * <p>A page is one file without scripts that loads nothing: it can be mailed, archived and opened offline. Its templates
 * are the {@code .jte} files in {@code src/main/jte}, compiled by the build. Nothing else of this module is API.
 */
@NullMarked
package dev.sessionlog.html;

import org.jspecify.annotations.NullMarked;
