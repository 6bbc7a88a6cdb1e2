package dev.sessionlog.opentelemetry;

import static dev.sessionlog.opentelemetry.RecordedSpans.document;
import static dev.sessionlog.opentelemetry.RecordedSpans.end;
import static dev.sessionlog.opentelemetry.RecordedSpans.endAfter;
import static dev.sessionlog.opentelemetry.RecordedSpans.fail;
import static dev.sessionlog.opentelemetry.RecordedSpans.is;
import static dev.sessionlog.opentelemetry.RecordedSpans.set;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import org.junit.jupiter.api.Test;

/** The spans that Micrometer makes of the observations of frameworks: named, and with their attributes, when they end. */
class MicrometerSpansTest {
    private final RecordedSpans spans = new RecordedSpans();

    /** Micrometer names a span and sets its attributes, all strings, when it ends. */
    @Test
    void springAi2() {
        Span client = spans.root("spring.ai.chat.client");
        springAiChat(client, "100", "10");
        Span tool = spans.child(client, "spring.ai.tool");
        tool.updateName("execute_tool run-shell");
        set(
                tool,
                is("gen_ai.operation.name", "execute_tool"),
                is("gen_ai.system", "spring_ai"),
                is("spring.ai.kind", "tool_call"),
                is("spring.ai.tool.definition.name", "runShell"),
                is("spring.ai.tool.call.arguments", "{\"command\":\"mvn test\"}"));
        tool.recordException(new IllegalStateException("exit code 1"));
        tool.setStatus(StatusCode.ERROR, "exit code 1");
        endAfter(tool, 750);
        springAiChat(client, "150", "15");
        client.updateName("spring_ai chat_client");
        set(
                client,
                is("gen_ai.operation.name", "framework"),
                is("gen_ai.system", "spring_ai"),
                is("spring.ai.kind", "chat_client"));
        end(client);
        assertThat(spans.log()).isEqualTo(document("""
                ## 📈 PERFORMANCE METRICS

                ### **After Session**
                | Metric | Value | Improvement | Notes |
                |--------|-------|-------------|-------|
                | Model calls (per session) | 2 |  |  |
                | Input tokens (per session) | 250 |  |  |
                | Output tokens (per session) | 25 |  |  |
                | Tool calls (per session) | 1 |  |  |
                | Failed tool calls (per session) | 1 |  |  |
                | Time in runShell (per session) | 0.75 s |  |  |

                ---

                ## 🚨 CRITICAL ISSUES

                ### **New Issues Discovered**
                1. **Tool runShell failed (mvn test)**
                   - **Description:** exit code 1
                """));
    }

    private void springAiChat(Span parent, String input, String output) {
        Span chat = spans.child(parent, "gen_ai.client.operation");
        chat.updateName("chat gpt-4o");
        set(
                chat,
                is("gen_ai.operation.name", "chat"),
                is("gen_ai.system", "openai"),
                is("gen_ai.request.model", "gpt-4o"),
                is("gen_ai.response.model", "gpt-4o"),
                is("gen_ai.response.finish_reasons", "[\"TOOL_CALLS\"]"),
                is("gen_ai.usage.input_tokens", input),
                is("gen_ai.usage.output_tokens", output),
                is("gen_ai.usage.total_tokens", "999"));
        end(chat);
    }

    /** In Spring AI 1, the operation of everything except a model is "framework". */
    @Test
    void springAi1() {
        Span tool = spans.root("spring.ai.tool");
        tool.updateName("tool_call read-file");
        set(
                tool,
                is("gen_ai.operation.name", "framework"),
                is("gen_ai.system", "spring_ai"),
                is("spring.ai.kind", "tool_call"),
                is("spring.ai.tool.definition.name", "readFile"));
        endAfter(tool, 20);
        Span advisor = spans.root("spring.ai.advisor");
        set(advisor, is("gen_ai.operation.name", "framework"), is("spring.ai.kind", "advisor"));
        fail(advisor, "the advisor failed");
        assertThat(spans.told()).isEqualTo("""
                Failed tool calls 0
                Time in readFile 0.02 s
                Tool calls 1
                """);
    }

    /**
     * Embabel has a span around all model calls of a prompt, makes the span of a tool when the tool has ended, and repeats
     * the tokens in a span that is no operation.
     */
    @Test
    void embabel() {
        Span agent = spans.root("embabel.agent");
        Span prompt = spans.child(agent, "embabel.llm");
        Span loop = spans.child(prompt, "embabel.tool_loop");
        springAiChat(loop, "300", "30");
        Span tool = spans.child(loop, "embabel.tool");
        tool.updateName("execute_tool run-shell");
        set(
                tool,
                is("gen_ai.operation.name", "execute_tool"),
                is("gen_ai.tool.name", "runShell"),
                is("embabel.tool.name", "runShell"),
                is("embabel.tool.duration_ms", "2500"),
                is("gen_ai.tool.call.arguments", "{\"command\":\"mvn test\"}"),
                is("embabel.tool.status", "success"));
        end(tool);
        springAiChat(loop, "350", "35");
        loop.updateName("tool-loop");
        set(loop, is("gen_ai.operation.name", "tool_loop"), is("embabel.agent.name", "coder"));
        end(loop);
        Span cost = spans.child(prompt, "embabel.llm.invocation");
        cost.updateName("llm.invocation gpt-4o");
        set(
                cost,
                is("embabel.llm.model", "gpt-4o"),
                is("gen_ai.usage.input_tokens", "650"),
                is("gen_ai.usage.output_tokens", "65"));
        end(cost);
        prompt.updateName("chat gpt-4o");
        set(prompt, is("gen_ai.operation.name", "chat"), is("gen_ai.request.model", "gpt-4o"));
        end(prompt);
        agent.updateName("agent coder");
        set(
                agent,
                is("gen_ai.operation.name", "agent"),
                is("embabel.agent.name", "coder"),
                is("embabel.agent.status", "RUNNING"));
        agent.recordException(new IllegalStateException("No plan found"));
        fail(agent, "No plan found");
        assertThat(spans.log()).isEqualTo(document("""
                ## 📈 PERFORMANCE METRICS

                ### **After Session**
                | Metric | Value | Improvement | Notes |
                |--------|-------|-------------|-------|
                | Model calls (per session) | 2 |  |  |
                | Input tokens (per session) | 650 |  |  |
                | Output tokens (per session) | 65 |  |  |
                | Tool calls (per session) | 1 |  |  |
                | Failed tool calls (per session) | 0 |  |  |
                | Time in runShell (per session) | 2.5 s |  |  |

                ---

                ## 🚨 CRITICAL ISSUES

                ### **New Issues Discovered**
                1. **The agent's run ended with an error**
                   - **Description:** Agent coder: No plan found
                """));
    }
}
