package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.GeneratedLogs;
import dev.sessionlog.HostileTexts;
import dev.sessionlog.Seeds;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TextFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a reader of the rendered document sees in the place of a field is the text of the field. */
class VisibleTextTest {
    private static final MarkdownRenderer RENDERER =
            MarkdownRenderer.builder().emptySections(EmptySections.OMITTED).build();
    private static final String MARK = "\uE000mark\uE001";

    @Test
    void everyTextIsSeenAsItIs() {
        Random random = Seeds.random(7);
        for (SessionLog part : SampleParts.ALL) {
            for (int field = 0; field < TextFields.count(part); field++) {
                String seen = visible(TextFields.replace(part, field, MARK));
                for (String text : HostileTexts.ALL) {
                    check(part, field, text, seen);
                }
                for (int i = 0; i < 20 * Integer.getInteger("sessionlog.effort", 1); i++) {
                    check(
                            part,
                            field,
                            GeneratedLogs.texts().generator(1).next(random).value(),
                            seen);
                }
            }
        }
    }

    /** A break before the text is allowed: it stands where a parser would see a task box otherwise. */
    private static void check(SessionLog part, int field, String text, String seen) {
        SessionLog log = TextFields.replace(part, field, text);
        String canonical = texts(log).get(field);
        assertThat(visible(log))
                .as("field " + field + ": " + text)
                .isIn(seen.replace(MARK, canonical), seen.replace(MARK, "\n" + canonical));
    }

    private static List<String> texts(SessionLog log) {
        List<String> texts = new ArrayList<>();
        log.mapTexts(text -> {
            texts.add(text);
            return text;
        });
        return texts;
    }

    private static String visible(SessionLog log) {
        return CommonmarkJudge.visibleText(RENDERER.render(log));
    }
}
