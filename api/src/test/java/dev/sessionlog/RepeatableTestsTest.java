package dev.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tests of all modules give the same result on every run. */
class RepeatableTestsTest {
    private static final Path REPOSITORY = Path.of("..");
    private static final String TESTS = "/src/test/java/";
    private static final Pattern CHANCE = Pattern.compile("new Random\\(\\)|ThreadLocalRandom|Math\\.random"
            + "|randomUUID|assertTimeout|SecureRandom|System\\.gc\\(|AllocatedBytes|\\.(total|free)Memory\\(");

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        Files.walkFileTree(REPOSITORY, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean built = name.equals("target") || name.equals(".git");
                return built ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = file.toString().replace('\\', '/');
                if (path.contains(TESTS) && path.endsWith(".java")) {
                    sources.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return sources;
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** Seeds are random only where Seeds says so, and work is counted, not what the JIT and the collector leave of it. */
    @Test
    void noTestDependsOnAnUnfixedSeedOrOnTheGarbageCollector() throws IOException {
        List<String> allowed = List.of("Seeds.java", "RepeatableTestsTest.java");
        TreeSet<String> found = new TreeSet<>();
        for (Path source : sources()) {
            if (!allowed.contains(source.getFileName().toString())) {
                CHANCE.matcher(read(source)).results().forEach(match -> found.add(source + ": " + match.group()));
            }
        }
        assertThat(found).isEmpty();
    }

    /** {@link SeedsTest} shows that every property runs with the seed of the run where {@link Seeds} is registered. */
    @Test
    void everyModuleWithPropertiesRegistersSeeds() throws IOException {
        TreeSet<String> modules = new TreeSet<>();
        for (Path source : sources()) {
            if (read(source).contains("import net.jqwik.api.")) {
                String path = source.toString().replace('\\', '/');
                modules.add(path.substring(0, path.indexOf(TESTS)));
            }
        }
        assertThat(modules).contains("../api", "../render-json", "../render-markdown");
        modules.remove("../api");
        for (String module : modules) {
            assertThat(read(Path.of(module, "pom.xml")))
                    .as("%s depends on the test-jar of api, which registers Seeds", module)
                    .containsPattern("<artifactId>sessionlog-api</artifactId>\\s*<type>test-jar</type>");
            assertThat(Path.of(module, "src/test/resources/junit-platform.properties"))
                    .as("hides the settings of the test-jar of api")
                    .doesNotExist();
        }
    }
}
