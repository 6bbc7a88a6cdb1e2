/**
 * The SPI for journal encodings: an {@link dev.sessionlog.recorder.spi.EntryCodec} encodes the entries that a recorder
 * appends. Programs that only record or read sessions do not need this package.
 */
@NullMarked
package dev.sessionlog.recorder.spi;

import org.jspecify.annotations.NullMarked;
