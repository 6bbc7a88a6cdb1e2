package dev.sessionlog.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.CountedWork;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.LogRenderers;
import dev.sessionlog.format.SessionLogs;
import dev.sessionlog.format.TemplateSection;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HtmlRendererTest {

    private static Document page(SessionLog log) {
        return Jsoup.parse(new HtmlRenderer().render(log));
    }

    @Test
    void isFoundByNameAndByExtension(@TempDir Path folder) throws IOException {
        assertThat(LogRenderers.get("html")).isInstanceOf(HtmlRenderer.class);
        assertThat(new HtmlRenderer().mediaType()).isEqualTo("text/html");
        Path file = folder.resolve("session-3.html");
        SessionLogs.write(SampleLogs.realistic(), file);
        assertThat(Files.readString(file)).isEqualTo(new HtmlRenderer().render(SampleLogs.realistic()));
    }

    @Test
    void everyTextOfALogIsOnItsPage() {
        SessionLog log = SampleLogs.complete();
        String text = page(log).wholeText();
        log.mapTexts(field -> {
            assertThat(text).contains(field);
            return field;
        });
        assertThat(text).contains(log.id().orElseThrow(), log.previousId().orElseThrow(), "Task 2.1");
    }

    @Test
    void everyOtherAttributeOfALogIsOnItsPage() {
        SessionLog log = SampleLogs.complete();
        String text = page(log).text();
        assertThat(text)
                .contains("2026-03-14 (Europe/Berlin)", "3 of 8", "16:05", "18:50", "2 hours 30 minutes")
                .contains("after entry 41, 2026-03-14 18:49", "as of 2026-03-14 18:45", "INTERRUPTED")
                .contains("45 minutes", "COMPLETE", "Priority HIGH")
                .contains("lower is better", "higher is better", "per session", "-58% (-340 ms)", "+15 pp")
                .contains("PASS", "FAIL", "PERFORMED", "NOT PERFORMED", "Severity CRITICAL", "DISCONNECTED")
                .contains("Overall Status DEGRADED", "8 of 10", "50%", "Effective");
        log.interruption()
                .orElseThrow()
                .unfinished()
                .forEach(item -> assertThat(text)
                        .contains(item.kind().name().toLowerCase(Locale.ROOT) + " " + item.name() + " since "));
    }

    @Test
    void sectionsAreInTheOrderAndTheWordsOfTheTemplate() {
        assertThat(page(SampleLogs.complete()).select("main > section > h2").eachText())
                .containsExactly(Arrays.stream(TemplateSection.values())
                        .map(TemplateSection::words)
                        .toArray(String[]::new));
    }

    @Test
    void whatIsAbsentIsAbsent() {
        Document page = page(SampleLogs.minimal());
        assertThat(page.select("main > section, nav, footer, details, table")).isEmpty();
        assertThat(page.body().text())
                .isEqualTo("IMPLEMENTATION SESSION LOG Session 1 Session 1 Date 2026-03-14 Agent build-agent/2.1"
                        + " Status FINISHED");
        assertThat(page(SampleLogs.complete()).select("dl:empty, ul:empty, ol:empty, dd:empty, p:empty, section:empty"))
                .isEmpty();
    }

    @Test
    void everyLinkLeadsToAPlaceOnThePage() {
        Document page = page(SampleLogs.complete());
        assertThat(page.select("[href]")).isNotEmpty().allSatisfy(link -> {
            assertThat(link.attr("href")).startsWith("#");
            assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull();
        });
        Set<String> ids = new HashSet<>();
        page.select("[id]").forEach(element -> assertThat(ids.add(element.id())).isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void thePolicyAllowsTheStyleAndNothingElse(Golden golden) throws Exception {
        Document page = Jsoup.parse(golden.render());
        Element style = page.select("style").get(0);
        String hash = Base64.getEncoder()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(style.data().getBytes(StandardCharsets.UTF_8)));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'; form-action 'none'");
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("script, link, img, iframe, object, embed, form, input, base, [src], [style]"))
                .isEmpty();
        assertThat(style.data()).doesNotContain("url(", "@import");
    }

    @Test
    void theThemeIsTheColourSchemeOfThePage() {
        assertThat(colorScheme(Theme.AUTOMATIC)).isEqualTo("light dark");
        assertThat(colorScheme(Theme.LIGHT)).isEqualTo("light");
        assertThat(colorScheme(Theme.DARK)).isEqualTo("dark");
    }

    private static String colorScheme(Theme theme) {
        String page = HtmlRenderer.builder().theme(theme).build().render(SampleLogs.minimal());
        return Jsoup.parse(page).select("meta[name=color-scheme]").attr("content");
    }

    @Test
    void aBlankTitleIsAbsent() {
        assertThat(HtmlRenderer.builder().title(" ").build().render(SampleLogs.realistic()))
                .isEqualTo(new HtmlRenderer().render(SampleLogs.realistic()));
    }

    @Test
    void aLogOfThirtyTasksHasLessThanSixtyKilobytes() {
        assertThat(new HtmlRenderer().render(SampleLogs.working(30)).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(60_000);
    }

    @Test
    void workIsLinearInTheNumberOfTasks() throws Exception {
        long one = CountedWork.of(HtmlRendererTest.class, "renderTasks", 1_000);
        long four = CountedWork.of(HtmlRendererTest.class, "renderTasks", 4_000);
        assertThat((double) four / one).isBetween(3.0, 4.4);
    }

    static int renderTasks(int tasks) {
        return new HtmlRenderer().render(SampleLogs.withTasks(tasks)).length();
    }

    @Test
    void thePageIsStreamed() throws IOException {
        int[] longest = {0};
        new HtmlRenderer().render(SampleLogs.working(200), new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) {
                longest[0] = Math.max(longest[0], length);
            }

            @Override
            public void flush() {
                throw new AssertionError("flushed");
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        });
        assertThat(longest[0]).isLessThan(20_000);
    }

    @Test
    void anExceptionOfTheOutputIsThrownAsItIs() {
        IOException full = new IOException("disk full");
        assertThatThrownBy(() -> new HtmlRenderer().render(SampleLogs.minimal(), new Writer() {
                    @Override
                    public void write(char[] buffer, int offset, int length) throws IOException {
                        throw full;
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                }))
                .isSameAs(full);
    }

    @Test
    void thePageIsTheSameInEveryLocaleAndZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String expected = new HtmlRenderer().render(SampleLogs.complete());
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
                assertThat(new HtmlRenderer().render(SampleLogs.complete())).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullsAreRefused() {
        assertThatThrownBy(() -> new HtmlRenderer().render(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> HtmlRenderer.builder().theme(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> HtmlRenderer.builder().title(null)).isInstanceOf(NullPointerException.class);
    }
}
