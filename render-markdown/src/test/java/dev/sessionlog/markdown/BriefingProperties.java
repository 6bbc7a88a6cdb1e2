package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.GeneratedLogs;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** What holds for the briefing of every log and for every maximum length. */
class BriefingProperties {
    private static final String LEFT_OUT = "Left out for length: ";
    private static final Pattern CUT = Pattern.compile("…");
    /** All that Unicode knows. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    @Property(tries = 600)
    void aBriefingIsNeverTooLong(@ForAll("logs") SessionLog log, @ForAll("lengths") int length) {
        assertThat(render(log, length)).hasSizeLessThanOrEqualTo(length).endsWith("\n");
    }

    @Property(tries = 300)
    void everyLineIsMarked(@ForAll("logs") SessionLog log, @ForAll("lengths") int length) {
        assertThat(LINE_BREAK.splitAsStream(render(log, length))).allMatch(line -> line.startsWith("> "));
    }

    @Property(tries = 300)
    void aBriefingIsOneBlockQuoteOfASentenceAndAList(@ForAll("logs") SessionLog log, @ForAll("lengths") int length) {
        String briefing = render(log, length);
        int items = Math.toIntExact(briefing.lines().count()) - 1;
        assertThat(CommonmarkJudge.structure(briefing))
                .isEqualTo("Document\n BlockQuote\n  Paragraph\n  BulletList tight\n"
                        + "   ListItem\n    Paragraph\n".repeat(items));
    }

    /** So nothing is left out that is worth more than something that is there. */
    @Property(tries = 300)
    void aLongerBriefingHasEverythingOfAShorterOne(
            @ForAll("logs") SessionLog log, @ForAll("lengths") int one, @ForAll("lengths") int other) {
        List<String> shorter = lines(render(log, Math.min(one, other)));
        List<String> longer = lines(render(log, Math.max(one, other)));
        int next = 0;
        for (String line : shorter) {
            while (next < longer.size() && !hasAllOf(longer.get(next), line)) {
                next++;
            }
            assertThat(next).as(line + "\nis missing in " + longer).isLessThan(longer.size());
            next++;
        }
    }

    private static boolean hasAllOf(String line, String shorter) {
        int from = 0;
        for (String part : CUT.split(shorter, 0)) {
            int at = line.indexOf(part.strip(), from);
            if (at < 0) {
                return false;
            }
            from = at + part.strip().length();
        }
        return true;
    }

    /** Returns the lines as they are read, without the one that says how many are left out. */
    private static List<String> lines(String briefing) {
        Node quote = CommonmarkJudge.parse(briefing).getFirstChild();
        assertThat(quote.getLastChild()).isInstanceOf(BulletList.class);
        List<String> lines = new ArrayList<>();
        for (Node item = quote.getLastChild().getFirstChild(); item != null; item = item.getNext()) {
            StringBuilder line = new StringBuilder();
            for (Node node = item.getFirstChild().getFirstChild(); node != null; node = node.getNext()) {
                line.append(node instanceof Code code ? code.getLiteral() : ((Text) node).getLiteral());
            }
            if (line.indexOf(LEFT_OUT) != 0) {
                lines.add(line.toString());
            }
        }
        return lines;
    }

    @Property(tries = 100)
    void theSameLogHasTheSameBriefing(@ForAll("logs") SessionLog log, @ForAll("lengths") int length) {
        assertThat(render(log.toBuilder().build(), length)).isEqualTo(render(log, length));
    }

    @Provide
    Arbitrary<SessionLog> logs() {
        Arbitrary<SessionLog> withLongStrings = Arbitraries.randomValue(
                random -> new GeneratedLogs(random).log().mapTexts(text -> lengthened(text, random)));
        return Arbitraries.oneOf(
                GeneratedLogs.logs(),
                withLongStrings,
                Arbitraries.of(SampleLogs.complete(), SampleLogs.hostile(), SampleLogs.working(60)),
                Arbitraries.of(SampleSession.class).map(SampleSession::log));
    }

    private static String lengthened(String text, Random random) {
        return random.nextInt(4) == 0
                ? (text + (random.nextBoolean() ? " " : "")).repeat(1 + random.nextInt(60))
                : text;
    }

    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.oneOf(
                Arbitraries.of(300, 301, 1_500, 9_999, 10_000),
                Arbitraries.integers().between(300, 10_000));
    }

    private static String render(SessionLog log, int length) {
        return BriefingRenderer.builder().maxLength(length).build().render(log);
    }
}
