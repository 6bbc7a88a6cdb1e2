package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.GeneratedLogs;
import dev.sessionlog.Seeds;
import dev.sessionlog.format.MalformedLogException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class JsonSchemaTest {
    private static final String SCHEMA = Golden.read("../../../session-log-1.0.schema.json");
    private static final Judge JUDGE = new Judge(SCHEMA);

    /** What no schema can say; README.md has the same list. Files are named by how they begin. */
    private static final List<String> BEYOND_SCHEMA = List.of(
            "duplicate-", "zone-unknown", "metric-amount-of-31-digits", "metric-amount-with-", "metric-unit-too-long");

    /** What is no JSON to the validator either, or an exponent that it fails on. */
    private static final List<String> NOT_FOR_THE_VALIDATOR = List.of(
            "json-",
            "empty",
            "blank",
            "metric-amount-nan",
            "metric-amount-infinite",
            "number-with-a-huge-exponent",
            "number-with-an-exponent-beyond-all");

    static List<Path> malformedFiles() {
        return Golden.files("malformed", ".json").stream()
                .filter(file -> NOT_FOR_THE_VALIDATOR.stream().noneMatch(name(file)::startsWith))
                .toList();
    }

    static List<Path> acceptedFiles() {
        return Golden.files("accepted", ".json");
    }

    static Stream<Path> goldenFiles() {
        return Golden.files("golden", ".json").stream();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    @Test
    void isASchemaItself() throws IOException {
        String metaSchema = "https://json-schema.org/draft/2020-12/schema";

        assertThat(new Judge("{\"$ref\":\"" + metaSchema + "\"}").errors(SCHEMA))
                .isEmpty();
        assertThat(new Judge("{\"$ref\":\"" + metaSchema + "\"}").errors("{\"type\":\"strin\"}"))
                .isNotEmpty();
    }

    @Test
    void hasATitleAndADescriptionForEveryTypeAndProperty() {
        JsonNode root = Judge.MAPPER.readTree(SCHEMA);
        List<String> without = new ArrayList<>();
        List<JsonNode> types = new ArrayList<>(List.of(root));
        root.get("$defs").forEach(types::add);
        for (JsonNode type : types) {
            if (!type.has("title") || !type.has("description")) {
                without.add(type.toString());
            }
            for (var property : type.path("properties").properties()) {
                if (!property.getValue().has("title") || !property.getValue().has("description")) {
                    without.add(type.path("title") + "." + property.getKey());
                }
            }
            boolean closed =
                    !type.has("properties") || !type.get("additionalProperties").booleanValue();
            assertThat(closed).isTrue();
        }

        assertThat(types).hasSizeGreaterThan(45);
        assertThat(without).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void acceptsEveryGoldenFile(Path file) {
        assertThat(JUDGE.errors(Golden.read("golden/" + name(file)))).isEmpty();
    }

    @Test
    void acceptsWhateverIsWritten() {
        GeneratedLogs logs = new GeneratedLogs(Seeds.random(1));
        for (int i = 0; i < 2_000 * Integer.getInteger("sessionlog.effort", 1); i++) {
            assertThat(JUDGE.errors(new JsonRenderer().render(logs.log()))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("acceptedFiles")
    void acceptsWithTheReader(Path file) {
        String document = Golden.read("accepted/" + name(file));

        assertThat(new JsonReader().read(document)).isNotNull();
        assertThat(JUDGE.errors(document)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("malformedFiles")
    void refusesWithTheReaderWhatASchemaCanRefuse(Path file) {
        String document = Golden.read("malformed/" + name(file));
        boolean canBeSaid = BEYOND_SCHEMA.stream().noneMatch(name(file)::startsWith);

        assertThatThrownBy(() -> new JsonReader().read(document)).isInstanceOf(MalformedLogException.class);
        assertThat(JUDGE.errors(document).isEmpty()).as(name(file)).isEqualTo(!canBeSaid);
    }
}
