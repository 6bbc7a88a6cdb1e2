package dev.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DerivedValuesTest {
    @Test
    void elapsedIsTheTimeFromStartToEnd() {
        assertThat(log(b -> b.startTime(LocalTime.of(16, 5)).endTime(LocalTime.of(18, 50)))
                        .elapsed())
                .contains(Duration.ofMinutes(165));
    }

    @Test
    void elapsedGoesOverMidnightWhenTheEndIsBeforeTheStart() {
        assertThat(log(b -> b.startTime(LocalTime.of(23, 0)).endTime(LocalTime.of(0, 30)))
                        .elapsed())
                .contains(Duration.ofMinutes(90));
    }

    @Test
    void elapsedIsZeroWhenStartAndEndAreEqual() {
        assertThat(log(b -> b.startTime(LocalTime.NOON).endTime(LocalTime.NOON)).elapsed())
                .contains(Duration.ZERO);
    }

    @Test
    void elapsedKnowsWhenTheClocksOfTheZoneChange() {
        Consumer<SessionLog.Builder> night = b ->
                b.date(LocalDate.of(2026, 3, 28)).startTime(LocalTime.of(23, 0)).endTime(LocalTime.of(4, 0));
        assertThat(log(night).elapsed()).contains(Duration.ofHours(5));
        assertThat(log(night.andThen(b -> b.zone(ZoneId.of("Europe/Berlin")))).elapsed())
                .contains(Duration.ofHours(4));
    }

    @Test
    void elapsedIsZeroWhenTheClocksSkippedTheTimeBetween() {
        assertThat(log(b -> b.date(LocalDate.of(2026, 3, 29))
                                .startTime(LocalTime.of(2, 30))
                                .endTime(LocalTime.of(3, 15))
                                .zone(ZoneId.of("Europe/Berlin")))
                        .elapsed())
                .contains(Duration.ZERO);
    }

    @Test
    void theEndGoesBeforeTheInterruption() {
        assertThat(log(b -> b.startTime(LocalTime.of(16, 0))
                                .endTime(LocalTime.of(17, 0))
                                .interruption(i -> i.lastEntryAt(LocalDateTime.of(2026, 3, 14, 18, 0))
                                        .entries(3)))
                        .elapsed())
                .contains(Duration.ofHours(1));
    }

    @Test
    void anExplicitDurationGoesFirst() {
        assertThat(log(b -> b.startTime(LocalTime.of(16, 5))
                                .endTime(LocalTime.of(18, 50))
                                .duration(Duration.ofMinutes(100)))
                        .elapsed())
                .contains(Duration.ofMinutes(100));
    }

    @Test
    void anInterruptedSessionTookUntilItsLastEntry() {
        assertThat(log(b -> b.startTime(LocalTime.of(16, 5))
                                .interruption(i -> i.lastEntryAt(LocalDateTime.of(2026, 3, 15, 0, 5))
                                        .entries(3)))
                        .elapsed())
                .contains(Duration.ofHours(8));
    }

    @Test
    void withoutStartOrEndNothingIsInvented() {
        assertThat(log(b -> b.startTime(LocalTime.NOON)).elapsed()).isEmpty();
        assertThat(log(b -> b.endTime(LocalTime.NOON)).elapsed()).isEmpty();
        assertThat(log(b -> b.startTime(LocalTime.NOON)
                                .interruption(i -> i.lastEntryAt(LocalDateTime.of(2026, 3, 13, 0, 5))
                                        .entries(3)))
                        .elapsed())
                .isEmpty();
    }

    @Test
    void taskTimeIsTheSumOverAllTasks() {
        assertThat(log(b -> b.addTask("a")
                                .addTask(t -> t.name("b").timeSpent(Duration.ofMinutes(5)))
                                .addTask(t -> t.name("c").timeSpent(Duration.ofSeconds(30))))
                        .taskTime())
                .isEqualTo(Duration.ofSeconds(330));
        assertThat(SampleLogs.minimal().taskTime()).isZero();
    }

    @Test
    void goalAchievementFollowsFromAllObjectivesHalfUp() {
        SessionLog log = log(b -> b.objectives(o -> {
            o.addSecondary(x -> x.description("s").achieved(true));
            for (int i = 0; i < 7; i++) {
                o.addPrimary("p" + i);
            }
        }));
        assertThat(log.objectives().orElseThrow().achieved()).isEqualTo(1);
        assertThat(log.goalAchievement()).hasValue(13);
        assertThat(SampleLogs.minimal().goalAchievement()).isEmpty();
    }

    @Test
    void aStatedGoalAchievementGoesFirst() {
        assertThat(log(b -> b.objectives(o -> o.addPrimary("a"))
                                .summary(s -> s.effectiveness(e -> e.goalAchievement(40))))
                        .goalAchievement())
                .hasValue(40);
    }

    private static SessionLog log(Consumer<SessionLog.Builder> change) {
        SessionLog.Builder builder = SampleLogs.minimal().toBuilder();
        change.accept(builder);
        return builder.build();
    }
}
