package dev.sessionlog.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/**
 * The version of the shape. A minor version adds what a reader may leave out, a major version changes what is there;
 * {@code README.md} of this module has the rules.
 */
final class SchemaVersion {
    static final String NAME = "schemaVersion";
    static final String CURRENT = "1.0";
    static final Shape<String> SHAPE = new VersionShape();

    private static final String EXPECTED = "the string \"" + CURRENT + "\"";
    private static final String MAJOR = "1";
    private static final String PATTERN = "(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})";

    private SchemaVersion() {}

    /** Strictly, only the current version is one that is wholly understood; leniently, every one with its major number. */
    private static final class VersionShape implements Shape<String> {

        @Override
        public void write(String value, JsonGenerator output) {
            output.writeString(value);
        }

        @Override
        public String read(JsonInput input) {
            if (input.token() != JsonToken.VALUE_STRING) {
                throw input.unexpected(EXPECTED);
            }
            String version = input.string();
            if (version.equals(CURRENT)) {
                return version;
            }
            Matcher matcher = Pattern.compile(PATTERN).matcher(version);
            if (!matcher.matches()) {
                throw input.invalid(EXPECTED);
            }
            if (!matcher.group(1).equals(MAJOR)) {
                throw input.fault(
                        Fault.VERSION,
                        "The document has the schema version " + version + "; this reader knows version " + CURRENT
                                + " and can read every version 1.x leniently.",
                        input.location());
            }
            if (!input.isLenient()) {
                throw input.fault(
                        Fault.VERSION,
                        "The document has the schema version " + version + ", newer than " + CURRENT
                                + ", which this reader knows; read leniently, it gives what is known of it.",
                        input.location());
            }
            return version;
        }

        @Override
        public void describe(JsonGenerator schema) {
            schema.writeStringProperty("const", CURRENT);
        }
    }
}
