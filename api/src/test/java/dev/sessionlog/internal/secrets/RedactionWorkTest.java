package dev.sessionlog.internal.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.CountedWork;
import dev.sessionlog.Redactor;
import dev.sessionlog.Seeds;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The work grows with the length of the text, also where every part of it nearly is a secret. */
class RedactionWorkTest {
    private static final int EFFORT = Math.min(Integer.getInteger("sessionlog.effort", 1), 16);
    private static final int SIZE = 4_000 * EFFORT;
    private static final int MEBI = 1 << 20;
    private static final List<String> GLUE = List.of("", " ", "-", "/", ".", "\n", "\"", "=", "\\\"", ":");

    /** Called by {@link CountedWork}. */
    static void redact(String unit, String end, Integer length) {
        Redactor.secrets().redact(unit.repeat(length / unit.length() + 1).substring(0, length) + end);
    }

    static Stream<String> literals() {
        Set<String> literals = new LinkedHashSet<>();
        SecretKinds.rules().forEach(rule -> literals.addAll(rule.literals()));
        return literals.stream();
    }

    /** The beginnings of secrets that are given up last. */
    static Stream<String> prefixes() {
        Random random = Seeds.random(3);
        return Samples.rows().stream().map(row -> {
            Samples sample = Samples.ofRow(row, random);
            String text = sample.before() + sample.secret();
            return text.substring(0, text.length() - 1);
        });
    }

    private static double growth(String unit, String end) throws Exception {
        return (double) CountedWork.of(RedactionWorkTest.class, "redact", unit, end, 2 * SIZE)
                / CountedWork.of(RedactionWorkTest.class, "redact", unit, end, SIZE);
    }

    @Test
    void theWorkDoublesWithTheText() throws Exception {
        for (String prefix : Stream.concat(literals(), prefixes()).toList()) {
            for (String unit : List.of(prefix, prefix + "= ")) {
                assertThat(growth(unit, "")).as(unit).isLessThan(2.2);
            }
        }
    }

    /** Every literal may start a secret, and only the end of the whole text tells that there is none. */
    @Test
    void theWorkDoublesWithTheTextWhereItsEndDecides() throws Exception {
        for (String literal : literals().toList()) {
            assertThat(growth("%41" + literal, "(")).as("%%41%s … (", literal).isLessThan(2.2);
            assertThat(growth(literal, "REDACTED(x)")).as(literal).isLessThan(2.2);
        }
    }

    @Test
    void aRunThatEndsAtAMarkerIsNotWalkedAgain() throws Exception {
        for (String unit : List.of("_auth=", "authorization:", "authorization=x ", "password=", "://a:b")) {
            for (String end : List.of("REDACTED(x)", "REDACTED(x", "(", "+", "@")) {
                assertThat(growth(unit, end)).as("%s … %s", unit, end).isLessThan(2.2);
            }
        }
    }

    /** A name may be the value of the name above it. */
    @Test
    void aValueOnTheNextLineMayBeANameToo() throws Exception {
        for (String unit : List.of(
                "token:\n ",
                "secret:\n  token: ",
                "secret:\n  token",
                "token\": \"token\":\n \"",
                "secret: |\n  password:",
                "<secret>\n  token>")) {
            assertThat(growth(unit, "")).as(unit).isLessThan(2.2);
            assertThat(growth("token:", "\n  " + unit.repeat(20))).as(unit).isLessThan(2.2);
        }
    }

    @Test
    void aMebibyteOfAnyWorstPrefixIsRedacted() {
        Stream.concat(literals(), prefixes()).forEach(unit -> redact(unit, "", MEBI));
        GLUE.forEach(glue -> redact("password" + glue, "", MEBI));
    }

    @Test
    void aMebibyteIsAFewStepsForEachCharacter() throws Exception {
        for (String unit : List.of(
                "a",
                "password=",
                "token: \"",
                "://a:",
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----MII\\n",
                "Cookie: a=",
                "Authorization: Bearer ",
                "eyJ-",
                "sk-proj-",
                "REDACTED(",
                "Private-Lines: ",
                "curl -u a:")) {
            assertThat(CountedWork.of(RedactionWorkTest.class, "redact", unit, "", MEBI))
                    .as(unit)
                    .isLessThan(150L * MEBI);
        }
    }
}
