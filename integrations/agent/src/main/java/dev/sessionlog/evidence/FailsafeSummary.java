package dev.sessionlog.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What {@code failsafe-summary.xml} adds to the reports of Failsafe: that the run ended before its tests did, which the
 * reports do not show.
 *
 * @param failures the number of failed tests; the reports list them too
 * @param crash why the run ended early
 */
record FailsafeSummary(int failures, Optional<String> crash) {
    static final String ROOT = "failsafe-summary";

    /** Reads a summary after its first element was read. */
    static FailsafeSummary read(XMLStreamReader xml) throws XMLStreamException {
        boolean timeout = "true".equals(xml.getAttributeValue(null, "timeout"));
        boolean failed = "255".equals(xml.getAttributeValue(null, "result"));
        Map<String, StringBuilder> texts = new HashMap<>();
        String element = ROOT;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> element = TestReport.element(xml);
                case XMLStreamConstants.END_ELEMENT -> element = ROOT;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    texts.computeIfAbsent(element, name -> new StringBuilder()).append(xml.getText());
                default -> {} // comments and the like
            }
        }
        int count = SuiteTally.number(text(texts, "failures")) + SuiteTally.number(text(texts, "errors"));
        String why = TestReport.line(text(texts, "failureMessage"));
        if (why.isEmpty() && timeout) {
            why = "timeout";
        }
        if (why.isEmpty() && failed && count == 0) {
            why = "failed";
        }
        return new FailsafeSummary(count, Optional.of(why).filter(text -> !text.isEmpty()));
    }

    private static String text(Map<String, StringBuilder> texts, String element) {
        return texts.getOrDefault(element, new StringBuilder()).toString();
    }
}
