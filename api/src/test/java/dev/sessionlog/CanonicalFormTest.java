package dev.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {
    @Test
    void lineEndsBecomeLineFeeds() {
        assertThat(TextKind.TEXT.canonical("a\r\nb\rc\nd\r\r\ne")).isEqualTo("a\nb\nc\nd\n\ne");
    }

    @Test
    void controlsBecomeVisible() {
        assertThat(TextKind.TEXT.canonical("a\u0000b\u001bc\td\u007fe\u0085f\u009bg"))
                .isEqualTo("a␀b␛c\td␡e\ufffdf\ufffdg");
    }

    @Test
    void loneSurrogatesAreReplacedAndPairsAreKept() {
        assertThat(TextKind.CODE.canonical("\ud83d\ude80 \ud83d x \ude80 \ud83d"))
                .isEqualTo("\ud83d\ude80 \ufffd x \ufffd \ufffd");
    }

    @Test
    void aLineBreakInALineBecomesOneBlankWithTheWhiteSpaceAroundIt() {
        assertThat(TextKind.LINE.canonical("  a \t\n \r\n  b  c\nd ")).isEqualTo("a b  c d");
    }

    @Test
    void codeIsKeptCharacterByCharacter() {
        assertThat(TextKind.CODE.canonical("  a\r\n\n\tb  \n")).isEqualTo("  a\n\n\tb  \n");
    }

    @Test
    void blankOptionalTextIsAbsent() {
        Task task = Task.builder()
                .id(" ")
                .name("t")
                .addSnippet(s -> s.code(" ").language(" "))
                .build();
        assertThat(task.id()).isEmpty();
        assertThat(task.snippets().get(0).language()).isEmpty();
    }

    @Test
    void blankElementsOfTextListsAreLeftOut() {
        assertThat(SampleLogs.minimal().toBuilder()
                        .addHandoffNotes(" ", "a", "\n")
                        .build()
                        .handoffNotes())
                .containsExactly("a");
    }

    @Test
    void sectionsWithoutContentAreAbsent() {
        SessionLog log = SampleLogs.minimal();
        assertSameAs(log, b -> b.objectives(o -> {}));
        assertSameAs(log, b -> b.metrics(m -> m.insights(i -> i.regression(" "))));
        assertSameAs(log, b -> b.validation(v -> {}));
        assertSameAs(log, b -> b.issues(i -> {}));
        assertSameAs(
                log, b -> b.systemStatus(s -> s.before(x -> {}).after(x -> {}).health(h -> h.addNote(""))));
        assertSameAs(log, b -> b.fileChanges(f -> {}));
        assertSameAs(log, b -> b.nextSession(n -> n.risks(r -> {})));
        assertSameAs(log, b -> b.summary(s -> s.effectiveness(e -> {})));
        assertThat(Task.builder()
                        .name("t")
                        .implementation(i -> {})
                        .results(r -> {})
                        .build())
                .isEqualTo(Task.builder().name("t").build());
    }

    @Test
    void timesAreTruncated() {
        SessionLog log = SampleLogs.minimal().toBuilder()
                .startTime(LocalTime.of(9, 0, 59, 999))
                .duration(Duration.ofNanos(1_999_999))
                .interruption(i -> i.lastEntryAt(LocalDateTime.of(2026, 3, 14, 9, 1, 59))
                        .entries(1)
                        .addUnfinished(u -> u.kind(UnfinishedKind.TASK)
                                .name("t")
                                .startedAt(LocalDateTime.of(2026, 3, 14, 9, 1, 58))))
                .snapshotAt(LocalDateTime.of(2026, 3, 14, 9, 2, 57))
                .build();
        assertThat(log.startTime()).contains(LocalTime.of(9, 0));
        assertThat(log.duration()).contains(Duration.ofMillis(1));
        assertThat(log.interruption().orElseThrow().lastEntryAt()).isEqualTo(LocalDateTime.of(2026, 3, 14, 9, 1));
        assertThat(log.interruption().orElseThrow().unfinished())
                .extracting(Unfinished::startedAt)
                .containsExactly(LocalDateTime.of(2026, 3, 14, 9, 1));
        assertThat(log.snapshotAt()).contains(LocalDateTime.of(2026, 3, 14, 9, 2));
    }

    @Test
    void aDurationThatFollowsFromStartAndEndIsDropped() {
        SessionLog log = SampleLogs.minimal().toBuilder()
                .startTime(LocalTime.of(22, 30))
                .endTime(LocalTime.of(1, 0))
                .build();
        assertSameAs(log, b -> b.duration(Duration.ofMinutes(150)));
        assertThat(log.toBuilder().duration(Duration.ofMinutes(149)).build().duration())
                .isPresent();
    }

    @Test
    void anImprovementThatFollowsFromTheValuesIsDropped() {
        Consumer<MetricResult.Builder> after = a -> a.name("t").value(MetricValue.of(246, "ms"));
        SessionLog log = SampleLogs.minimal().toBuilder()
                .metrics(m -> m.addBefore("t", MetricValue.of(586, "ms")).addAfter(after))
                .build();
        assertThat(SampleLogs.minimal().toBuilder()
                        .metrics(m -> m.addBefore("t", MetricValue.of(586, "ms"))
                                .addAfter(a -> a.name("t")
                                        .value(MetricValue.of(246, "ms"))
                                        .improvement("-58% (-340 ms)")))
                        .build())
                .isEqualTo(log);
    }

    @Test
    void aGoalAchievementThatFollowsFromTheObjectivesIsDroppedUnlessItIsExplained() {
        SessionLog log = SampleLogs.minimal().toBuilder()
                .objectives(o ->
                        o.addPrimary(p -> p.description("a").achieved(true)).addPrimary("b"))
                .build();
        assertSameAs(log, b -> b.summary(s -> s.effectiveness(e -> e.goalAchievement(50))));
        SessionLog explained = log.toBuilder()
                .summary(s -> s.effectiveness(e -> e.goalAchievement(50, "b is late")))
                .build();
        assertThat(explained
                        .summary()
                        .orElseThrow()
                        .effectiveness()
                        .orElseThrow()
                        .goalAchievement())
                .hasValue(50);
    }

    @Test
    void aDurationThatFollowsFromTheInterruptionIsDropped() {
        SessionLog log = SampleLogs.minimal().toBuilder()
                .startTime(LocalTime.of(16, 5))
                .interruption(
                        i -> i.lastEntryAt(LocalDateTime.of(2026, 3, 15, 0, 5)).entries(3))
                .build();
        assertSameAs(log, b -> b.duration(Duration.ofHours(8)));
        SessionLog explicit = log.toBuilder().duration(Duration.ofHours(7)).build();
        assertThat(explicit.duration()).contains(Duration.ofHours(7));
        SessionLog ended = log.toBuilder()
                .endTime(LocalTime.of(17, 5))
                .duration(Duration.ofHours(8))
                .build();
        assertThat(ended.duration()).contains(Duration.ofHours(8));
    }

    @Test
    void amountsLoseTrailingZeros() {
        assertThat(MetricValue.of(new BigDecimal("1.50"), "s")).isEqualTo(MetricValue.of(1.5, "s"));
        assertThat(MetricValue.of(new BigDecimal("1E+2"), "s")).isEqualTo(MetricValue.of(100, "s"));
        assertThat(MetricValue.of(-0.0, "s")).isEqualTo(MetricValue.of(0, "s"));
    }

    private static void assertSameAs(SessionLog log, Consumer<SessionLog.Builder> change) {
        SessionLog.Builder builder = log.toBuilder();
        change.accept(builder);
        assertThat(builder.build()).isEqualTo(log).hasSameHashCodeAs(log);
    }
}
