package dev.sessionlog.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamReader;

/** One test case of a report, as its attributes and elements describe it. Not thread-safe. */
final class ReportedCase {
    private static final int LONGEST_TEXT = 1_000;
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
            "fail", "failed", "failure", "error", "errored", "broken", "timeout", "timedout", "aborted", "crashed");

    private static final Set<String> SKIPPED_WORDS =
            Set.of("skip", "skipped", "notrun", "suppressed", "disabled", "ignored", "pending", "todo", "incomplete");

    /** Messages and types that a tool writes for every failure; the text says more. */
    private static final Set<String> GENERIC = Set.of(
            "", "failed", "failure", "error", "build error", "runtime error", "collection failure", "internal error");

    private final String method;
    private final String name;
    private final boolean ownElement;
    private final boolean classless;
    private final boolean instant;
    private final StringBuilder text = new StringBuilder();
    private String message = "";
    private String type = "";
    private End end;
    private int attempts;
    private boolean explained;
    private int open;

    /**
     * Reads the attributes of a test case.
     *
     * @param suite the name of the case if it has none of its own
     */
    ReportedCase(XMLStreamReader xml, String suite) {
        String declared = attribute(xml, "classname");
        String owner = (declared.isBlank() ? attribute(xml, "class") : declared).replace('\\', '.');
        method = attribute(xml, "name");
        name = name(owner, method, suite);
        ownElement = true;
        classless = owner.isBlank();
        instant = ZERO.matcher(attribute(xml, "time")).matches();
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
        method = "";
        name = TestReport.line(suite);
        classless = true;
        instant = false;
        end = End.PASSED;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** Returns {@code CalculatorTest.adds} for the method {@code adds()} of {@code com.example.CalculatorTest}. */
    private static String name(String owner, String method, String suite) {
        String simple = simple(owner);
        String called = method.endsWith("()") ? method.substring(0, method.length() - 2) : method;
        if (owner.isBlank() || called.isBlank() || called.startsWith(owner)) {
            String only = called.isBlank() ? simple : called;
            return TestReport.line(only.isBlank() ? suite : only);
        }
        return TestReport.line(simple + (IDENTIFIERS.matcher(owner).matches() ? "." : " > ") + called);
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
        String element = TestReport.element(xml);
        End said = said(element);
        if (said == End.FAILED && !explained) {
            explained = true;
            message = attribute(xml, "message");
            type = attribute(xml, "type");
            open = 1;
        } else if (open > 0) {
            open++;
        }
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

    /** Returns whether the element with which the suite states a failure has ended. */
    boolean isOver() {
        return !ownElement && open == 0;
    }

    /** Returns whether an element states that a test failed. */
    static boolean isFailure(String element) {
        return ELEMENTS.get(element) == End.FAILED;
    }

    End outcome() {
        return end;
    }

    /** Returns the number of failed attempts, including those of a flaky case. */
    int attempts() {
        return end == End.FAILED ? Math.max(1, attempts) : attempts;
    }

    /** Returns whether the case is reported to have passed in no time. */
    boolean isInstant() {
        return instant && end == End.PASSED;
    }

    /**
     * Returns whether this is the second half of a failed case: pytest reports a failed teardown as a separate case.
     */
    boolean isTeardownOf(ReportedCase before) {
        return before.end == End.FAILED
                && end == End.FAILED
                && name.equals(before.name)
                && message.startsWith(TEARDOWN);
    }

    /** Returns the name of the case and the reason why it failed, on one line. */
    String failure() {
        String why = why();
        return why.isEmpty() ? name : name + ": " + why;
    }

    private String why() {
        if (!isGeneric(message)) {
            return TestReport.line(message);
        }
        String first = text.toString()
                .lines()
                .map(TestReport::line)
                .filter(line -> !line.isEmpty() && !line.endsWith("::" + method))
                .findFirst()
                .orElse(message);
        return isGeneric(first) && !isGeneric(type) ? TestReport.line(type) : TestReport.line(first);
    }

    private static boolean isGeneric(String text) {
        return GENERIC.contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
