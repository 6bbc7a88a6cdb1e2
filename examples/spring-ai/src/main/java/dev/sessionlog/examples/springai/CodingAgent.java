package dev.sessionlog.examples.springai;

import dev.sessionlog.examples.agenttask.Demonstration;
import dev.sessionlog.recorder.SessionRecorder;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.stereotype.Component;

/** A chat client with tools. It needs the session only to tell its model what the session before has left. */
@Component
final class CodingAgent {
    private final ChatClient client;

    CodingAgent(ChatClient.Builder builder, SessionRecorder session, ProjectTools project, PastSessions past) {
        this.client = builder.defaultSystem(Demonstration.systemMessage(session))
                .defaultTools(project, past)
                .build();
    }

    /** Returns the model's final answer. */
    String work(String task) {
        return String.valueOf(client.prompt(task).call().content());
    }
}
