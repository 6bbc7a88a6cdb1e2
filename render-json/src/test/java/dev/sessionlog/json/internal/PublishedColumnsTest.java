package dev.sessionlog.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.json.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishedColumnsTest {

    @ParameterizedTest
    @EnumSource
    void areThoseThatAreGenerated(ColumnTypes engine) throws IOException {
        Golden.assertEqual(Path.of("src/main/resources", engine.resource()), engine.generate());
        Golden.assertEqual(Path.of(engine.fileName()), engine.generate());
    }

    @ParameterizedTest
    @EnumSource
    void areInTheJar(ColumnTypes engine) throws IOException {
        try (InputStream resource = ColumnTypes.class.getClassLoader().getResourceAsStream(engine.resource())) {
            assertThat(resource).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void haveEveryPropertyOfTheSchema(ColumnTypes engine) {
        JsonShape.definitions().values().stream()
                .filter(shape -> shape instanceof ObjectShape<?, ?>)
                .flatMap(shape -> ((ObjectShape<?, ?>) shape).properties().lines().stream())
                .forEach(property -> assertThat(engine.generate()).contains(engine.quoted(property.name())));
    }
}
