package dev.sessionlog.examples.springai;

import dev.sessionlog.SessionLog;
import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.examples.agenttask.CodingTools;
import dev.sessionlog.examples.agenttask.ModelAddress;
import dev.sessionlog.examples.agenttask.SampleProject;
import dev.sessionlog.examples.agenttask.Script;
import dev.sessionlog.examples.agenttask.ScriptedModel;
import dev.sessionlog.format.SessionLogs;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.SessionRecorder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** Lets an agent mend a small project, and leaves the log of its session in the folder that it is given. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Clock clock = Clock.system(ZoneId.systemDefault());
        Optional<ModelAddress> model = ModelAddress.of(System.getenv());
        if (model.isPresent()) {
            run(Path.of(args[0]), model.get(), clock, out);
        } else {
            try (ScriptedModel scripted = ScriptedModel.start(Script.RIGHT)) {
                run(Path.of(args[0]), ModelAddress.of(scripted), clock, out);
            }
        }
    }

    static SessionLog run(Path folder, ModelAddress model, Clock clock, PrintStream out) throws IOException {
        SampleProject project = SampleProject.create(folder.resolve("projects"));
        Path sessions = Files.createDirectories(folder.resolve("sessions"));
        out.println("An agent works in " + project.folder());

        SessionLog log = record(SessionDirectory.of(sessions), model, clock, project, out);

        Path json = sessions.resolve("session-" + log.number() + ".json");
        Path markdown = sessions.resolve("session-" + log.number() + ".md");
        SessionLogs.write(log, json);
        SessionLogs.write(log, markdown);
        out.println(json);
        out.println(markdown);
        out.println();
        out.println(Files.readString(markdown));
        return log;
    }

    /** One session: from its start to its end the agent is at work. */
    private static SessionLog record(
            SessionDirectory sessions, ModelAddress model, Clock clock, SampleProject project, PrintStream out)
            throws IOException {
        String briefing = new Briefing().text(sessions.latest());
        try (SessionRecorder session = sessions.startNext(
                recorder -> recorder.clock(clock), base -> base.agent("spring-ai/" + model.model()))) {
            try (AgentRun run = AgentRun.of(session)
                    .workTree(project.folder())
                    .testReports(project.testReports())
                    .start()) {
                CodingAgent agent = new CodingAgent(model, run, new ProjectTools(new CodingTools(project.folder())));
                out.println("It says: " + agent.work(briefing, SampleProject.TASK));
                run.problems().forEach(out::println);
            }
            return session.finish();
        }
    }
}
