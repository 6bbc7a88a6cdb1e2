package dev.sessionlog.markdown;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;

/** Writes and reads large logs; {@link HostileInputTest} runs it with the memory that the reader states. */
final class LargeDocuments {
    private LargeDocuments() {}

    public static void main(String[] args) {
        check("100,000 tasks", SampleLogs.withTasks(100_000));
        String lines = ("x".repeat(98) + "*\n").repeat(100_000);
        check(
                "a text of 100,000 lines",
                SampleLogs.minimal().toBuilder()
                        .addTask(t ->
                                t.name("a").addIssue(lines).addSnippet(lines).addNote(lines))
                        .build());
        check(
                "a cell of 100,000 lines",
                SampleLogs.minimal().toBuilder()
                        .metrics(m -> m.addBefore(b -> b.name("a").notes(lines)))
                        .build());
    }

    private static void check(String name, SessionLog log) {
        String document = new MarkdownRenderer().render(log);
        if (!new MarkdownReader().read(document).equals(log)) {
            throw new AssertionError(name);
        }
        System.out.println(name + ": " + document.length() + " characters");
    }
}
