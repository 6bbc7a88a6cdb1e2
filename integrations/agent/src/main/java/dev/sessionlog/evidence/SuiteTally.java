package dev.sessionlog.evidence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * Compares what a suite lists, including nested suites, with what its counters claim. The listed cases decide. The
 * counters count instead if the suite lists no case, and a suite is never better than its counters say. Not
 * thread-safe.
 */
final class SuiteTally {
    private static final int MOST = 999_999;
    private static final int UNKNOWN = -1;
    private static final Pattern NUMBER =
            Pattern.compile("[0-9]{1,3}(?:[,'\u2019 \u00A0\u202F][0-9]{3})++(?![0-9])|[0-9]++");

    private final String name;
    private final int claimedTests;
    private final int claimedFailures;
    private final int claimedProblems;
    private final int claimedSkips;
    private boolean empty;
    private boolean lists;
    private boolean nests;
    private int tests;
    private int failed;
    private int skipped;
    private int flaky;
    private int attempts;
    private int claimedWithin;
    private int instant;

    /** Reads the attributes of a suite. */
    SuiteTally(XMLStreamReader xml) {
        String given = xml.getAttributeValue(null, "name");
        name = given == null ? "" : given;
        claimedTests = xml.getAttributeValue(null, "tests") == null ? UNKNOWN : number(xml, "tests");
        claimedFailures = number(xml, "failures");
        claimedProblems = claimedFailures + number(xml, "errors");
        claimedSkips = number(xml, "skipped") + number(xml, "disabled");
        empty = claimedTests == UNKNOWN && claimedProblems + claimedSkips == 0;
    }

    /** Creates a suite without counters. */
    SuiteTally() {
        name = "";
        claimedTests = UNKNOWN;
        claimedFailures = 0;
        claimedProblems = 0;
        claimedSkips = 0;
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? 0 : number(value);
    }

    /** Returns the number at the start of a string, or 0 if there is none. It may have thousands separators. */
    static int number(String text) {
        Matcher number = NUMBER.matcher(text.strip());
        String digits = number.lookingAt() ? number.group().replaceAll("[^0-9]", "") : "";
        return digits.isEmpty() ? 0 : digits.length() > 6 ? MOST : Integer.parseInt(digits);
    }

    String name() {
        return name;
    }

    /** Adds a case that the suite lists. */
    void add(ReportedCase listed) {
        empty = false;
        lists = true;
        tests++;
        attempts += listed.attempts();
        instant += listed.isInstant() ? 1 : 0;
        switch (listed.outcome()) {
            case FAILED -> failed++;
            case SKIPPED -> skipped++;
            case FLAKY -> flaky++;
            case PASSED -> {}
        }
    }

    /** Adds a further failed attempt of the case that was added last. */
    void addAttempt(ReportedCase again) {
        attempts += again.attempts();
    }

    /** Adds a closed nested suite. */
    void add(SuiteTally nested) {
        empty = false;
        nests = true;
        if (nested.empty) {
            tests++; // PHPUnit: a class that was skipped as a whole has neither cases nor counters
            skipped++;
        }
        lists |= nested.lists;
        tests += nested.tests;
        failed += nested.failed;
        skipped += nested.skipped;
        flaky += nested.flaky;
        attempts += nested.attempts;
        claimedWithin += nested.claimedProblems + nested.claimedWithin;
    }

    /**
     * Compares the counters with the listed cases, at the end of the suite.
     *
     * @param outermost whether the suite is the whole report
     */
    void close(boolean outermost) {
        if (!lists) {
            skipped = Math.max(skipped, claimedSkips);
            tests = Math.max(tests, claimedTests);
        } else if (!outermost && !nests && claimedTests != UNKNOWN) {
            skipped += Math.min(uncounted(), instant);
        }
        addWhatIsOnlyClaimed();
    }

    /**
     * Jest lists a test that is still to be written as one that passed in no time, and does not count it. It does not
     * count a suite that failed to start either, which it lists as a failed case.
     */
    private int uncounted() {
        return Math.max(0, tests - Math.max(0, failed - claimedFailures) - claimedTests);
    }

    /** Compares the counters with the listed cases if the report ends too early: then only claimed failures count. */
    void closeEarly() {
        empty = false;
        addWhatIsOnlyClaimed();
    }

    private void addWhatIsOnlyClaimed() {
        // A suite with nested suites may count their failures twice.
        int known = failed == 0 ? attempts : Math.max(attempts, claimedWithin);
        if (claimedProblems > known) {
            failed += claimedProblems - known;
            attempts = Math.max(attempts, claimedProblems);
        }
        tests = Math.max(tests, failed + skipped);
        flaky = Math.min(flaky, tests - failed - skipped);
    }

    int tests() {
        return tests;
    }

    int failed() {
        return failed;
    }

    int skipped() {
        return skipped;
    }

    int flaky() {
        return flaky;
    }
}
