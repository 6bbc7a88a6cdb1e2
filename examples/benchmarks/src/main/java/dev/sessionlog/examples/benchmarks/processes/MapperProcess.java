package dev.sessionlog.examples.benchmarks.processes;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sessionlog.TaskStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Builds the same log as plain records, and writes them with a JsonMapper, and as Markdown with a StringBuilder. */
final class MapperProcess {
    private MapperProcess() {}

    record Log(
            String schemaVersion,
            LocalDate date,
            int number,
            String agent,
            List<Task> tasks,
            List<String> handoffNotes) {}

    record Task(String id, String name, long timeSpentSeconds, TaskStatus status, List<Snippet> snippets) {}

    record Snippet(String language, String code, String description) {}

    public static void main(String[] args) throws IOException {
        Log log = new Log(
                "1.0",
                LocalDate.of(2026, 3, 14),
                3,
                "build-agent/2.1",
                List.of(new Task(
                        "2.1",
                        "Index the quotations table",
                        45 * 60,
                        TaskStatus.COMPLETE,
                        List.of(new Snippet("sql", "SELECT 1;", "The query that was slow")))),
                List.of("Replica lag first"));
        Files.writeString(Path.of(args[0] + ".json"), json(log));
        Files.writeString(Path.of(args[0] + ".md"), markdown(log));
    }

    private static String json(Log log) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        JsonMapper mapper = JsonMapper.builder()
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .defaultPrettyPrinter(new DefaultPrettyPrinter(
                                Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                        .withObjectIndenter(indenter)
                        .withArrayIndenter(indenter))
                .build();
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(log) + "\n";
    }

    private static String markdown(Log log) {
        StringBuilder out = new StringBuilder("# IMPLEMENTATION SESSION LOG\n");
        out.append("**Date:** ").append(log.date());
        out.append("  \n**Session:** ").append(log.number());
        out.append("  \n**Agent:** ").append(log.agent());
        out.append("\n\n---\n\n## 📋 TASKS COMPLETED\n");
        for (Task task : log.tasks()) {
            out.append("\n### Task ").append(task.id()).append(": ").append(task.name());
            out.append("\n**Time Spent:** ")
                    .append(task.timeSpentSeconds() / 60)
                    .append(" minutes");
            out.append("  \n**Status:** ✅ ").append(task.status()).append("\n\n**Code Snippets:** ");
            for (Snippet snippet : task.snippets()) {
                out.append(snippet.description()).append("\n```").append(snippet.language());
                out.append('\n').append(snippet.code()).append("\n```\n");
            }
            out.append("\n---\n");
        }
        out.append("\n**Handoff Notes:** ").append(log.handoffNotes().get(0)).append('\n');
        return out.toString();
    }
}
