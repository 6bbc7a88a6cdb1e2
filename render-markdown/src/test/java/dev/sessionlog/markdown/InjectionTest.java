package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.GeneratedLogs;
import dev.sessionlog.HostileTexts;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.Seeds;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TextFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No text of a log is ever more than text: judged by two parsers, in every text field of every type in turn. */
class InjectionTest {
    private static final SessionLog LOG = SampleLogs.complete();
    private static final int EFFORT = Integer.getInteger("sessionlog.effort", 1);
    private static final MarkdownRenderer RENDERER = new MarkdownRenderer();
    private static final MarkdownRenderer SHORT =
            MarkdownRenderer.builder().emptySections(EmptySections.OMITTED).build();

    private static final List<String> MARKUP = List.of(
            "*",
            "**",
            "x*y",
            "x*y a*b",
            "x*y\n * z",
            "a*",
            "*a",
            "_a",
            "a_",
            "~~~",
            "<",
            "<a",
            "<1@b.c>",
            "[",
            "]",
            "](x)",
            "]: x",
            "[a",
            "a]",
            "![",
            "&",
            "&#3",
            "\\",
            "``",
            "x\n===",
            "x\n---",
            "x\n:-:",
            "x\n|-|",
            "a|b\n-|-",
            "-|-\na|b",
            "x\n#\ny",
            "x\n```\ny",
            "x\n    y",
            "x\n\ty",
            "x\n-\ny",
            "x\n- \ny",
            "x\n1)\ny",
            "x\n1234567890. y",
            "x\n<div>\ny",
            "x\n<!--\ny",
            "x\n\n\n\ny",
            "x\n \n\t\ny",
            "x\\\ny",
            "x\u00a0\n\u00a0y",
            "\u00a0x",
            "x\u00a0",
            "\u2007*\u2007",
            "x #",
            "x ##",
            "x \\#",
            "#######",
            "####### x",
            "(x)",
            "**x:** y",
            ":**",
            "x:",
            "x -",
            "- - -",
            "* * *",
            "_ _ _",
            "+",
            "10.",
            "Server Status",
            "*Not recorded.*",
            "$x$",
            "==x==",
            "^[x]",
            "[[x]]",
            ":smile:",
            "{#id}",
            "*[HTML]: x",
            "\u2028# x",
            "x\u2028# x",
            "x\u0085# y",
            "x\u000c# y");

    @Test
    void hostileTextsStayTextInEveryField() throws Exception {
        inLargeStack(() -> {
            for (Field field : fields()) {
                HostileTexts.ALL.forEach(field::check);
            }
        });
    }

    @Test
    void generatedTextsStayTextInEveryField() throws Exception {
        inLargeStack(() -> {
            GeneratedTexts texts = new GeneratedTexts(41);
            for (Field field : fields()) {
                for (int i = 0; i < 20 * EFFORT; i++) {
                    field.check(texts.next());
                }
            }
        });
    }

    @Test
    void halvesOfMarkupInDifferentFieldsDoNotCombine() throws Exception {
        inLargeStack(() -> {
            GeneratedTexts texts = new GeneratedTexts(42);
            AllFields expected = new AllFields();
            for (int i = 0; i < 150 * EFFORT; i++) {
                expected.check("generated text", LOG.mapTexts(text -> texts.next()));
            }
        });
    }

    @Test
    void theSameMarkupInAllFieldsDoesNotCombine() throws Exception {
        inLargeStack(() -> {
            AllFields expected = new AllFields();
            Stream.concat(HostileTexts.ALL.stream(), MARKUP.stream())
                    .forEach(text -> expected.check(text, allFields(text)));
        });
    }

    @Test
    void veryLongTextsStayText() {
        List<String> pieces = List.of(
                "*", "**a", "_", "`", "``a", "[", "![[](", "[a](b", "](", "<a ", "<!--", "&#35;", "&amp;", "~", "> ",
                "- ", "\\", "\n> ", "\n- ", "\n|-", "a*b ", "*a ", "| ", "#");
        String expected = CommonmarkJudge.structure(RENDERER.render(longText("x")));
        for (String piece : pieces) {
            String document = RENDERER.render(longText("x" + piece.repeat(10_000)));
            assertThat(CommonmarkJudge.structure(document)).as(piece).isEqualTo(expected);
        }
    }

    private static SessionLog longText(String text) {
        return SampleLogs.minimal().toBuilder()
                .agent(text)
                .addTask(t -> t.name(text).addIssue(text))
                .metrics(m -> m.addBefore(b -> b.name(text).notes(text)))
                .build();
    }

    private static SessionLog allFields(String text) {
        return LOG.mapTexts(each -> text);
    }

    /** What the document is judged as with an x in every field. */
    private static final class AllFields {
        private final String byCommonmark = CommonmarkJudge.structure(RENDERER.render(allFields("x")));
        private final String byFlexmark = FlexmarkJudge.structure(RENDERER.render(allFields("x")));

        void check(String text, SessionLog log) {
            String document = RENDERER.render(log);
            assertThat(CommonmarkJudge.structure(document)).as(text).isEqualTo(byCommonmark);
            assertThat(FlexmarkJudge.structure(document)).as(text).isEqualTo(byFlexmark);
        }
    }

    private static List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (SessionLog part : SampleParts.ALL) {
            for (int i = 0; i < TextFields.count(part); i++) {
                fields.add(new Field(part, i));
            }
        }
        assertThat(fields.size() - SampleParts.ALL.size() + 1)
                .isEqualTo(TextFields.count(LOG)); // each part has an agent
        return fields;
    }

    /** What the document is judged as with an x in one field. */
    private static final class Field {
        private final SessionLog log;
        private final int field;
        private final String byCommonmark;
        private final String byFlexmark;
        private final int codeSpans;

        Field(SessionLog log, int field) {
            this.log = log;
            this.field = field;
            String document = document("x");
            byCommonmark = CommonmarkJudge.structure(document);
            byFlexmark = FlexmarkJudge.structure(document);
            codeSpans = CommonmarkJudge.codeSpans(document);
        }

        void check(String text) {
            String document = document(text);
            assertThat(CommonmarkJudge.structure(document)).as(document).isEqualTo(byCommonmark);
            assertThat(FlexmarkJudge.structure(document)).as(document).isEqualTo(byFlexmark);
            assertThat(CommonmarkJudge.codeSpans(document)).as(document).isLessThanOrEqualTo(codeSpans);
        }

        private String document(String text) {
            return SHORT.render(TextFields.replace(log, field, text));
        }
    }

    private static void inLargeStack(Runnable test) throws InterruptedException {
        Throwable[] failure = new Throwable[1];
        Thread thread = new Thread(null, test, "judges", 64L * 1024 * 1024);
        thread.setUncaughtExceptionHandler((t, e) -> failure[0] = e);
        thread.start();
        thread.join();
        assertThat(failure[0]).isNull();
    }

    /** Texts from a seeded source of chance. */
    private static final class GeneratedTexts {
        private final Random random;

        GeneratedTexts(long stream) {
            random = Seeds.random(stream);
        }

        String next() {
            return GeneratedLogs.texts().generator(1).next(random).value();
        }
    }
}
