package dev.sessionlog.examples.springai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SessionLog;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BriefingTest {
    @Test
    void theModelIsToldWhatTheLastSessionLeft() {
        SessionLog last = SessionLog.builder()
                .date(LocalDate.EPOCH)
                .number(7)
                .agent("a")
                .nextSession(n -> n.addPriorityTask("Refuse a page size of 0"))
                .addHandoffNote("Mind the overflow")
                .build();

        assertThat(new Briefing().text(Optional.of(last))).endsWith("""
                        The last session left this: {"number":7,"issues":null,"nextSession":{"priorityTasks":\
                        [{"name":"Refuse a page size of 0"}]},"handoffNotes":["Mind the overflow"]}""");
    }

    @Test
    void theFirstSessionIsToldNothingOfAnother() {
        assertThat(new Briefing().text(Optional.empty())).doesNotContain("last session");
    }
}
