package dev.sessionlog.json.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Diagnostic;
import dev.sessionlog.format.MalformedLogException;
import dev.sessionlog.format.ReadResult;
import dev.sessionlog.json.Golden;
import dev.sessionlog.json.JsonReader;
import dev.sessionlog.recorder.spi.Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a build reads that knows more than one version of the shape, and what the same build refuses. */
class SchemaVersionsTest {
    private static final SchemaVersion.Table LATER = new SchemaVersion.Table("1.0", "1.1", "1.2");

    private final DocumentReader reader = new DocumentReader(Limits.DEFAULT, LATER);
    private final JsonEntryCodec codec = new JsonEntryCodec(reader);

    private static String document(String version) {
        return "{\"schemaVersion\":\"" + version + "\",\"date\":\"2026-03-14\",\"number\":1,\"agent\":\"a\"}";
    }

    private static byte[] entry(String version) {
        return ("{\"at\":\"2026-03-14T15:05:00Z\",\"started\":" + document(version) + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Path> goldenDocuments() throws Exception {
        try (Stream<Path> files = Files.list(Golden.RESOURCES.resolve("golden"))) {
            return files.filter(file -> file.toString().endsWith(".json")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("goldenDocuments")
    void readsTheDocumentsOfAnOlderVersionStrictly(Path golden) throws Exception {
        String document = Files.readString(golden);
        assertThat(reader.read(document)).isEqualTo(new JsonReader().read(document));
        assertThat(reader.readLeniently(document).diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1", "1.2"})
    void readsDocumentsAndJournalsOfEveryVersionThatItKnows(String version) {
        SessionLog log = reader.read(document(version));
        assertThat(log).isEqualTo(new JsonReader().read(document("1.0")));
        assertThat(codec.decode(entry(version)))
                .isInstanceOfSatisfying(
                        Entry.Started.class,
                        started -> assertThat(started.log()).isEqualTo(log));
    }

    @Test
    void readsAJournalOfAnOlderVersion() throws Exception {
        List<String> lines = Files.readAllLines(Golden.RESOURCES.resolve("journals/version-1/clean.journal"));
        for (String line : lines.subList(1, lines.size())) {
            byte[] payload = line.split(" ", 3)[2].getBytes(StandardCharsets.UTF_8);
            assertThat(codec.decode(payload)).isEqualTo(new JsonEntryCodec().decode(payload));
        }
    }

    @Test
    void refusesANewerMinorVersion() {
        assertRefused(
                "1.3",
                "The document has the schema version 1.3, newer than 1.2, which this reader knows; read leniently, it"
                        + " gives what is known of it.");
        assertRefused(
                "1.10",
                "The document has the schema version 1.10, newer than 1.2, which this reader knows; read leniently, it"
                        + " gives what is known of it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "0.9", "11.0", "2.1"})
    void refusesAnotherMajorVersion(String version) {
        String sentence = "The document has the schema version " + version
                + "; this reader knows versions 1.0 to 1.2 and can read every version 1.x leniently.";
        assertRefused(version, sentence);
        ReadResult result = reader.readLeniently(document(version));
        assertThat(result.drafts()).isEmpty();
        assertThat(result.diagnostics())
                .containsExactly(Diagnostic.of(Diagnostic.Level.ERROR, 1, 18, "unsupported-version", sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0.0", "1.01", "v1.0", ""})
    void refusesWhatIsNoVersion(String version) {
        assertRefused(
                version,
                "schemaVersion is the string \"" + version
                        + "\"; expected one of the strings \"1.0\", \"1.1\" and \"1.2\".");
    }

    private void assertRefused(String version, String sentence) {
        assertThatThrownBy(() -> reader.read(document(version)))
                .isInstanceOf(MalformedLogException.class)
                .hasMessage("Line 1, column 18: " + sentence);
        assertThatThrownBy(() -> codec.decode(entry(version)))
                .isInstanceOf(MalformedLogException.class)
                .extracting(e -> ((MalformedLogException) e).sentence())
                .isEqualTo((sentence.startsWith("schemaVersion") ? "started." : "") + sentence);
    }

    @Test
    void readsLenientlyWhatItKnowsOfANewerMinorVersion() {
        ReadResult result = reader.readLeniently(document("1.3")
                .replace("\"agent\"", "\"mood\":\"good\",\"tasks\":[{\"name\":\"t\",\"risk\":1}],\"agent\""));
        assertThat(result.drafts())
                .singleElement()
                .satisfies(draft -> assertThat(draft.log())
                        .contains(new JsonReader()
                                .read(document("1.0").replace("\"agent\"", "\"tasks\":[{\"name\":\"t\"}],\"agent\""))));
        assertThat(result.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("unknown-property", "unknown-property");
    }

    @Test
    void theSchemaAllowsEveryVersionThatIsRead() {
        String one = JsonOutput.text(
                output -> {
                    output.writeStartObject();
                    new SchemaVersion.Table("1.0").describe(output);
                    output.writeEndObject();
                },
                true);
        String several = JsonOutput.text(
                output -> {
                    output.writeStartObject();
                    LATER.describe(output);
                    output.writeEndObject();
                },
                true);
        assertThat(one).isEqualTo("{\"const\":\"1.0\"}\n");
        assertThat(several).isEqualTo("{\"enum\":[\"1.0\",\"1.1\",\"1.2\"]}\n");
    }
}
