/**
 * The SPI of journals: {@link dev.sessionlog.recorder.spi.EntryCodec} encodes the entries that a recorder appends. Programs
 * that record or read sessions do not need it.
 */
@NullMarked
package dev.sessionlog.recorder.spi;

import org.jspecify.annotations.NullMarked;
