package dev.sessionlog.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One report, read element by element: nothing of it is kept but counts and the first failures. What was read up to an
 * error counts. Not thread-safe.
 */
final class TestReport {
    private static final int DECLARATION = 256;
    private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)");
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";
    private static final int DEEPEST = 100;
    private static final int MOST_LISTED = 20;
    private static final int LONGEST_LINE = 150;
    private static final Set<String> ROOTS = Set.of("testsuite", "testsuites");
    /** What stands in a test case that did not pass. */
    private static final Set<String> FAILED = Set.of("failure", "error");

    private final List<String> failures = new ArrayList<>();
    private boolean isReport;
    private int tests;
    private int failed;
    private int skipped;
    private int claimedFailures;

    private String testCase = "";
    private boolean caseFailed;
    private boolean caseSkipped;
    private final StringBuilder reason = new StringBuilder();
    private boolean inReason;

    /**
     * Reads a report, or as much as there is of it.
     *
     * @throws XMLStreamException if it is no XML to its end, or has what is not allowed in it
     */
    void read(InputStream in) throws IOException, XMLStreamException {
        XMLStreamReader xml = open(new BufferedInputStream(in));
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("no entities", xml.getLocation());
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new XMLStreamException("too deep", xml.getLocation());
                    }
                    if (depth == 1 && !isRoot(xml)) {
                        return;
                    }
                    start(xml);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml);
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    end(xml.getLocalName());
                }
                default -> {} // comments and the like
            }
        }
    }

    /** What is UTF-8 is decoded here: the parser would print what it has to say about bytes that are none. */
    private static XMLStreamReader open(BufferedInputStream in) throws IOException, XMLStreamException {
        in.mark(DECLARATION);
        String start = new String(in.readNBytes(DECLARATION), StandardCharsets.ISO_8859_1);
        in.reset();
        Matcher declared = DECLARED.matcher(start);
        boolean other = declared.find() && !declared.group(1).equalsIgnoreCase("UTF-8");
        if (other || start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE")) {
            return factory().createXMLStreamReader(in);
        }
        if (start.startsWith(BYTE_ORDER_MARK)) {
            in.skipNBytes(BYTE_ORDER_MARK.length());
        }
        return factory().createXMLStreamReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    }

    /** The parser of the JDK, whatever else is on the class path, without all that reads what is not in the file. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private boolean isRoot(XMLStreamReader xml) {
        isReport = ROOTS.contains(xml.getLocalName());
        if (isReport) {
            claimedFailures = number(xml, "failures") + number(xml, "errors");
        }
        return isReport;
    }

    /** A number in an attribute; what is none, or none that can be, is 0. */
    private static int number(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value != null && value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : 0;
    }

    private void start(XMLStreamReader xml) {
        String element = xml.getLocalName();
        if (element.equals("testcase")) {
            testCase = name(xml);
            tests++;
        } else if (FAILED.contains(element) && !caseFailed) {
            caseFailed = true;
            failed++;
            String message = xml.getAttributeValue(null, "message");
            reason.setLength(0);
            if (message != null && !message.isBlank()) {
                reason.append(line(message));
            } else {
                inReason = true;
            }
        } else if (element.equals("skipped")) {
            caseSkipped = true;
        }
    }

    /** {@code CalculatorTest.adds} for the method {@code adds()} of {@code com.example.CalculatorTest}. */
    private static String name(XMLStreamReader xml) {
        String type = attribute(xml, "classname");
        String method = attribute(xml, "name");
        String simple = type.substring(type.lastIndexOf('.') + 1);
        String called = method.endsWith("()") ? method.substring(0, method.length() - 2) : method;
        return line(simple.isEmpty() || called.isEmpty() ? simple + called : simple + "." + called);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** Without a message, the first line of the text says why. */
    private void text(XMLStreamReader xml) {
        if (inReason && reason.length() < LONGEST_LINE) {
            String text = xml.getText();
            reason.append(text, 0, Math.min(text.length(), LONGEST_LINE));
        }
    }

    private void end(String element) {
        if (FAILED.contains(element)) {
            inReason = false;
        } else if (element.equals("testcase")) {
            if (caseFailed) {
                addFailure();
            } else if (caseSkipped) {
                skipped++;
            }
            caseFailed = false;
            caseSkipped = false;
        }
    }

    private void addFailure() {
        if (failures.size() < MOST_LISTED) {
            String why = reason.toString()
                    .strip()
                    .lines()
                    .findFirst()
                    .map(TestReport::line)
                    .orElse("");
            failures.add(why.isEmpty() ? testCase : testCase + ": " + why);
        }
    }

    /** Returns a text on one line that is not too long. */
    static String line(String text) {
        String start = text.length() > 2 * LONGEST_LINE ? text.substring(0, 2 * LONGEST_LINE) : text;
        String line = start.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST_LINE) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_LINE - 2)) ? LONGEST_LINE - 2 : LONGEST_LINE - 1;
        return line.substring(0, end) + "…";
    }

    /** Returns whether the first element is that of a report. */
    boolean isReport() {
        return isReport;
    }

    int tests() {
        return Math.max(tests, failed());
    }

    /** Returns how many tests failed: as many as are listed, or as the report says that there are. */
    int failed() {
        return Math.max(failed, claimedFailures);
    }

    int skipped() {
        return skipped;
    }

    List<String> failures() {
        return failures;
    }
}
