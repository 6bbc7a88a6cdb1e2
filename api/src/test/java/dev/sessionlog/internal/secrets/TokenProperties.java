package dev.sessionlog.internal.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.Redactor;
import dev.sessionlog.Seeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Secrets that are known by their shape are found wherever they are, and nothing else is replaced. */
class TokenProperties {
    private static final Redactor SECRETS = Redactor.secrets();

    private static final List<String> PLACES = List.of(
            "%s",
            "The agent used %s to log in.",
            "Used %s, then stopped; it worked (%s).",
            "value = \"%s\"",
            "value = '%s';",
            "`%s`",
            "**%s**",
            "https://example.com/?q=%s&x=1",
            "{\"value\": \"%s\"}",
            "{\"line\":\"{\\\"value\\\":\\\"%s\\\"}\\n\"}",
            "one\\n%s\\ntwo",
            "value: %s",
            "list:\n  - %s\n  - other",
            "export VALUE=%s",
            "tool --value=%s --other",
            "tool --value %s",
            "-value: %s\n+value: other",
            "-%s\n+other",
            " context\n+%s\n",
            "X-Custom: %s\r\nAccept: */*",
            "<value>%s</value>",
            "\u241b[32m%s\u241b[0m",
            "value%%3D%s",
            "%s(expired)",
            "The key %s(old) was used.",
            "| %s | cell |");

    @Provide
    Arbitrary<Samples> tokens() {
        return Arbitraries.of(Samples.rows())
                .flatMap(row -> Arbitraries.randomValue(random -> Samples.ofRow(row, random))
                        .withoutEdgeCases());
    }

    @Provide
    Arbitrary<String> places() {
        return Arbitraries.of(PLACES);
    }

    @Property(tries = 4000)
    void onlyTheSecretIsReplaced(@ForAll("tokens") Samples token, @ForAll("places") String place) {
        String text = place.formatted(token.before() + token.secret(), token.before() + token.secret());
        List<String> found = new ArrayList<>();
        String redacted = SECRETS.redact(text, found::add);
        assertThat(redacted).doesNotContain(token.secret());
        assertThat(found).isNotEmpty();
        assertThat(redacted.replace("REDACTED(" + found.get(0) + ")", token.secret()))
                .isEqualTo(text);
        assertThat(SECRETS.redact(redacted)).isSameAs(redacted);
    }

    @Property(tries = 1000)
    void aBlankInAUrlEndsASecret(@ForAll("tokens") Samples token) {
        Assume.that(!token.mayContainPlus());
        assertThat(SECRETS.redact("https://example.com/?q=" + token.before() + token.secret() + "+in:file"))
                .isEqualTo("https://example.com/?q=" + token.before() + "REDACTED(" + token.kind() + ")+in:file");
    }

    @Property(tries = 1000)
    void theShapeTellsTheKind(@ForAll("tokens") Samples token) {
        List<String> found = new ArrayList<>();
        SECRETS.redact(token.before() + token.secret(), found::add);
        assertThat(found).containsExactly(token.kind());
    }

    @Property(tries = 500)
    void twoSecretsAreTwoMarkersInTheirPlaces(@ForAll("tokens") Samples one, @ForAll("tokens") Samples other) {
        String text = "first " + one.before() + one.secret() + " second " + other.before() + other.secret() + " third";
        assertThat(SECRETS.redact(text))
                .isEqualTo("first " + one.before() + "REDACTED(" + one.kind() + ") second " + other.before()
                        + "REDACTED(" + other.kind() + ") third");
    }

    @Example
    void theFormatsOfPublicScannersAreFound() throws IOException {
        Random random = Seeds.random(1);
        int tries = 0;
        Set<String> missed = new TreeSet<>();
        int missedTries = 0;
        for (String line : Resource.lines("formats.txt")) {
            for (int i = 0; i < 40; i++) {
                Samples sample = Samples.ofFormat(line, random);
                tries++;
                if (SECRETS.redact("token " + sample.secret()).contains(sample.secret())) {
                    missedTries++;
                    missed.add(line);
                }
            }
        }
        assertThat(missedTries).as("missed %s", missed).isLessThan(tries / 200);
    }

    @Example
    void theTableIsComplete() {
        Set<String> kinds = new TreeSet<>();
        for (String row : Samples.rows()) {
            assertThat(row.split(" {2,}", -1)).as(row).hasSize(5).noneMatch(String::isBlank);
            kinds.add(row.substring(0, row.indexOf(' ')));
        }
        assertThat(kinds).hasSizeGreaterThan(120).allMatch(Spans::isKind);
        assertThat(SecretKinds.rules()).extracting(Rule::kind).allMatch(Spans::isKind);
    }
}
