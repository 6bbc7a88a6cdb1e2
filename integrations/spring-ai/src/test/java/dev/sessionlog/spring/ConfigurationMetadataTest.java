package dev.sessionlog.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What an IDE shows of the properties. */
class ConfigurationMetadataTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(sessionlog\\.[a-z-]+)` \\|");

    @Test
    void everyPropertyOfTheReadmeHasADescription() throws Exception {
        assertThat(properties())
                .allSatisfy(property -> assertThat(property.description())
                        .as(property.name())
                        .isNotBlank()
                        .endsWith("."));
        List<String> documented = ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(properties().stream().map(Property::name).filter(name -> name.startsWith("sessionlog.")))
                .containsExactlyInAnyOrderElementsOf(documented)
                .hasSize(SessionLogProperties.class.getRecordComponents().length);
    }

    @Test
    void theOnlyOtherPropertyIsThatOfTheActuator() throws Exception {
        assertThat(properties().stream().map(Property::name).filter(name -> !name.startsWith("sessionlog.")))
                .containsExactly("management.info.sessionlog.enabled");
    }

    private static List<Property> properties() throws IOException, URISyntaxException {
        URI classes = SessionLogProperties.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        String json = Files.readString(Path.of(classes).resolve("META-INF/spring-configuration-metadata.json"));
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(json, Metadata.class)
                .properties();
    }

    private record Metadata(List<Property> properties) {}

    private record Property(String name, @Nullable String description) {}
}
