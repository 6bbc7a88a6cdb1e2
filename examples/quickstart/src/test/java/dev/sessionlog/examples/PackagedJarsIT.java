package dev.sessionlog.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jars in a program of their user: on the class path and on the module path, without databind. */
class PackagedJarsIT {
    private static final String PROGRAM = """
            package user;

            import dev.sessionlog.SessionLog;
            import dev.sessionlog.format.*;
            import java.nio.file.*;
            import java.time.LocalDate;

            public class Main {
                public static void main(String[] args) throws Exception {
                    SessionLog log = SessionLog.builder().date(LocalDate.of(2026, 3, 14)).number(1).agent("user").build();
                    SessionLogs.write(log, Path.of("log.json"));
                    SessionLogs.write(log, Path.of("log.md"));
                    SessionLogs.write(log, Path.of("log.html"));
                    System.out.println(SessionLogs.read(Path.of("log.json")).equals(log));
                    Files.writeString(Path.of("hand-log.md"), "**Agent:** user\\n- a\\n");
                    System.out.println(SessionLogs.readLeniently(Path.of("hand-log.md")).drafts().get(0).missing());
                    System.out.println(LogRenderers.all().stream().map(LogRenderer::format).toList());
                    System.out.println(SessionLog.class.getModule() + ", " + LogRenderers.get("json").getClass().getModule()
                            + ", " + LogRenderers.get("markdown").getClass().getModule().isNamed());
                }
            }
            """;

    /** What the program prints of its hand-written log. */
    private static final String MISSING = "[date, number]";

    @TempDir
    Path folder;

    private final List<Path> sessionlog = Jvm.classPath("sessionlog-");
    private final List<Path> jackson = Jvm.classPath("jackson-core");
    private final List<Path> jte = Jvm.classPath("jte-runtime");
    private final List<Path> flexmark = Jvm.classPath("flexmark");

    @BeforeEach
    void writeProgram() throws IOException {
        Files.createDirectories(folder.resolve("user"));
        Files.writeString(folder.resolve("user/Main.java"), PROGRAM);
        assertThat(flexmark).isNotEmpty();
        assertThat(sessionlog)
                .as("the packaged jars of this build; run mvn verify")
                .hasSize(5)
                .allSatisfy(path -> assertThat(path).isRegularFile());
    }

    @Test
    void everythingWorksOnTheClassPath() throws Exception {
        String classPath = Jvm.joined(concat(sessionlog, jackson, jte, flexmark));
        Jvm.compile(
                "-cp",
                classPath,
                "-d",
                folder.toString(),
                folder.resolve("user/Main.java").toString());
        String printed = Jvm.run(
                folder, "-cp", Jvm.joined(concat(List.of(folder), sessionlog, jackson, jte, flexmark)), "user.Main");
        assertThat(printed.lines())
                .startsWith("true", MISSING, "[html, json, markdown]")
                .hasSize(4)
                .last()
                .asString()
                .startsWith("unnamed module")
                .endsWith("false");
    }

    @Test
    void everythingWorksOnTheModulePath() throws Exception {
        Files.writeString(folder.resolve("module-info.java"), "module user { requires dev.sessionlog.agent; }\n");
        String modulePath = Jvm.joined(concat(sessionlog, jackson, jte));
        Jvm.compile(
                "-p",
                modulePath,
                "-d",
                folder.resolve("classes").toString(),
                folder.resolve("module-info.java").toString(),
                folder.resolve("user/Main.java").toString());
        List<Path> modules = concat(List.of(folder.resolve("classes")), sessionlog, jackson, jte);
        String withFlexmarkBeside =
                Jvm.run(folder, "-p", Jvm.joined(modules), "-cp", Jvm.joined(flexmark), "-m", "user/user.Main");
        String withAllOnIt = Jvm.run(folder, "-p", Jvm.joined(concat(modules, flexmark)), "-m", "user/user.Main");
        assertThat(withFlexmarkBeside.lines())
                .containsExactly(
                        "true",
                        MISSING,
                        "[html, json, markdown]",
                        "module dev.sessionlog, module dev.sessionlog.json, true");
        assertThat(withAllOnIt).isEqualTo(withFlexmarkBeside);
    }

    @Test
    void aProjectMayHaveAnyOneFormat() throws Exception {
        String program =
                PROGRAM.replaceAll("(?m)^.*log\\.(md|html).*$", "").replaceAll("(?m)^.*getModule.*\\n.*isNamed.*$", "");
        Files.writeString(folder.resolve("user/Main.java"), program);
        List<Path> apiAndJson = concat(Jvm.classPath("sessionlog-api", "sessionlog-render-json"), jackson);
        Jvm.compile(
                "-cp",
                Jvm.joined(apiAndJson),
                "-d",
                folder.toString(),
                folder.resolve("user/Main.java").toString());
        assertThat(Jvm.run(folder, "-cp", Jvm.joined(concat(List.of(folder), apiAndJson)), "user.Main")
                        .lines())
                .containsExactly("true", "[json]");
    }

    @SafeVarargs
    private static List<Path> concat(List<Path>... lists) {
        List<Path> all = new ArrayList<>();
        for (List<Path> list : lists) {
            all.addAll(list);
        }
        return all;
    }
}
