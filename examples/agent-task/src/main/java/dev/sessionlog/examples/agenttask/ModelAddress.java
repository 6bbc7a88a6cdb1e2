package dev.sessionlog.examples.agenttask;

import java.util.Map;
import java.util.Optional;

/**
 * Where to reach a model through OpenAI's API.
 *
 * @param baseUrl the URL up to and including the version, for example {@code http://127.0.0.1:8080/v1}
 */
public record ModelAddress(String baseUrl, String apiKey, String model) {

    /** Returns the address of the scripted model on this machine. */
    public static ModelAddress of(ScriptedModel scripted) {
        return new ModelAddress(scripted.baseUrl(), "none", "scripted");
    }

    /**
     * Returns the address of the model given by {@code OPENAI_BASE_URL}, {@code OPENAI_API_KEY} and {@code
     * OPENAI_MODEL}; empty if none of them is set.
     *
     * @throws IllegalStateException if only some of them are set
     */
    public static Optional<ModelAddress> of(Map<String, String> environment) {
        String baseUrl = environment.getOrDefault("OPENAI_BASE_URL", "");
        String apiKey = environment.getOrDefault("OPENAI_API_KEY", "");
        String model = environment.getOrDefault("OPENAI_MODEL", "");
        if ((baseUrl + apiKey + model).isBlank()) {
            return Optional.empty();
        }
        if (baseUrl.isBlank() || apiKey.isBlank() || model.isBlank()) {
            throw new IllegalStateException(
                    "To talk to a real model set OPENAI_BASE_URL, OPENAI_API_KEY and OPENAI_MODEL, all three.");
        }
        return Optional.of(new ModelAddress(baseUrl, apiKey, model));
    }
}
