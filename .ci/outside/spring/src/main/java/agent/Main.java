package agent;

import java.util.List;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.MessageType;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.metadata.DefaultUsage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** An agent that has the starter on its class path and a folder in its properties, and nothing else of sessionlog. */
@SpringBootApplication
public class Main {
    private static final List<AssistantMessage> SCRIPT = List.of(
            call("addObjective", "{\"description\": \"The world is greeted\"}"),
            call("startTask", "{\"name\": \"Write the greeting\", \"priority\": \"HIGH\"}"),
            call("writeFile", "{\"path\": \"greeting.txt\", \"content\": \"Hello\\n\"}"),
            call("deploy", "{}"),
            call("finishTask", "{\"status\": \"COMPLETE\"}"),
            call("achieveObjective", "{\"number\": \"1\"}"),
            new AssistantMessage("done"));

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    @Bean
    CommandLineRunner work(ChatClient.Builder builder) {
        return args -> System.out.println(builder.defaultTools(new Tools())
                .build()
                .prompt("Greet the world.")
                .call()
                .content());
    }

    /** A model that plays from a script. */
    @Bean
    ChatModel scripted() {
        return new ChatModel() {
            @Override
            public ChatResponse call(Prompt prompt) {
                long answered = prompt.getInstructions().stream()
                        .filter(message -> message.getMessageType() == MessageType.ASSISTANT)
                        .count();
                return new ChatResponse(
                        List.of(new Generation(SCRIPT.get((int) answered))),
                        ChatResponseMetadata.builder()
                                .usage(new DefaultUsage(100, 10))
                                .build());
            }

            @Override
            public ChatOptions getOptions() {
                return ToolCallingChatOptions.builder().build();
            }
        };
    }

    private static AssistantMessage call(String tool, String arguments) {
        return AssistantMessage.builder()
                .content("")
                .toolCalls(List.of(new AssistantMessage.ToolCall(tool, "function", tool, arguments)))
                .build();
    }
}
