package dev.sessionlog.opentelemetry;

import static dev.sessionlog.opentelemetry.RecordedSpans.end;
import static dev.sessionlog.opentelemetry.RecordedSpans.fail;
import static dev.sessionlog.opentelemetry.RecordedSpans.is;
import static dev.sessionlog.opentelemetry.RecordedSpans.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.agent.AgentTools;
import dev.sessionlog.opentelemetry.RecordedSpans.Attribute;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What counts of the spans of an agent, and what of each is recorded. */
class CountedSpansTest {
    private static final Attribute TOOL = is("gen_ai.operation.name", "execute_tool");
    private static final Attribute CHAT = is("gen_ai.operation.name", "chat");
    private static final Attribute AGENT = is("gen_ai.operation.name", "invoke_agent");
    private static final Attribute SHELL = is("gen_ai.tool.name", "shell");

    private final RecordedSpans spans = new RecordedSpans();

    private static Attribute input(long tokens) {
        return is("gen_ai.usage.input_tokens", tokens);
    }

    @Test
    void oneModelCallThatSeveralSpansTellCountsOnce() {
        Span framework = spans.root("chat m", CHAT, input(10));
        Span http = spans.child(framework, "POST");
        Span failed = spans.child(http, "chat m", CHAT);
        fail(failed, "429");
        Span client = spans.child(http, "chat m", CHAT, input(10));
        end(client);
        end(http);
        end(framework);
        assertThat(spans.told()).isEqualTo("""
                Failed model calls 1
                Input tokens 10
                Model calls 1
                Output tokens 0
                Model call failed: 429
                """);
    }

    @Test
    void oneModelCallWhoseOuterSpanEndsFirstCountsOnce() {
        Span framework = spans.root("chat m", CHAT, input(10));
        Span client = spans.child(spans.child(framework, "POST"), "chat m", CHAT, input(10));
        end(framework);
        end(client);
        assertThat(spans.told()).isEqualTo("""
                Input tokens 10
                Model calls 1
                Output tokens 0
                """);
    }

    @Test
    void oneModelCallWhoseMiddleSpanEndsLastCountsOnce() {
        Span outer = spans.root("outer");
        Span step = spans.child(outer, "step");
        Span middle = spans.child(step, "middle");
        Span inner = spans.child(middle, "inner", CHAT, input(10));
        end(inner);
        end(step);
        set(outer, CHAT, input(10));
        end(outer);
        set(middle, CHAT, input(10));
        end(middle);
        assertThat(spans.told()).isEqualTo("""
                Input tokens 10
                Model calls 1
                Output tokens 0
                """);
    }

    @Test
    void oneToolCallThatSeveralSpansTellCountsOnce() {
        Span framework = spans.root("execute_tool shell");
        Span client = spans.child(spans.child(framework, "span"), "tools/call shell", TOOL, SHELL);
        Span other = spans.child(client, "execute_tool read", TOOL, is("gen_ai.tool.name", "read"));
        end(other);
        fail(client, "exit code 1");
        set(framework, TOOL, SHELL);
        end(framework);
        Span late = spans.child(framework, "late");
        set(late, TOOL, SHELL);
        end(late);
        assertThat(spans.told()).isEqualTo("""
                Failed tool calls 0
                Time in read 0 s
                Time in shell 0 s
                Tool calls 2
                """);
    }

    @Test
    void theTokensOfAnAgentCountIfNoSpanWithinItHasAny() {
        Span outer = spans.root("invoke_workflow w", is("gen_ai.operation.name", "invoke_workflow"), input(100));
        Span agent = spans.child(outer, "invoke_agent a", AGENT, input(100));
        end(spans.child(agent, "chat m", CHAT));
        end(agent);
        end(outer);
        assertThat(spans.told()).isEqualTo("""
                Input tokens 100
                Model calls 2
                Output tokens 0
                """);
    }

    @Test
    void theOutermostAgentDecidesWhetherTheRunFailed() {
        Span outer = spans.root("invoke_agent a", AGENT, is("gen_ai.agent.name", "a"));
        Span inner = spans.child(spans.child(outer, "step"), "invoke_agent b", AGENT);
        fail(inner, "of b");
        end(outer);
        assertThat(spans.told()).isEmpty();
        Span alone = spans.root("invoke_agent", AGENT);
        fail(alone, "of nobody");
        assertThat(spans.told()).isEqualTo("The agent's run ended with an error: of nobody\n");
    }

    @Test
    void theNameOfASpanThatStartsWithAgentSaysNothing() {
        Span loop = spans.root("agent loop");
        fail(spans.child(loop, "invoke_agent a", AGENT, is("gen_ai.agent.name", "a")), "no");
        end(loop);
        assertThat(spans.told()).isEqualTo("The agent's run ended with an error: Agent a: no\n");
    }

    @Test
    void aReasonIsTheDescriptionOrTheExceptionOrTheType() {
        Span described = tool("a");
        described.recordException(new IllegalStateException("not this"));
        fail(described, "the description");
        Span thrown = tool("b");
        thrown.recordException(new IllegalStateException("the first"));
        thrown.addEvent("log");
        thrown.recordException(new IllegalStateException("the last"));
        thrown.addEvent("log");
        fail(thrown, " ");
        Span unnamed = tool("c");
        unnamed.recordException(new IllegalStateException());
        fail(unnamed, "");
        Span typed = tool("d");
        set(typed, is("error.type", "timeout"));
        end(typed);
        fail(tool("e"), "");
        Span fine = tool("f");
        set(fine, is("error.type", "timeout"));
        fine.setStatus(StatusCode.OK);
        end(fine);
        Span handled = tool("g");
        handled.recordException(new IllegalStateException("handled"));
        end(handled);
        assertThat(spans.told().lines().filter(line -> !line.startsWith("Time")))
                .containsExactly(
                        "Failed tool calls 5",
                        "Tool calls 7",
                        "Tool a failed: the description",
                        "Tool b failed: the last",
                        "Tool c failed: java.lang.IllegalStateException",
                        "Tool d failed: timeout",
                        "Tool e failed: unknown error");
    }

    @Test
    void tokensHaveOldNamesAndAnyType() {
        end(spans.root("a", CHAT, is("gen_ai.usage.prompt_tokens", 1L), is("gen_ai.usage.completion_tokens", 10L)));
        end(spans.root("b", CHAT, is("gen_ai.usage.input_tokens", "2"), is("gen_ai.usage.output_tokens", "many")));
        Span fraction = spans.root("c", is("gen_ai.operation.name", "text_completion"));
        set(fraction, is("gen_ai.usage.input_tokens", 4.0), is("gen_ai.usage.output_tokens", Double.NaN));
        end(fraction);
        end(spans.root(
                "d",
                is("gen_ai.operation.name", "generate_content"),
                is("gen_ai.usage.input_tokens", "9".repeat(1_000_000)),
                input(-5)));
        end(spans.root("e", CHAT));
        assertThat(spans.told()).isEqualTo("""
                Input tokens 7
                Model calls 5
                Output tokens 10
                """);
    }

    @Test
    void whatIsNoneOfTheseIsIgnored() {
        fail(spans.root("GET /", is("http.request.method", "GET")), "500");
        fail(spans.root("embeddings m", is("gen_ai.operation.name", "embeddings"), input(7)), "no");
        fail(spans.root("create_agent a", is("gen_ai.operation.name", "create_agent")), "no");
        fail(spans.root("retrieval", is("gen_ai.operation.name", "retrieval")), "no");
        fail(spans.root("new", is("gen_ai.operation.name", "something_new"), is("gen_ai.tool.name", "x")), "no");
        fail(spans.root("chat with a customer", input(7)), "no");
        fail(spans.root("execute_tool shell", is("gen_ai.tool.name", "shell")), "no");
        fail(spans.root("list", is("gen_ai.operation.name", 5L)), "no");
        assertThat(spans.told()).isEmpty();
    }

    @Test
    void theToolsWithWhichTheModelRecordsAreNoWork() {
        for (Method tool : AgentTools.class.getMethods()) {
            if (tool.getDeclaringClass() == AgentTools.class && !Modifier.isStatic(tool.getModifiers())) {
                end(tool(tool.getName()));
                Span late = spans.root("late");
                set(late, TOOL, is("gen_ai.tool.name", tool.getName()));
                end(late);
            }
        }
        end(tool("add_handoff_note"));
        end(tool("start_task"));
        assertThat(spans.told()).isEmpty();
    }

    @Test
    void whichToolsAreIgnoredCanBeSet() {
        RecordedSpans other = new RecordedSpans(processor -> processor.ignoring(Set.of("shell")));
        end(other.root("execute_tool shell", TOOL, SHELL));
        end(other.root("execute_tool startTask", TOOL, is("gen_ai.tool.name", "startTask")));
        assertThat(other.told()).isEqualTo("""
                Failed tool calls 0
                Time in startTask 0 s
                Tool calls 1
                """);
    }

    private Span tool(String name) {
        return spans.root("execute_tool " + name, TOOL, is("gen_ai.tool.name", name));
    }
}
