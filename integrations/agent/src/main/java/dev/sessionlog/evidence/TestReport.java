package dev.sessionlog.evidence;

import dev.sessionlog.Redactor;
import dev.sessionlog.agent.internal.TerminalOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one report, element by element, keeping only counts and the first failures. What was read before an error
 * counts. Not thread-safe.
 */
final class TestReport {
    private static final int DEEPEST = 100;
    private static final int MOST_LISTED = 20;
    private static final int LONGEST_LINE = 150;
    private static final int LONGEST_TEXT = 20_000;
    private static final int CHUNK = 8_192;
    private static final int MOST_NAMES = 10_000;
    private static final Set<String> SUITES = Set.of("testsuite", "testsuites");
    private static final Set<String> CASES = Set.of("testcase", "ignored-testcase");

    private final List<String> failures = new ArrayList<>();
    private final Deque<SuiteTally> suites = new ArrayDeque<>();
    private final Deque<ReportedCase> cases = new ArrayDeque<>();
    private final Set<String> failed = new HashSet<>();
    private @Nullable SuiteTally total;
    private Optional<FailsafeSummary> summary = Optional.empty();
    private Optional<String> doctype = Optional.empty();
    private boolean isReport;
    private boolean isOther;

    /**
     * Reads a report, or as much of it as there is.
     *
     * @throws XMLStreamException if the report is not well-formed to its end
     * @throws IOException if the report cannot be read to its end, or contains a document type or an entity
     */
    void read(InputStream in) throws IOException, XMLStreamException {
        ReportCharacters characters = ReportCharacters.of(in);
        try {
            read(factory().createXMLStreamReader(characters));
        } finally {
            isReport |= !isOther && characters.startContains("<testsuite");
            finish();
        }
    }

    /**
     * Returns the JDK's parser, whatever else is on the class path, without any feature that reads outside the file.
     */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false); // prefixes need not be declared
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty("jdk.xml.cdataChunkSize", CHUNK); // what tests print is never kept as a whole
        return factory;
    }

    private void read(XMLStreamReader xml) throws IOException, XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> doctype = Optional.of(place(xml));
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new IOException("unknown entity at " + place(xml));
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new IOException(
                                "elements are nested more than " + DEEPEST + " levels deep at " + place(xml));
                    }
                    if (depth == 1 && !root(xml)) {
                        return;
                    }
                    start(xml);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml);
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    end(element(xml));
                }
                default -> {} // comments and the like
            }
        }
    }

    private static String place(XMLStreamReader xml) {
        return "line " + xml.getLocation().getLineNumber() + ", column "
                + xml.getLocation().getColumnNumber();
    }

    /** Returns the name of an element without its prefix. */
    static String element(XMLStreamReader xml) {
        String name = xml.getLocalName();
        return name.substring(name.lastIndexOf(':') + 1);
    }

    /** Processes the first element; returns whether the elements within it are to be read. */
    private boolean root(XMLStreamReader xml) throws IOException, XMLStreamException {
        String element = element(xml);
        if (element.equals(FailsafeSummary.ROOT)) {
            isOther = true;
            summary = Optional.of(FailsafeSummary.read(xml));
            return false;
        }
        isReport = SUITES.contains(element) || CASES.contains(element);
        isOther = !isReport;
        if (isReport && doctype.isPresent()) {
            throw new IOException("a document type declaration is not allowed, at " + doctype.get());
        }
        return isReport;
    }

    private void start(XMLStreamReader xml) {
        String element = element(xml);
        if (SUITES.contains(element)) {
            suites.push(new SuiteTally(xml));
        } else if (CASES.contains(element)) {
            cases.push(new ReportedCase(xml, suiteName()));
        } else if (!cases.isEmpty()) {
            cases.element().start(xml);
        } else if (ReportedCase.isFailure(element)) {
            cases.push(new ReportedCase(suiteName()));
            cases.element().start(xml);
        }
    }

    private String suiteName() {
        return suites.stream()
                .map(SuiteTally::name)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }

    private void text(XMLStreamReader xml) {
        if (!cases.isEmpty()) {
            cases.element().text(xml.getText());
        }
    }

    private void end(String element) {
        if (SUITES.contains(element)) {
            SuiteTally suite = suites.remove();
            suite.close(suites.isEmpty());
            add(suite);
        } else if (CASES.contains(element)) {
            add(cases.remove());
        } else if (!cases.isEmpty()) {
            cases.element().end();
            if (cases.element().isOver()) {
                add(cases.remove());
            }
        }
    }

    private void add(SuiteTally suite) {
        if (!suites.isEmpty()) {
            suites.element().add(suite);
        } else if (total != null) {
            total.add(suite);
        } else {
            total = suite;
        }
    }

    private void add(ReportedCase read) {
        if (suites.isEmpty()) {
            total = total();
            total.add(read);
        } else if (read.isTeardown() && failed.contains(read.name())) {
            suites.element().addAttempt(read);
            return;
        } else {
            suites.element().add(read);
        }
        if (read.outcome() != ReportedCase.End.FAILED) {
            return;
        }
        if (failed.size() < MOST_NAMES) {
            failed.add(read.name());
        }
        if (failures.size() < MOST_LISTED) {
            failures.add(read.failure());
        }
    }

    /** Closes what is open if a report ends too early. */
    private void finish() {
        while (!cases.isEmpty()) {
            ReportedCase unfinished = cases.remove();
            if (unfinished.outcome() == ReportedCase.End.FAILED) {
                add(unfinished);
            }
        }
        while (!suites.isEmpty()) {
            SuiteTally unfinished = suites.remove();
            unfinished.closeEarly();
            add(unfinished);
        }
    }

    /**
     * Returns a string on one line, shortened, and without the escape sequences that colour a terminal. Secrets are
     * redacted before anything is cut: half a secret could not be found any more.
     */
    static String line(String text) {
        String start = TerminalOutput.withoutSequences(cut(text, LONGEST_TEXT));
        String line = Redactor.secrets()
                .redact(cut(start.strip().replaceAll("\\s+", " "), 2 * LONGEST_LINE))
                .replaceAll("\uFFFD+", "\uFFFD")
                .strip();
        if (line.length() <= LONGEST_LINE) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_LINE - 2)) ? LONGEST_LINE - 2 : LONGEST_LINE - 1;
        return line.substring(0, end) + "…";
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }

    /** Returns whether this is a report, or starts like one. */
    boolean isReport() {
        return isReport;
    }

    /** Returns whether this is an XML document of another kind. */
    boolean isOther() {
        return isOther;
    }

    /** Returns the summary if this is one instead of a report. */
    Optional<FailsafeSummary> summary() {
        return summary;
    }

    /** Returns what the report counts. */
    SuiteTally total() {
        return total == null ? new SuiteTally() : total;
    }

    List<String> failures() {
        return failures;
    }
}
