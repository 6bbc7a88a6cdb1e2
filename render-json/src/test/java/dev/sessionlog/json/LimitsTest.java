package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.MetricValue;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Diagnostic;
import dev.sessionlog.format.MalformedLogException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    private static final String HEAD =
            "{\"schemaVersion\":\"1.0\",\"date\":\"2026-03-14\",\"number\":1,\"agent\":\"a\"";

    @ParameterizedTest
    @ValueSource(ints = {4, 100, 10_000, 100_000})
    void aDocumentIsAsLongAsTheLimitAllows(int more) {
        String document = HEAD + "}" + " ".repeat(more);

        assertAllowed(document, document.length(), JsonReader.builder()::maxDocumentLength);
        assertThat(refusal(document, document.length() - 1, JsonReader.builder()::maxDocumentLength))
                .isEqualTo("Line 1, column 1: The document has " + document.length() + " characters, more than "
                        + (document.length() - 1) + ", which is the limit of this reader.");
    }

    @Test
    void aDocumentIsNestedAsDeepAsTheLimitAllows() {
        String deepest = new JsonRenderer().render(SampleLogs.complete());

        assertAllowed(deepest, 6, JsonReader.builder()::maxNesting);
        assertThat(refusal(deepest, 5, JsonReader.builder()::maxNesting))
                .isEqualTo("Line 46, column 12: The document is nested deeper than 5 levels, which is the limit of this"
                        + " reader.");
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 1_000, 5_000, 100_000})
    void aStringIsAsLongAsTheLimitAllows(int length) {
        String document = HEAD + ",\"focus\":\"" + "x".repeat(length) + "\"}";

        assertAllowed(document, length, JsonReader.builder()::maxStringLength);
        assertThat(refusal(document, length - 1, JsonReader.builder()::maxStringLength))
                .endsWith("more than " + (length - 1) + " characters, which is the limit of this reader.");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 20, 5_000, 20_000})
    void aNumberIsAsLongAsTheLimitAllows(int length) {
        String document = HEAD + ",\"estimatedTotal\":1." + "0".repeat(length - 2) + "}";

        assertAllowed(document, length, JsonReader.builder()::maxNumberLength);
        assertThat(refusal(document, length - 1, JsonReader.builder()::maxNumberLength))
                .isEqualTo("Line 1, column 84: estimatedTotal is a number of more than " + (length - 1)
                        + " characters, which is the limit of this reader.");
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 1_000, 5_000, 100_000})
    void aNameIsAsLongAsTheLimitAllows(int length) {
        String document = HEAD + ",\"" + "x".repeat(length) + "\":1}";

        for (int limit : new int[] {length, length + 1}) {
            JsonReader within = JsonReader.builder().maxNameLength(limit).build();
            assertThat(within.readLeniently(document).diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly("unknown-property");
            assertThat(within.readLeniently(document).drafts()).hasSize(1);
        }
        JsonReader below = JsonReader.builder().maxNameLength(length - 1).build();
        assertThat(below.readLeniently(document).diagnostics())
                .extracting(Diagnostic::sentence)
                .containsExactly("A property name has more than " + (length - 1)
                        + " characters, which is the limit of this reader.");
        assertThat(below.readLeniently(document).drafts()).isEmpty();
    }

    @Test
    void unknownPropertiesAreReportedUpToTheLimit() {
        String document =
                HEAD + IntStream.range(0, 12).mapToObj(i -> ",\"x" + i + "\":1").collect(Collectors.joining()) + "}";

        for (int limit : new int[] {12, 13}) {
            assertThat(diagnostics(document, limit))
                    .extracting(Diagnostic::code)
                    .hasSize(12)
                    .containsOnly("unknown-property");
        }
        assertThat(diagnostics(document, 11))
                .extracting(Diagnostic::code)
                .hasSize(12)
                .endsWith("too-many-diagnostics");
        List<Diagnostic> cut = diagnostics(document, 10);
        assertThat(cut).hasSize(11);
        assertThat(cut.get(10))
                .isEqualTo(
                        Diagnostic.of(
                                Diagnostic.Level.WARNING,
                                1,
                                137,
                                "too-many-diagnostics",
                                "Too many problems: this reader reports at most 10, and left out 2 more. The first of those is here."));
    }

    private static List<Diagnostic> diagnostics(String document, int limit) {
        return JsonReader.builder()
                .maxDiagnostics(limit)
                .build()
                .readLeniently(document)
                .diagnostics();
    }

    @Test
    void aLimitIsPositive() {
        assertThatThrownBy(() -> JsonReader.builder().maxNesting(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxNesting is 0; expected 1 or more.");
    }

    @Test
    void nestingWithoutEndOverflowsNothing() {
        String open = "[".repeat(1_000_000);

        assertThat(new JsonReader().readLeniently(HEAD + ",\"unknown\":" + open).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("limit-exceeded");
        assertThat(new JsonReader().readLeniently("{\"a\":".repeat(1_000_000)).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("limit-exceeded");
        assertThat(new JsonReader().readLeniently(open).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("wrong-type");
    }

    @Test
    void namesThatAreMadeToCollideAreReadAllTheSame() {
        StringBuilder document = new StringBuilder(HEAD);
        for (int i = 0; i < 5_000; i++) {
            document.append(",\"");
            for (int bit = 0; bit < 13; bit++) {
                document.append((i >> bit & 1) == 0 ? "Aa" : "BB"); // the same hash code
            }
            document.append("\":1");
        }

        assertThat(new JsonReader()
                        .readLeniently(document.append('}'))
                        .drafts()
                        .get(0)
                        .missing())
                .isEmpty();
    }

    @Test
    void readsALogOfManyTasksByDefault() {
        SessionLog log = SampleLogs.withTasks(100_000);

        assertThat(new JsonReader().read(new JsonRenderer().render(log))).isEqualTo(log);
    }

    @Test
    void readsATextOfTheGreatestLengthByDefault() {
        SessionLog log = SampleLogs.minimal().toBuilder()
                .addHandoffNote("é".repeat(SessionLog.MAX_TEXT_LENGTH))
                .build();

        assertThat(new JsonReader().read(new JsonRenderer().render(log))).isEqualTo(log);
    }

    @Test
    void readsAQuantityOfTheGreatestLengthByDefault() {
        String digits = "9".repeat(30);
        SessionLog log = SampleLogs.minimal().toBuilder()
                .metrics(m -> m.addBefore("great", MetricValue.of(digits + "0".repeat(30)))
                        .addBefore("small", MetricValue.of("-0." + digits)))
                .build();

        assertThat(log.metrics()
                        .orElseThrow()
                        .before()
                        .get(0)
                        .value()
                        .orElseThrow()
                        .amount())
                .isPresent();
        assertThat(new JsonReader().read(new JsonRenderer().render(log))).isEqualTo(log);
    }

    private static void assertAllowed(String document, int limit, Function<Integer, JsonReader.Builder> set) {
        for (int allowed : List.of(limit, limit + 1)) {
            assertThat(set.apply(allowed).build().read(document)).isNotNull();
        }
    }

    private static String refusal(String document, int limit, Function<Integer, JsonReader.Builder> set) {
        try {
            set.apply(limit).build().read(document);
        } catch (MalformedLogException e) {
            assertThat(set.apply(limit).build().readLeniently(document).diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly("limit-exceeded");
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("It was read.");
    }
}
