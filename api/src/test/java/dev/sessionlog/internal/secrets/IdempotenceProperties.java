package dev.sessionlog.internal.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.Redactor;
import dev.sessionlog.Seeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Redacting twice is redacting once, whatever stands beside whatever. */
class IdempotenceProperties {
    private static final Redactor SECRETS = Redactor.secrets();

    @Provide
    Arbitrary<String> mixtures() throws IOException {
        List<String> parts = new ArrayList<>(Resource.lines("everyday.txt"));
        Resource.lines("named.txt")
                .forEach(line -> parts.add(line.replace("«", "").replace("»", "")));
        SecretKinds.rules().forEach(rule -> parts.addAll(rule.literals()));
        Random random = Seeds.random(6);
        Samples.rows().forEach(row -> {
            Samples sample = Samples.ofRow(row, random);
            parts.add(sample.before() + sample.secret());
        });
        parts.addAll(List.of(
                "REDACTED(", "REDACTED(token)", "\"", "'", "\\", "=", ":", " ", "\n", "://", "@", "-", "a1B2c3D4"));
        return Arbitraries.of(parts).list().ofMaxSize(6).map(list -> String.join("", list));
    }

    @Property(tries = 5000)
    void redactingTwiceIsRedactingOnce(@ForAll("mixtures") String text) {
        String redacted = SECRETS.redact(text);
        assertThat(SECRETS.redact(redacted)).isEqualTo(redacted);
    }

    @Property(tries = 1000)
    void anyStringIsAccepted(@ForAll String text) {
        String redacted = SECRETS.redact(text);
        assertThat(SECRETS.redact(redacted)).isEqualTo(redacted);
    }
}
