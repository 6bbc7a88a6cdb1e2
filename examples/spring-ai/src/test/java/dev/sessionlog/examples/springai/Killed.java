package dev.sessionlog.examples.springai;

import dev.sessionlog.examples.agenttask.ModelAddress;
import dev.sessionlog.examples.agenttask.Script;
import dev.sessionlog.examples.agenttask.ScriptedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** The program, in a process that ends at once when the model is asked for a step. */
final class Killed {
    private Killed() {}

    public static void main(String[] args) throws IOException {
        try (ScriptedModel model = ScriptedModel.haltingAt(Integer.parseInt(args[1]), Script.RIGHT)) {
            Main.run(Path.of(args[0]), ModelAddress.of(model), Clock.systemUTC(), System.out);
        }
    }
}
