package dev.sessionlog.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * Why a test case failed, according to the first element that says it failed: its message or, if that only says that or
 * where it failed, the first line of its text that says more. Not thread-safe.
 */
final class FailureReason {
    private static final int LONGEST_TEXT = 1_000;

    /** Messages, types and lines that a tool writes for every failure; others say more. */
    private static final Set<String> GENERIC = Set.of(
            "", "failed", "failure", "error", "build error", "runtime error", "collection failure", "internal error");

    /** Lines in which Go says what runs, and Playwright where a test is. */
    private static final Pattern HEADING =
            Pattern.compile("(?:=== |--- FAIL: |(?:\\[[^]]*] \u203A )?[^:]+:[0-9]+:[0-9]+ \u203A ).*");

    /** A place in a source file, which Playwright puts before the name of a test. */
    private static final Pattern PLACE = Pattern.compile("[^:]+:[0-9]+:[0-9]+ (.+)");

    private final String test;
    private final StringBuilder text = new StringBuilder();
    private String message = "";
    private String type = "";
    private boolean explained;
    private int open;

    /**
     * Creates the reason of a case that has not failed yet.
     *
     * @param test the name of the test, which says nothing about why it failed
     */
    FailureReason(String test) {
        this.test = test;
    }

    /** Processes the start of an element within the case. */
    void start(XMLStreamReader xml, boolean failed) {
        if (failed && !explained) {
            explained = true;
            message = ReportedCase.attribute(xml, "message");
            type = ReportedCase.attribute(xml, "type");
            open = 1;
        } else if (open > 0) {
            open++;
        }
    }

    /** Processes text within the case: that of the first failure may contain the reason. */
    void text(String characters) {
        if (open > 0 && text.length() < LONGEST_TEXT) {
            text.append(characters, 0, Math.min(characters.length(), LONGEST_TEXT));
        }
    }

    /** Processes the end of an element within the case. */
    void end() {
        open = Math.max(0, open - 1);
    }

    /** Returns whether the element that says why has not ended. */
    boolean isOpen() {
        return open > 0;
    }

    String message() {
        return message;
    }

    /** Returns the reason on one line; empty if there is none. */
    String line() {
        String said = TestReport.line(message);
        if (!isGeneric(said)) {
            return said;
        }
        List<String> lines = text.toString()
                .lines()
                .map(TestReport::line)
                .filter(line -> !line.isEmpty() && !line.endsWith("::" + test))
                .toList();
        for (String line : lines) {
            if (!isGeneric(line)) {
                return line;
            }
        }
        String kind = TestReport.line(type);
        if (!isGeneric(kind)) {
            return kind;
        }
        return said.isEmpty() && !lines.isEmpty() ? lines.get(0) : said;
    }

    private boolean isGeneric(String line) {
        String words = line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
        Matcher place = PLACE.matcher(line);
        return GENERIC.contains(words.toLowerCase(Locale.ROOT))
                || HEADING.matcher(line).matches()
                || (place.matches() && test.endsWith(place.group(1)));
    }
}
