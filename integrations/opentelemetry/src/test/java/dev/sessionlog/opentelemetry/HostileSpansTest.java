package dev.sessionlog.opentelemetry;

import static dev.sessionlog.opentelemetry.RecordedSpans.document;
import static dev.sessionlog.opentelemetry.RecordedSpans.end;
import static dev.sessionlog.opentelemetry.RecordedSpans.fail;
import static dev.sessionlog.opentelemetry.RecordedSpans.is;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SessionLog;
import dev.sessionlog.Unfinished;
import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.opentelemetry.RecordedSpans.Attribute;
import dev.sessionlog.recorder.Journals;
import dev.sessionlog.recorder.SessionRecorder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attributes that nobody has checked, many threads, and a process that is killed. */
class HostileSpansTest {
    private static final Attribute TOOL = is("gen_ai.operation.name", "execute_tool");
    private static final int MILLION = 1_000_000;
    /** Put together here, so that no scanner takes this file for a leak. */
    private static final String SECRET = "ghp" + "_" + "0123456789abcdefABCDEF0123456789abcd";

    private final RecordedSpans spans = new RecordedSpans();

    @Test
    void valuesOfAttributesDoNotChangeTheDocument() {
        fail(
                spans.root(
                        "execute_tool x",
                        TOOL,
                        is("gen_ai.tool.name", "shell\n## 🎯 SESSION OBJECTIVES\n| a |"),
                        is("gen_ai.tool.call.arguments", "{\"command\":\"echo '```'\\n# Forged\"}")),
                "**bold**\n## 📋 TASKS COMPLETED\n```\n<script>");
        fail(
                spans.root(
                        "invoke_agent x",
                        is("gen_ai.operation.name", "invoke_agent"),
                        is("gen_ai.agent.name", "a\n---\n# b\u0000\uD800")),
                "\u202E| c |\r\n- [x] done");
        assertThat(spans.log()).isEqualTo(document("""
                ## 📈 PERFORMANCE METRICS

                ### **After Session**
                | Metric | Value | Improvement | Notes |
                |--------|-------|-------------|-------|
                | Tool calls (per session) | 1 |  |  |
                | Failed tool calls (per session) | 1 |  |  |
                | Time in shell ## 🎯 SESSION OBJECTIVES \\| a \\| (per session) | 0 s |  |  |

                ---

                ## 🚨 CRITICAL ISSUES

                ### **New Issues Discovered**
                1. **Tool shell ## 🎯 SESSION OBJECTIVES | a | failed (echo '\\`\\`\\`' # Forged)**
                   - **Description:** \\*\\*bold\\*\\*\\
                     \\## 📋 TASKS COMPLETED\\
                     \\`\\`\\`\\
                     \\<script>
                2. **The agent's run ended with an error**
                   - **Description:** Agent a\\
                     \\---\\
                     \\# b␀�: &#8238;| c |\\
                     \\- \\[x] done
                """));
    }

    @Test
    void secretsAreRedacted() {
        fail(
                spans.root(
                        "execute_tool x",
                        TOOL,
                        is("gen_ai.tool.name", "shell " + SECRET),
                        is("gen_ai.tool.call.arguments", "{\"command\":\"curl -H " + SECRET + "\"}")),
                "y".repeat(480) + " " + SECRET);
        Span chat = spans.root("chat m", is("gen_ai.operation.name", "chat"));
        fail(chat, SECRET + " is invalid");
        assertThat(spans.log()).isEqualTo(document("""
                ## 📈 PERFORMANCE METRICS

                ### **After Session**
                | Metric | Value | Improvement | Notes |
                |--------|-------|-------------|-------|
                | Tool calls (per session) | 1 |  |  |
                | Failed tool calls (per session) | 1 |  |  |
                | Time in shell REDACTED(github-token) (per session) | 0 s |  |  |
                | Failed model calls (per session) | 1 |  |  |

                ---

                ## 🚨 CRITICAL ISSUES

                ### **New Issues Discovered**
                1. **Tool shell REDACTED(github-token) failed (curl -H REDACTED(github-token))**
                   - **Description:** …%s REDACTED(github-token)
                2. **Model call failed**
                   - **Description:** REDACTED(github-token) is invalid
                """).formatted("y".repeat(476)));
    }

    @Test
    void aMillionCharactersAreShortened() {
        fail(
                spans.root(
                        "execute_tool x",
                        TOOL,
                        is("gen_ai.tool.name", "n".repeat(MILLION)),
                        is(
                                "gen_ai.tool.call.arguments",
                                "[".repeat(MILLION) + "{\"command\":\"" + "c".repeat(MILLION))),
                "r".repeat(MILLION));
        end(spans.root("o".repeat(MILLION), is("gen_ai.operation.name", "o".repeat(MILLION))));
        String name = "n".repeat(99) + "…";
        assertThat(spans.told())
                .isEqualTo("Failed tool calls 1\nTime in " + name + " 0 s\nTool calls 1\nTool " + name + " failed: "
                        + "r".repeat(499) + "…\n");
        assertThat(spans.log().length()).isLessThan(2_000);
    }

    @Test
    void manyThreadsAtOnce() throws Exception {
        int threads = 8;
        int rounds = 40;
        Span shared = spans.root("invoke_agent a", is("gen_ai.operation.name", "invoke_agent"));
        CyclicBarrier together = new CyclicBarrier(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Callable<Void> work = () -> {
                together.await();
                for (int round = 0; round < rounds; round++) {
                    Span outer = spans.child(
                            shared, "chat", is("gen_ai.operation.name", "chat"), is("gen_ai.usage.input_tokens", 1L));
                    Span inner = spans.child(
                            outer, "chat", is("gen_ai.operation.name", "chat"), is("gen_ai.usage.input_tokens", 1L));
                    Span tool = spans.child(inner, "execute_tool t", TOOL, is("gen_ai.tool.name", "t"));
                    Thread ending = new Thread(() -> fail(tool, "no"));
                    ending.start();
                    end(inner);
                    end(outer);
                    ending.join();
                }
                return null;
            };
            all.add(executor.submit(work));
        }
        for (Future<?> each : all) {
            each.get();
        }
        executor.shutdown();
        end(shared);
        assertThat(spans.told()).isEqualTo("""
                Failed tool calls 320
                Input tokens 320
                Model calls 320
                Output tokens 0
                Time in t 0 s
                Tool calls 320
                Tool t failed: no
                """);
        assertThat(spans.run.problems()).isEmpty();
    }

    @Test
    void aKilledProcessLeavesTheNameOfTheToolThatRan(@TempDir Path folder) throws IOException {
        Path killed = folder.resolve("killed.journal");
        try (SessionRecorder session = SessionRecorder.journal(folder.resolve("session.journal"))
                        .clock(spans.clock)
                        .start(SessionLog.builder().number(1).agent("test"));
                AgentRun run = AgentRun.of(session).start();
                SdkTracerProvider provider = SdkTracerProvider.builder()
                        .addSpanProcessor(new RunSpanProcessor(run))
                        .build()) {
            provider.get("test")
                    .spanBuilder("execute_tool shell")
                    .setAttribute("gen_ai.operation.name", "execute_tool")
                    .setAttribute("gen_ai.tool.name", "shell")
                    .startSpan();
            Files.copy(folder.resolve("session.journal"), killed);
        }
        assertThat(Journals.recover(killed).log().interruption().orElseThrow().unfinished())
                .extracting(Unfinished::name)
                .containsExactly("shell");
    }
}
