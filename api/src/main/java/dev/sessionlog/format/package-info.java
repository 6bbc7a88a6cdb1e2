/**
 * How a log becomes a document and a document a log again: {@link dev.sessionlog.format.SessionLogs} writes and reads
 * files, {@link dev.sessionlog.format.LogRenderer} and {@link dev.sessionlog.format.LogReader} are what a format provides.
 *
 * <p>A format is a jar. Its renderer and its reader are registered for {@link java.util.ServiceLoader}, in
 * {@code META-INF/services} and, where the jar is a module, with {@code provides}; to have the jar on the class path or
 * module path is all the configuration there is.
 *
 * <p>A {@code null} argument causes a {@link java.lang.NullPointerException} with the name of the parameter.
 */
@FormatStyle
@NullMarked
package dev.sessionlog.format;

import org.jspecify.annotations.NullMarked;
