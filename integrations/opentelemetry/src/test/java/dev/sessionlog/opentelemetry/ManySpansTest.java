package dev.sessionlog.opentelemetry;

import static dev.sessionlog.opentelemetry.RecordedSpans.end;
import static dev.sessionlog.opentelemetry.RecordedSpans.is;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.opentelemetry.RecordedSpans.Attribute;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** More spans than are kept, as in a server, do not hide those of an agent. */
class ManySpansTest {
    private static final int MANY = 20_000;
    private static final Attribute CHAT = is("gen_ai.operation.name", "chat");

    private final RecordedSpans spans = new RecordedSpans();

    private static Attribute input(long tokens) {
        return is("gen_ai.usage.input_tokens", tokens);
    }

    @Test
    void spansWithoutARunDoNotDisplaceAnOpenCall() {
        try (SdkTracerProvider server = SdkTracerProvider.builder()
                .addSpanProcessor(new RunSpanProcessor())
                .build()) {
            Tracer tracer = server.get("server");
            Span chat = tracer.spanBuilder("chat m")
                    .setParent(RunSpanProcessor.contextOf(spans.run))
                    .setAttribute("gen_ai.operation.name", "chat")
                    .startSpan();
            for (int i = 0; i < MANY; i++) {
                Span request = tracer.spanBuilder("GET /").setNoParent().startSpan();
                if (i % 2 == 0) {
                    end(request);
                }
            }
            end(chat);
        }
        assertThat(spans.told()).isEqualTo("Model calls 1\n");
    }

    @Test
    void endedSpansDoNotDisplaceAnOpenAgent() {
        Span agent = spans.root("invoke_agent a", is("gen_ai.operation.name", "invoke_agent"), input(15));
        end(spans.child(agent, "chat m", CHAT, input(10)));
        Span outer = spans.child(agent, "chat m", CHAT, input(5));
        end(spans.child(outer, "chat m", CHAT, input(5)));
        for (int i = 0; i < MANY; i++) {
            end(spans.root("GET /"));
        }
        end(outer);
        end(agent);
        assertThat(spans.told()).isEqualTo("""
                Input tokens 15
                Model calls 2
                Output tokens 0
                """);
    }

    @Test
    void whatIsClearedIsForgotten() {
        SpanTree tree = new SpanTree(spans.run);
        ReadableSpan open = (ReadableSpan) spans.root("open");
        ReadableSpan ended = (ReadableSpan) spans.root("ended");
        tree.add(open, null);
        SpanNode node = Objects.requireNonNull(tree.add(ended, null));
        assertThat(tree.end(node, SpanEnd.of(ended))).isTrue();
        assertThat(tree.find(open)).isNotNull();
        assertThat(tree.find(ended)).isSameAs(node);
        tree.clear();
        assertThat(tree.find(open)).isNull();
        assertThat(tree.find(ended)).isNull();
    }
}
