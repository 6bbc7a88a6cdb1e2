package dev.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
    /** Not a literal, so that no scanner of this repository takes it for a token. */
    private static final String TOKEN = "ghp_" + "a1B2c3D4e5".repeat(4);

    @Test
    void onlyTheSecretIsReplaced() {
        assertThat(Redactor.secrets().redact("password = \"hunter2\" and " + TOKEN + "."))
                .isEqualTo("password = \"REDACTED(password)\" and REDACTED(github-token).");
    }

    @Test
    void theKindsAreReportedInTheOrderOfTheTextAndNeverTheSecret() {
        List<String> found = new ArrayList<>();
        Redactor.secrets().redact(TOKEN + " DB_PASSWORD=hunter2 " + TOKEN, found::add);
        assertThat(found).containsExactly("github-token", "password", "github-token");
    }

    @Test
    void whereThereIsNothingToRedactTheTextItselfIsReturned() {
        String text = "The token: it expires after an hour. password = null";
        Redactor redactor = Redactor.secrets()
                .andThen(Redactor.of("x", Pattern.compile("zz+")))
                .andThen(Redactor.literals("y", List.of("qqq")))
                .andThen(Redactor.none());
        assertThat(redactor.redact(text)).isSameAs(text);
        assertThat(Redactor.none().redact(TOKEN)).isSameAs(TOKEN);
    }

    @Test
    void aPatternReplacesItsFirstGroupOrTheWholeMatch() {
        assertThat(Redactor.of("customer", Pattern.compile("CUST-\\d+")).redact("for CUST-17 and CUST-18"))
                .isEqualTo("for REDACTED(customer) and REDACTED(customer)");
        assertThat(Redactor.of("pin", Pattern.compile("pin (\\d+)")).redact("pin 1234 of 1234"))
                .isEqualTo("pin REDACTED(pin) of 1234");
        assertThat(Redactor.of("pin", Pattern.compile("(\\d+)?")).redact("no pin"))
                .isEqualTo("no pin");
    }

    @Test
    void literalsAreFoundEverywhereTheLongestFirst() {
        Redactor redactor = Redactor.literals("known", List.of("über", "überall", "", "  "));
        assertThat(redactor.redact("überall und darüber")).isEqualTo("REDACTED(known) und darREDACTED(known)");
        assertThat(redactor.redact("UEBER Überall")).isEqualTo("UEBER Überall");
    }

    @Test
    void literalsAreFoundInTheFormThatALogGivesThem() {
        Redactor redactor = Redactor.literals("known", List.of("first\n", "top\r\n  value", "pa\u0001ss"));
        for (String text : List.of(
                "first", "first\n", "top\r\n  value", "top\n  value", "top value", "pa\u0001ss", "pa\u2401ss")) {
            assertThat(redactor.redact("<" + text + ">"))
                    .isEqualTo("<REDACTED(known)" + (text.endsWith("\n") ? "\n>" : ">"));
        }
    }

    @Test
    void aMarkerIsNeverChangedWhateverItsKind() {
        String text = "REDACTED(github-token) REDACTED(own-kind) password=REDACTED(password) "
                + "https://user:REDACTED(url-password)@host Authorization: Bearer REDACTED(authorization)";
        assertThat(Redactor.secrets().redact(text)).isSameAs(text);
        assertThat(Redactor.of("x", Pattern.compile("\\w+|token|REDACTED\\(.*\\)"))
                        .redact("REDACTED(github-token)"))
                .isEqualTo("REDACTED(github-token)");
        assertThat(Redactor.literals("x", List.of("github", "REDACTED", "d", "("))
                        .redact("REDACTED(github-token)"))
                .isEqualTo("REDACTED(github-token)");
    }

    @Test
    void redactorsAreAppliedOneAfterTheOther() {
        Redactor redactor = Redactor.secrets().andThen(Redactor.literals("host", List.of("db.internal")));
        List<String> found = new ArrayList<>();
        assertThat(redactor.redact("postgres://app:s3cr3t@db.internal/app", found::add))
                .isEqualTo("postgres://app:REDACTED(url-password)@REDACTED(host)/app");
        assertThat(found).containsExactly("url-password", "host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Upper", "two words", "-x", "x-", "a--b", "a)b", "ä"})
    void aKindThatWouldNotSurviveAFormatIsRefused(String kind) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Redactor.literals(kind, List.of("value")))
                .withMessage("The kind \"" + kind
                        + "\" is invalid: use 1 to 40 lower-case letters and digits, with hyphens between words.");
        assertThatIllegalArgumentException().isThrownBy(() -> Redactor.of(kind, Pattern.compile("x")));
        assertThatIllegalArgumentException().isThrownBy(() -> Redactor.of("a".repeat(41), Pattern.compile("x")));
    }

    @Test
    @SuppressWarnings("NullAway") // the test gives null on purpose
    void nullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> Redactor.secrets().andThen(null));
        assertThatNullPointerException().isThrownBy(() -> Redactor.of("x", null));
        assertThatNullPointerException().isThrownBy(() -> Redactor.literals("x", null));
        assertThatNullPointerException().isThrownBy(() -> Redactor.secrets().redact(null));
    }

    @Test
    void aLogIsRedactedInAllItsStringsAndATaskIdThatIsASecretIsDropped() {
        String id = "sk-" + "a1B2c3D4e5".repeat(3);
        SessionLog log = SampleLogs.minimal().toBuilder()
                .id(TOKEN)
                .focus("Use " + TOKEN)
                .addTask(t -> t.id(id).name("Call with --token " + TOKEN))
                .addTask(t -> t.id("task-1").name("password=hunter2"))
                .build();
        SessionLog redacted = log.redact(Redactor.secrets());
        assertThat(redacted)
                .isEqualTo(SampleLogs.minimal().toBuilder()
                        .id(TOKEN)
                        .focus("Use REDACTED(github-token)")
                        .addTask(t -> t.name("Call with --token REDACTED(github-token)"))
                        .addTask(t -> t.id("task-1").name("password=REDACTED(password)"))
                        .build());
        assertThat(redacted.redact(Redactor.secrets())).isSameAs(redacted);
        assertThat(SampleLogs.complete().redact(Redactor.secrets())).isEqualTo(SampleLogs.complete());
    }

    @Test
    void aCleanLogIsReturnedItself() {
        SessionLog log = SampleLogs.complete();
        assertThat(log.redact(Redactor.secrets())).isSameAs(log);
    }
}
