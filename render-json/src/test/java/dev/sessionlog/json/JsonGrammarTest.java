package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.format.Diagnostic;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is JSON and what is not (RFC 8259), asked with values of a property that nobody knows. */
class JsonGrammarTest {

    static List<String> json() {
        return List.of(
                "[-0]",
                "[-0.0, 0e+1, 1E22, 123.456e78, 1e-2, -123, 1e99999, 123123e100000, 0.4e00669999999999]",
                "[\"\\u0060\\u012a\\u12AB\", \"\\ud801\\udc37\", \"\\\"\\\\\\/\\b\\f\\n\\r\\t\", \"\\u0000\"]",
                "[\"\\ud834\", \"\\udd1e\\ud834x\"]",
                "[\"\u007f\u2028\u2029\ufeff\u0085\ud83d\ude00\"]",
                "[[] ,{}\t,\r\n[ ] ]",
                "{\"\": 0, \"a\": [], \"\\u0000\": 1}",
                "true",
                "false",
                "null",
                "\"\"",
                "-1.5E-7");
    }

    static List<String> noJson() {
        return List.of(
                "[1 true]",
                "[a]",
                "[\"\": 1]",
                "[\"\",]",
                "[,1]",
                "[1,,2]",
                "[\"x\"]]",
                "[3[4]]",
                "[++1234]",
                "[+1]",
                "[+Inf]",
                "[-01]",
                "[-1.0.]",
                "[-2.]",
                "[-NaN]",
                "[.-1]",
                "[.2e-3]",
                "[0.1.2]",
                "[0.3e+]",
                "[0.3e]",
                "[0.e1]",
                "[0E+]",
                "[1eE2]",
                "[2.e+3]",
                "[Inf]",
                "[NaN]",
                "[\uff11]",
                "[1+2]",
                "[0x42]",
                "[Infinity]",
                "[-Infinity]",
                "[-foo]",
                "[- 1]",
                "[-012]",
                "[-.123]",
                "[1ea]",
                "[.123]",
                "[1.2a-3]",
                "[012]",
                "[1_000]",
                "[1 000.0]",
                "{\"a\":1,}",
                "{\"a\"}",
                "{a: 1}",
                "{1:1}",
                "{\"a\" b}",
                "{null:null}",
                "{\"a\":\"a\" 123}",
                "{'a':0}",
                "{\"a\":/*x*/1}",
                "{\"a\"::1}",
                "{,}",
                "{\"a\":}",
                "{:1}",
                "[\"\\ud800\\u\"]",
                "[\"\\u00A\"]",
                "[\"\\x00\"]",
                "[\"\\a\"]",
                "[\"\\\ud83d\ude00\"]",
                "[\"\\\\\\\"]",
                "[\"\t\"]",
                "[\"\n\"]",
                "[\"\u0000\"]",
                "[\"\u001f\"]",
                "['x']",
                "[1]//",
                "[1]#",
                "nul",
                "nulll",
                "tru",
                "True",
                "NULL",
                "truefalse",
                "undefined",
                "<null>",
                "[\f]",
                "[\u00a0]",
                "[\u2060]",
                "\ufeff1",
                "[1}",
                "{\"a\":1]",
                "",
                "\\u0031",
                "\"a\" \"b\"",
                "1 2");
    }

    @ParameterizedTest
    @MethodSource("json")
    void readsWhatIsJson(String value) {
        assertThat(read(value)).extracting(Diagnostic::code).containsExactly("unknown-property");
    }

    @ParameterizedTest
    @MethodSource("noJson")
    void refusesWhatIsNot(String value) {
        assertThat(read(value)).extracting(Diagnostic::code).containsExactly("broken-json");
    }

    private static List<Diagnostic> read(String value) {
        return new JsonReader()
                .readLeniently(
                        "{\"schemaVersion\":\"1.0\",\"unknown\":" + value + ",\"date\":\"2026-03-14\",\"number\":1}")
                .diagnostics();
    }
}
