package agent;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessageType;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;

/** Is built like LangChain4j's class of this name, but plays a model from a script. */
class OpenAiChatModel implements ChatModel {
    private static final List<AiMessage> SCRIPT = List.of(
            call("addObjective", "{\"description\": \"The world is greeted\"}"),
            call("startTask", "{\"name\": \"Write the greeting\", \"priority\": \"HIGH\"}"),
            call("writeFile", "{\"path\": \"greeting.txt\", \"content\": \"Hello\\n\"}"),
            call("deploy", "{}"),
            call("finishTask", "{\"status\": \"COMPLETE\"}"),
            call("achieveObjective", "{\"number\": \"1\"}"),
            AiMessage.from("done"));

    private final List<ChatModelListener> listeners;

    private OpenAiChatModel(List<ChatModelListener> listeners) {
        this.listeners = listeners;
    }

    static Builder builder() {
        return new Builder();
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        long answered = request.messages().stream()
                .filter(message -> message.type() == ChatMessageType.AI)
                .count();
        return ChatResponse.builder()
                .aiMessage(SCRIPT.get((int) answered))
                .tokenUsage(new TokenUsage(100, 10))
                .build();
    }

    @Override
    public List<ChatModelListener> listeners() {
        return listeners;
    }

    private static AiMessage call(String tool, String arguments) {
        return AiMessage.from(ToolExecutionRequest.builder()
                .id(tool)
                .name(tool)
                .arguments(arguments)
                .build());
    }

    static class Builder {
        private List<ChatModelListener> listeners = List.of();

        Builder apiKey(String key) {
            return this;
        }

        Builder modelName(String name) {
            return this;
        }

        Builder listeners(ChatModelListener... added) {
            listeners = List.of(added);
            return this;
        }

        OpenAiChatModel build() {
            return new OpenAiChatModel(listeners);
        }
    }
}
