package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.sessionlog.format.MalformedLogException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TruncationTest {

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "complete", "hostile"})
    void aDocumentThatIsCutAnywhereIsMalformed(String name) {
        String document = Golden.read("golden/" + name + ".json");

        for (int length = 0; length < document.length() - 1; length++) {
            String cut = document.substring(0, length);
            assertThat(catchThrowable(() -> new JsonReader().read(cut)))
                    .as("after %s characters", length)
                    .isExactlyInstanceOf(MalformedLogException.class);
            assertThat(new JsonReader().readLeniently(cut).drafts())
                    .as("after %s characters", length)
                    .isEmpty();
            assertThat(new JsonReader().readLeniently(cut).diagnostics())
                    .as("after %s characters", length)
                    .hasSize(1);
        }
    }
}
