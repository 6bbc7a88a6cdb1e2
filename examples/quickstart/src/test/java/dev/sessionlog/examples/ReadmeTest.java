package dev.sessionlog.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.MetricChange;
import dev.sessionlog.MetricResult;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.agent.AgentTools;
import dev.sessionlog.format.Diagnostic;
import dev.sessionlog.format.SessionLogs;
import dev.sessionlog.format.TemplateSection;
import dev.sessionlog.markdown.EmptySections;
import dev.sessionlog.markdown.MarkdownRenderer;
import dev.sessionlog.recorder.Journals;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the READMEs show is compiled and run, and prints what they say. */
class ReadmeTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final int MOST_WORDS = 1_500;

    @TempDir
    Path folder;

    private String readme = "";
    private String agentReadme = "";
    private String markdownReadme = "";

    @BeforeEach
    void readReadmes() throws IOException {
        readme = Files.readString(ROOT.resolve("README.md"));
        agentReadme = Files.readString(ROOT.resolve("integrations/agent/README.md"));
        markdownReadme = Files.readString(ROOT.resolve("render-markdown/README.md"));
    }

    @Test
    void theReadmeIsShort() {
        assertThat(readme.strip().split("\\s+")).hasSizeLessThanOrEqualTo(MOST_WORDS);
    }

    @Test
    void theFirstProgramWritesTheMarkdownThatIsShown() throws Exception {
        compile("FirstLog.java", program(readme, "FirstLog"));
        Jvm.run(folder, "-cp", classPath(), "FirstLog");
        SessionLog log = SessionLogs.read(folder.resolve("session-3.json"));
        assertThat(Files.readString(folder.resolve("session-3.md"))).isEqualTo(new MarkdownRenderer().render(log));
        assertThat(fences(readme, "markdown").get(0))
                .isEqualTo(MarkdownRenderer.builder()
                        .emptySections(EmptySections.OMITTED)
                        .build()
                        .render(log));
    }

    @Test
    void theCallsThatAreShownFillEverySectionOfTheTemplate() throws Exception {
        String calls = fences(readme, "java").stream()
                .filter(code -> code.contains("// " + TemplateSection.OBJECTIVES.emoji()))
                .findFirst()
                .orElseThrow();
        assertThat(Stream.of(TemplateSection.values())
                        .filter(section -> section != TemplateSection.FURTHER_NOTES)
                        .map(section -> "// " + section.emoji() + " " + section.words()))
                .allSatisfy(comment -> assertThat(calls).contains(comment));
        compile("AllSections.java", """
                import dev.sessionlog.*;
                import dev.sessionlog.format.*;
                import java.nio.file.Path;
                import java.time.*;

                public class AllSections {
                    public static void main(String[] args) throws Exception {
                        %s
                        SessionLogs.write(log, Path.of("log.md"));
                    }
                }
                """.formatted(calls));
        Jvm.run(folder, "-cp", classPath(), "AllSections");
        assertThat(Files.readAllLines(folder.resolve("log.md")))
                .contains("## 🎯 SESSION OBJECTIVES", "## 📎 FURTHER NOTES")
                .doesNotContain("*Not recorded.*");
    }

    @Test
    void theRendererOfOnesOwnIsFoundAndPrintsTheOpenTasks() throws Exception {
        Files.createDirectories(folder.resolve("com/example"));
        compile("com/example/OpenTasksRenderer.java", program(readme, "OpenTasksRenderer"));
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(
                services.resolve("dev.sessionlog.format.LogRenderer"),
                fences(readme, "text").get(0));
        compile("OpenTasks.java", """
                import dev.sessionlog.*;
                import dev.sessionlog.format.*;
                import java.nio.file.*;
                import java.time.LocalDate;

                public class OpenTasks {
                    public static void main(String[] args) throws Exception {
                        SessionLog log = SessionLog.builder().date(LocalDate.EPOCH).number(1).agent("a")
                                .addTask(t -> t.name("done").status(TaskStatus.COMPLETE))
                                .addTask(t -> t.id("1.2").name("half done").status(TaskStatus.PARTIAL))
                                .addTask("who knows")
                                .build();
                        SessionLogs.write(log, Path.of("open.txt"));
                        System.out.print(Files.readString(Path.of("open.txt")));
                        System.out.print(LogRenderers.get("open-tasks").render(log));
                    }
                }
                """);
        String open = "1.2 half done\n- who knows\n";
        assertThat(Jvm.run(folder, "-cp", classPath(), "OpenTasks")).isEqualTo(open + open);
    }

    @Test
    void theRecordedSessionIsThere() throws Exception {
        compile("Recorded.java", program(readme, "Recorded"));
        Jvm.run(folder, "-cp", classPath(), "Recorded");
        SessionLog log = SessionLogs.read(folder.resolve("sessions/session-1.md"));
        assertThat(log.goalAchievement()).hasValue(100);
        assertThat(log.metrics().orElseThrow().changes())
                .extracting(MetricChange::improvement)
                .containsExactly("-58% (-340 ms)");
        assertThat(Journals.recover(folder.resolve("sessions/session-1.journal"))
                        .log())
                .isEqualTo(log);
    }

    @Test
    void theRunOfAnyFrameworkIsRecorded() throws Exception {
        compile("Wired.java", program(agentReadme, "Wired"));
        Files.createDirectories(folder.resolve("workspace"));
        String printed = Jvm.run(folder, "-cp", classPath(), "Wired");
        assertThat(printed)
                .startsWith("The changed files could not be recorded: ")
                .hasLineCount(1); // there is no git
        SessionLog log = SessionLogs.read(folder.resolve("sessions/session-1.md"));
        assertThat(log.tasks()).extracting(Task::name).containsExactly("Mend the sum");
        assertThat(log.metrics().orElseThrow().after())
                .extracting(MetricResult::name)
                .contains("Tool calls", "Time in writeFile", "Model calls", "Input tokens");

        String first = Files.readString(folder.resolve("sessions/session-1.md"));
        Jvm.run(folder, "-cp", classPath(), "Wired");
        assertThat(folder.resolve("sessions/session-1.md")).hasContent(first);
        assertThat(SessionLogs.read(folder.resolve("sessions/session-2.md")).number())
                .isEqualTo(2);
    }

    @Test
    void everyToolForTheModelIsInTheTable() {
        assertThat(Arrays.stream(AgentTools.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(method -> "| `" + method.getName() + "("))
                .allSatisfy(row -> assertThat(agentReadme).contains(row));
    }

    @Test
    void theHandWrittenLogIsCheckedAsShown() throws Exception {
        List<String> texts = fences(markdownReadme, "text");
        Path handWritten = Files.writeString(folder.resolve("hand-written.md"), texts.get(0));
        StringBuilder printed = new StringBuilder();
        for (Diagnostic diagnostic : SessionLogs.readLeniently(handWritten).diagnostics()) {
            printed.append("hand-written.md:" + diagnostic.line() + ":" + diagnostic.column() + ": "
                    + diagnostic.level().name().toLowerCase(Locale.ROOT) + ": " + diagnostic.sentence() + " ["
                    + diagnostic.code() + "]\n");
        }
        assertThat(printed).hasToString(texts.get(1));
    }

    /** The program of that name. */
    private static String program(String readme, String name) {
        return fences(readme, "java").stream()
                .filter(program -> program.contains("public class " + name))
                .findFirst()
                .orElseThrow();
    }

    private void compile(String file, String source) throws IOException {
        Path path = Files.writeString(folder.resolve(file), source);
        Jvm.compile(
                "-Xlint:all",
                "-Werror",
                "-encoding",
                "UTF-8",
                "-cp",
                classPath(),
                "-d",
                folder.toString(),
                path.toString());
    }

    /** The folder, and what a project has that depends on both formats; here as jars or as folders of classes. */
    private String classPath() {
        List<Path> entries = new ArrayList<>(List.of(folder));
        entries.addAll(Jvm.classPath("sessionlog-", "jackson-core", "flexmark", "classes"));
        return Jvm.joined(entries);
    }

    private static List<String> fences(String readme, String language) {
        return FENCE.matcher(readme)
                .results()
                .filter(fence -> fence.group(1).equals(language))
                .map((MatchResult fence) -> fence.group(2))
                .toList();
    }
}
