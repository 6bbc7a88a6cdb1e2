package dev.sessionlog.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.SessionLogs;
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
import org.junit.jupiter.params.provider.ValueSource;

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

    /** The pages that differ in their elements; the others have fewer of them, or more of the same. */
    private static List<Path> pages() {
        return Stream.of(
                        Golden.MINIMAL,
                        Golden.COMPLETE,
                        Golden.HOSTILE,
                        Golden.DARK_WITH_TITLE,
                        Golden.DASHBOARD,
                        Golden.DASHBOARD_HOSTILE)
                .map(golden -> golden.file().toAbsolutePath())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"360,light", "360,dark", "1280,light", "1280,dark"})
    void aPageIsAccessibleAndFitsAndKeepsToItsPolicy(int width, String colorScheme) {
        for (Path page : pages()) {
            browser.open(page, width, colorScheme);
            assertThat(browser.problems()).as("%s", page).isEmpty();
            assertThat(browser.overflow()).as("%s", page).isLessThanOrEqualTo(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "𝒳", "ש", "漢", "👩‍👩‍👧‍👦", "a/b_c.d-", "long words and ordinary ones "})
    void longTextsFitOnAPhone(String piece, @TempDir Path folder) throws IOException {
        SessionLog log = SampleLogs.complete().mapTexts(text -> text.equals("246 ms") ? text : piece.repeat(300));
        Path page = folder.resolve("session-1.html");
        SessionLogs.write(log, page);
        browser.open(page, 360, "light");
        assertThat(browser.overflow()).isLessThanOrEqualTo(0);
        Path dashboard = folder.resolve("dashboard.html");
        Dashboard.of(List.of(log, log, log)).write(dashboard);
        browser.open(dashboard, 360, "light");
        assertThat(browser.overflow()).isLessThanOrEqualTo(0);
    }

    @Test
    void theStyleIsApplied() {
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
