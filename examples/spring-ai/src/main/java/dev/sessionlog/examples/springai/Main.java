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
import java.util.Optional;

/** Lets an agent mend a project in the folder that it is given, and leaves the log of its session there. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Optional<ModelAddress> model = ModelAddress.of(System.getenv());
        if (model.isPresent()) {
            new Main().run(Path.of(args[0]), model.get(), out);
        } else {
            try (ScriptedModel scripted = ScriptedModel.start(Script.RIGHT)) {
                run(Path.of(args[0]), ModelAddress.of(scripted), out);
            }
        }
    }
}
