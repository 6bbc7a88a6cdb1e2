package dev.sessionlog.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Provides the characters of a report such that an XML 1.0 parser accepts them. Test runners copy what tests print, so
 * reports contain terminal escape sequences, null characters and bytes of other encodings. Each such character, and
 * each reference to one such as <code>&amp;#27;</code>, is replaced character by character with U+FFFD, so that lines
 * and columns stay the same. The XML declaration is blanked after its encoding was used: it may declare XML 1.1, or an
 * encoding that the file does not have. Not thread-safe.
 */
final class ReportCharacters extends Reader {
    private static final int DECLARATION = 256;
    private static final Pattern DECLARED = Pattern.compile("<\\?xml\\s[^>]*?\\?>");
    private static final Pattern ENCODING = Pattern.compile("\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final Pattern WIDE = Pattern.compile("(?i)(?:x-)?utf-?(?:16|32).*|.*ucs-?[24].*");
    private static final int LONGEST_REFERENCE = 16;
    private static final char REPLACEMENT = '\uFFFD';

    private final Reader in;
    private final char[] buffer = new char[8192];
    private int next;
    private int clean;
    private int end;
    private boolean ended;
    private String start = "";

    private ReportCharacters(Reader in) {
        this.in = in;
    }

    /**
     * Returns the characters of a report, decoded with the encoding given by its byte order mark, else by its XML
     * declaration, else with UTF-8.
     *
     * @throws IOException if the report cannot be read, or its encoding is unknown
     */
    static ReportCharacters of(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        bytes.mark(DECLARATION);
        String start = new String(bytes.readNBytes(DECLARATION), StandardCharsets.ISO_8859_1);
        bytes.reset();
        return new ReportCharacters(new InputStreamReader(bytes, charset(start)));
    }

    private static Charset charset(String start) throws IOException {
        if (start.startsWith("\u00EF\u00BB\u00BF")) {
            return StandardCharsets.UTF_8;
        }
        if (start.startsWith("\u00FE\u00FF") || start.startsWith("\0<")) {
            return StandardCharsets.UTF_16BE;
        }
        if (start.startsWith("\u00FF\u00FE") || start.startsWith("<\0")) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared = ENCODING.matcher(start);
        if (!declared.lookingAt() || WIDE.matcher(declared.group(1)).matches()) {
            return StandardCharsets
                    .UTF_8; // a declaration that can be read byte by byte is not UTF-16, even if it says so
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalArgumentException e) {
            throw new IOException("the encoding " + TestReport.line(declared.group(1)) + " is unknown", e);
        }
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (next == clean) {
            fill();
        }
        if (next == clean) {
            return -1;
        }
        int read = Math.min(length, clean - next);
        System.arraycopy(buffer, next, target, offset, read);
        next += read;
        return read;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, next, buffer, 0, end - next);
        end -= next;
        next = 0;
        while (!ended && end < DECLARATION) {
            int read = in.read(buffer, end, buffer.length - end);
            ended = read < 0;
            end += Math.max(read, 0);
        }
        if (start.isEmpty()) {
            blankDeclaration();
            start = new String(buffer, 0, end);
        }
        clean = ended ? end : end - unfinished();
        clean();
    }

    private void blankDeclaration() {
        int blanks = 0;
        while (blanks < end && (Character.isWhitespace(buffer[blanks]) || buffer[blanks] == '\uFEFF')) {
            blanks++;
        }
        Matcher declaration = DECLARED.matcher(new String(buffer, blanks, Math.min(end - blanks, DECLARATION)));
        int after = declaration.lookingAt() ? blanks + declaration.end() : blanks;
        for (int i = 0; i < after; i++) {
            if (buffer[i] != '\n' && buffer[i] != '\r') {
                buffer[i] = ' ';
            }
        }
    }

    /** Returns whether a string occurs in the first few thousand characters, once they were read. */
    boolean startContains(String text) {
        return start.contains(text);
    }

    /**
     * Returns how many characters at the end may belong to an incomplete reference. A decoder never splits a surrogate
     * pair.
     */
    private int unfinished() {
        for (int length = 1; length < LONGEST_REFERENCE; length++) {
            char c = buffer[end - length];
            if (c == '&') {
                return length;
            }
            if (c == ';') {
                return 0;
            }
        }
        return 0;
    }

    private void clean() {
        for (int i = 0; i < clean; i++) {
            char c = buffer[i];
            if (c == '&') {
                int length = forbiddenReference(i);
                for (int j = i; j < i + length; j++) {
                    buffer[j] = REPLACEMENT;
                }
            } else if (Character.isHighSurrogate(c) && i + 1 < clean && Character.isLowSurrogate(buffer[i + 1])) {
                i++;
            } else if (!isAllowed(c)) {
                buffer[i] = REPLACEMENT;
            }
        }
    }

    /** Returns the length of the reference to a forbidden character that starts at an ampersand, or 0. */
    private int forbiddenReference(int start) {
        int last = start + 1;
        while (last < clean && last < start + LONGEST_REFERENCE && buffer[last] != ';') {
            last++;
        }
        if (last == clean || last == start + LONGEST_REFERENCE || buffer[start + 1] != '#') {
            return 0;
        }
        boolean hexadecimal = buffer[start + 2] == 'x';
        String digits = new String(buffer, start + 2, last - start - 2).substring(hexadecimal ? 1 : 0);
        if (!digits.matches(hexadecimal ? "[0-9A-Fa-f]+" : "[0-9]+")) {
            return 0;
        }
        long number = Long.parseLong(digits, hexadecimal ? 16 : 10);
        boolean allowed = number > Character.MAX_VALUE ? number <= Character.MAX_CODE_POINT : isAllowed((char) number);
        return allowed ? 0 : last + 1 - start;
    }

    private static boolean isAllowed(char c) {
        return c >= ' ' ? !Character.isSurrogate(c) && c < '\uFFFE' : c == '\t' || c == '\n' || c == '\r';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
