package dev.sessionlog.examples.agenttask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelAddressTest {
    @Test
    void theEnvironmentNamesARealModel() {
        assertThat(ModelAddress.of(Map.of(
                        "OPENAI_BASE_URL", "https://model.example/v1", "OPENAI_API_KEY", "key", "OPENAI_MODEL", "m")))
                .contains(new ModelAddress("https://model.example/v1", "key", "m"));
    }

    @Test
    void withoutOneTheScriptPlays() {
        assertThat(ModelAddress.of(Map.of("PATH", "/bin"))).isEmpty();
    }

    @Test
    void halfAnAddressIsAMistake() {
        assertThatThrownBy(() -> ModelAddress.of(Map.of("OPENAI_API_KEY", "key")))
                .hasMessage("To talk to a real model set OPENAI_BASE_URL, OPENAI_API_KEY and OPENAI_MODEL, all three.");
    }
}
