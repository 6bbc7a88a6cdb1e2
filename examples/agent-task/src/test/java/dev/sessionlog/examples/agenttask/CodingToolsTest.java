package dev.sessionlog.examples.agenttask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodingToolsTest {
    private static final String PAGES = "src/main/java/shop/Pages.java";

    @TempDir
    Path parent;

    private Path project = Path.of("");
    private CodingTools tools;

    @BeforeEach
    void createProject() throws IOException {
        project = SampleProject.create(parent).folder();
        tools = new CodingTools(project);
    }

    @Test
    void filesAreListedWithoutWhatGitIgnores() throws IOException {
        Files.createDirectories(project.resolve("target/classes"));
        Files.writeString(project.resolve("target/classes/a.txt"), "");
        assertThat(tools.listFiles().lines())
                .containsExactly(".gitignore", "README.md", PAGES, "src/test/java/shop/PagesTest.java");
    }

    @Test
    void oneOfThreeTestsFailsUntilTheCodeIsMended() throws IOException {
        assertThat(tools.runTests()).contains("elevenItemsNeedASecondPage", "2 tests successful", "1 tests failed");
        String code = tools.readFile(PAGES);
        assertThat(tools.writeFile(PAGES, code.replace("items / pageSize", "(items + pageSize - 1) / pageSize")))
                .endsWith(" bytes to " + PAGES + ".");
        assertThat(tools.runTests()).contains("3 tests successful", "0 tests failed");
        assertThat(project.resolve("target/test-reports").toFile().list()).containsExactly("TEST-junit-jupiter.xml");
    }

    @Test
    void whatTheCompilerSaysIsSaidToTheModel() throws IOException {
        tools.writeFile(PAGES, "package shop; class Pages { int x = y; }");
        assertThatThrownBy(tools::runTests)
                .hasMessageStartingWith("The project does not compile.\n" + PAGES + ":1: error: cannot find symbol");
    }

    @Test
    void aTestThatDoesNotEndIsEnded() throws IOException {
        CodingTools impatient = new CodingTools(project, Duration.ofSeconds(1));
        tools.writeFile("src/test/java/shop/EndlessTest.java", """
                package shop;

                class EndlessTest {
                    @org.junit.jupiter.api.Test
                    void neverEnds() throws InterruptedException {
                        Thread.sleep(1_000_000);
                    }
                }
                """);
        assertThatThrownBy(impatient::runTests)
                .isInstanceOf(IOException.class)
                .hasMessage("java was killed after 1 s.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../outside.txt", "src/../../outside.txt", "/outside.txt", "", ".", ".git/config", "link/a.txt"})
    void noPathLeadsOutOfTheProject(String path) throws IOException {
        Files.createSymbolicLink(project.resolve("link"), parent);
        assertThatThrownBy(() -> tools.writeFile(path, "text"))
                .hasMessage("The path " + path + " is not a file of the project.");
        assertThatThrownBy(() -> tools.readFile(path)).isInstanceOf(IllegalArgumentException.class);
        assertThat(parent.toFile().list()).hasSize(1);
    }

    @Test
    void aFileThatIsNotThereIsASentence() {
        assertThatThrownBy(() -> tools.readFile("Page.java")).hasMessage("There is no file Page.java.");
    }
}
