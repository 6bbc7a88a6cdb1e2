package dev.sessionlog.json.internal;

import java.util.List;
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
    /** A new minor version is added at the end; a new major version starts a new table. */
    static final Table KNOWN = new Table("1.0");

    static final String CURRENT = KNOWN.newest();
    static final Shape<String> SHAPE = new VersionShape();

    private static final String PATTERN = "(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})";

    private SchemaVersion() {}

    /** The versions that a build understands completely. All of them have the same major number. */
    static final class Table {
        private final List<String> versions;

        /**
         * Creates a table.
         *
         * @param versions the versions from the oldest to the newest, which is the one that is written
         */
        Table(String... versions) {
            this.versions = List.of(versions);
        }

        String newest() {
            return versions.get(versions.size() - 1);
        }

        private String oldest() {
            return versions.get(0);
        }

        private String major() {
            return newest().substring(0, newest().indexOf('.'));
        }

        /** Strictly, only a version that is known is accepted; leniently, every one with the same major number. */
        String read(JsonInput input) {
            if (input.token() != JsonToken.VALUE_STRING) {
                throw input.unexpected(expected());
            }
            String version = input.string();
            if (versions.contains(version)) {
                return version;
            }
            Matcher matcher =
                    Pattern.compile(PATTERN).matcher(version); // compiled here, because writing never needs it
            if (!matcher.matches()) {
                throw input.invalid(expected());
            }
            if (!matcher.group(1).equals(major())) {
                throw input.fault(
                        Fault.VERSION,
                        "The document has the schema version " + version + "; this reader knows " + known()
                                + " and can read every version " + major() + ".x leniently.",
                        input.location());
            }
            if (!input.isLenient()) {
                throw input.fault(
                        Fault.VERSION,
                        "The document has the schema version " + version + ", newer than " + newest()
                                + ", which this reader knows; read leniently, it gives what is known of it.",
                        input.location());
            }
            return version;
        }

        private String known() {
            return versions.size() == 1 ? "version " + newest() : "versions " + oldest() + " to " + newest();
        }

        private String expected() {
            List<String> older = versions.subList(0, versions.size() - 1);
            String last = "\"" + newest() + "\"";
            return older.isEmpty()
                    ? "the string " + last
                    : "one of the strings \"" + String.join("\", \"", older) + "\" and " + last;
        }

        /** Writes the keywords that describe the versions into a schema object that is open. */
        void describe(JsonGenerator schema) {
            if (versions.size() == 1) {
                schema.writeStringProperty("const", newest());
            } else {
                schema.writeArrayPropertyStart("enum");
                versions.forEach(schema::writeString);
                schema.writeEndArray();
            }
        }
    }

    private static final class VersionShape implements Shape<String> {

        @Override
        public void write(String value, JsonGenerator output) {
            output.writeString(value);
        }

        @Override
        public String read(JsonInput input) {
            return input.versions().read(input);
        }

        @Override
        public void describe(JsonGenerator schema) {
            KNOWN.describe(schema);
        }
    }
}
