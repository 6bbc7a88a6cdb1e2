/**
 * Converts logs to documents and back. {@link dev.sessionlog.format.SessionLogs} writes and reads files; {@link
 * dev.sessionlog.format.LogRenderer} and {@link dev.sessionlog.format.LogReader} are the interfaces that a format
 * implements.
 *
 * <p>A format is a jar. Its renderer and reader are registered for {@link java.util.ServiceLoader}, in {@code
 * META-INF/services} and, if the jar is a module, with {@code provides}. To use a format, add its jar to the class path
 * or module path; nothing else needs to be configured.
 *
 * <p>A {@code null} argument causes a {@link java.lang.NullPointerException} that names the parameter.
 */
@FormatStyle
@NullMarked
package dev.sessionlog.format;

import org.jspecify.annotations.NullMarked;
