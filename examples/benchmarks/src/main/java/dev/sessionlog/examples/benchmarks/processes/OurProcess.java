package dev.sessionlog.examples.benchmarks.processes;

import dev.sessionlog.SessionLog;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.json.JsonRenderer;
import dev.sessionlog.markdown.EmptySections;
import dev.sessionlog.markdown.MarkdownRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;

/** Builds a log and writes it as JSON and Markdown. */
final class OurProcess {
    private OurProcess() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        SessionLog log = SessionLog.builder()
                .date(LocalDate.of(2026, 3, 14))
                .number(3)
                .agent("build-agent/2.1")
                .addTask(t -> t.id("2.1")
                        .name("Index the quotations table")
                        .timeSpent(Duration.ofMinutes(45))
                        .status(TaskStatus.COMPLETE)
                        .addSnippet(s -> s.language("sql").code("SELECT 1;").description("The query that was slow")))
                .addHandoffNote("Replica lag first")
                .build();
        Files.writeString(Path.of(file + ".json"), new JsonRenderer().render(log));
        MarkdownRenderer markdown =
                MarkdownRenderer.builder().emptySections(EmptySections.OMITTED).build();
        Files.writeString(Path.of(file + ".md"), markdown.render(log));
    }
}
