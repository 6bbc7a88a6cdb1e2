package dev.sessionlog.internal.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.Redactor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedSecretsTest {
    private static final Redactor SECRETS = Redactor.secrets();
    private static final String BODY = ShapeSamples.of("[A-Za-z0-9+/]{64}", new Random(1));
    private static final String MORE = ShapeSamples.of("[A-Za-z0-9+/]{40}", new Random(2));

    @Test
    void whatANameOrAPlaceGivesAwayIsReplaced() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (String line : Resource.lines("named.txt")) {
            String text = line.replace("«", "").replace("»", "");
            String redacted = SECRETS.redact(text);
            softly.assertThat(redacted.replaceAll("REDACTED\\([a-z0-9-]+\\)", "REDACTED"))
                    .isEqualTo(line.replaceAll("«[^»]*»", "REDACTED"));
            softly.assertThat(SECRETS.redact(redacted)).isSameAs(redacted);
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", " ", "\\n", "\\r\\n", "\\\\n", "\n    ", "\n+", "\\n\" +\n    \"", "\n> "})
    void theBodyOfAPrivateKeyIsReplacedInOneLineOrMany(String lineEnd) {
        for (String label : List.of("RSA PRIVATE KEY", "PRIVATE KEY", "EC PRIVATE KEY", "OPENSSH PRIVATE KEY")) {
            String begin = "-----BEGIN " + label + "-----" + lineEnd;
            String end = lineEnd + "-----END " + label + "-----";
            assertThat(SECRETS.redact("key: " + begin + BODY + lineEnd + MORE + "=" + end + " x"))
                    .isEqualTo("key: " + begin + "REDACTED(private-key)" + end + " x");
        }
    }

    @Test
    void aPrivateKeyWithHeadersIsReplaced() {
        assertThat(SECRETS.redact(
                        "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,3F17\n\n" + BODY
                                + "\n-----END RSA PRIVATE KEY-----"))
                .isEqualTo("-----BEGIN RSA PRIVATE KEY-----\nREDACTED(private-key)\n-----END RSA PRIVATE KEY-----");
        assertThat(SECRETS.redact("-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\n\n" + BODY
                        + "\n=aB3d\n-----END PGP PRIVATE KEY BLOCK-----"))
                .isEqualTo("-----BEGIN PGP PRIVATE KEY BLOCK-----\nREDACTED(private-key)\n"
                        + "-----END PGP PRIVATE KEY BLOCK-----");
        assertThat(SECRETS.redact("Private-Lines: 2\n" + BODY + "\n" + MORE + "\nPrivate-MAC: 00"))
                .isEqualTo("Private-Lines: 2\nREDACTED(private-key)\nPrivate-MAC: 00");
    }

    @Test
    void aPrivateKeyThatIsCutOffIsReplacedUpToTheCut() {
        String begin = "-----BEGIN PRIVATE KEY-----\n";
        assertThat(SECRETS.redact(begin + BODY + "\n" + MORE.substring(0, 7)))
                .isEqualTo(begin + "REDACTED(private-key)");
        assertThat(SECRETS.redact(begin + BODY + "\n[...] and then the agent went on."))
                .isEqualTo(begin + "REDACTED(private-key)\n[...] and then the agent went on.");
    }

    @Test
    void aTokenInAHeaderOrAUrlHasItsOwnKind() {
        String token = "ghp_" + ShapeSamples.of("[A-Za-z0-9]{36}", new Random(4));
        List<String> found = new ArrayList<>();
        assertThat(SECRETS.redact("Authorization: Bearer " + token + "\npassword=" + token, found::add))
                .isEqualTo("Authorization: Bearer REDACTED(github-token)\npassword=REDACTED(github-token)");
        SECRETS.redact("https://user:" + token + "@github.com", found::add);
        assertThat(found).containsOnly("github-token").hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(chars = {0, 7, 0x0B, 0x1B, 0x7F, 0x85, 0xA0, 0x200B, 0x2028, 0x2400, 0x241B, 0x3000, 0xFEFF, 0xFFFD})
    void whatIsNotSeenIsNoPartOfAValue(char unseen) {
        String token = ShapeSamples.of("[a-z][0-9][A-Z0-9a-z]{30}", new Random(5));
        for (String text : List.of("password=%s", "password = %s", "\"token\": \"%s\"", "api_key: %s", "Bearer %s")) {
            String around = text.formatted(unseen + "%s" + unseen);
            assertThat(SECRETS.redact(around.formatted(token)).replaceAll("REDACTED\\([a-z-]+\\)", "%s"))
                    .isEqualTo(around);
        }
        assertThat(SECRETS.redact("password" + unseen + "=" + token))
                .isEqualTo("password" + unseen + "=REDACTED(password)");
    }

    @Test
    void aMarkerHidesNothingThatStandsBesideIt() {
        String token = "ghp_" + ShapeSamples.of("[A-Za-z0-9]{36}", new Random(6));
        assertThat(SECRETS.redact("REDACTED(" + token + ")")).isEqualTo("REDACTED(REDACTED(github-token))");
        assertThat(SECRETS.redact(token + "REDACTED(x)")).isEqualTo("REDACTED(github-token)REDACTED(x)");
        String word = "hunter2S3cretX9";
        for (String text : List.of(
                "password=REDACTED(x)%s",
                "password: REDACTED(x)%s",
                "password=\"REDACTED(x)%s\"",
                "DB_PASSWORD=REDACTED(x)%s",
                "password=aREDACTED(x)%s",
                "https://u:REDACTED(x)%s@h/",
                "curl -u a:REDACTED(x)%s h",
                "Cookie: session=REDACTED(x)%saB3dE5gH7j",
                "Authorization: Bearer REDACTED(x)%s")) {
            String redacted = SECRETS.redact(text.formatted(word));
            assertThat(redacted).as(text).doesNotContain(word).contains("REDACTED(");
            assertThat(SECRETS.redact(redacted)).isSameAs(redacted);
        }
        for (String before : List.of("Authorization: Bearer ", "Cookie: a=", "password=", "token: \"")) {
            String many = before + ("REDACTED(x)" + MORE.replaceAll("[^A-Za-z0-9]", "")).repeat(20);
            assertThat(SECRETS.redact(many).length()).as(before).isLessThan(80);
        }
        String key = "-----BEGIN PRIVATE KEY-----\n";
        assertThat(SECRETS.redact(key + "REDACTED(x)\n" + BODY)).isEqualTo(key + "REDACTED(x)\nREDACTED(private-key)");
    }

    @Test
    void lineEndsMakeNoDifference() throws IOException {
        for (String line : Resource.lines("named.txt")) {
            String text = "one\n" + line.replace("«", "").replace("»", "") + "\ntwo";
            assertThat(SECRETS.redact(text.replace("\n", "\r\n")))
                    .isEqualTo(SECRETS.redact(text).replace("\n", "\r\n"));
        }
    }
}
