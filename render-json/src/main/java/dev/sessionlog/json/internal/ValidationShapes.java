package dev.sessionlog.json.internal;

import static dev.sessionlog.json.internal.ObjectShape.object;
import static dev.sessionlog.json.internal.Properties.properties;
import static dev.sessionlog.json.internal.StringShape.NAME;
import static dev.sessionlog.json.internal.StringShape.TEXT;

import dev.sessionlog.PerformanceTest;
import dev.sessionlog.TestCheck;
import dev.sessionlog.TestOutcome;
import dev.sessionlog.Validation;

/** The JSON shapes of the section TESTING &amp; VALIDATION. */
final class ValidationShapes {
    private static final EnumShape<TestOutcome> TEST_OUTCOME = new EnumShape<>(TestOutcome.class, "How a test ended.");

    private static final Shape<TestCheck> TEST_CHECK = object(
            TestCheck.class,
            () -> properties(TestCheck::builder, TestCheck.Builder::build, check -> {
                check.doc("A functional or integration test.");
                check.required("name", NAME, "What was tested. One line.").of(TestCheck::name, TestCheck.Builder::name);
                check.flag("performed", true, "Whether the test was run.")
                        .of(TestCheck::performed, TestCheck.Builder::performed);
                check.optional("outcome", TEST_OUTCOME, "How the test ended.")
                        .of(TestCheck::outcome, TestCheck.Builder::outcome);
                check.optional("description", TEXT, "What was tested, or what was seen.")
                        .of(TestCheck::description, TestCheck.Builder::description);
                check.optional("command", TEXT, "The command that ran the test. One line.")
                        .of(TestCheck::command, TestCheck.Builder::command);
            }));

    private static final Shape<PerformanceTest> PERFORMANCE_TEST = object(
            PerformanceTest.class,
            () -> properties(PerformanceTest::builder, PerformanceTest.Builder::build, test -> {
                test.doc("A performance test.");
                test.required("name", NAME, "What was tested. One line.")
                        .of(PerformanceTest::name, PerformanceTest.Builder::name);
                test.flag("performed", true, "Whether the test was run.")
                        .of(PerformanceTest::performed, PerformanceTest.Builder::performed);
                test.optional("result", TEXT, "The result in a few words. One line.")
                        .of(PerformanceTest::result, PerformanceTest.Builder::result);
                test.optional("details", TEXT, "How it was measured, and what was seen.")
                        .of(PerformanceTest::details, PerformanceTest.Builder::details);
            }));

    private ValidationShapes() {}

    static Properties<Validation, Validation.Builder> validation() {
        return properties(Validation::builder, Validation.Builder::build, tests -> {
            tests.doc("The section TESTING & VALIDATION.");
            tests.list("functional", TEST_CHECK, "The functional tests.")
                    .of(Validation::functional, Validation.Builder::functional);
            tests.list("integration", TEST_CHECK, "The integration tests.")
                    .of(Validation::integration, Validation.Builder::integration);
            tests.list("performance", PERFORMANCE_TEST, "The performance tests.")
                    .of(Validation::performance, Validation.Builder::performance);
        });
    }
}
