package dev.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is just within a limit, and what is just beyond it. */
class BoundariesTest {
    private static final String LONGEST = "x".repeat(SessionLog.MAX_TEXT_LENGTH);
    private static final Duration MILLI = Duration.ofMillis(1);

    @Test
    void aNightMayTakeTwelveHours() {
        Consumer<SessionLog.Builder> evening = b -> b.startTime(LocalTime.of(22, 0));
        assertNone(evening.andThen(b -> b.endTime(LocalTime.of(10, 0))));
        assertFinding(evening.andThen(b -> b.endTime(LocalTime.of(10, 1))), "end-before-start");
    }

    @Test
    void aDayMayTakeMoreThanTwelveHours() {
        assertNone(b -> b.startTime(LocalTime.of(0, 0)).endTime(LocalTime.of(23, 59)));
    }

    @Test
    void aDurationMayDifferByOneMinute() {
        Consumer<SessionLog.Builder> hour = b -> b.startTime(LocalTime.of(9, 0)).endTime(LocalTime.of(10, 0));
        Duration most = Duration.ofMinutes(61);
        Duration least = Duration.ofMinutes(59);
        assertNone(hour.andThen(b -> b.duration(most)));
        assertNone(hour.andThen(b -> b.duration(least)));
        assertFinding(hour.andThen(b -> b.duration(most.plus(MILLI))), "duration-differs");
        assertFinding(hour.andThen(b -> b.duration(least.minus(MILLI))), "duration-shorter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"51%", "49%", "-51%", "-49%", "50%"})
    void anImprovementMayBeOnePointOff(String stated) {
        assertNone(improvement("100 ms", "50 ms", stated));
    }

    @ParameterizedTest
    @ValueSource(strings = {"51.1%", "48.9%", "-51.1%", "-48.9%", "51.000000001%"})
    void anImprovementMoreThanOnePointOffIsAFinding(String stated) {
        assertFinding(improvement("100 ms", "50 ms", stated), "improvement-differs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+16%", "+14%", "+21.8%", "+19.8%"})
    void anImprovementOfPercentagesMayBeOnePointOffInEitherWay(String stated) {
        assertNone(improvement("72%", "87%", stated)); // 15 points, and 20.8 percent
    }

    @ParameterizedTest
    @ValueSource(strings = {"+16.1%", "+13.9%", "+21.9%", "+19.7%"})
    void anImprovementOfPercentagesMoreThanOnePointOffIsAFinding(String stated) {
        assertFinding(improvement("72%", "87%", stated), "improvement-differs");
    }

    private static Consumer<SessionLog.Builder> improvement(String before, String after, String stated) {
        return b -> b.metrics(m -> m.addBefore("t", MetricValue.of(before))
                .addAfter(a -> a.name("t").value(MetricValue.of(after)).improvement(stated)));
    }

    @Test
    void tasksMayTakeOneAndAHalfTimesAsLongAndAQuarterOfAnHour() {
        Consumer<SessionLog.Builder> hour = b -> b.startTime(LocalTime.of(9, 0)).endTime(LocalTime.of(10, 0));
        assertTaskTime(hour, Duration.ofMinutes(60 + 30 + 15));
        assertTaskTime(b -> b.duration(Duration.ofHours(10)), Duration.ofMinutes(600 + 300 + 15));
        assertTaskTime(b -> b.duration(Duration.ZERO), Duration.ofMinutes(15));
    }

    private static void assertTaskTime(Consumer<SessionLog.Builder> session, Duration most) {
        assertNone(session.andThen(b -> b.addTask(t -> t.name("a").timeSpent(most))));
        assertFinding(
                session.andThen(b -> b.addTask(t -> t.name("a").timeSpent(most))
                        .addTask(t -> t.name("b").timeSpent(MILLI))),
                "task-times-exceed-session");
    }

    @Test
    void goalsAreOpenWhenOneOfManyIs() {
        Consumer<SessionLog.Builder> all = b -> b.summary(s -> s.effectiveness(e -> e.goalAchievement(100, "all")));
        assertFinding(all.andThen(objectives(99, 1)), "goals-open");
        assertFinding(all.andThen(objectives(999, 1)), "goals-open");
        assertNone(all.andThen(objectives(100, 0)));
        Consumer<SessionLog.Builder> most = b -> b.summary(s -> s.effectiveness(e -> e.goalAchievement(99, "most")));
        assertNone(most.andThen(objectives(1, 1)));
        assertThat(log(all.andThen(objectives(99, 1))).findings())
                .extracting(Finding::sentence)
                .containsExactly(
                        "The goal achievement is 100 percent although only 99 percent of the objectives are achieved.");
    }

    @Test
    void onlyAllGoalsAreOneHundredPercent() {
        assertThat(log(objectives(999, 1)).goalAchievement()).hasValue(99);
        assertThat(log(objectives(1000, 0)).goalAchievement()).hasValue(100);
        assertThat(log(objectives(0, 1)).goalAchievement()).hasValue(0);
        assertThat(log(objectives(1, 199)).goalAchievement()).hasValue(1);
        assertThat(log(objectives(1, 200)).goalAchievement()).hasValue(0);
    }

    private static Consumer<SessionLog.Builder> objectives(int achieved, int open) {
        return b -> b.objectives(o -> {
            for (int i = 0; i < achieved; i++) {
                o.addPrimary(p -> p.description("done").achieved(true));
            }
            for (int i = 0; i < open; i++) {
                o.addSecondary("open");
            }
        });
    }

    @Test
    void anIdHasUpToFortyCharacters() {
        String forty = "aZ09._-".repeat(6).substring(0, 40);
        assertThat(id(forty)).contains(forty);
        assertThat(id("  " + forty + "\n")).contains(forty);
        assertThat(id("x")).contains("x");
        assertInvalid(() -> id(forty + "x"), "id \"" + forty + "x\" is invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ä", "a b", "a\nb", "é", "٣", "a/b", "a:b", "#1", "\u017f", "\u212a"})
    void anIdHasNothingButAsciiLettersDigitsAndThreeSigns(String id) {
        assertInvalid(
                () -> id(id),
                "is invalid: an id has 1 to 40 of the characters A to Z, a to z, 0 to 9, '.', '_' and '-'");
    }

    private static Optional<String> id(String id) {
        return Task.builder().name("t").id(id).build().id();
    }

    @Test
    void theLongestDurationIsAllowed() {
        Duration longest = SessionLog.MAX_DURATION;
        assertThat(log(b -> b.duration(longest)).elapsed()).contains(longest);
        assertThat(Task.builder().name("t").timeSpent(longest).build().timeSpent())
                .contains(longest);
        assertInvalid(() -> log(b -> b.duration(longest.plus(MILLI))), "is more than the maximum of PT10000000H");
        assertInvalid(
                () -> Task.builder().name("t").timeSpent(longest.plus(MILLI)).build(),
                "is more than the maximum of PT10000000H");
        assertThat(log(b -> b.duration(Duration.ZERO)).duration()).contains(Duration.ZERO);
        assertInvalid(() -> log(b -> b.duration(MILLI.negated())), "is negative");
    }

    @Test
    void scoresAndPercentagesAreAllowedUpToTheirLimits() {
        assertThat(effectiveness(1, 0).productivity()).hasValue(1);
        assertThat(effectiveness(10, 100).goalAchievement()).hasValue(100);
        assertInvalid(() -> effectiveness(0, 0), "productivity 0 is not between 1 and 10");
        assertInvalid(() -> effectiveness(11, 0), "productivity 11 is not between 1 and 10");
        assertInvalid(() -> effectiveness(1, -1), "goalAchievement -1 is not between 0 and 100");
        assertInvalid(() -> effectiveness(1, 101), "goalAchievement 101 is not between 0 and 100");
    }

    private static Effectiveness effectiveness(int productivity, int goals) {
        return Effectiveness.builder()
                .productivity(productivity)
                .goalAchievement(goals)
                .build();
    }

    /** Sets a text of each kind; what is stored. */
    private record Place(String name, Function<String, String> stored) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Place> code() {
        return Stream.of(
                new Place(
                        "code", text -> CodeSnippet.builder().code(text).build().code()),
                new Place(
                        "body",
                        text -> CustomSection.builder()
                                .title("t")
                                .body(text)
                                .build()
                                .body()));
    }

    static Stream<Place> stripped() {
        return Stream.of(
                new Place(
                        "agent",
                        text -> SampleLogs.minimal().toBuilder()
                                .agent(text)
                                .build()
                                .agent()),
                new Place(
                        "focus",
                        text -> SampleLogs.minimal().toBuilder()
                                .focus(text)
                                .build()
                                .focus()
                                .orElseThrow()),
                new Place(
                        "text",
                        text -> ChecklistItem.builder().text(text).build().text()),
                new Place(
                        "handoffNotes[0]",
                        text -> SampleLogs.minimal().toBuilder()
                                .addHandoffNote(text)
                                .build()
                                .handoffNotes()
                                .get(0)),
                new Place(
                        "note",
                        text -> FileNote.builder()
                                .path("p")
                                .note(text)
                                .build()
                                .note()
                                .orElseThrow()),
                new Place(
                        "comment",
                        text -> Reported.of(ServerState.RUNNING, text).comment().orElseThrow()),
                new Place("text", text -> MetricValue.of(text).text()));
    }

    @ParameterizedTest
    @MethodSource({"code", "stripped"})
    void theLimitIsOfTheCanonicalForm(Place place) {
        assertThat(place.stored().apply(LONGEST).equals(LONGEST)).isTrue();
        assertTooLong(place, LONGEST + "x");
        String shorter = LONGEST.substring(3);
        assertThat(place.stored().apply("x\r\nx" + shorter)).hasSize(SessionLog.MAX_TEXT_LENGTH);
        assertTooLong(place, "x\r\nxx" + shorter);
    }

    @ParameterizedTest
    @MethodSource("stripped")
    void whatIsStrippedDoesNotCount(Place place) {
        assertThat(place.stored().apply(" \n" + LONGEST + "\t ").equals(LONGEST))
                .isTrue();
        assertTooLong(place, " " + LONGEST + "x");
    }

    @ParameterizedTest
    @MethodSource("code")
    void blanksOfCodeCount(Place place) {
        assertTooLong(place, LONGEST + " ");
    }

    @Test
    void aLineIsMeasuredWhenItsLineBreaksAreJoined() {
        String text = "x" + " \n ".repeat(1000) + LONGEST.substring(2);
        assertThat(FileNote.builder().path(text).build().path()).hasSize(SessionLog.MAX_TEXT_LENGTH);
        assertInvalid(() -> ChecklistItem.builder().text(text).build(), "has 16780215 characters");
    }

    @Test
    void anAmountAndItsUnitAreWithinTheLimitTogether() {
        String unit = LONGEST.substring(2);
        assertThat(MetricValue.of(1, unit).text()).hasSize(SessionLog.MAX_TEXT_LENGTH);
        assertInvalid(() -> MetricValue.of(12, unit), "has 16777217 characters, more than the maximum of 16777216");
        assertInvalid(
                () -> MetricValue.of(Double.NaN, unit), "has 16777218 characters, more than the maximum of 16777216");
    }

    private static void assertTooLong(Place place, String text) {
        assertInvalid(() -> place.stored().apply(text), place.name() + " \"");
        assertInvalid(() -> place.stored().apply(text), "has 16777217 characters, more than the maximum of 16777216");
    }

    @Test
    void aQuoteIsCutBeyondSixtyCharacters() {
        assertThat(Problems.quote("x".repeat(60))).isEqualTo("\"" + "x".repeat(60) + "\"");
        assertThat(Problems.quote("x".repeat(61))).isEqualTo("\"" + "x".repeat(60) + "…\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {57, 58, 59, 60, 61, 119, 120, 238, 239, 240})
    void aQuoteNeverCutsAPair(int before) {
        String rocket = "\ud83d\ude80";
        String quoted = Problems.quote("x".repeat(before) + rocket + "x".repeat(500));
        assertThat(quoted)
                .isEqualTo("\"" + "x".repeat(Math.min(before, 60)) + (before <= 58 ? rocket : "")
                        + "x".repeat(Math.max(0, 58 - before)) + "…\"");
        String all = Problems.quote("x".repeat(before % 2) + rocket.repeat(300));
        assertThat(all).isEqualTo("\"" + "x".repeat(before % 2) + rocket.repeat((60 - before % 2) / 2) + "…\"");
        assertThat(Problems.quote("x".repeat(58) + rocket)).isEqualTo("\"" + "x".repeat(58) + rocket + "\"");
    }

    private static void assertInvalid(ThrowingCallable call, String part) {
        assertThatThrownBy(call).isInstanceOf(InvalidValueException.class).hasMessageContaining(part);
    }

    private static void assertFinding(Consumer<SessionLog.Builder> change, String code) {
        assertThat(log(change).findings()).extracting(Finding::code).containsExactly(code);
    }

    private static void assertNone(Consumer<SessionLog.Builder> change) {
        assertThat(log(change).findings()).isEmpty();
    }

    private static SessionLog log(Consumer<SessionLog.Builder> change) {
        SessionLog.Builder builder = SampleLogs.minimal().toBuilder();
        change.accept(builder);
        return builder.build();
    }
}
