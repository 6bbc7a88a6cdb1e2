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
import java.util.List;
import org.junit.jupiter.api.Test;

/** The spans of frameworks as their sources make them: names, attributes, and when these are set. */
class FrameworkSpansTest {
    private final RecordedSpans spans = new RecordedSpans();

    /** Koog sets what it knows when a span starts. The span of the agent has the sum of the tokens. */
    @Test
    void koog() {
        Span created = spans.root(
                "create_agent 7c1d",
                is("gen_ai.operation.name", "create_agent"),
                is("gen_ai.provider.name", "openai"),
                is("gen_ai.agent.id", "7c1d"));
        Span agent = spans.child(
                created,
                "invoke_agent 7c1d",
                is("gen_ai.operation.name", "invoke_agent"),
                is("gen_ai.provider.name", "openai"),
                is("gen_ai.agent.id", "7c1d"),
                is("gen_ai.conversation.id", "run-1"),
                is("gen_ai.output.type", "text"),
                is("koog.event.id", "e1"));
        Span strategy = spans.child(agent, "strategy single_run", is("koog.strategy.name", "single_run"));
        Span node = spans.child(strategy, "node nodeCallLLM", is("koog.node.id", "nodeCallLLM"));
        koogChat(node, 120, 9);
        end(node);
        Span tools = spans.child(strategy, "node nodeExecuteTool", is("koog.node.id", "nodeExecuteTool"));
        Span shell = spans.child(
                tools,
                "execute_tool shell",
                is("gen_ai.operation.name", "execute_tool"),
                is("gen_ai.tool.call.id", "call_1"),
                is("gen_ai.tool.description", "Runs a command"),
                is("gen_ai.tool.name", "shell"),
                is("gen_ai.tool.call.arguments", "{\"command\":\"mvn test\"}"));
        set(shell, is("error.type", "ai.koog.agents.core.feature.model.AIAgentError"));
        fail(shell, "exit code 1");
        Span read = spans.child(
                tools,
                "execute_tool readFile",
                is("gen_ai.operation.name", "execute_tool"),
                is("gen_ai.tool.name", "readFile"),
                is("gen_ai.tool.call.arguments", "HIDDEN:non-empty"));
        set(read, is("gen_ai.tool.call.result", "HIDDEN:non-empty"));
        read.setStatus(StatusCode.OK);
        end(read);
        end(tools);
        Span failing = spans.child(
                strategy, "chat gpt-4o", is("gen_ai.operation.name", "chat"), is("gen_ai.request.model", "gpt-4o"));
        set(
                failing,
                is("error.type", "java.net.SocketTimeoutException"),
                is("gen_ai.usage.input_tokens", 0L),
                is("gen_ai.usage.output_tokens", 0L));
        fail(failing, "connect timed out");
        end(strategy);
        set(
                agent,
                is("error.type", "java.net.SocketTimeoutException"),
                is("gen_ai.usage.input_tokens", 120L),
                is("gen_ai.usage.output_tokens", 9L));
        fail(agent, "connect timed out");
        created.setStatus(StatusCode.OK);
        end(created);
        assertThat(spans.log()).isEqualTo(document("""
                ## 📈 PERFORMANCE METRICS

                ### **After Session**
                | Metric | Value | Improvement | Notes |
                |--------|-------|-------------|-------|
                | Model calls (per session) | 1 |  |  |
                | Input tokens (per session) | 120 |  |  |
                | Output tokens (per session) | 9 |  |  |
                | Tool calls (per session) | 2 |  |  |
                | Failed tool calls (per session) | 1 |  |  |
                | Time in shell (per session) | 0 s |  |  |
                | Time in readFile (per session) | 0 s |  |  |
                | Failed model calls (per session) | 1 |  |  |

                ---

                ## 🚨 CRITICAL ISSUES

                ### **New Issues Discovered**
                1. **Tool shell failed (mvn test)**
                   - **Description:** exit code 1
                2. **Model call failed**
                   - **Description:** connect timed out
                3. **The agent's run ended with an error**
                   - **Description:** Agent 7c1d: connect timed out
                """));
    }

    private void koogChat(Span node, long input, long output) {
        Span chat = spans.child(
                node,
                "chat gpt-4o",
                is("gen_ai.operation.name", "chat"),
                is("gen_ai.provider.name", "openai"),
                is("gen_ai.request.model", "gpt-4o"),
                is("gen_ai.input.messages", "HIDDEN:non-empty"));
        set(
                chat,
                is("gen_ai.response.model", "gpt-4o"),
                is("gen_ai.usage.input_tokens", input),
                is("gen_ai.usage.output_tokens", output));
        chat.setStatus(StatusCode.OK);
        end(chat);
    }

    /** Google ADK sets the attributes of a tool when it ends, those of a model when it has answered. */
    @Test
    void googleAdk() {
        Span invocation = spans.root("invocation");
        Span coder = spans.child(invocation, "invoke_agent coder");
        set(
                coder,
                is("gen_ai.operation.name", "invoke_agent"),
                is("gen_ai.agent.description", "Writes code"),
                is("gen_ai.agent.name", "coder"),
                is("gen_ai.conversation.id", "session-1"));
        Span first = spans.child(coder, "call_llm");
        adkAnswer(first, 200, 20);
        adkTool(first, "run_shell", "{\"command\":\"mvn test\"}", "");
        adkTool(first, "read_file", "{\"path\":\"pom.xml\"}", "pom.xml does not exist");
        Span merged = spans.child(first, "execute_tool (merged)");
        set(
                merged,
                is("gen_ai.operation.name", "execute_tool"),
                is("gen_ai.tool.name", "(merged tools)"),
                is("gcp.vertex.agent.tool_call_args", "N/A"));
        end(merged);
        Span asTool = spans.child(first, "execute_tool reviewer");
        Span inner = spans.child(asTool, "invocation");
        Span reviewer = spans.child(inner, "invoke_agent reviewer");
        set(reviewer, is("gen_ai.operation.name", "invoke_agent"), is("gen_ai.agent.name", "reviewer"));
        Span review = spans.child(reviewer, "call_llm");
        adkAnswer(review, 30, 3);
        end(review);
        reviewer.recordException(new IllegalStateException("no diff"));
        fail(reviewer, "no diff");
        end(inner);
        adkEnd(asTool, "reviewer", "{\"request\":\"review\"}", "no diff");
        end(first);
        end(coder);
        end(invocation);
        assertThat(spans.log()).isEqualTo(document("""
                ## 📈 PERFORMANCE METRICS

                ### **After Session**
                | Metric | Value | Improvement | Notes |
                |--------|-------|-------------|-------|
                | Tool calls (per session) | 3 |  |  |
                | Failed tool calls (per session) | 2 |  |  |
                | Time in run_shell (per session) | 1.25 s |  |  |
                | Time in read_file (per session) | 1.25 s |  |  |
                | Model calls (per session) | 2 |  |  |
                | Input tokens (per session) | 230 |  |  |
                | Output tokens (per session) | 23 |  |  |
                | Time in reviewer (per session) | 1.25 s |  |  |

                ---

                ## 🚨 CRITICAL ISSUES

                ### **New Issues Discovered**
                1. **Tool read_file failed**
                   - **Description:** pom.xml does not exist
                2. **Tool reviewer failed**
                   - **Description:** no diff
                """));
    }

    private static void adkAnswer(Span call, long input, long output) {
        set(
                call,
                is("gen_ai.system", "gcp.vertex.agent"),
                is("gen_ai.operation.name", "call_llm"),
                is("gen_ai.request.model", "gemini-2.5-pro"),
                is("gcp.vertex.agent.llm_request", "{}"),
                is("gcp.vertex.agent.llm_response", "{}"),
                is("gen_ai.request.top_p", 0.9),
                is("gen_ai.usage.input_tokens", input),
                is("gen_ai.usage.output_tokens", output),
                is("gen_ai.response.finish_reasons", List.of("stop")));
    }

    private void adkTool(Span parent, String name, String arguments, String error) {
        adkEnd(spans.child(parent, "execute_tool " + name), name, arguments, error);
    }

    private static void adkEnd(Span tool, String name, String arguments, String error) {
        set(
                tool,
                is("gen_ai.operation.name", "execute_tool"),
                is("gen_ai.tool.name", name),
                is("gen_ai.tool.description", "A tool"),
                is("gen_ai.tool.type", "FunctionTool"),
                is("gcp.vertex.agent.tool_call_args", arguments),
                is("gen_ai.tool_call.id", "<not specified>"),
                is("gcp.vertex.agent.tool_response", "{}"),
                is("gcp.vertex.agent.llm_request", "{}"),
                is("gcp.vertex.agent.llm_response", "{}"));
        if (!error.isEmpty()) {
            tool.recordException(new IllegalStateException(error));
            tool.setStatus(StatusCode.ERROR, error);
        }
        endAfter(tool, 1_250);
    }
}
