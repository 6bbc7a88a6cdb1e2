package dev.sessionlog.opentelemetry;

import static dev.sessionlog.opentelemetry.RecordedSpans.end;
import static dev.sessionlog.opentelemetry.RecordedSpans.endAfter;
import static dev.sessionlog.opentelemetry.RecordedSpans.fail;
import static dev.sessionlog.opentelemetry.RecordedSpans.is;
import static dev.sessionlog.opentelemetry.RecordedSpans.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.sessionlog.SessionLog;
import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.opentelemetry.RecordedSpans.Attribute;
import dev.sessionlog.recorder.SessionRecorder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Spans that end in any order, more than once or never, and which run they belong to. */
class RunSpanProcessorTest {
    private static final Attribute TOOL = is("gen_ai.operation.name", "execute_tool");
    private static final Attribute CHAT = is("gen_ai.operation.name", "chat");
    private static final Attribute AGENT = is("gen_ai.operation.name", "invoke_agent");
    private static final Attribute SHELL = is("gen_ai.tool.name", "shell");

    private final RecordedSpans spans = new RecordedSpans();

    private static Attribute input(long tokens) {
        return is("gen_ai.usage.input_tokens", tokens);
    }

    @Test
    void aToolThatIsKnownAtItsStartIsTimedByTheSession() {
        Span span = spans.root("execute_tool shell", TOOL, SHELL);
        spans.clock.advance("PT3S");
        assertThat(spans.told()).isEmpty();
        endAfter(span, 1_000);
        assertThat(spans.told()).isEqualTo("""
                Failed tool calls 0
                Time in shell 3 s
                Tool calls 1
                """);
    }

    @Test
    void aToolThatIsKnownOnlyAtItsEndHasTheTimeOfItsSpan() {
        Span span = spans.root("execute_tool shell");
        spans.clock.advance("PT3S");
        set(span, TOOL, SHELL);
        endAfter(span, 1_500);
        assertThat(spans.told()).isEqualTo("""
                Failed tool calls 0
                Time in shell 1.5 s
                Tool calls 1
                """);
    }

    @Test
    void aToolWithoutANameCounts() {
        end(spans.root("execute_tool", TOOL));
        assertThat(spans.told()).isEqualTo("""
                Failed tool calls 0
                Time in unnamed tool 0 s
                Tool calls 1
                """);
    }

    @Test
    void aToolThatNeverEndsHasFailedWhenTracingIsShutDown() {
        Span open = spans.root("execute_tool shell", TOOL, SHELL);
        spans.provider.forceFlush();
        assertThat(spans.told()).isEmpty();
        spans.provider.shutdown();
        String told = spans.told();
        assertThat(told).isEqualTo("""
                Failed tool calls 1
                Time in shell 0 s
                Tool calls 1
                Tool shell failed: The span of the tool had not ended when tracing was shut down.
                """);
        end(open);
        spans.processor.onEnd((ReadableSpan) open);
        spans.processor.shutdown();
        assertThat(spans.told()).isEqualTo(told);
    }

    @Test
    void theSameEndTwiceCountsOnce() {
        Span tool = spans.root("execute_tool shell", TOOL, SHELL);
        Span late = spans.root("late");
        set(late, TOOL, is("gen_ai.tool.name", "read"));
        Span chat = spans.root("chat", CHAT, input(10));
        for (Span span : Set.of(tool, late, chat)) {
            end(span);
            span.end();
            spans.processor.onEnd((ReadableSpan) span);
        }
        assertThat(spans.told()).isEqualTo("""
                Failed tool calls 0
                Input tokens 10
                Model calls 1
                Output tokens 0
                Time in read 0 s
                Time in shell 0 s
                Tool calls 2
                """);
    }

    @Test
    void anEndWithoutAStartCounts() {
        RecordedSpans other = new RecordedSpans();
        Span tool = spans.root("execute_tool shell", TOOL, SHELL);
        end(tool);
        other.processor.onEnd((ReadableSpan) tool);
        assertThat(other.told()).isEqualTo("""
                Failed tool calls 0
                Time in shell 0 s
                Tool calls 1
                """);
    }

    @Test
    void parentsMayEndBeforeTheirChildren() {
        Span agent = spans.root("invoke_agent a", AGENT, is("gen_ai.agent.name", "a"), input(30));
        Span chat = spans.child(agent, "chat m", CHAT, input(10));
        Span tool = spans.child(chat, "execute_tool shell", TOOL, SHELL);
        Span inner = spans.child(tool, "chat m", CHAT, input(5));
        end(inner);
        end(chat);
        end(agent);
        Span late = spans.child(agent, "invoke_agent b", AGENT, is("gen_ai.agent.name", "b"));
        fail(late, "of b");
        fail(tool, "exit code 1");
        assertThat(spans.told()).isEqualTo("""
                Failed tool calls 1
                Input tokens 15
                Model calls 2
                Output tokens 0
                Time in shell 0 s
                Tool calls 1
                Tool shell failed: exit code 1
                """);
    }

    @Test
    void whatTheAgentThrowsAfterItsSpanHasToldItIsRecordedOnce() {
        SessionRecorder session = SessionRecorder.inMemory()
                .clock(spans.clock)
                .start(SessionLog.builder().number(1).agent("test"));
        assertThatCode(() -> AgentRun.of(session).run(run -> {
                    try (SdkTracerProvider provider = SdkTracerProvider.builder()
                            .addSpanProcessor(new RunSpanProcessor(run))
                            .build()) {
                        Span agent = provider.get("test")
                                .spanBuilder("invoke_agent")
                                .setAttribute("gen_ai.operation.name", "invoke_agent")
                                .setAttribute("gen_ai.agent.name", "a")
                                .startSpan();
                        fail(agent, "the disk is full");
                        throw new IllegalStateException("the disk is full");
                    }
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(session.snapshot().issues().orElseThrow().discovered())
                .extracting(issue -> issue.description().orElse(""))
                .containsExactly("Agent a: the disk is full");
    }

    private Span tool(String name) {
        return spans.root("execute_tool " + name, TOOL, is("gen_ai.tool.name", name));
    }

    @Test
    void runsInTheirContextsAreToldApart() throws InterruptedException {
        RecordedSpans first = new RecordedSpans();
        RecordedSpans second = new RecordedSpans();
        SdkTracerProvider shared = SdkTracerProvider.builder()
                .addSpanProcessor(new RunSpanProcessor())
                .build();
        for (RecordedSpans each : new RecordedSpans[] {first, second}) {
            Context context = RunSpanProcessor.contextOf(each.run);
            Thread thread = new Thread(context.wrap(() -> {
                Span outer = shared.get("test").spanBuilder("step").startSpan();
                Span chat = shared.get("test")
                        .spanBuilder("chat m")
                        .setParent(Context.root().with(outer)) // lost the run, but not the span above
                        .setAttribute("gen_ai.operation.name", "chat")
                        .startSpan();
                end(chat);
                end(outer);
            }));
            thread.start();
            thread.join();
        }
        try (Scope scope = RunSpanProcessor.contextOf(second.run).makeCurrent()) {
            assertThat(scope).isNotNull();
            end(shared.get("test")
                    .spanBuilder("chat m")
                    .setAttribute("gen_ai.operation.name", "chat")
                    .startSpan());
        }
        end(shared.get("test")
                .spanBuilder("chat m")
                .setAttribute("gen_ai.operation.name", "chat")
                .startSpan());
        assertThat(first.told()).isEqualTo("Model calls 1\n");
        assertThat(second.told()).isEqualTo("Model calls 2\n");
    }

    @Test
    void aFinishedSessionIsNoProblemForTheAgent() {
        Span open = spans.root("execute_tool shell", TOOL, SHELL);
        spans.run.close();
        spans.session.finish();
        assertThatCode(() -> {
                    end(open);
                    end(tool("read"));
                    end(spans.root("chat m", CHAT));
                    fail(spans.root("invoke_agent a", AGENT), "no");
                    spans.provider.shutdown();
                })
                .doesNotThrowAnyException();
        assertThat(spans.run.problems()).isNotEmpty();
    }

    @Test
    void aSpanThatThrowsIsIgnored() {
        ReadWriteSpan throwing = (ReadWriteSpan) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ReadWriteSpan.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("from " + method.getName());
                });
        assertThatCode(() -> {
                    spans.processor.onStart(Context.root(), throwing);
                    spans.processor.onEnd(throwing);
                })
                .doesNotThrowAnyException();
        assertThat(spans.told()).isEmpty();
    }

    /** Adapters of other SDKs make an object for each call. */
    @Test
    void aSpanMayBeAnotherObjectAtItsEnd() {
        Span agent = spans.root("step");
        RecordedSpans other = new RecordedSpans();
        ReadWriteSpan tool = (ReadWriteSpan) spans.child(agent, "execute_tool shell", TOOL, SHELL);
        ReadWriteSpan outer = (ReadWriteSpan) spans.child(tool, "chat", CHAT);
        ReadWriteSpan inner = (ReadWriteSpan) spans.child(outer, "chat", CHAT);
        for (ReadWriteSpan span : List.of(tool, outer, inner)) {
            other.processor.onStart(Context.root(), wrapped(span));
        }
        for (ReadWriteSpan span : List.of(inner, outer, tool)) {
            end(span);
            other.processor.onEnd(wrapped(span));
        }
        assertThat(other.told()).isEqualTo("""
                Failed tool calls 0
                Model calls 1
                Time in shell 0 s
                Tool calls 1
                """);
    }

    private ReadWriteSpan wrapped(ReadWriteSpan span) {
        return (ReadWriteSpan) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ReadWriteSpan.class},
                (proxy, method, arguments) -> method.invoke(span, arguments));
    }

    @Test
    void theTreeForgetsSpansThatNeverEndAndBearsDeepOnes() {
        Span deep = spans.root("root");
        for (int i = 0; i < 12_000; i++) {
            deep = spans.child(deep, "step");
        }
        end(spans.child(deep, "chat m", CHAT, input(1)));
        assertThat(spans.told()).isEqualTo("""
                Input tokens 1
                Model calls 1
                Output tokens 0
                """);
    }

    @Test
    void bothKindsOfCallsAreRequired() {
        assertThat(spans.processor.isStartRequired()).isTrue();
        assertThat(spans.processor.isEndRequired()).isTrue();
    }
}
