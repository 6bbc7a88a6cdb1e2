package dev.sessionlog.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.CountedWork;
import dev.sessionlog.HostileTexts;
import dev.sessionlog.MetricValue;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Severity;
import dev.sessionlog.format.SessionLogs;
import dev.sessionlog.json.SessionLogLines;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.SessionRecorder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-14T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private static Document page(List<SessionLog> logs) {
        return Jsoup.parse(Dashboard.of(logs).render());
    }

    private static SessionLog.Builder log(int number) {
        return SessionLog.builder()
                .date(LocalDate.of(2026, 3, number))
                .number(number)
                .agent("a");
    }

    private static SessionLog withIssues(int number, String... issues) {
        return log(number)
                .issues(i -> Stream.of(issues).forEach(i::addOutstanding))
                .build();
    }

    @Test
    void whatIsStillOpenComesFirstWithItsAge() {
        Document page = page(List.of(
                withIssues(1, "Lag"),
                withIssues(2, "lag ", "Leak"),
                withIssues(3, "LAG"),
                withIssues(4, "Lag", "Leak")));
        assertThat(page.select("main > section > h2").eachText()).startsWith("STILL OPEN");
        assertThat(page.select("table.open tbody tr").eachText())
                .containsExactly(
                        "Lag issue Session 1 2026-03-01 4 sessions",
                        "Leak issue Session 4 2026-03-04 1 session came back 1 time, first in session 2");
    }

    @Test
    void severeIssuesComeBeforeOldOnes() {
        SessionLog first = withIssues(1, "Old");
        SessionLog second = log(2).issues(i -> i.addOutstanding("Old")
                        .addOutstanding(x -> x.name("Severe").severity(Severity.CRITICAL)))
                .build();
        assertThat(page(List.of(first, second)).select("table.open tbody th").eachText())
                .containsExactly("Severe issue CRITICAL", "Old issue");
    }

    @Test
    void moreThanTwentyOpenItemsAreAListToUnfold() {
        String[] issues = IntStream.range(0, 50).mapToObj(i -> "Issue " + i).toArray(String[]::new);
        Document page = page(List.of(withIssues(1, issues)));
        assertThat(page.select("section > table.open tbody tr")).hasSize(20);
        assertThat(page.select("details summary").eachText()).containsExactly("30 more");
        assertThat(page.select("details > table.open tbody tr")).hasSize(30);
    }

    @Test
    void aPriorityTaskThatBecomesAnObjectiveIsTheSame() {
        SessionLog first =
                log(1).nextSession(n -> n.addPriorityTask("Fix the lag")).build();
        SessionLog second = log(2).objectives(o -> o.addPrimary("Fix the lag")).build();
        assertThat(page(List.of(first, second)).select("table.open tbody tr").eachText())
                .containsExactly("Fix the lag primary goal Session 1 2026-03-01 2 sessions");
    }

    @Test
    void nothingOpenSaysSo() {
        assertThat(page(List.of(withIssues(1, "Lag"), withIssues(2))).text()).contains("Nothing is open.");
    }

    @Test
    void aDashboardOfNoSessionsIsAPage() throws Exception {
        String page = Dashboard.of(List.of()).render();
        assertThat(Jsoup.parse(page).text()).contains("No sessions");
        assertThat(NuValidator.problems(page)).isEmpty();
    }

    @Test
    void mixedSessionsOfSeveralAgentsAreToldApartByTheirIds() {
        SessionLog a1 = withIssues(1, "A").toBuilder().agent("first").id("a1").build();
        SessionLog b1 = withIssues(1, "B").toBuilder().agent("second").id("b1").build();
        SessionLog a2 = withIssues(2, "A").toBuilder()
                .agent("first")
                .id("a2")
                .previousId("a1")
                .build();
        SessionLog b2 = withIssues(2).toBuilder()
                .agent("second")
                .id("b2")
                .previousId("b1")
                .build();
        assertThat(page(List.of(a1, b1, a2, b2)).select("table.open tbody tr").eachText())
                .containsExactly("A issue first Session 1 2026-03-01 2 sessions");
    }

    @Test
    void metricsOfThreeSessionsHaveATrend() {
        Document page = page(SampleProject.tenSessions());
        assertThat(page.select(".trends h3").eachText())
                .containsExactly("Dashboard p95", "Unit tests", "Build time", "Tokens used");
        assertThat(page.select(".trends li").get(0).text())
                .isEqualTo("Dashboard p95 171 ms better 586 ms → 171 ms in 10 sessions, lowest 171 ms, highest 586 ms;"
                        + " lower is better");
        assertThat(page(SampleProject.tenSessions().subList(0, 2)).select(".trends"))
                .isEmpty();
    }

    @Test
    void aLongTrendKeepsItsExtremes() {
        Document page = page(IntStream.rangeClosed(1, 5_000)
                .mapToObj(i -> SampleLogs.minimal().toBuilder()
                        .number(i)
                        .metrics(m -> m.addAfter("p95", MetricValue.of(i == 1_234 ? 999 : i % 10, "ms")))
                        .build())
                .toList());
        String points = page.select("polyline").attr("points");
        assertThat(points.split(" ")).hasSizeBetween(50, 162);
        assertThat(points).contains(",4 ").endsWith("296,56");
    }

    @Test
    void goalsThatWereCarriedAlongAreListed() {
        assertThat(page(SampleProject.tenSessions()).select(".rows li").eachText())
                .contains(
                        "OPEN Delete the old cache in 10 sessions, from 1 to 10",
                        "ACHIEVED Dashboard p95 under 180 ms in 10 sessions, from 1 to 10");
    }

    @Test
    void aFolderIsReadInOneCallAndItsPagesAreLinked() throws IOException {
        SessionLogs.write(withIssues(1, "Lag"), folder.resolve("session-1.json"));
        SessionLogs.write(withIssues(1, "Lag"), folder.resolve("session-1.html"));
        Files.writeString(folder.resolve("session-2.json"), "{");
        SessionLogs.write(withIssues(3, "Lag"), folder.resolve("session-3.json"));
        SessionDirectory sessions = SessionDirectory.of(folder);
        try (SessionRecorder running = sessions.startNext(r -> r.clock(NOON), base -> base.agent("b"))) {
            running.addHandoffNote("Wait");
            Dashboard.of(sessions).write(folder.resolve("index.html"));
        }
        Document page = Jsoup.parse(Files.readString(folder.resolve("index.html")));
        assertThat(page.select("table.sessions tbody th").eachText())
                .containsExactly("4 2026-03-14", "3 2026-03-03", "1 2026-03-01");
        assertThat(page.select("table.sessions tbody td:nth-child(3)").eachText())
                .containsExactly("RUNNING", "FINISHED", "FINISHED");
        assertThat(page.select("a").eachAttr("href")).containsOnly("session-1.html");
        assertThat(page.text()).contains("SESSIONS THAT CANNOT BE READ Session 2: ");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).doesNotContain("index.html.tmp");
        }
    }

    @Test
    void jsonLinesAreReadInOneCall() throws IOException {
        Path file = folder.resolve("sessions.jsonl");
        new SessionLogLines().append(SampleProject.tenSessions(), file);
        try (Stream<SessionLog> logs = new SessionLogLines().read(file)) {
            assertThat(Dashboard.of(logs).render())
                    .isEqualTo(Dashboard.of(SampleProject.tenSessions()).render());
        }
    }

    @Test
    void twoSessionsOfOneNumberAreNotLinked() throws IOException {
        Files.createFile(folder.resolve("session-1.html"));
        Dashboard.of(List.of(withIssues(1, "A"), withIssues(1, "B"))).write(folder.resolve("all.html"));
        assertThat(Jsoup.parse(Files.readString(folder.resolve("all.html"))).select("a"))
                .isEmpty();
    }

    @Test
    void aThousandSessionsHaveLessThanTwoMegabytes() {
        String page = Dashboard.of(SampleProject.sessions(1_000)).render();
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2_000_000);
        assertThat(Jsoup.parse(page).select("table.sessions tbody tr")).hasSize(1_000);
    }

    @Test
    void workIsLinearInTheNumberOfSessions() throws Exception {
        long one = CountedWork.of(DashboardTest.class, "render", 200);
        long four = CountedWork.of(DashboardTest.class, "render", 800);
        assertThat((double) four / one).isBetween(3.0, 4.4);
    }

    static int render(int sessions) {
        return Dashboard.of(SampleProject.sessions(sessions)).render().length();
    }

    @Test
    void hostileTextsChangeNoStructure() throws Exception {
        List<String> expected = PageStructure.of(full("harmless"));
        for (String hostile :
                Stream.concat(HostileTexts.ALL.stream(), Markup.ALL.stream()).toList()) {
            assertThat(PageStructure.of(full(hostile))).as(hostile).isEqualTo(expected);
            assertThat(NuValidator.problems(full(hostile))).as(hostile).isEmpty();
        }
    }

    private static String full(String text) {
        int[] next = {0};
        SessionLog log = SampleLogs.complete()
                .mapTexts(old -> old.matches("[0-9.]+ ?(ms|%|tokens)?") ? old : "f" + next[0]++ + " " + text + " end");
        return Dashboard.builder()
                .title(text + " title")
                .addAll(List.of(
                        log,
                        log.toBuilder().number(4).build(),
                        log.toBuilder().number(5).build()))
                .build()
                .render();
    }

    @Test
    void aLongTextIsCut() {
        String page =
                Dashboard.of(List.of(withIssues(1, "word ".repeat(100_000)))).render();
        assertThat(page).hasSizeLessThan(40_000).contains("word…");
    }

    @Test
    void buildingDoesNotEndABuilder() {
        Dashboard.Builder builder = Dashboard.builder().add(withIssues(1, "A"));
        Dashboard first = builder.build();
        String page = first.render();
        builder.add(withIssues(2, "B")).build();
        assertThat(first.render()).isEqualTo(page);
    }
}
