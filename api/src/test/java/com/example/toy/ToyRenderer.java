package com.example.toy;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.LogRenderer;
import java.io.IOException;

/** A format as a stranger writes it, on public types alone: one line with the number and the agent. */
public class ToyRenderer implements LogRenderer {
    @Override
    public String format() {
        return "toy";
    }

    @Override
    public String mediaType() {
        return "text/x-toy";
    }

    @Override
    public String fileExtension() {
        return "toy";
    }

    @Override
    public void render(SessionLog log, Appendable output) throws IOException {
        output.append(log.date() + " " + log.number() + " " + log.agent() + "\n");
    }
}
