package dev.sessionlog.markdown;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.format.ReadResult;

/** A program that reads a log of 100,000 tasks which is not exactly as it was rendered. */
final class LargeHandWrittenLog {
    private LargeHandWrittenLog() {}

    public static void main(String[] args) {
        ReadResult result = new MarkdownReader().readLeniently(text(100_000));
        System.out.println(result.drafts().get(0).log().orElseThrow().tasks().size() + " tasks");
    }

    /** A rendered log with a line that only lenient reading takes. */
    static String text(int tasks) {
        return new MarkdownRenderer().render(SampleLogs.withTasks(tasks)) + "\n**Next Task:** go on\n";
    }
}
