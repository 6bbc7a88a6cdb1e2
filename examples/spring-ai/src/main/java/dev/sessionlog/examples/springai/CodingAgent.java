package dev.sessionlog.examples.springai;

import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.examples.agenttask.ModelAddress;
import dev.sessionlog.spring.RecordingTools;
import dev.sessionlog.spring.RunObserver;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;

/** A Spring AI agent: a chat client with tools. */
final class CodingAgent {
    private final ChatClient client;

    /** Creates an agent with these tools, whose run is recorded. */
    CodingAgent(ModelAddress address, String systemMessage, AgentRun run, Object... tools) {
        ObservationRegistry observations = ObservationRegistry.create();
        ChatModel model = OpenAiChatModel.builder()
                .observationRegistry(observations)
                .options(OpenAiChatOptions.builder()
                        .baseUrl(address.baseUrl())
                        .apiKey(address.apiKey())
                        .model(address.model())
                        .build())
                .build();
        this.client = ChatClient.builder(model, observations, null, null, new RunObserver(run).attachTo(observations))
                .defaultTools(tools)
                .defaultTools(new RecordingTools(run.tools()))
                .defaultSystem(systemMessage)
                .build();
    }

    /** Returns the model's final answer. */
    String work(String task) {
        return String.valueOf(client.prompt().user(task).call().content());
    }
}
