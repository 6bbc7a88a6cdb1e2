/**
 * Recording a session while it runs: {@link dev.sessionlog.recorder.SessionRecorder} is what agent code holds, {@link
 * dev.sessionlog.recorder.Journals} reads what a session left behind whose process died, {@link
 * dev.sessionlog.recorder.SessionDirectory} is a folder of sessions in which the next one continues from the last.
 *
 * <p>A journal is a file of lines, one for each {@link dev.sessionlog.recorder.spi.Entry}, and is only ever appended to:
 *
 * <pre>
 * length, blank, CRC-32C in 8 hexadecimal digits, blank, so many bytes, line feed
 * </pre>
 *
 * <p>The first line names the format, its version and the encoding of the entries. The checksum is over the length and the
 * number of the line (8 bytes each, big-endian, the first line is 0) and the bytes; these come from an {@link
 * dev.sessionlog.recorder.spi.EntryCodec} and hold no line feed.
 */
@NullMarked
package dev.sessionlog.recorder;

import org.jspecify.annotations.NullMarked;
