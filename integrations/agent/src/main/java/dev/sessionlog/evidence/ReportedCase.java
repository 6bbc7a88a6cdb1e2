package dev.sessionlog.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamReader;

/** One test case of a report, as its attributes and elements describe it. Not thread-safe. */
final class ReportedCase {
    private static final Pattern IDENTIFIERS = Pattern.compile("[\\p{L}\\p{N}_$.]*");
    private static final Pattern ZERO = Pattern.compile("0+(?:\\.0*)?");
    private static final String TEARDOWN = "failed on teardown with ";

    /** How a test case ended. The worst result stated counts. */
    enum End {
        PASSED,
        FLAKY,
        SKIPPED,
        FAILED
    }

    /** Elements within a test case. Others say nothing about how it ended. */
    private static final Map<String, End> ELEMENTS = Map.of(
            "failure", End.FAILED,
            "error", End.FAILED,
            "rerunFailure", End.FAILED,
            "rerunError", End.FAILED,
            "flakyFailure", End.FLAKY,
            "flakyError", End.FLAKY,
            "skipped", End.SKIPPED,
            "disabled", End.SKIPPED,
            "ignored", End.SKIPPED,
            "ignored-testcase", End.SKIPPED);

    /** Values of the attributes {@code status} and {@code result}. Others, such as {@code run}, say nothing. */
    private static final Set<String> FAILED_WORDS = Set.of(
            "fail",
            "failed",
            "failing",
            "failure",
            "assertionfailed",
            "error",
            "errored",
            "exception",
            "broken",
            "timeout",
            "timedout",
            "aborted",
            "cancelled",
            "canceled",
            "interrupted",
            "killed",
            "crash",
            "crashed",
            "fatal",
            "panic",
            "panicked",
            "unsuccessful",
            "notok",
            "ko",
            "xpass");

    private static final Set<String> SKIPPED_WORDS = Set.of(
            "skip",
            "skipped",
            "notrun",
            "notexecuted",
            "unexecuted",
            "untested",
            "suppressed",
            "disabled",
            "ignored",
            "omitted",
            "excluded",
            "blocked",
            "pending",
            "undefined",
            "todo",
            "incomplete",
            "inconclusive",
            "xfail");

    /** What Catch2 says, as skipped, of a test that may fail. */
    private static final String MAY_FAIL = "TEST_CASE tagged with !mayfail";

    /** How CTest begins the reason why a test was skipped. A test that could not run has another reason, and fails. */
    private static final String SKIP_REASON = "SKIP_";

    private final String name;
    private final boolean ownElement;
    private final boolean classless;
    private final boolean instant;
    private final boolean notRun;
    private final FailureReason reason;
    private End end;
    private boolean mayFail;
    private int attempts;

    /**
     * Reads the attributes of a test case.
     *
     * @param suite the name of the case if it has none of its own
     */
    ReportedCase(XMLStreamReader xml, String suite) {
        String declared = attribute(xml, "classname");
        String owner = (declared.isBlank() ? attribute(xml, "class") : declared).replace('\\', '.');
        String method = attribute(xml, "name");
        name = name(owner, method, suite);
        ownElement = true;
        classless = owner.isBlank();
        instant = ZERO.matcher(attribute(xml, "time")).matches();
        notRun = attribute(xml, "status").equals("notrun")
                && attribute(xml, "result").isEmpty();
        reason = new FailureReason(method);
        end = worse(
                isOnlyListed(xml) ? End.SKIPPED : said(TestReport.element(xml)),
                worse(word(attribute(xml, "status")), word(attribute(xml, "result"))));
    }

    /**
     * Creates a case for a failure that a suite states outside of its test cases. It ends with the element that states
     * it.
     */
    ReportedCase(String suite) {
        ownElement = false;
        name = TestReport.line(suite);
        classless = true;
        instant = false;
        notRun = false;
        reason = new FailureReason("");
        end = End.PASSED;
    }

    static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** Returns {@code CalculatorTest.adds} for the method {@code adds()} of {@code com.example.CalculatorTest}. */
    private static String name(String owner, String method, String suite) {
        String simple = simple(owner);
        String called = method.endsWith("()") ? method.substring(0, method.length() - 2) : method;
        if (owner.isBlank() || called.isBlank() || startsWith(called, owner)) {
            String only = called.isBlank() ? simple : called;
            return TestReport.line(only.isBlank() ? suite : only);
        }
        return TestReport.line(simple + (IDENTIFIERS.matcher(owner).matches() ? "." : " > ") + called);
    }

    /** Returns whether a name begins with the words of another one. */
    private static boolean startsWith(String name, String words) {
        return name.startsWith(words)
                && (name.length() == words.length() || !Character.isLetterOrDigit(name.charAt(words.length())));
    }

    /** Returns a class name without its package; anything else, such as a path or a module, unchanged. */
    private static String simple(String owner) {
        int dot = owner.lastIndexOf('.');
        boolean inPackage = dot > 0
                && dot < owner.length() - 1
                && Character.isUpperCase(owner.codePointAt(dot + 1))
                && IDENTIFIERS.matcher(owner.substring(0, dot)).matches();
        return inPackage ? owner.substring(dot + 1) : owner;
    }

    /**
     * Returns whether the test was only listed: googletest lists tests in the form of a report without running them.
     */
    private static boolean isOnlyListed(XMLStreamReader xml) {
        return xml.getAttributeValue(null, "file") != null
                && xml.getAttributeValue(null, "line") != null
                && Stream.of("classname", "class", "time", "status")
                        .allMatch(name -> xml.getAttributeValue(null, name) == null);
    }

    private static End word(String value) {
        String letters = value.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return FAILED_WORDS.contains(letters) ? End.FAILED : SKIPPED_WORDS.contains(letters) ? End.SKIPPED : End.PASSED;
    }

    private static End worse(End one, End other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Processes an element within the case. */
    void start(XMLStreamReader xml) {
        End said = said(TestReport.element(xml));
        if (said == End.SKIPPED) {
            String why = attribute(xml, "message");
            mayFail |= why.equals(MAY_FAIL) || attribute(xml, "type").equals("todo");
            said = notRun && !why.isBlank() && !why.startsWith(SKIP_REASON) ? End.FAILED : said;
        }
        reason.start(xml, said == End.FAILED);
        if (said == End.FAILED || said == End.FLAKY) {
            attempts++;
        }
        end = worse(end, said);
    }

    private End said(String element) {
        if (element.equals("warning") && classless) {
            return End.SKIPPED; // PHPUnit: a class without tests, or without data for them
        }
        return ELEMENTS.getOrDefault(element, End.PASSED);
    }

    void text(String characters) {
        reason.text(characters);
    }

    /** Processes the end of an element within the case. */
    void end() {
        reason.end();
    }

    /** Returns whether the element with which the suite states a failure has ended. */
    boolean isOver() {
        return !ownElement && !reason.isOpen();
    }

    /** Returns whether an element states that a test failed. */
    static boolean isFailure(String element) {
        return ELEMENTS.get(element) == End.FAILED;
    }

    /** Returns how the case ended. One that is expected to fail, or still to be written, fails no run: it is skipped. */
    End outcome() {
        return mayFail && end == End.FAILED ? End.SKIPPED : end;
    }

    /** Returns the number of failed attempts, including those of a flaky case. */
    int attempts() {
        return end == End.FAILED ? Math.max(1, attempts) : attempts;
    }

    /** Returns whether the case is reported to have passed in no time. */
    boolean isInstant() {
        return instant && end == End.PASSED;
    }

    String name() {
        return name;
    }

    /**
     * Returns whether this may be the second half of a failed case of the same name: pytest reports a failed teardown as
     * a separate case. If tests run in parallel, others may be listed between the two.
     */
    boolean isTeardown() {
        return end == End.FAILED && reason.message().startsWith(TEARDOWN);
    }

    /** Returns the name of the case and the reason why it failed, on one line. */
    String failure() {
        String why = reason.line();
        return why.isEmpty() ? name : name + ": " + why;
    }
}
