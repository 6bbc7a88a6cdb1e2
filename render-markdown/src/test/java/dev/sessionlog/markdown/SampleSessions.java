package dev.sessionlog.markdown;

import dev.sessionlog.ChecklistItem;
import dev.sessionlog.MetricValue;
import dev.sessionlog.Priority;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Severity;
import dev.sessionlog.SystemSnapshot;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TestOutcome;
import dev.sessionlog.UnfinishedKind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Sessions of one project, an importer of orders, that ended in different ways. */
final class SampleSessions {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
    private static final String TESTS = "mvn -B -pl importer verify";
    private static final String ROUNDING = "PriceTest.halfCentsRoundUp: expected: <10.13> but was: <10.12>";

    private SampleSessions() {}

    private static SessionLog.Builder session(int number) {
        return SessionLog.builder()
                .date(DAY)
                .number(number)
                .estimatedTotal(9)
                .startTime(LocalTime.of(9, 0))
                .zone(ZoneId.of("Europe/Berlin"))
                .agent("import-agent/1.4");
    }

    private static void git(SystemSnapshot.Builder state, String branch, String commit, String uncommitted) {
        state.addComponent(c -> c.name("Git branch").state(branch))
                .addComponent(c -> c.name("Git commit").state(commit))
                .addComponent(c -> c.name("Uncommitted files").state(uncommitted));
    }

    /** Everything that mattered was done. */
    static SessionLog finished() {
        return session(4)
                .endTime(LocalTime.of(11, 20))
                .focus("Imports must survive broken rows")
                .objectives(o -> o.addPrimary(p -> p.description("A broken row does not stop an import")
                                .achieved(true)
                                .successCriteria("the other rows of the file are imported")
                                .validationMethod("Tests, run 2: 48 of 48 tests pass"))
                        .addPrimary(p -> p.description("Broken rows are reported with their line")
                                .achieved(true))
                        .addSecondary("Import 1,000,000 rows in a minute")
                        .addSecondary(p -> p.description("Read XLSX").dropped("no customer sends it")))
                .addTask(t -> t.id("4.1")
                        .name("Skip broken rows")
                        .timeSpent(Duration.ofMinutes(80))
                        .status(TaskStatus.COMPLETE)
                        .priority(Priority.CRITICAL)
                        .implementation(i -> i.addModifiedFile("importer/src/main/java/shop/RowReader.java")
                                .addCodeChange("A row that cannot be parsed becomes a RowError"))
                        .results(r -> r.addTestResult("Tests, run 2: 48 of 48 tests pass")
                                .addFunctionalOutcome("Files with broken rows are imported"))
                        .addIssue(i -> i.problem("Quoted line breaks were counted as lines")
                                .rootCause("LineNumberReader counts every line break")
                                .resolution("the parser counts lines itself"))
                        .addNote(n -> n.label("Tried").text("Univocity's error handler: it loses the line number"))
                        .addNote(n ->
                                n.label("Decision").text("Errors are values, not exceptions: a file may have many")))
                .addTask(t -> t.id("4.2")
                        .name("Report broken rows")
                        .timeSpent(Duration.ofMinutes(35))
                        .status(TaskStatus.COMPLETE)
                        .implementation(i -> i.addModifiedFile("importer/src/main/java/shop/ImportReport.java")))
                .metrics(m -> m.addBefore("Rows per second", MetricValue.of(9_100, "rows/s"))
                        .addAfter(a -> a.name("Rows per second").value(MetricValue.of(8_900, "rows/s"))))
                .validation(v -> v.addFunctional(c -> c.name("Tests, run 1")
                                .outcome(TestOutcome.FAIL)
                                .description(
                                        "47 of 48 tests pass; failed: RowReaderTest.quotedLineBreak: expected: <3> but was: <4>")
                                .command(TESTS))
                        .addFunctional(c -> c.name("Tests, run 2")
                                .outcome(TestOutcome.PASS)
                                .description("48 of 48 tests pass")
                                .command(TESTS)))
                .issues(i -> i.addOutstanding(x -> x.name("Imports are slow")
                        .severity(Severity.MEDIUM)
                        .description("8,900 rows/s, 16,700 are needed")
                        .impact("a full import takes two minutes")
                        .nextSteps("profile the validation")))
                .systemStatus(s -> s.after(a -> git(a, "skip-broken-rows", "4f1c2d9", "0")))
                .fileChanges(
                        f -> f.addCritical("importer/src/main/java/shop/RowReader.java", "skips broken rows, +64 -20")
                                .addCreated("importer/src/main/java/shop/RowError.java", "line, column and reason")
                                .addCreated("importer/src/main/java/shop/ImportReport.java"))
                .nextSession(n -> n.addPriorityTask(p -> p.name("Profile the validation of rows")
                                .reason("imports take twice as long as promised")
                                .estimate("60 minutes"))
                        .addTestingRequirement("Run all tests again: " + TESTS))
                .summary(s -> s.addAccomplishment("Imports survive broken rows").addLesson("Count lines in the parser"))
                .addHandoffNote("big.csv in perf/ has a million rows")
                .build();
    }

    /** The last test run failed. */
    static SessionLog failedTests() {
        return session(5)
                .endTime(LocalTime.of(10, 10))
                .focus("Prices are rounded wrongly")
                .objectives(o -> o.addPrimary("All tests of prices pass"))
                .addTask(t -> t.id("5.1")
                        .name("Round half cents up")
                        .timeSpent(Duration.ofMinutes(55))
                        .status(TaskStatus.PARTIAL)
                        .implementation(i -> i.addModifiedFile("importer/src/main/java/shop/Price.java"))
                        .addIssue(
                                i -> i.problem("Half cents are rounded down").rootCause("prices are parsed as double"))
                        .addNote(n -> n.label("Tried").text("RoundingMode.HALF_EVEN: 10.125 becomes 10.12"))
                        .addNote("Not finished when the session ended"))
                .validation(v -> v.addFunctional(c -> c.name("Tests, run 1")
                                .outcome(TestOutcome.FAIL)
                                .description("46 of 48 tests pass; failed: " + ROUNDING
                                        + "; ImportTest.total: expected: <99.99> but was: <99.98>")
                                .command(TESTS))
                        .addFunctional(c -> c.name("Tests, run 2")
                                .outcome(TestOutcome.FAIL)
                                .description("47 of 48 tests pass; failed: " + ROUNDING)
                                .command(TESTS)))
                .issues(i -> i.addOutstanding(x -> x.name("The tests fail")
                        .severity(Severity.HIGH)
                        .description("47 of 48 tests pass; failed: " + ROUNDING)))
                .systemStatus(s -> s.after(a -> git(a, "prices", "b81e004", "1")))
                .fileChanges(f -> f.addCritical("importer/src/main/java/shop/Price.java", "modified, +12 -3"))
                .nextSession(n -> n.addPriorityTask(p -> p.name("Parse prices as BigDecimal")
                        .reason("half cents are lost in a double")
                        .estimate("30 minutes")))
                .build();
    }

    /** The process died while a tool ran. */
    static SessionLog killed() {
        return session(5)
                .focus("Faster imports")
                .objectives(o -> o.addPrimary("Import 1,000,000 rows in a minute")
                        .addSecondary("Document the limits of an import"))
                .addTask(t -> t.id("5.1")
                        .name("Measure the validation")
                        .timeSpent(Duration.ofMinutes(25))
                        .status(TaskStatus.COMPLETE)
                        .results(r -> r.addPerformanceMetric("70 % of the time is spent in regular expressions")))
                .addTask(t -> t.id("5.2")
                        .name("Replace the regular expressions")
                        .status(TaskStatus.PARTIAL)
                        .addIssue(i -> i.problem("Date formats differ between customers")
                                .workaround("the old expression is used if the new parser fails"))
                        .addNote(n -> n.label("Decision").text("A parser by hand: a generated one was no faster"))
                        .addNote("not finished"))
                .validation(v -> v.addFunctional(c -> c.name("Tests, run 1")
                        .outcome(TestOutcome.FAIL)
                        .description(
                                "44 of 48 tests pass; failed: DateParserTest.twoDigitYear: expected: <2026> but was: <26>")
                        .command(TESTS)))
                .issues(i -> i.addDiscovered(x -> x.name("Years with two digits")
                        .severity(Severity.HIGH)
                        .rootCause("the new parser does not add the century")
                        .recommendedAction("add 2000")))
                .systemStatus(s -> s.before(b -> git(b, "fast-import", "77ab310", "0"))
                        .after(a -> git(a, "fast-import", "77ab310", "2")))
                .fileChanges(f -> f.addCritical("importer/src/main/java/shop/DateParser.java", "created, +88")
                        .addCritical("importer/src/main/java/shop/RowReader.java", "modified, +9 -31"))
                .interruption(i -> i.lastEntryAt(DAY.atTime(10, 12))
                        .entries(37)
                        .addUnfinished(u -> u.kind(UnfinishedKind.TASK)
                                .name("Replace the regular expressions")
                                .startedAt(DAY.atTime(9, 31)))
                        .addUnfinished(u ->
                                u.kind(UnfinishedKind.TOOL).name("runTests").startedAt(DAY.atTime(10, 12))))
                .build();
    }

    /** The session that continued the killed one was killed, too. */
    static SessionLog killedTwice() {
        SessionLog.Builder second = SessionLog.continueFrom(killed());
        return second.date(DAY.plusDays(1))
                .startTime(LocalTime.of(8, 30))
                .agent("import-agent/1.4")
                .focus("Faster imports, continued")
                .addTask(t -> t.id("6.1")
                        .name("Years with two digits")
                        .status(TaskStatus.PARTIAL)
                        .implementation(i -> i.addModifiedFile("importer/src/main/java/shop/DateParser.java"))
                        .addNote("not finished"))
                .metrics(m -> m.addAfter(a ->
                                a.name("Model calls").value(MetricValue.of(4)).perSession(true))
                        .addAfter(a ->
                                a.name("Tool calls").value(MetricValue.of(3)).perSession(true)))
                .fileChanges(f -> f.addCritical("importer/src/main/java/shop/DateParser.java", "modified, +2"))
                .interruption(i -> i.lastEntryAt(DAY.plusDays(1).atTime(8, 41))
                        .entries(9)
                        .addUnfinished(u -> u.kind(UnfinishedKind.TASK)
                                .name("Years with two digits")
                                .startedAt(DAY.plusDays(1).atTime(8, 33))))
                .build();
    }

    /** Nothing went on without somebody else. */
    static SessionLog blocked() {
        return session(7)
                .endTime(LocalTime.of(9, 40))
                .focus("Imports from the customer's server")
                .objectives(o -> o.addPrimary(
                        p -> p.description("Files are fetched every night").successCriteria("three nights in a row")))
                .addTask(t -> t.id("7.1")
                        .name("Fetch files over SFTP")
                        .timeSpent(Duration.ofMinutes(30))
                        .status(TaskStatus.BLOCKED)
                        .priority(Priority.CRITICAL)
                        .implementation(i -> i.addModifiedFile("importer/src/main/java/shop/SftpSource.java")
                                .addDependency("org.apache.sshd:sshd-sftp"))
                        .addIssue(i -> i.problem("The server refuses our key")
                                .rootCause("the key is not installed there")
                                .workaround("files are copied by hand")))
                .addTask(t -> t.id("7.2")
                        .name("Log in with a password")
                        .timeSpent(Duration.ofMinutes(5))
                        .status(TaskStatus.FAILED)
                        .addIssue(i -> i.problem("Permission denied").rootCause("passwords are switched off")))
                .validation(v -> v.addIntegration(c -> c.name("SFTP")
                        .outcome(TestOutcome.FAIL)
                        .description("Auth fail for methods 'publickey'")
                        .command("mvn -B -pl importer verify -Dit.test=SftpIT")))
                .issues(i -> i.addOutstanding(x -> x.name("No access to the server")
                                .severity(Severity.CRITICAL)
                                .description("Our key is refused")
                                .impact("no import at night")
                                .nextSteps("ask again on Tuesday")
                                .blocker("the customer must install our key"))
                        .addOutstanding(
                                x -> x.name("The host key is not checked").severity(Severity.HIGH)))
                .systemStatus(s -> s.after(a -> git(a, "sftp", "0c55d1a", "3")))
                .fileChanges(f -> f.addCreated("importer/src/main/java/shop/SftpSource.java", "fetches new files"))
                .nextSession(n -> n.addPriorityTask(p -> p.name("Check the host key")
                                .reason("needs no access")
                                .estimate("20 minutes"))
                        .addDependency("Key on the customer's server", "Ms Weber installs it")
                        .addChecklistItems(ChecklistItem.STANDARD))
                .addHandoffNote("Ms Weber answers in the morning only")
                .build();
    }

    /** The first session of a project, with little to say. */
    static SessionLog firstOfAProject() {
        return SessionLog.builder()
                .date(DAY)
                .number(1)
                .startTime(LocalTime.of(14, 0))
                .endTime(LocalTime.of(14, 25))
                .agent("import-agent/1.4")
                .focus("A skeleton of the importer")
                .objectives(o -> o.addPrimary(
                        p -> p.description("The project builds").achieved(true).validationMethod("mvn verify")))
                .addTask(t -> t.id("1")
                        .name("Create the modules")
                        .timeSpent(Duration.ofMinutes(20))
                        .status(TaskStatus.COMPLETE))
                .validation(v -> v.addFunctional(c -> c.name("Tests, run 1")
                        .outcome(TestOutcome.PASS)
                        .description("1 of 1 test passes")
                        .command("mvn verify")))
                .systemStatus(s -> s.after(a -> git(a, "main", "e00d1f2", "0")))
                .fileChanges(f -> f.addCreated("pom.xml").addCreated("importer/pom.xml"))
                .nextSession(n -> n.addPriorityTask(p -> p.name("Read a CSV file")
                        .reason("everything else needs it")
                        .estimate("2 hours")))
                .build();
    }

    /** A session of 300 tasks, each with files, an issue and notes. */
    static SessionLog manyTasks() {
        SessionLog.Builder log = session(8)
                .endTime(LocalTime.of(19, 30))
                .focus("Move all 300 tables to the new schema")
                .objectives(o -> o.addPrimary("All tables use the new schema")
                        .addPrimary(p -> p.description("No query is slower").achieved(true)));
        for (int i = 1; i <= 300; i++) {
            int number = i;
            log.addTask(t -> move(t, number));
        }
        return log.validation(v -> v.addFunctional(c -> c.name("Tests, run 1")
                        .outcome(TestOutcome.FAIL)
                        .description("2,390 of 2,400 tests pass; failed: TableTest.table_300: no such column: tenant")
                        .command(TESTS)))
                .issues(i -> {
                    for (int k = 1; k <= 40; k++) {
                        String table = "table_" + k * 7;
                        Severity severity = List.of(Severity.values()).get(k % 3);
                        i.addOutstanding(x -> x.name("No index on " + table)
                                .severity(severity)
                                .impact("queries by tenant scan the whole table")
                                .nextSteps("add the index"));
                    }
                })
                .systemStatus(s -> s.after(a -> git(a, "new-schema", "9d3e7f0", "12")))
                .nextSession(n -> n.addPriorityTask(p -> p.name("Move table_300")
                        .reason("the release waits for it")
                        .estimate("45 minutes")))
                .addHandoffNote("The script tools/move.sh moves one table")
                .build();
    }

    private static void move(Task.Builder task, int number) {
        String table = "table_" + number;
        task.id("8." + number)
                .name("Move " + table)
                .timeSpent(Duration.ofMinutes(2))
                .status(number % 60 == 0 ? TaskStatus.FAILED : TaskStatus.COMPLETE)
                .implementation(i -> i.addModifiedFile("db/V" + number + "__" + table + ".sql", "adds the tenant"))
                .addNote(n -> n.label("Decision").text("The key of " + table + " starts with the tenant"));
        if (number % 60 == 0) {
            task.addIssue(i -> i.problem(table + " is locked at night").rootCause("a backup holds it"));
        }
    }
}
