package dev.sessionlog.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.Seeds;
import dev.sessionlog.TestOutcome;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that somebody wrote who wants to read files, fill the memory or take for ever. */
class HostileReportsTest {
    private static final String PASSING = "<testsuite><testcase name='a' classname='T'/></testsuite>";

    @TempDir
    Path folder;

    private TestRun read(String report) throws Exception {
        return read(report.getBytes(StandardCharsets.UTF_8));
    }

    private TestRun read(byte[] report) throws Exception {
        Path reports = Files.createTempDirectory(folder, "reports");
        TestReports news = TestReports.of(reports);
        Files.write(reports.resolve("TEST-hostile.xml"), report);
        return news.next().orElseThrow();
    }

    /** Nothing of it is believed, and the log says where it went wrong. */
    private static void assertRefused(TestRun run) {
        assertThat(run.outcome()).isEmpty();
        assertThat(run.problems()).hasSize(1);
        assertThat(run.problems().get(0))
                .startsWith("The report TEST-hostile.xml could not be read to its end: ")
                .endsWith(".");
    }

    @Test
    void entitiesReadNoFile() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        for (String external :
                new String[] {"SYSTEM '" + secret.toUri() + "'", "PUBLIC 'x' '" + secret.toUri() + "'"}) {
            TestRun run = read("<!DOCTYPE testsuite [<!ENTITY e " + external + ">]><testsuite><testcase name='a'>"
                    + "<failure>&e;</failure></testcase></testsuite>");
            assertRefused(run);
            assertThat(run.toString()).doesNotContain("the secret");
        }
        TestRun parameter = read("<!DOCTYPE testsuite [<!ENTITY % e SYSTEM '" + secret.toUri() + "'> %e;]>" + PASSING);
        assertRefused(parameter);
        TestRun included = read("<testsuite xmlns:xi='http://www.w3.org/2001/XInclude'><testcase name='a'><failure>"
                + "<xi:include parse='text' href='" + secret.toUri() + "'/></failure></testcase></testsuite>");
        assertThat(included.toString()).doesNotContain("the secret");
    }

    @Test
    void documentTypesOpenNoConnection() throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/x.dtd";
            assertRefused(read("<!DOCTYPE testsuite SYSTEM '" + url + "'>" + PASSING));
            assertRefused(read("<!DOCTYPE testsuite [<!ENTITY % e SYSTEM '" + url + "'> %e;]>" + PASSING));
            server.setSoTimeout(1);
            org.assertj.core.api.Assertions.assertThatThrownBy(server::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void laughsAreNotMultiplied() throws Exception {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE testsuite [<!ENTITY l0 'lol'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>");
        }
        laughs.append("]><testsuite><testcase name='&l29;'><failure>&l29;</failure></testcase></testsuite>");
        assertRefused(read(laughs.toString()));
        assertRefused(
                read("<testsuite><testcase name='a'><system-out>&undeclared;</system-out></testcase></testsuite>"));
    }

    @Test
    void whatEndsTooEarlyCountsAsFarAsItGoes() throws Exception {
        String failing = "<testsuite><testcase name='a' classname='T'><failure message='no'/></testcase>"
                + "<testcase name='b' classname='T'/></testsuite>";
        for (int end = 0; end < failing.length(); end++) {
            TestRun run = read(failing.substring(0, end));
            assertThat(run.problems()).as("cut at " + end).hasSize(1);
            assertThat(run.outcome().map(TestOutcome::name).orElse("unknown"))
                    .isEqualTo(end >= failing.indexOf("/></testcase>") + 2 ? "FAIL" : "unknown");
        }
        assertThat(read(PASSING).outcome()).contains(TestOutcome.PASS);
        assertRefused(read(PASSING.replace("</testsuite>", "")));
        assertRefused(read(PASSING + "<testsuite/>"));
        assertRefused(read(new byte[0]));
    }

    @Test
    void bytesThatAreNoTextAreRefusedAndNothingIsPrinted() throws Exception {
        PrintStream errors = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            refuseBytesThatAreNoText();
        } finally {
            System.setErr(errors);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private void refuseBytesThatAreNoText() throws Exception {
        assertRefused(read("<?xml version='1.0' encoding='no-such-encoding'?>" + PASSING));
        assertRefused(read(new byte[100_000]));
        byte[] noise = new byte[100_000];
        Seeds.random(1).nextBytes(noise);
        assertRefused(read(noise));
    }

    @Test
    void deepNestingIsRefused() throws Exception {
        assertRefused(read("<testsuite>".repeat(200_000)));
        assertThat(read("<testsuite>".repeat(99) + "<testcase name='a'/>" + "</testsuite>".repeat(99))
                        .outcome())
                .contains(TestOutcome.PASS);
    }

    @Test
    void aHugeReportIsReadWithoutBeingKept() throws Exception {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        TestReports news = TestReports.of(reports);
        byte[] noise = "<testcase name='a' classname='T'><system-out>noise</system-out></testcase>\n"
                .repeat(1000)
                .getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(reports.resolve("TEST-huge.xml"))) {
            out.write("<testsuite>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 200; i++) {
                out.write(noise);
            }
            out.write("</testsuite>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(news.next().map(TestRun::tests)).contains(200_000);
        try (java.nio.channels.FileChannel file = java.nio.channels.FileChannel.open(
                reports.resolve("TEST-hostile.xml"),
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.WRITE)) {
            file.write(java.nio.ByteBuffer.wrap(new byte[1]), (64L << 20) + 1);
        }
        assertRefused(news.next().orElseThrow());
    }

    /** The parser passes what a test printed in pieces; wherever one ends, nothing is lost. */
    @Test
    void longOutputsAreReadInPieces() throws Exception {
        for (int length = 8_180; length < 8_200; length++) {
            for (String end : new String[] {"]", "]]", "]] >", "\r\n", "\ud83d\ude00", "&#27;<failure/>"}) {
                String printed = "<![CDATA[" + "x".repeat(length) + end + "y".repeat(length) + end + "]]>";
                TestRun run = read("<testsuite><testcase name='a'><system-out>" + printed
                        + "</system-out></testcase><testcase name='b'><failure>no" + printed
                        + "</failure></testcase></testsuite>");
                assertThat(run.problems()).isEmpty();
                assertThat(run.summary()).startsWith("1 of 2 tests pass; failed: b: noxxx");
            }
        }
    }

    @Test
    void hugeNamesAndNumbersAreReadToo() throws Exception {
        for (String part : new String[] {"a.", "A.", "9", "::", "&#27;[", "\\\\", " ", "failed"}) {
            String huge = part.repeat(200_000);
            TestRun run =
                    read("<testsuite tests='" + huge + "' failures='0' name='" + huge + "'><testcase classname='" + huge
                            + "' name='" + huge + "x' time='" + huge + "' status='" + huge + "'><failure message='"
                            + huge + "' type='"
                            + huge + "'>" + huge + "</failure></testcase></testsuite>");
            assertThat(run.outcome()).contains(TestOutcome.FAIL);
            assertThat(run.problems()).isEmpty();
            assertThat(run.summary().length()).isLessThan(500);
        }
    }

    @Test
    void linksAreNotFollowedBelowAFolder() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("TEST-a.xml"), PASSING);
        Path reports = Files.createDirectories(folder.resolve("reports"));
        TestReports news = TestReports.of(reports);
        Files.createSymbolicLink(reports.resolve("linked"), elsewhere);
        Files.createSymbolicLink(reports.resolve("TEST-linked.xml"), elsewhere.resolve("TEST-a.xml"));
        Files.createSymbolicLink(reports.resolve("loop"), reports);
        assertThat(news.next()).isEmpty();
        TestReports named = TestReports.of(reports.resolve("linked"));
        Files.writeString(elsewhere.resolve("TEST-b.xml"), PASSING);
        assertThat(named.next().map(TestRun::tests)).contains(1);
    }
}
