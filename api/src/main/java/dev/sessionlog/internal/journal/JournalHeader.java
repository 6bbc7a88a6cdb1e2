package dev.sessionlog.internal.journal;

import dev.sessionlog.recorder.JournalException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line of a journal, which identifies the file format. */
public final class JournalHeader {
    private static final int VERSION = 1;
    private static final int LONGEST = 200;
    private static final Pattern PAYLOAD = Pattern.compile(
            "\\{\"format\":\"sessionlog-journal\",\"version\":([0-9]{1,9}),\"entries\":\"([a-z0-9-]{1,20})\"\\}");

    private JournalHeader() {}

    public static byte[] of(String codec) {
        String payload =
                "{\"format\":\"sessionlog-journal\",\"version\":" + VERSION + ",\"entries\":\"" + codec + "\"}";
        if (!PAYLOAD.matcher(payload).matches()) {
            throw new IllegalStateException("The codec name \"" + codec
                    + "\" is invalid: it must be 1 to 20 letters a to z, digits and hyphens.");
        }
        return JournalLine.of(0, payload.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Returns the offset of the first entry, or 0 if the file ends within its first line.
     *
     * @throws JournalException if the file is not a journal of this version and encoding
     */
    public static long check(Path path, LineReader lines, String codec) throws IOException {
        byte[] expected = of(codec);
        byte[] start = lines.start(LONGEST);
        if (start.length < expected.length && Arrays.equals(start, Arrays.copyOf(expected, start.length))) {
            return 0;
        }
        LineReader.Line line = lines.lineAt(0, 0);
        if (line == null) {
            boolean converted = Arrays.equals(
                    start, 0, Math.min(start.length, expected.length + 1), withCrLf(expected), 0, expected.length + 1);
            throw new JournalException(
                    path,
                    converted
                            ? "The line endings of the journal " + path
                                    + " were converted from LF to CRLF, as git does with"
                                    + " core.autocrlf. Restore the original file and mark *.journal as binary."
                            : "The file " + path + " is not a journal: its first line is invalid or damaged.");
        }
        Matcher header = PAYLOAD.matcher(new String(lines.payload(line), StandardCharsets.ISO_8859_1));
        if (!header.matches()) {
            throw new JournalException(
                    path,
                    "The file " + path + " is not a session journal: its first line " + "describes another format.");
        }
        if (Integer.parseInt(header.group(1)) != VERSION) {
            throw new JournalException(
                    path,
                    "The journal " + path + " has format version " + header.group(1)
                            + ", but this release can only read version " + VERSION + ".");
        }
        if (!header.group(2).equals(codec)) {
            throw new JournalException(
                    path,
                    "The entries of the journal " + path + " are encoded as \"" + header.group(2)
                            + "\", but the codec that was found is for \"" + codec + "\".");
        }
        return line.end();
    }

    private static byte[] withCrLf(byte[] line) {
        byte[] converted = Arrays.copyOf(line, line.length + 1);
        converted[line.length - 1] = '\r';
        converted[line.length] = '\n';
        return converted;
    }
}
