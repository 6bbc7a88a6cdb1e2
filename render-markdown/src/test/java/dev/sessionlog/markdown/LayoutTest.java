package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.Better;
import dev.sessionlog.MetricValue;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.ServerState;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TestOutcome;
import dev.sessionlog.UnfinishedKind;
import dev.sessionlog.format.MalformedLogException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Where values stand that could be taken for something else: the document, and that it is read back. */
class LayoutTest {

    @Test
    void delimitersInNamesAreEscapedOnlyWhereTheyWouldEndThem() {
        assertSection(
                log -> log.validation(v -> v.addFunctional(c -> c.name("Login: PASS"))
                        .addFunctional(c -> c.name("a - b").description("c - d: PASS"))
                        .addFunctional(c -> c.name("API: users").outcome(TestOutcome.FAIL))
                        .addPerformance(p ->
                                p.name("Load: 50 users").result("412 - 450").details("ok: yes - no"))
                        .addPerformance(p -> p.name("Soak:"))),
                """
                ## 🧪 TESTING & VALIDATION

                ### **Functional Tests Performed**
                - [x] Login\\: PASS
                - [x] a \\- b - c - d: PASS
                - [x] API: users: FAIL

                ### **Performance Tests Performed**
                - [x] Load\\: 50 users: 412 \\- 450 - ok: yes - no
                - [x] Soak\\:
                """);
    }

    @Test
    void aCommandIsCodeAtTheEndOfItsTestWhenThatKeepsIt() {
        assertSection(
                log -> log.validation(v -> v.addFunctional(c -> c.name("a").command("mvn test | tee log"))
                        .addFunctional(
                                c -> c.name("b").outcome(TestOutcome.PASS).command("make - x"))
                        .addFunctional(c -> c.name("c -").description("d - `e`").command(">"))
                        .addFunctional(c -> c.name("f").description("g\n-").command("echo `date` - x"))
                        .addFunctional(c -> c.name("h &#45; i").command("a\\b"))
                        .addFunctional(c -> c.name("n").command("o &#45; p"))
                        .addFunctional(c -> c.name("j").description("- &#45; k"))
                        .addFunctional(
                                c -> c.name("l").outcome(TestOutcome.FAIL).command("m\u2028n"))),
                """
                ## 🧪 TESTING & VALIDATION

                ### **Functional Tests Performed**
                - [x] a - `mvn test | tee log`
                - [x] b: PASS - `make - x`
                - [x] c \\- - d - \\`e\\` - `>`
                - [x] f - g\\
                  \\- &#45; echo \\`date\\` - x
                - [x] h \\&#45; i &#45; a\\b
                - [x] n - `o &#45; p`
                - [x] j - - \\&#45; k
                - [x] l: FAIL &#45; \\
                  m&#8232;n
                """);
    }

    @Test
    void aCommandThatIsWrittenOtherwiseIsRefused() {
        assertRefused("- [x] a - `b` c", "Expected the end of the item after its command, but found \" c\".");
        assertRefused("- [x] a - `b\\c`", "Expected a command without backslashes");
        assertRefused("- [x] a - ` b `", "Expected a command without backslashes or surrounding whitespace");
        assertRefused("- [x] a &#45; b", "Expected \"`\" around the command, but found \"b\".");
        assertRefused("- [x] a &#45; b `c`", "Expected plain text");
        assertRefused("- [x] a &#45; ", "Expected text");
        assertRefused("- [x] a `b`", "Expected plain text");
        assertRefused("- [x] a - b `c`", "Expected plain text");
        assertRefused("- [x] a - `b` - `c`", "Expected the end of the item after its command");
        assertRefused("- [x] - `b`", "Expected plain text");
    }

    private static void assertRefused(String check, String sentence) {
        String document = render(log -> log.validation(v -> v.addFunctional("x")));
        assertThatThrownBy(() -> new MarkdownReader().read(document.replace("- [x] x", check)))
                .as(check)
                .isInstanceOf(MalformedLogException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void anInterruptionHasWhatWasUnfinishedBelowIt() {
        LocalDateTime at = LocalDateTime.of(2026, 3, 14, 17, 12);
        assertThat(render(log -> log.interruption(i -> i.lastEntryAt(at)
                        .entries(41)
                        .addUnfinished(u -> u.kind(UnfinishedKind.TASK)
                                .name("tool x - since 2026-03-14 17:11")
                                .startedAt(at.minusMinutes(2)))
                        .addUnfinished(u ->
                                u.kind(UnfinishedKind.TOOL).name("**run** -").startedAt(at.minusMinutes(1))))))
                .contains("""
                        **Session:** 1 \s
                        **Session Interrupted:** after entry 41, 2026-03-14 17:12 \s
                        **Unfinished:** task tool x - since 2026-03-14 17:11 - since 2026-03-14 17:10 \s
                        **Unfinished:** tool \\*\\*run\\*\\* - - since 2026-03-14 17:11 \s
                        **Agent:** build-agent/2.1
                        """);
    }

    @Test
    void theDocumentOfARunningSessionSaysWhenItWasWritten() {
        assertThat(render(log -> log.startTime(LocalTime.of(16, 5)).snapshotAt(LocalDateTime.of(2026, 3, 14, 17, 12))))
                .contains("""
                        **Start Time:** 16:05 \s
                        **Session Running:** as of 2026-03-14 17:12 \s
                        **Agent:** build-agent/2.1
                        """);
    }

    @Test
    void theReasonWhyAnObjectiveWasDroppedIsItsLastBullet() {
        assertSection(
                log -> log.objectives(o -> o.addPrimary(p ->
                        p.description("a").achieved(true).validationMethod("c").dropped("too slow\n- really"))),
                """
                ## 🎯 SESSION OBJECTIVES
                **Primary Goals:**
                - [x] a
                  - **Validation:** c
                  - **Dropped:** too slow\\
                    \\- really

                ---

                ## 📊 SESSION SUMMARY

                ### **Session Effectiveness**
                **Goal Achievement:** 100% of objectives completed
                """);
    }

    @Test
    void aPriorityTaskHasItsReasonBeforeItsEstimate() {
        assertSection(
                log -> log.nextSession(n -> n.addPriorityTask(p -> p.name("a").estimate("1 - 2 hours"))
                        .addPriorityTask(p -> p.name("b").reason("- why - so"))
                        .addPriorityTask(p -> p.name("c").reason("why\nso").estimate("1 hour"))
                        .addPriorityTask("**d** - x")),
                """
                ## 🔄 NEXT SESSION PREPARATION

                ### **Immediate Priority Tasks**
                1. **a** - - 1 - 2 hours
                2. **b** - \\- why \\- so
                3. **c** - why\\
                   so - 1 hour
                4. **\\*\\*d\\*\\* - x**
                """);
    }

    @Test
    void aPathIsCodeWhenThatKeepsIt() {
        assertSection(
                log -> log.fileChanges(f -> f.addCreated("a b.txt")
                        .addCreated("a - b", "c - d")
                        .addCreated("a`b - c", "d")
                        .addCreated("dir\\file|x")),
                """
                ## 📁 FILES MODIFIED

                ### **New Files Created**
                - `a b.txt`
                - `a - b` - c - d
                - a\\`b \\- c - d
                - dir\\file|x
                """);
    }

    @Test
    void aStateWithParenthesesIsNoComment() {
        assertSection(
                log -> log.systemStatus(s -> s.after(a -> a.server(ServerState.RUNNING, "up (mostly)")
                        .addComponent(c -> c.name("Queue").state("DRAINING", "until midnight"))
                        .addComponent(c -> c.name("Mail").state("f(x) (y)"))
                        .addComponent(c -> c.name("Server Status").state("ok")))),
                """
                ## 🔄 SYSTEM STATUS

                ### **After Session**
                - **Server Status:** RUNNING (up (mostly))
                - **Queue:** DRAINING (until midnight)
                - **Mail:** f(x) \\(y)
                - **&#83;erver Status:** ok
                """);
    }

    @Test
    void aMetricNameMayEndInTheRemark() {
        assertSection(
                log -> log.metrics(m -> m.addAfter("a (lower is better)", MetricValue.of("b"))
                        .addAfter(a -> a.name("c (higher is better)").better(Better.LOWER))
                        .addAfter(a -> a.name("d (lower is better) e").notes("x\ny"))
                        .addAfter(a -> a.name("f").better(Better.LOWER).perSession(true))
                        .addAfter(a -> a.name("g").perSession(true))
                        .addAfter("h (per session)")
                        .addAfter(a -> a.name("i (lower is better)").perSession(true))
                        .addAfter(a -> a.name("j (per session)").better(Better.LOWER))
                        .addAfter(a -> a.name("k (lower is better) (per session)"))
                        .addAfter(a -> a.name("(per session)").perSession(true))),
                """
                ## 📈 PERFORMANCE METRICS

                ### **After Session**
                | Metric | Value | Improvement | Notes |
                |--------|-------|-------------|-------|
                | a \\(lower is better) | b |  |  |
                | c \\(higher is better) (lower is better) |  |  |  |
                | d (lower is better) e |  |  | x&#10;y |
                | f (lower is better) (per session) |  |  |  |
                | g (per session) |  |  |  |
                | h \\(per session) |  |  |  |
                | i \\(lower is better) (per session) |  |  |  |
                | j \\(per session) (lower is better) |  |  |  |
                | k (lower is better) \\(per session) |  |  |  |
                | \\(per session) (per session) |  |  |  |
                """);
    }

    @Test
    void aListOfOneStandsBesideItsLabelAlsoWithSeveralLines() {
        assertSection(
                log -> log.addTask(t -> t.name("a")
                        .implementation(
                                i -> i.addCodeChange("one\n\n  two").addConfigurationUpdates("three\nfour", "- five"))),
                """
                ## 📋 TASKS COMPLETED

                ### Task: a
                **Implementation Details:**
                - **Code Changes:** one\\
                  \\
                  &#32; two
                - **Configuration Updates:**
                  - three\\
                    four
                  - \\- five
                """);
    }

    @Test
    void furtherSnippetsHaveTheirDescriptionAsAParagraph() {
        assertSection(
                log -> log.addTask(t -> t.id("1")
                        .name("a")
                        .addSnippet("x")
                        .addSnippet(s -> s.language("md").code("```\n\n").description("# b"))
                        .addNote(n -> n.label("c:").text("d"))),
                """
                ## 📋 TASKS COMPLETED

                ### Task 1: a
                **Code Snippets:**
                ```
                x
                ```

                \\# b
                ````md
                ```


                ````

                **Notes:**
                - **c::** d
                """);
    }

    @Test
    void detailsUnderATenthItemAreIndentedByItsMarker() {
        String document = render(log -> log.issues(i -> {
            for (int k = 1; k <= 10; k++) {
                i.addResolved(x -> x.name("a").solution("b\nc"));
            }
        }));
        assertThat(document).endsWith("""
                        9. **a**
                           - **Solution:** b\\
                             c
                        10. **a**
                            - **Solution:** b\\
                              c
                        """);
    }

    @Test
    void derivedGoalAchievementMakesABlockOfItsOwn() {
        assertThat(render(log -> log.objectives(o ->
                        o.addPrimary("a").addPrimary(p -> p.description("b").achieved(true)))))
                .endsWith("""
                        ## 📊 SESSION SUMMARY

                        ### **Session Effectiveness**
                        **Goal Achievement:** 50% of objectives completed
                        """);
    }

    @Test
    void derivedDurationIsPrintedLikeAStatedOne() {
        String stated = render(log -> log.startTime(LocalTime.of(23, 0)).duration(Duration.ofMinutes(90)));
        String derived = render(log -> log.startTime(LocalTime.of(23, 0)).endTime(LocalTime.of(0, 30)));
        assertThat(stated).contains("**Duration:** 1 hour 30 minutes  \n");
        assertThat(derived).contains("**Duration:** 1 hour 30 minutes  \n");
    }

    @Test
    void aSingleHandoffNoteStandsBesideItsLabel() {
        assertThat(render(log -> log.completedBy("a").addHandoffNote("b\nc"))).endsWith("""
                        ---

                        **Session Completed By:** a \s
                        **Handoff Notes:** b\\
                        c
                        """);
    }

    /** The document after the header, of a log without other sections. */
    private static void assertSection(Consumer<SessionLog.Builder> content, String expected) {
        String document = render(content);
        assertThat(document.substring(document.indexOf("---\n\n") + 5)).isEqualTo(expected);
    }

    private static String render(Consumer<SessionLog.Builder> content) {
        SessionLog.Builder builder = SampleLogs.minimal().toBuilder();
        content.accept(builder);
        SessionLog log = builder.build();
        String document = MarkdownRenderer.builder()
                .emptySections(EmptySections.OMITTED)
                .build()
                .render(log);
        assertThat(new MarkdownReader().read(document)).isEqualTo(log);
        return document;
    }
}
