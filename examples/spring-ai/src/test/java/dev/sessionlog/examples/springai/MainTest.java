package dev.sessionlog.examples.springai;

import dev.sessionlog.examples.agenttask.Demonstration;
import dev.sessionlog.examples.agenttask.RecordedRunContract;
import dev.sessionlog.recorder.SessionRecorder;
import java.io.IOException;
import java.io.PrintStream;
import java.util.function.Consumer;

class MainTest extends RecordedRunContract {
    MainTest() {
        super("spring-ai-example", Main.class);
    }

    @Override
    protected void run(Demonstration demonstration, Consumer<SessionRecorder.Builder> settings, PrintStream out)
            throws IOException {
        Main.run(demonstration, settings::accept, out);
    }
}
