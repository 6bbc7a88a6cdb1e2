package dev.sessionlog.examples.agenttask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** Code that a README shows: it compiles as it stands. */
public final class ReadmeWiring {
    private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```$");

    private ReadmeWiring() {}

    /**
     * Compiles the first Java code of a README that names a class.
     *
     * @param program the program around it, with {@code %s} where it stands
     * @param folder where the program may be written
     */
    public static void compile(Path readme, String named, String program, Path folder) throws IOException {
        String code = JAVA.matcher(Files.readString(readme))
                .results()
                .map((MatchResult fence) -> fence.group(1))
                .filter(java -> java.contains(named))
                .findFirst()
                .orElseThrow();
        Path source = Files.writeString(folder.resolve("Wiring.java"), program.formatted(code));
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        errors,
                        errors,
                        "-encoding",
                        "UTF-8",
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(status).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    }
}
