package dev.sessionlog.html;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu HTML validator; setting it up takes seconds, so that all tests share one. */
final class NuValidator {
    /**
     * It looks at the policy before it has read the style and so cannot know its hash: BrowserTest judges that. The others
     * are about the text itself, which is shown as it was recorded.
     */
    private static final List<String> IGNORED = List.of(
            "Inline style violates Content Security Policy (meta tag)",
            "Text run is not in Unicode Normalization Form C",
            "This document appears to be written in");

    private static final Messages MESSAGES = new Messages();
    private static final SimpleDocumentValidator VALIDATOR = validator();

    private NuValidator() {}

    /** Returns what is wrong with a page; it should have less than 100 kB. */
    static synchronized List<String> problems(String page) throws Exception {
        MESSAGES.all.clear();
        VALIDATOR.checkHtmlInputSource(
                new InputSource(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8))));
        return List.copyOf(MESSAGES.all);
    }

    private static SimpleDocumentValidator validator() {
        try {
            SimpleDocumentValidator validator = new SimpleDocumentValidator();
            validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", MESSAGES); // its own copy
            validator.setUpValidatorAndParsers(MESSAGES, true, false);
            return validator;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Messages implements ErrorHandler {
        private final List<String> all = new ArrayList<>();

        @Override
        public void warning(SAXParseException message) {
            if (IGNORED.stream().noneMatch(String.valueOf(message.getMessage())::startsWith)) {
                add("warning", message);
            }
        }

        @Override
        public void error(SAXParseException message) {
            add("error", message);
        }

        @Override
        public void fatalError(SAXParseException message) {
            add("fatal", message);
        }

        private void add(String level, SAXParseException message) {
            all.add(level + " at line " + message.getLineNumber() + ": " + message.getMessage());
        }
    }
}
