/**
 * How session logs become JSON and back: {@code JsonShape} and the classes of its sections are the table that everything
 * follows, {@code DocumentReader} and {@code JsonOutput} do the reading and writing. Not exported; what a program calls is
 * in {@code dev.sessionlog.json}.
 */
@NullMarked
package dev.sessionlog.json.internal;

import org.jspecify.annotations.NullMarked;
