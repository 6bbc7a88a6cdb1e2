package dev.sessionlog.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Reports of every shape: nested at will, with and without counters, in the words of any writer. */
class ReportProperties {
    private static final List<String> PASSED =
            List.of("", "<system-out>&lt;failure/></system-out>", "<properties><property name='error'/></properties>");
    private static final List<String> FLAKY = List.of(
            "<flakyFailure message='once'><stackTrace>x</stackTrace></flakyFailure>", "<flakyError/><flakyError/>");
    private static final List<String> SKIPPED =
            List.of("<skipped/>", "<skipped message='later'>x</skipped>", "<ignored/>");
    private static final List<String> FAILED = List.of(
            "<failure/>",
            "<failure message='no'>x</failure><failure/>",
            "<error type='x'/>",
            "<flakyFailure/><failure/>",
            "<skipped/><error/>",
            "<failure/><rerunFailure><stackTrace/></rerunFailure>",
            "<rerunError/>");

    /** A part of a report, and how many cases of each kind it has. */
    private record Part(String xml, int tests, int failed, int skipped, int flaky) {
        static Part suite(List<Part> parts, boolean counts, String name) {
            int failed = parts.stream().mapToInt(Part::failed).sum();
            int skipped = parts.stream().mapToInt(Part::skipped).sum();
            int flaky = parts.stream().mapToInt(Part::flaky).sum();
            int tests = parts.stream().mapToInt(Part::tests).sum();
            String counters = counts
                    ? " tests='" + tests + "' failures='" + failed + "' errors='0' skipped='" + skipped + "'"
                    : "";
            String content = parts.stream().map(Part::xml).collect(Collectors.joining("\n"));
            return new Part("<" + name + counters + ">" + content + "</" + name + ">", tests, failed, skipped, flaky);
        }
    }

    private static Arbitrary<Part> cases(boolean failing) {
        Arbitrary<Part> passed = Arbitraries.of(PASSED).map(xml -> part(xml, 0, 0, 0));
        Arbitrary<Part> flaky = Arbitraries.of(FLAKY).map(xml -> part(xml, 0, 0, 1));
        Arbitrary<Part> skipped = Arbitraries.of(SKIPPED).map(xml -> part(xml, 0, 1, 0));
        Arbitrary<Part> failed = Arbitraries.of(FAILED).map(xml -> part(xml, 1, 0, 0));
        return failing ? Arbitraries.oneOf(passed, flaky, skipped, failed) : Arbitraries.oneOf(passed, flaky, skipped);
    }

    private static Part part(String xml, int failed, int skipped, int flaky) {
        return new Part(
                "<testcase classname='T' name='t' time='0.0'>" + xml + "</testcase>", 1, failed, skipped, flaky);
    }

    private static Arbitrary<Part> suites(boolean failing) {
        return Arbitraries.recursive(() -> cases(failing), part -> suite(part, "testsuite"), 0, 4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .flatMap(parts -> suite(Arbitraries.of(parts), "testsuites"));
    }

    private static Arbitrary<Part> suite(Arbitrary<Part> part, String name) {
        return Combinators.combine(part.list().ofMinSize(1).ofMaxSize(4), Arbitraries.of(true, false))
                .as((parts, counts) -> Part.suite(parts, counts, name));
    }

    @Provide
    Arbitrary<Part> reports() {
        return suites(true);
    }

    @Provide
    Arbitrary<Part> reportsWithoutFailure() {
        return suites(false);
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.oneOf(
                        Arbitraries.chars().all().map(String::valueOf),
                        Arbitraries.chars().range('\0', '\u001f').map(String::valueOf),
                        Arbitraries.integers().between(0, 0x120000).map(number -> "&#" + number + ";"),
                        Arbitraries.integers()
                                .between(0, 0x20)
                                .map(number -> "&#x" + Integer.toHexString(number) + ";"),
                        Arbitraries.strings()
                                .ofMinLength(8_180)
                                .ofMaxLength(8_200)
                                .withChars('a'))
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    private static SuiteTally read(String report) throws Exception {
        TestReport read = new TestReport();
        read.read(new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)));
        return read.total();
    }

    private static String counts(SuiteTally tally) {
        return tally.tests() + " tests, " + tally.failed() + " failed, " + tally.skipped() + " skipped, "
                + tally.flaky() + " flaky";
    }

    private static String counts(Part report) {
        return report.tests + " tests, " + report.failed + " failed, " + report.skipped + " skipped, " + report.flaky
                + " flaky";
    }

    @Property(tries = 300, seed = "13")
    void everyCaseCountsOnceWhateverSuitesItIsIn(@ForAll("reports") Part report) throws Exception {
        assertThat(counts(read(report.xml))).isEqualTo(counts(report));
    }

    /** Suites that claim failures which nobody lists: in the place of a case that passed, the report cannot pass any more. */
    @Property(tries = 300, seed = "13")
    void aFailureThatIsOnlyClaimedIsNoPass(@ForAll("reportsWithoutFailure") Part report) throws Exception {
        String claim = "<testsuite failures='1'><testcase name='x'/></testsuite>";
        String claimed = report.xml.replaceFirst("<testcase", claim + "<testcase");
        assertThat(read(claimed).failed()).isEqualTo(1);
        assertThat(read("<testsuites errors='" + (1 + attempts(report)) + "'>" + report.xml + "</testsuites>")
                        .failed())
                .isEqualTo(1);
        assertThat(read("<testsuites errors='" + attempts(report) + "'>" + report.xml + "</testsuites>")
                        .failed())
                .isEqualTo(0);
    }

    private static int attempts(Part report) {
        return report.xml.split("<flaky", -1).length - 1;
    }

    /** What is printed by a test changes nothing, even if no parser of XML would read it. */
    @Property(tries = 100, seed = "13")
    void whatTestsPrintHidesNothing(@ForAll("reports") Part report, @ForAll("noise") String noise) throws Exception {
        String text = noise.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("&amp;#", "&#");
        String attribute = text.replace("'", "&apos;");
        String inCharacterData = noise.replace("]]>", "");
        String printed = "<system-out>" + text + "</system-out><system-err a='" + attribute + "'><![CDATA["
                + inCharacterData + "]]></system-err><!-- " + noise.replace("-", "") + " --></testcase>";
        assertThat(counts(read(report.xml.replace("</testcase>", printed)))).isEqualTo(counts(report));
    }

    @Property(tries = 300, seed = "13")
    void aReportThatEndsTooEarlyIsNotReadToItsEnd(@ForAll("reports") Part report, @ForAll int seed) {
        int end = Math.floorMod(seed, report.xml.length());
        TestReport read = new TestReport();
        Optional<Exception> problem = Optional.empty();
        try {
            read.read(new ByteArrayInputStream(report.xml.substring(0, end).getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            problem = Optional.of(e);
        }
        assertThat(problem).isPresent();
        assertThat(read.total().failed()).isLessThanOrEqualTo(report.failed);
    }
}
