package dev.sessionlog.examples.springai;

import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.examples.agenttask.CodingTools;
import dev.sessionlog.examples.agenttask.Demonstration;
import dev.sessionlog.examples.agenttask.SampleProject;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.SessionRecorder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** An agent finds and fixes a bug, and its session is logged. */
public final class Main {
    private Main() {}

    /** Argument: the script of the model, {@code right} by default; see {@link Demonstration#prepare}. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(System.getProperty("example.folder", "target/spring-ai"));
        String script = args.length == 0 ? "right" : args[0];
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (Demonstration demonstration = Demonstration.prepare(folder, script, System.getenv())) {
            run(demonstration, recorder -> {}, out);
        }
    }

    static void run(Demonstration demonstration, Consumer<SessionRecorder.Builder> settings, PrintStream out)
            throws IOException {
        SampleProject project = demonstration.project();
        SessionDirectory sessions = SessionDirectory.of(demonstration.sessions());
        String task = demonstration.brief(out);
        try (SessionRecorder session = sessions.startNext(
                settings,
                base -> base.agent("spring-ai-example, " + demonstration.model().model())
                        .focus("The failing test of the project pages"))) {
            List<String> problems = new CopyOnWriteArrayList<>();
            try {
                AgentRun.of(session)
                        .workTree(project.folder())
                        .testReports(project.testReports())
                        .onProblem(problems::add)
                        .run(run -> {
                            CodingAgent agent = new CodingAgent(
                                    demonstration.model(),
                                    Demonstration.systemMessage(session),
                                    run,
                                    new ProjectTools(new CodingTools(project.folder())),
                                    new PastSessions(sessions));
                            out.println("The agent says: " + agent.work(task) + "\n");
                        });
            } catch (RuntimeException e) {
                out.println("The agent failed: " + e.getMessage() + "\n");
            }
            demonstration.show(session.snapshot(), problems, out); // the session is finished, whatever happened
        }
    }
}
