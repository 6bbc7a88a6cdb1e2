package dev.sessionlog.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Gives the answers one after the other, for 10 input and 5 output tokens each; then it fails. */
final class FakeModel {
    private final List<ChatModelListener> listeners;
    private final Queue<AiMessage> answers;

    FakeModel(List<ChatModelListener> listeners, AiMessage... answers) {
        this.listeners = listeners;
        this.answers = new ConcurrentLinkedQueue<>(List.of(answers));
    }

    static AiMessage text(String text) {
        return AiMessage.from(text);
    }

    /** An answer that asks for a tool with these arguments, as JSON or what is meant to be. */
    static AiMessage tool(String name, String arguments) {
        return AiMessage.from(ToolExecutionRequest.builder()
                .id("1")
                .name(name)
                .arguments(arguments)
                .build());
    }

    /** An answer that asks twice for the same, without ids, as some models do. */
    static AiMessage twice(String name, String arguments) {
        ToolExecutionRequest request =
                ToolExecutionRequest.builder().name(name).arguments(arguments).build();
        return AiMessage.from(request, request);
    }

    ChatModel blocking() {
        return new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                return next();
            }

            @Override
            public List<ChatModelListener> listeners() {
                return listeners;
            }
        };
    }

    StreamingChatModel streaming() {
        return new StreamingChatModel() {
            @Override
            public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
                ChatResponse response;
                try {
                    response = next();
                } catch (IllegalStateException e) {
                    handler.onError(e);
                    return;
                }
                String text = response.aiMessage().text();
                if (text != null) {
                    handler.onPartialResponse(text);
                }
                List<ToolExecutionRequest> tools = response.aiMessage().toolExecutionRequests();
                for (int index = 0; index < tools.size(); index++) {
                    handler.onCompleteToolCall(new CompleteToolCall(index, tools.get(index)));
                }
                try {
                    handler.onCompleteResponse(response);
                } catch (RuntimeException e) {
                    // As the models of LangChain4j do.
                    handler.onError(e);
                }
            }

            @Override
            public List<ChatModelListener> listeners() {
                return listeners;
            }
        };
    }

    private ChatResponse next() {
        AiMessage answer = answers.poll();
        if (answer == null) {
            throw new IllegalStateException("The model is overloaded.");
        }
        return ChatResponse.builder()
                .aiMessage(answer)
                .tokenUsage(new TokenUsage(10, 5))
                .modelName("fake")
                .build();
    }
}
