package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Diagnostic;
import dev.sessionlog.format.Draft;
import dev.sessionlog.format.ReadResult;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LenientReaderTest {
    private final JsonReader reader = new JsonReader();

    @Test
    void givesTheLogOfANewerMinorVersionAndADiagnosticForEachUnknownProperty() {
        String newer = Golden.read("golden/realistic.json")
                .replace("\"1.0\"", "\"1.7\"")
                .replace(
                        "  \"number\": 3,\n",
                        "  \"number\": 3,\n  \"mood\": [{\"deep\": {\"x\": [1, null, 1e400]}}],\n")
                .replace("      \"id\": \"2.2\",\n", "      \"id\": \"2.2\",\n      \"tokens\": 12,\n");

        ReadResult result = reader.readLeniently(newer);

        assertThat(result.drafts()).hasSize(1);
        assertThat(result.drafts().get(0).log()).contains(SampleLogs.realistic());
        assertThat(result.diagnostics())
                .extracting(d -> d.level() + " " + d.line() + ":" + d.column() + " " + d.code() + " " + d.sentence())
                .containsExactly(
                        "ERROR 5:3 unknown-property mood is not a property of SessionLog; expected one of schemaVersion,"
                                + " date, number, estimatedTotal, startTime, endTime, zone, durationSeconds, agent,"
                                + " focus, objectives, tasks, metrics, validation, issues, systemStatus, fileChanges,"
                                + " nextSession, summary, customSections, interruption, snapshotAt, completedBy,"
                                + " nextSessionScheduled, id, previousId, handoffNotes.",
                        "ERROR 77:7 unknown-property tasks[1].tokens is not a property of Task; expected one of id, name,"
                                + " timeSpentSeconds, status, priority, implementation, results, issues, snippets,"
                                + " notes.");
    }

    @Test
    void refusesANewerMajorVersionWhereverItStands() {
        ReadResult result = reader.readLeniently(
                "{\"x\":1,\"date\":\"2026-03-14\",\"number\":1,\"agent\":\"a\",\"schemaVersion\":\"2.0\"}");

        assertThat(result.drafts()).isEmpty();
        assertThat(result.diagnostics())
                .containsExactly(Diagnostic.of(
                        Diagnostic.Level.ERROR,
                        1,
                        67,
                        "unsupported-version",
                        "The document has the schema version 2.0; this reader knows version 1.0 and can read every"
                                + " version 1.x leniently."));
    }

    @Test
    void givesADraftThatLacksWhatIsMissing() {
        Draft draft = reader.readLeniently("{\"schemaVersion\":\"1.0\",\"agent\":\"a\",\"focus\":\"f\"}")
                .drafts()
                .get(0);

        assertThat(draft.missing()).containsExactly("date", "number");
        assertThat(draft.log()).isEmpty();
        assertThat(draft.builder().date(LocalDate.EPOCH).number(1).build())
                .isEqualTo(SessionLog.builder()
                        .date(LocalDate.EPOCH)
                        .number(1)
                        .agent("a")
                        .focus("f")
                        .build());
    }

    @Test
    void countsAsMissingWhatIsRefused() {
        ReadResult result = reader.readLeniently(
                "{\"schemaVersion\":\"1.0\",\"date\":\"today\",\"number\":0,\"agent\":\" \",\"estimatedTotal\":-1}");

        assertThat(result.drafts().get(0).missing()).containsExactly("date", "number", "agent");
        assertThat(result.diagnostics())
                .extracting(Diagnostic::sentence)
                .containsExactly(
                        "date is the string \"today\"; expected a date of the years 1 to 9999 such as 2026-03-14.",
                        "number is the number 0; expected an integer from 1 to 2147483647.",
                        "agent is the string \" \"; expected a string that is not blank.",
                        "estimatedTotal is the number -1; expected an integer from 1 to 2147483647.");
    }

    @Test
    void leavesOutWhatCannotBeReadAndKeepsTheRest() {
        ReadResult result = reader.readLeniently("""
                {"schemaVersion": "1.0", "date": "2026-03-14", "number": 1, "agent": "a",
                 "tasks": [{"name": "kept", "status": "LATER", "id": {"a": [1, {}]}}, {"id": "nameless"}, 5, null],
                 "focus": "f", "focus": "g", "summary": null}
                """);

        assertThat(result.drafts().get(0).log())
                .contains(SessionLog.builder()
                        .date(LocalDate.of(2026, 3, 14))
                        .number(1)
                        .agent("a")
                        .focus("f")
                        .addTask("kept")
                        .build());
        assertThat(result.diagnostics())
                .extracting(d -> d.code() + " " + d.sentence())
                .containsExactly(
                        "invalid-value tasks[0].status is the string \"LATER\"; expected one of COMPLETE, PARTIAL,"
                                + " FAILED, BLOCKED.",
                        "wrong-type tasks[0].id is an object; expected 1 to 40 ASCII letters, digits, '.', '_' and"
                                + " '-'.",
                        "missing-property tasks[1] lacks name, which is required.",
                        "wrong-type tasks[2] is the number 5; expected an object.",
                        "wrong-type tasks[3] is null; leave it out instead.",
                        "duplicate-property focus occurs twice; expected each property once.",
                        "wrong-type summary is null; leave it out instead.");
    }

    @Test
    void leavesOutAnExplanationOfWhatItLeavesOut() {
        ReadResult result = reader.readLeniently("""
                {"schemaVersion": "1.1", "date": "2026-03-14", "number": 1, "agent": "a",
                 "summary": {"effectiveness": {"productivity": 8, "timeEfficiencyExplanation": "a detour",
                                               "timeEfficiency": "SUPERB"}}}
                """);

        assertThat(result.drafts().get(0).log())
                .contains(SessionLog.builder()
                        .date(LocalDate.of(2026, 3, 14))
                        .number(1)
                        .agent("a")
                        .summary(s -> s.effectiveness(e -> e.productivity(8)))
                        .build());
        assertThat(result.diagnostics())
                .extracting(d -> d.code() + " " + d.sentence())
                .containsExactly(
                        "missing-property summary.effectiveness has timeEfficiencyExplanation without timeEfficiency.",
                        "invalid-value summary.effectiveness.timeEfficiency is the string \"SUPERB\"; expected one of"
                                + " EFFECTIVE, AVERAGE, POOR.");
    }

    @Test
    void saysThatTheVersionIsMissing() {
        ReadResult result =
                reader.readLeniently("{\"date\":\"2026-03-14\",\"number\":1,\"agent\":\"build-agent/2.1\"}");

        assertThat(result.drafts().get(0).log()).contains(SampleLogs.minimal());
        assertThat(result.diagnostics())
                .containsExactly(Diagnostic.of(
                        Diagnostic.Level.ERROR,
                        1,
                        1,
                        "missing-property",
                        "The document lacks schemaVersion, which is required."));
    }

    @Test
    void givesOneDiagnosticAndNoDraftForBrokenJson() {
        ReadResult result = reader.readLeniently("{\"x\": 1, \"schemaVersion\": \"1.0\", \"date\": }");

        assertThat(result.drafts()).isEmpty();
        assertThat(result.diagnostics())
                .containsExactly(Diagnostic.of(
                        Diagnostic.Level.ERROR,
                        1,
                        42,
                        "broken-json",
                        "Invalid JSON; expected a property in double quotes, ':', a JSON value," + " ',' or '}'."));
    }
}
