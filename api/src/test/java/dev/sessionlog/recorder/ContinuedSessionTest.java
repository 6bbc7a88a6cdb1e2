package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.InvalidValueException;
import dev.sessionlog.Objective;
import dev.sessionlog.Objectives;
import dev.sessionlog.OpenItem;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.Unfinished;
import dev.sessionlog.UnfinishedKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one session leaves to the next, whether it finished or not. */
class ContinuedSessionTest {
    @TempDir
    Path folder;

    private final TestClock clock = TestClock.berlin();
    private SessionDirectory sessions;

    @BeforeEach
    void openDirectory() {
        sessions = SessionDirectory.of(folder, new TextCodec());
    }

    private SessionRecorder next() throws IOException {
        return sessions.startNext(
                recorder -> recorder.clock(clock).durability(Durability.NONE).random(new Random(1)),
                base -> base.agent("a"));
    }

    private static List<String> open(SessionRecorder session) {
        return session.snapshot().openItems().stream().map(OpenItem::text).toList();
    }

    private static Objectives objectives(SessionRecorder session) {
        return session.snapshot().objectives().orElseThrow();
    }

    @Test
    void whatIsOpenSurvivesAChainOfKilledSessions() throws IOException {
        try (SessionRecorder first = next()) {
            first.addPrimaryObjective("No full table scan left");
            first.addSecondaryObjective("Delete the dead cache");
            first.issues(i -> i.addOutstanding("Replica lag"));
            first.nextSession(n -> n.addPriorityTask("Rehearse failover").addChecklistItem("Read the runbook"));
            first.addHandoffNote("Do not touch the CSV importer before Friday");
            first.startTask("Migrate");
        }
        List<String> expected = List.of(
                "Rehearse failover",
                "No full table scan left",
                "Finish: Migrate",
                "Delete the dead cache",
                "Replica lag",
                "Read the runbook");
        for (int number = 2; number <= 4; number++) {
            try (SessionRecorder session = next()) {
                assertThat(open(session)).as("session %s", number).isEqualTo(expected);
                assertThat(session.snapshot().handoffNotes())
                        .containsExactly("Do not touch the CSV importer before Friday");
            }
        }
    }

    @Test
    void addingAnOpenObjectiveAgainReturnsItsHandle() throws IOException {
        next().close();
        SessionRecorder session = next();
        ObjectiveRecorder cache = session.addSecondaryObjective("Delete the dead cache");
        session.addPrimaryObjective("Fast");
        session.addPrimaryObjective(
                o -> o.description(" DELETE the dead cache ").successCriteria("grep finds nothing"));
        assertThat(objectives(session))
                .isEqualTo(Objectives.builder()
                        .addPrimary(o -> o.description("Delete the dead cache").successCriteria("grep finds nothing"))
                        .addPrimary("Fast")
                        .build());
        session.addSecondaryObjective("delete the dead cache").achieve();
        assertThat(cache.objective().achieved()).isTrue();
        session.addPrimaryObjective("Delete the dead cache");
        assertThat(session.objectives()).hasSize(3);
        assertThat(open(session)).containsExactly("Fast", "Delete the dead cache");
        session.close();
        assertThat(session.snapshot()).isEqualTo(sessions.latest().orElseThrow().log());
    }

    @Test
    void addingWhatIsThereAlreadyRecordsNothing() throws IOException {
        SessionRecorder session = next();
        session.addPrimaryObjective("Fast");
        session.addPrimaryObjective("fast");
        session.addSecondaryObjective("Fast");
        session.close();
        assertThat(session.snapshot().interruption().orElseThrow().entries()).isEqualTo(2);
    }

    @Test
    void anObjectiveThatIsDroppedIsNotCarriedAndSaysWhy() throws IOException {
        try (SessionRecorder session = next()) {
            ObjectiveRecorder cache = session.addPrimaryObjective("Cache the quotations");
            cache.drop("the index is enough");
            cache.drop("the index is enough");
            assertThat(cache.objective())
                    .isEqualTo(Objective.builder()
                            .description("Cache the quotations")
                            .dropped("the index is enough")
                            .build());
            assertThatThrownBy(() -> cache.drop(" "))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The reason for dropping an objective must not be blank.");
            ObjectiveRecorder fast = session.addPrimaryObjective("Fast");
            fast.achieve();
            assertThatThrownBy(() -> fast.drop("slow is fine"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The objective \"Fast\" is already achieved and cannot be dropped.");
            ObjectiveRecorder small = session.addPrimaryObjective("Small");
            small.drop("never mind");
            small.achieve();
            assertThat(small.objective())
                    .isEqualTo(Objective.builder()
                            .description("Small")
                            .achieved(true)
                            .build());
        }
        assertThat(open(next())).isEmpty();
    }

    @Test
    void aTaskThatEndsCompleteAchievesTheObjectiveToFinishIt() throws IOException {
        try (SessionRecorder session = next()) {
            session.startTask("Migrate");
            session.startTask("Report").finish(TaskStatus.BLOCKED);
        }
        SessionRecorder session = next();
        assertThat(open(session)).containsExactly("Finish: Migrate", "Finish: Report");
        session.startTask("migrate").finish(TaskStatus.COMPLETE);
        session.startTask("Finish: Report").finish(TaskStatus.PARTIAL);
        assertThat(open(session)).containsExactly("Finish: Report");
        session.addTask(t -> t.name("Report").status(TaskStatus.COMPLETE));
        assertThat(open(session)).isEmpty();
        session.startTask("Migrate").finish(TaskStatus.FAILED);
        assertThat(open(session)).containsExactly("Finish: Migrate");
    }

    @Test
    void anInterruptionNamesWhatWasUnfinished() throws IOException {
        SessionRecorder session = next();
        ToolCallRecorder read = session.startToolCall("readFile");
        clock.advance("PT1M");
        session.startTask("Migrate");
        clock.advance("PT1M");
        session.startToolCall(" run\nTests ");
        session.startTask("Report").finish(TaskStatus.COMPLETE);
        read.finish();
        assertThatThrownBy(read::finish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Tool call 1 is not running.");
        assertThatThrownBy(() -> session.startToolCall(" ")).isInstanceOf(InvalidValueException.class);
        session.close();
        assertThat(sessions.latest()
                        .orElseThrow()
                        .log()
                        .interruption()
                        .orElseThrow()
                        .unfinished())
                .containsExactly(
                        Unfinished.builder()
                                .kind(UnfinishedKind.TASK)
                                .name("Migrate")
                                .startedAt(LocalDateTime.of(2026, 3, 14, 16, 6))
                                .build(),
                        Unfinished.builder()
                                .kind(UnfinishedKind.TOOL)
                                .name("run Tests")
                                .startedAt(LocalDateTime.of(2026, 3, 14, 16, 7))
                                .build());
        SessionRecorder resumed = SessionRecorder.journal(sessions.file(1, "journal"))
                .codec(new TextCodec())
                .clock(clock)
                .resume();
        resumed.close();
        assertThat(resumed.snapshot().interruption().orElseThrow().unfinished())
                .as("the tools of a process that is gone do not run any more")
                .extracting(Unfinished::name)
                .containsExactly("Migrate");
    }

    @Test
    void theIdIsMadeOfTheClockAndTheRandomNumbersAndTheNextSessionRefersToIt() throws IOException {
        SessionLog first = next().finish();
        assertThat(first.id()).contains("019cece1-1560-7352-954b-3c792a2ae177");
        assertThat(first.previousId()).isEmpty();
        SessionLog second = next().finish();
        assertThat(second.id()).as("the same clock and the same numbers").isEqualTo(first.id());
        assertThat(second.previousId()).isEqualTo(first.id());
        assertThat(SessionRecorder.inMemory()
                        .start(SessionLog.builder().number(1).agent("a").id("mine"))
                        .finish()
                        .id())
                .contains("mine");
    }

    @Test
    void handoffNotesStayUntilASessionFinishesWithNotesOfItsOwn() throws IOException {
        SessionRecorder first = next();
        first.addHandoffNote("Importer: not before Friday");
        first.finish();
        SessionRecorder second = next();
        assertThat(second.finish().handoffNotes()).containsExactly("Importer: not before Friday");
        SessionRecorder third = next();
        third.addHandoffNote("Disk is nearly full");
        third.addHandoffNote("importer: not before Friday");
        third.close();
        SessionRecorder fourth = next();
        assertThat(fourth.snapshot().handoffNotes())
                .containsExactly("Disk is nearly full", "importer: not before Friday");
        fourth.addHandoffNote("Replica lag first");
        assertThat(fourth.snapshot().handoffNotes())
                .containsExactly("Disk is nearly full", "importer: not before Friday", "Replica lag first");
        assertThat(fourth.finish().handoffNotes()).containsExactly("Replica lag first");
        assertThat(next().snapshot().handoffNotes()).containsExactly("Replica lag first");
    }

    @Test
    void theNotesOfAFirstSessionAreItsOwn() {
        SessionRecorder session = SessionRecorder.inMemory()
                .start(SessionLog.builder().number(1).agent("a").addHandoffNote("from the start"));
        session.addHandoffNote("later");
        assertThat(session.finish().handoffNotes()).containsExactly("from the start", "later");
    }

    @Test
    void theSessionBeforeIsThereAlsoAfterAResume() throws IOException {
        SessionRecorder first = next();
        assertThat(first.previous()).isEmpty();
        SessionLog log = first.finish();
        Files.writeString(sessions.file(2, "md"), "no log");
        SessionRecorder third = next();
        assertThat(third.previous()).map(StoredSession::log).contains(log);
        third.close();
        SessionRecorder resumed = SessionRecorder.journal(sessions.file(3, "journal"))
                .codec(new TextCodec())
                .resume();
        assertThat(resumed.previous()).map(StoredSession::log).contains(log);
        resumed.close();
        assertThat(SessionRecorder.inMemory()
                        .start(SessionLog.builder().number(2).agent("a"))
                        .previous())
                .isEmpty();
    }

    @Test
    void whatTheBaseSetsIsAddedToWhatIsCarriedOver() throws IOException {
        try (SessionRecorder first = next()) {
            first.addSecondaryObjective("Delete the dead cache");
            first.issues(i -> i.addOutstanding("Replica lag"));
            first.nextSession(n -> n.addChecklistItem("Read the runbook"));
            first.addHandoffNote("Importer: not before Friday");
        }
        SessionRecorder second = sessions.startNext(base -> base.agent("b")
                .focus("Disk")
                .estimatedTotal(9)
                .objectives(o -> o.addPrimary("New").addPrimary("delete the dead cache"))
                .issues(i -> i.addOutstanding("Disk"))
                .nextSession(n -> n.addPriorityTask("Later"))
                .addHandoffNote("My own"));
        assertThat(open(second))
                .containsExactly("Later", "Delete the dead cache", "New", "Replica lag", "Disk", "Read the runbook");
        assertThat(second.snapshot().estimatedTotal()).hasValue(9);
        assertThat(second.snapshot().focus()).contains("Disk");
        second.addHandoffNote("Another");
        assertThat(second.finish().handoffNotes()).containsExactly("My own", "Another");
    }

    @Test
    void aPriorityTaskThatIsDoneAfterAllIsNoLongerOpen() throws IOException {
        try (SessionRecorder session = next()) {
            session.nextSession(n -> n.addPriorityTask("Fix the lag").addPriorityTask("Finish: Migrate"));
            session.addPrimaryObjective("fix the lag").achieve();
            session.startTask("Migrate").finish(TaskStatus.COMPLETE);
        }
        assertThat(open(next())).isEmpty();
    }

    @Test
    void aTaskWithTheLongestNameIsCarriedOver() throws IOException {
        String longest = "x".repeat(SessionLog.MAX_TEXT_LENGTH);
        try (SessionRecorder session = next()) {
            session.startTask(longest);
        }
        assertThat(open(next())).containsExactly(longest);
    }
}
