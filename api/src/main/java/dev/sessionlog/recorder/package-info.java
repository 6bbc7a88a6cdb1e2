/**
 * Records sessions while they run. {@link dev.sessionlog.recorder.SessionRecorder} is what agent code uses, {@link
 * dev.sessionlog.recorder.Journals} reads what a session left behind if its process died, and {@link
 * dev.sessionlog.recorder.SessionDirectory} is a folder of sessions in which each one continues from the previous one.
 *
 * <p>A journal is an append-only file with one line for each {@link dev.sessionlog.recorder.spi.Entry}:
 *
 * <pre>
 * length, space, CRC-32C in 8 hexadecimal digits, space, as many bytes as the length says, line feed
 * </pre>
 *
 * <p>The first line names the format, its version and the encoding of the entries. The checksum covers the length and
 * the number of the line (8 bytes each, big-endian, the first line is 0), followed by the bytes. The bytes come from an
 * {@link dev.sessionlog.recorder.spi.EntryCodec} and contain no line feed.
 */
@NullMarked
package dev.sessionlog.recorder;

import org.jspecify.annotations.NullMarked;
