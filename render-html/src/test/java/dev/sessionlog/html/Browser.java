package dev.sessionlog.html;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window, as it is installed on this machine; nothing is downloaded. */
final class Browser implements AutoCloseable {
    private static final String REQUIRED = "required";

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Starts the browser. Where there is none, the test is skipped and says so, or fails if the system property {@code
     * sessionlog.browser} is {@code required}.
     *
     * @param profile an empty folder
     */
    static Browser start(Path profile) {
        Optional<Path> browser = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = onPath("chromedriver");
        if (browser.isEmpty() || driver.isEmpty()) {
            String missing = "A browser test needs chromium and chromedriver on the PATH. On Debian: "
                    + "apt-get install chromium chromium-driver";
            if (System.getProperty("sessionlog.browser", "optional").equals(REQUIRED)) {
                throw new AssertionError(missing);
            }
            System.out.println("Skipped: " + missing);
            assumeTrue(false, missing);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox", // root has none
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--hide-scrollbars",
                "--force-device-scale-factor=1",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en-US",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.orElseThrow().toFile())
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Optional<Path> onPath(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens a file as on a screen of this width. */
    void open(Path file, int width, String colorScheme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
        emulate("", colorScheme);
        driver.executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                        "source",
                        "window.__csp=[];document.addEventListener('securitypolicyviolation',"
                                + "e=>__csp.push(e.violatedDirective+' '+e.blockedURI))"));
        driver.get(file.toUri().toString());
    }

    /** Shows the page as on paper, or with an empty string on the screen. */
    void emulate(String media, String colorScheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        media,
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", colorScheme))));
    }

    @Nullable
    Object evaluate(String script) {
        return driver.executeScript(script);
    }

    /** Returns what the browser reports: violations of the page's policy, errors, and what axe finds. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        driver.manage().logs().get(LogType.BROWSER).forEach(entry -> problems.add(entry.getMessage()));
        if (evaluate("return window.__csp") instanceof List<?> violations) {
            violations.forEach(violation -> problems.add("policy: " + violation));
        }
        for (Rule rule : new AxeBuilder().analyze(driver).getViolations()) {
            rule.getNodes()
                    .forEach(node ->
                            problems.add("axe " + rule.getId() + ": " + node.getTarget() + " " + node.getHtml()));
        }
        return problems;
    }

    /** Returns how many pixels of the page are to the right of the screen. */
    long overflow() {
        Object pixels = evaluate("return document.documentElement.scrollWidth - window.innerWidth");
        return pixels instanceof Number number ? number.longValue() : Long.MAX_VALUE;
    }

    /** Writes a picture of the upper part of the page. */
    void picture(Path png, int width, int height) throws IOException {
        Object data = driver.executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of(
                                "format",
                                "png",
                                "captureBeyondViewport",
                                true,
                                "clip",
                                Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)))
                .get("data");
        Files.write(png, Base64.getDecoder().decode(String.valueOf(data)));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
