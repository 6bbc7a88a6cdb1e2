package dev.sessionlog.spring;

import java.util.List;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import reactor.core.publisher.Flux;

/** Calls the given tools, all at once, and answers with what they returned. */
final class ScriptedModel implements ChatModel {
    private final AssistantMessage calls;

    private ScriptedModel(AssistantMessage calls) {
        this.calls = calls;
    }

    static ScriptedModel calling(AssistantMessage.ToolCall... calls) {
        return new ScriptedModel(
                AssistantMessage.builder().content("").toolCalls(List.of(calls)).build());
    }

    static AssistantMessage.ToolCall call(String tool, String arguments) {
        return new AssistantMessage.ToolCall(tool, "function", tool, arguments);
    }

    @Override
    public ChatResponse call(Prompt prompt) {
        List<Message> messages = prompt.getInstructions();
        AssistantMessage answer = messages.get(messages.size() - 1) instanceof ToolResponseMessage results
                ? new AssistantMessage(String.join(
                        "\n",
                        results.getResponses().stream()
                                .map(ToolResponseMessage.ToolResponse::responseData)
                                .toList()))
                : calls;
        return new ChatResponse(List.of(new Generation(answer)));
    }

    @Override
    public Flux<ChatResponse> stream(Prompt prompt) {
        return Flux.just(call(prompt));
    }

    @Override
    public ChatOptions getOptions() {
        return ToolCallingChatOptions.builder().build();
    }
}
