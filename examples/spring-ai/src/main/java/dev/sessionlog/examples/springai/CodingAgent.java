package dev.sessionlog.examples.springai;

import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.examples.agenttask.ModelAddress;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.advisor.ToolCallingAdvisor;
import org.springframework.ai.model.tool.ToolCallingManager;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;

/** An agent of Spring AI: a chat client with tools. Its run is recorded. */
final class CodingAgent {
    private final ChatClient client;

    CodingAgent(ModelAddress address, AgentRun run, Object... tools) {
        ObservationRegistry observations = ObservationRegistry.create();
        OpenAiChatModel model = OpenAiChatModel.builder()
                .observationRegistry(observations)
                .options(OpenAiChatOptions.builder()
                        .baseUrl(address.baseUrl())
                        .apiKey(address.apiKey())
                        .model(address.model())
                        .build())
                .build();

        SessionObserver observer = new SessionObserver(run);
        observations.observationConfig().observationHandler(observer);
        ToolCallingManager manager = ToolCallingManager.builder()
                .observationRegistry(observations)
                .toolExecutionExceptionProcessor(observer)
                .build();
        this.client = ChatClient.builder(
                        model,
                        observations,
                        null,
                        null,
                        ToolCallingAdvisor.builder().toolCallingManager(manager))
                .defaultTools(tools)
                .defaultTools(new SessionTools(run.tools()))
                .build();
    }

    /** Returns what the model says at the end of its work. */
    String work(String briefing, String task) {
        return String.valueOf(client.prompt().system(briefing).user(task).call().content());
    }
}
