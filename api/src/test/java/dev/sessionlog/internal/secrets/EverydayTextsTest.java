package dev.sessionlog.internal.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.Redactor;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts without a secret stay as they are. */
class EverydayTextsTest {
    private static final Redactor SECRETS = Redactor.secrets();

    @Test
    void everydayTextsAreNotChanged() throws IOException {
        List<String> texts = Resource.lines("everyday.txt");
        assertThat(texts)
                .hasSizeGreaterThan(400)
                .allSatisfy(text -> assertThat(SECRETS.redact(text)).isSameAs(text));
    }

    @Test
    void theyAreNotChangedInQuotesListsAndDiffsEither() throws IOException {
        for (String text : Resource.lines("everyday.txt")) {
            for (String place : List.of("> %s", "- %s", "+%s", "-%s", "    %s", "before\n%s\nafter")) {
                String placed = place.formatted(text);
                assertThat(SECRETS.redact(placed)).isSameAs(placed);
            }
        }
    }

    @Test
    void allOfThemTogetherAreNotChanged() throws IOException {
        String text = String.join("\n\n", Resource.lines("everyday.txt"));
        assertThat(SECRETS.redact(text)).isEqualTo(text);
    }
}
