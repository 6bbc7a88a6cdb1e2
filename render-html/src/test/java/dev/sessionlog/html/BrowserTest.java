package dev.sessionlog.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden pages in a real browser, on a phone and on a desk, by day and by night. */
class BrowserTest {
    private static @Nullable Browser started;

    @BeforeAll
    static void start(@TempDir Path profile) {
        started = Browser.start(profile);
    }

    @AfterAll
    static void stop() {
        if (started != null) {
            started.close();
        }
    }

    private final Browser browser = Objects.requireNonNull(started);

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files =
                Files.list(Path.of("src/test/resources/golden").toAbsolutePath())) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"360,light", "360,dark", "1280,light", "1280,dark"})
    void aPageIsAccessibleAndFitsAndKeepsToItsPolicy(int width, String colorScheme) throws IOException {
        for (Path page : pages()) {
            browser.open(page, width, colorScheme);
            assertThat(browser.problems()).as("%s", page).isEmpty();
            assertThat(browser.overflow()).as("%s", page).isLessThanOrEqualTo(0);
        }
    }

    @Test
    void theStyleIsApplied() throws IOException {
        for (Path page : pages()) {
            browser.open(page, 1280, "light");
            assertThat(background()).as("%s", page).isNotEqualTo("rgba(0, 0, 0, 0)");
        }
    }

    @Test
    void anAutomaticPageFollowsTheSystemAndADarkOneDoesNot() {
        Path automatic = Golden.REALISTIC.file().toAbsolutePath();
        Path dark = Golden.DARK_WITH_TITLE.file().toAbsolutePath();
        browser.open(automatic, 1280, "light");
        String day = background();
        browser.open(automatic, 1280, "dark");
        String night = background();
        browser.open(dark, 1280, "light");
        assertThat(background()).isEqualTo(night).isNotEqualTo(day);
    }

    @Test
    void paperIsLight() {
        browser.open(Golden.DARK_WITH_TITLE.file().toAbsolutePath(), 1280, "dark");
        browser.emulate("print", "dark");
        assertThat(background()).isEqualTo("rgb(255, 255, 255)");
        browser.emulate("", "dark");
    }

    /** The pictures of the README, written anew with the golden files. */
    @ParameterizedTest
    @CsvSource({"PROJECT,session.png", "DASHBOARD,dashboard.png"})
    void aPictureIsSmall(Golden page, String name, @TempDir Path folder) throws IOException {
        boolean isWritten = System.getProperty("sessionlog.golden", "compare").equals("write");
        Path picture = (isWritten ? Path.of("images") : folder).resolve(name);
        browser.open(page.file().toAbsolutePath(), 1200, "light");
        browser.picture(picture, 1200, 1150);
        assertThat(picture).satisfies(file -> assertThat(Files.size(file)).isBetween(20_000L, 200_000L));
    }

    @Test
    void aPageThatBreaksItsPolicyWouldBeFound(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("broken.html");
        Files.writeString(page, Golden.MINIMAL.text().replace("<p class", "<p style=\"color:red\" class"));
        browser.open(page, 1280, "light");
        assertThat(browser.problems()).isNotEmpty();
    }

    private String background() {
        return String.valueOf(browser.evaluate("return getComputedStyle(document.body).backgroundColor"));
    }
}
