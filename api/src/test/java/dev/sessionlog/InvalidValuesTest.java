package dev.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** All attributes of a type wrong at once: one message names all of them. */
class InvalidValuesTest {
    private static final String BLANK = " \n\t ";
    private static final String LONG = "x".repeat(SessionLog.MAX_TEXT_LENGTH + 1);
    private static final String TOO_LONG =
            "\"" + "x".repeat(60) + "…\" has 16777217 characters, more than the maximum of 16777216";

    @Test
    void aValueInAnotherOneIsCheckedFirst() {
        SessionLog.Builder log =
                SessionLog.builder().date(LocalDate.EPOCH).number(0).agent("a");

        assertThatThrownBy(() -> log.summary(
                                s -> s.effectiveness(e -> e.productivity(11).goalAchievement(101)))
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(
                        "Cannot build Effectiveness: productivity 11 is not between 1 and 10; goalAchievement 101 is"
                                + " not between 0 and 100.");
        assertThatThrownBy(log::build)
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("Cannot build SessionLog: number 0 is less than 1.");
    }

    @TestFactory
    Stream<DynamicTest> allWrongAttributesAreNamedInOneMessage() {
        return Stream.of(
                wrong(
                        () -> SessionLog.builder()
                                .date(LocalDate.of(10_000, 1, 1))
                                .number(0)
                                .estimatedTotal(-1)
                                .duration(Duration.ofMinutes(-5))
                                .agent(BLANK)
                                .focus(LONG)
                                .completedBy(LONG)
                                .nextSessionScheduled(LONG)
                                .addHandoffNotes("fine", LONG)
                                .snapshotAt(LocalDateTime.of(0, 1, 1, 0, 0))
                                .build(),
                        "Cannot build SessionLog: duration PT-5M is negative; agent is blank; focus " + TOO_LONG
                                + "; completedBy " + TOO_LONG + "; nextSessionScheduled " + TOO_LONG
                                + "; handoffNotes[1] " + TOO_LONG
                                + "; the year 10000 of date is not between 1 and 9999;"
                                + " the year 0 of snapshotAt is not between 1 and 9999; number 0 is less than 1;"
                                + " estimatedTotal -1 is less than 1."),
                wrong(
                        () -> Objective.builder()
                                .description(BLANK)
                                .successCriteria(LONG)
                                .validationMethod(LONG)
                                .dropped(LONG)
                                .build(),
                        "Cannot build Objective: description is blank; successCriteria " + TOO_LONG
                                + "; validationMethod " + TOO_LONG + "; dropped " + TOO_LONG + "."),
                wrong(
                        () -> Task.builder()
                                .id("not an id!")
                                .name(BLANK)
                                .timeSpent(SessionLog.MAX_DURATION.plusMillis(1))
                                .build(),
                        "Cannot build Task: id \"not an id!\" is invalid: an id has 1 to 40 of the characters A to Z, a to z, 0 to 9,"
                                + " '.', '_' and '-'; name is blank; timeSpent PT10000000H0.001S is more than the maximum of PT10000000H."),
                wrong(
                        () -> ImplementationDetails.builder()
                                .addCodeChange(LONG)
                                .addConfigurationUpdate(LONG)
                                .addDependency(LONG)
                                .build(),
                        "Cannot build ImplementationDetails: codeChanges[0] " + TOO_LONG + "; configurationUpdates[0] "
                                + TOO_LONG + "; dependencies[0] " + TOO_LONG + "."),
                wrong(
                        () -> TaskResults.builder()
                                .addPerformanceMetric(LONG)
                                .addTestResult(LONG)
                                .addFunctionalOutcome(LONG)
                                .build(),
                        "Cannot build TaskResults: performanceMetrics[0] " + TOO_LONG + "; testResults[0] " + TOO_LONG
                                + "; functionalOutcomes[0] " + TOO_LONG + "."),
                wrong(
                        () -> TaskIssue.builder()
                                .problem(BLANK)
                                .rootCause(LONG)
                                .resolution(LONG)
                                .workaround(LONG)
                                .build(),
                        "Cannot build TaskIssue: problem is blank; rootCause " + TOO_LONG + "; resolution " + TOO_LONG
                                + "; workaround " + TOO_LONG + "."),
                wrong(
                        () -> CodeSnippet.builder()
                                .language(LONG)
                                .code("")
                                .description(LONG)
                                .build(),
                        "Cannot build CodeSnippet: language " + TOO_LONG + "; code is empty; description " + TOO_LONG
                                + "."),
                wrong(
                        () -> Note.builder().label(LONG).text(BLANK).build(),
                        "Cannot build Note: label " + TOO_LONG + "; text is blank."),
                wrong(
                        () -> FileNote.builder().path(BLANK).note(LONG).build(),
                        "Cannot build FileNote: path is blank; note " + TOO_LONG + "."),
                wrong(
                        () -> MetricReading.builder().name(BLANK).notes(LONG).build(),
                        "Cannot build MetricReading: name is blank; notes " + TOO_LONG + "."),
                wrong(
                        () -> MetricResult.builder()
                                .name(BLANK)
                                .improvement(LONG)
                                .notes(LONG)
                                .build(),
                        "Cannot build MetricResult: name is blank; improvement " + TOO_LONG + "; notes " + TOO_LONG
                                + "."),
                wrong(() -> MetricValue.of(BLANK), "Cannot build MetricValue: text is blank."),
                wrong(() -> MetricValue.of(LONG), "Cannot build MetricValue: text " + TOO_LONG + "."),
                wrong(() -> MetricValue.of(1, LONG), "Cannot build MetricValue: unit " + TOO_LONG + "."),
                wrong(
                        () -> PerformanceInsights.builder()
                                .bestImprovement(LONG)
                                .unexpectedResults(LONG)
                                .regression(LONG)
                                .build(),
                        "Cannot build PerformanceInsights: bestImprovement " + TOO_LONG + "; unexpectedResults "
                                + TOO_LONG + "; regression " + TOO_LONG + "."),
                wrong(
                        () -> TestCheck.builder()
                                .name(BLANK)
                                .description(LONG)
                                .command(LONG)
                                .build(),
                        "Cannot build TestCheck: name is blank; description " + TOO_LONG + "; command " + TOO_LONG
                                + "."),
                wrong(
                        () -> PerformanceTest.builder()
                                .name(BLANK)
                                .result(LONG)
                                .details(LONG)
                                .build(),
                        "Cannot build PerformanceTest: name is blank; result " + TOO_LONG + "; details " + TOO_LONG
                                + "."),
                wrong(
                        () -> ResolvedIssue.builder()
                                .name(BLANK)
                                .description(LONG)
                                .solution(LONG)
                                .prevention(LONG)
                                .build(),
                        "Cannot build ResolvedIssue: name is blank; description " + TOO_LONG + "; solution " + TOO_LONG
                                + "; prevention " + TOO_LONG + "."),
                wrong(
                        () -> OutstandingIssue.builder()
                                .name(BLANK)
                                .description(LONG)
                                .impact(LONG)
                                .nextSteps(LONG)
                                .blocker(LONG)
                                .build(),
                        "Cannot build OutstandingIssue: name is blank; description " + TOO_LONG + "; impact " + TOO_LONG
                                + "; nextSteps " + TOO_LONG + "; blocker " + TOO_LONG + "."),
                wrong(
                        () -> DiscoveredIssue.builder()
                                .name(BLANK)
                                .description(LONG)
                                .rootCause(LONG)
                                .recommendedAction(LONG)
                                .build(),
                        "Cannot build DiscoveredIssue: name is blank; description " + TOO_LONG + "; rootCause "
                                + TOO_LONG + "; recommendedAction " + TOO_LONG + "."),
                wrong(() -> Reported.of(ServerState.RUNNING, LONG), "Cannot build Reported: comment " + TOO_LONG + "."),
                wrong(
                        () -> SystemComponent.builder()
                                .name(BLANK)
                                .state(BLANK)
                                .comment(LONG)
                                .build(),
                        "Cannot build SystemComponent: name is blank; state is blank; comment " + TOO_LONG + "."),
                wrong(
                        () -> SystemHealth.builder().addNotes(LONG, LONG).build(),
                        "Cannot build SystemHealth: notes[0] " + TOO_LONG + "; notes[1] " + TOO_LONG + "."),
                wrong(
                        () -> PriorityTask.builder()
                                .name(BLANK)
                                .reason(LONG)
                                .estimate(LONG)
                                .build(),
                        "Cannot build PriorityTask: name is blank; reason " + TOO_LONG + "; estimate " + TOO_LONG
                                + "."),
                wrong(
                        () -> Dependency.builder().name(BLANK).resolution(LONG).build(),
                        "Cannot build Dependency: name is blank; resolution " + TOO_LONG + "."),
                wrong(() -> ChecklistItem.builder().text(BLANK).build(), "Cannot build ChecklistItem: text is blank."),
                wrong(
                        () -> NextSession.builder().addTestingRequirement(LONG).build(),
                        "Cannot build NextSession: testingRequirements[0] " + TOO_LONG + "."),
                wrong(
                        () -> RiskAssessment.builder()
                                .addHighRisk(LONG)
                                .addMediumRisk(LONG)
                                .addMitigationPlan(LONG)
                                .build(),
                        "Cannot build RiskAssessment: highRisks[0] " + TOO_LONG + "; mediumRisks[0] " + TOO_LONG
                                + "; mitigationPlans[0] " + TOO_LONG + "."),
                wrong(
                        () -> SessionSummary.builder()
                                .addAccomplishment(LONG)
                                .addLesson(LONG)
                                .addRecommendation(LONG)
                                .build(),
                        "Cannot build SessionSummary: accomplishments[0] " + TOO_LONG + "; lessons[0] " + TOO_LONG
                                + "; recommendations[0] " + TOO_LONG + "."),
                wrong(
                        () -> Effectiveness.builder()
                                .productivity(11, LONG)
                                .goalAchievement(101)
                                .timeEfficiencyExplanation("so so")
                                .build(),
                        "Cannot build Effectiveness: productivityExplanation " + TOO_LONG
                                + "; productivity 11 is not between 1 and 10; goalAchievement 101 is not between 0 and"
                                + " 100; timeEfficiencyExplanation \"so so\" is set without timeEfficiency."),
                wrong(
                        () -> Effectiveness.builder()
                                .productivityExplanation("p")
                                .goalAchievementExplanation("g")
                                .timeEfficiencyExplanation(LONG)
                                .build(),
                        "Cannot build Effectiveness: timeEfficiencyExplanation " + TOO_LONG
                                + "; productivityExplanation \"p\" is set without productivity;"
                                + " goalAchievementExplanation \"g\" is set without goalAchievement;"
                                + " timeEfficiencyExplanation \"" + "x".repeat(60)
                                + "…\" is set without timeEfficiency."),
                wrong(
                        () -> CustomSection.builder().title(BLANK).body("").build(),
                        "Cannot build CustomSection: title is blank; body is empty."),
                wrong(
                        () -> Interruption.builder()
                                .lastEntryAt(LocalDateTime.of(0, 1, 1, 0, 0))
                                .entries(-1)
                                .build(),
                        "Cannot build Interruption: the year 0 of lastEntryAt is not between 1 and 9999;"
                                + " entries -1 is less than 0."),
                wrong(
                        () -> Unfinished.builder()
                                .kind(UnfinishedKind.TOOL)
                                .name(BLANK)
                                .startedAt(LocalDateTime.of(10_000, 1, 1, 0, 0))
                                .build(),
                        "Cannot build Unfinished: name is blank; the year 10000 of startedAt is not between 1 and"
                                + " 9999."));
    }

    private static DynamicTest wrong(Supplier<?> build, String message) {
        String name = message.length() > 60 ? message.substring(0, 60) : message;
        return DynamicTest.dynamicTest(
                name,
                () -> assertThatThrownBy(build::get)
                        .isInstanceOf(InvalidValueException.class)
                        .hasMessage(message));
    }

    @Test
    void theProblemsAreFullSentencesWithTheirValues() {
        assertThatThrownBy(() -> Effectiveness.builder()
                        .productivity(11)
                        .goalAchievement(-1)
                        .build())
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        "productivity 11 is not between 1 and 10",
                                        "goalAchievement -1 is not between 0 and 100"));
    }

    @Test
    void allMissingAttributesAreNamedInOneMessage() {
        assertThatThrownBy(() -> SessionLog.builder().number(0).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot build SessionLog, some of required attributes are not set [date, agent]");
        assertThatThrownBy(() -> SystemComponent.builder().build())
                .hasMessage("Cannot build SystemComponent, some of required attributes are not set [name, state]");
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullIsRefusedWithTheNameOfTheAttribute() {
        assertThatThrownBy(() -> Task.builder().name(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name");
        assertThatThrownBy(() -> SessionLog.builder().focus((String) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("focus");
        assertThatThrownBy(() -> SessionLog.builder().addHandoffNotes("a", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("handoffNotes element");
        assertThatThrownBy(() -> SessionLog.builder().addTask((Consumer<Task.Builder>) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("task");
        assertThatThrownBy(() -> Task.builder().addIssue((String) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("problem");
    }

    @Test
    void aTextOfTheGreatestLengthIsAllowed() {
        String longest = "x".repeat(SessionLog.MAX_TEXT_LENGTH);
        assertThat(ChecklistItem.builder().text(longest).build().text()).hasSize(SessionLog.MAX_TEXT_LENGTH);
    }

    @Test
    void theExceptionIsTheSameAfterSerialization() throws Exception {
        InvalidValueException before = catchThrowableOfType(
                InvalidValueException.class,
                () -> Effectiveness.builder()
                        .productivity(11)
                        .goalAchievement(-1)
                        .build());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream output = new ObjectOutputStream(bytes)) {
            output.writeObject(before);
        }
        try (ObjectInputStream input = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(input.readObject())
                    .isInstanceOfSatisfying(
                            InvalidValueException.class,
                            after -> assertThat(after)
                                    .hasMessage(before.getMessage())
                                    .satisfies(e -> assertThat(e.problems())
                                            .containsExactly(
                                                    "productivity 11 is not between 1 and 10",
                                                    "goalAchievement -1 is not between 0 and 100")));
        }
    }
}
