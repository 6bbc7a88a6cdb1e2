package dev.sessionlog.examples.agenttask;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The model's answers in a test or a demonstration, step by step.
 *
 * @param steps the steps; each is answered once the request contains the results of the previous one
 * @param end the last answer, without tool calls
 */
public record Script(List<Step> steps, String end) {
    private static final String PAGES = "src/main/java/shop/Pages.java";

    /** The bug is found, fixed and tested; objective, next steps and handoff are recorded. */
    public static final Script RIGHT = new Script(
            List.of(
                    plan(),
                    new Step(
                            call("listFiles").expecting(PAGES), call("runTests").expecting("1 tests failed")),
                    new Step(
                            call("readFile").with("path", PAGES).expecting("items / pageSize"),
                            call("readFile")
                                    .with("path", "src/test/java/shop/PagesTest.java")
                                    .expecting("elevenItemsNeedASecondPage")),
                    new Step(call("writeFile")
                            .with("path", PAGES)
                            .with("content", pages("(items + pageSize - 1) / pageSize"))
                            .expecting("Wrote")),
                    new Step(call("runTests").expecting("3 tests successful")),
                    new Step(
                            call("addTaskIssue")
                                    .with("problem", "The last page is not counted when it is filled partly")
                                    .with("rootCause", "The division of integers rounds down")
                                    .with("resolution", "Pages.count rounds up"),
                            call("finishTask").with("status", "COMPLETE").expecting("COMPLETE"),
                            call("achieveObjective").with("number", "${addObjective}"),
                            call("addNextTask")
                                    .with("name", "Refuse a page size of 0")
                                    .with("reason", "Pages.count(1, 0) divides by zero")
                                    .with("estimate", "15 minutes"),
                            call("addHandoffNote")
                                    .with("note", "items + pageSize - 1 overflows for more than 2,147,483,637 items"))),
            "All three tests pass: Pages.count rounds up now.");

    /**
     * The bug is fixed such that the failing test passes but two others fail. The model claims success nevertheless.
     */
    public static final Script WRONG = new Script(
            List.of(
                    plan(),
                    new Step(
                            call("listFiles").expecting(PAGES), call("runTests").expecting("1 tests failed")),
                    new Step(call("readFile").with("path", PAGES).expecting("items / pageSize")),
                    new Step(call("writeFile")
                            .with("path", PAGES)
                            .with("content", pages("items / pageSize + 1"))
                            .expecting("Wrote")),
                    new Step(call("runTests").expecting("2 tests failed")),
                    new Step(
                            call("finishTask").with("status", "COMPLETE"),
                            call("achieveObjective").with("number", "${addObjective}"))),
            "Done: the failing test passes now.");

    private static Step plan() {
        return new Step(
                call("addObjective")
                        .with("description", "All tests of the project pass")
                        .with("rank", "PRIMARY"),
                call("startTask")
                        .with("id", "1")
                        .with("name", "Fix the page count")
                        .with("priority", "HIGH"));
    }

    /** Returns a call of a tool without arguments, whose result must not be blank. */
    public static Call call(String tool) {
        return new Call(tool, Map.of(), "");
    }

    private static String pages(String count) {
        return """
                package shop;

                /** Cuts a list of items into pages. */
                public final class Pages {
                    private Pages() {}

                    /** Returns how many pages the items fill; the last one may be filled partly. */
                    public static int count(int items, int pageSize) {
                        return %s;
                    }
                }
                """.formatted(count);
    }

    /** One answer of the model, with tool calls that may be made in parallel. */
    public record Step(List<Call> calls) {
        public Step(Call... calls) {
            this(List.copyOf(Arrays.asList(calls)));
        }
    }

    /**
     * A tool call.
     *
     * @param arguments the arguments; {@code ${tool}} stands for the first number in the last result of that tool
     * @param expected a part of the result without which the script does not continue
     */
    public record Call(String tool, Map<String, Object> arguments, String expected) {
        public Call with(String name, Object value) {
            Map<String, Object> more = new LinkedHashMap<>(arguments);
            more.put(name, value);
            return new Call(tool, more, expected);
        }

        public Call expecting(String part) {
            return new Call(tool, arguments, part);
        }
    }
}
