package dev.sessionlog.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.json.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PublishedSchemaTest {

    @Test
    void isTheOneThatIsGenerated() throws IOException {
        StringBuilder schema = new StringBuilder();
        JsonOutput.write(JsonSchema::write, false, schema);
        Golden.assertEqual(Path.of("src/main/resources", JsonSchema.RESOURCE), schema.toString());
        Golden.assertEqual(Path.of("session-log-1.0.schema.json"), schema.toString());
    }

    @Test
    void isInTheJar() throws IOException {
        try (InputStream resource = JsonSchema.class.getClassLoader().getResourceAsStream(JsonSchema.RESOURCE)) {
            assertThat(resource).isNotNull();
        }
    }
}
