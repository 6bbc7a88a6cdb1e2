package dev.sessionlog.opentelemetry;

import dev.sessionlog.SessionLog;
import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.markdown.EmptySections;
import dev.sessionlog.markdown.MarkdownRenderer;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TestClock;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Spans that the SDK's own tracer makes, and the log that they leave. The clock stands still; each span says its time. */
final class RecordedSpans implements AutoCloseable {
    private static final String HEAD = """
            # IMPLEMENTATION SESSION LOG
            **Date:** 2026-03-14 (Europe/Berlin) \s
            **Session:** 1 \s
            **Start Time:** 16:05 \s
            **End Time:** 16:05 \s
            **Duration:** 0 minutes \s
            **Agent:** test

            ---

            """;
    private static final Instant START = Instant.parse("2026-03-14T15:05:00Z");

    final TestClock clock = TestClock.berlin();
    final SessionRecorder session = SessionRecorder.inMemory()
            .clock(clock)
            .start(SessionLog.builder().number(1).agent("test"));
    final AgentRun run = AgentRun.of(session).start();
    final RunSpanProcessor processor;
    final SdkTracerProvider provider;
    private final Tracer tracer;

    RecordedSpans() {
        this(processor -> processor);
    }

    RecordedSpans(UnaryOperator<RunSpanProcessor> settings) {
        processor = settings.apply(new RunSpanProcessor(run));
        provider = SdkTracerProvider.builder().addSpanProcessor(processor).build();
        tracer = provider.get("test");
    }

    /** An attribute that is a string, a number or a list of strings. */
    record Attribute(String name, Object value) {
        void set(Span span) {
            if (value instanceof Long number) {
                span.setAttribute(name, number);
            } else if (value instanceof Double number) {
                span.setAttribute(name, number);
            } else if (value instanceof List<?> strings) {
                span.setAttribute(
                        AttributeKey.stringArrayKey(name),
                        strings.stream().map(String::valueOf).toList());
            } else {
                span.setAttribute(name, String.valueOf(value));
            }
        }

        private void set(SpanBuilder span) {
            if (value instanceof Long number) {
                span.setAttribute(name, number);
            } else {
                span.setAttribute(name, String.valueOf(value));
            }
        }
    }

    static Attribute is(String name, Object value) {
        return new Attribute(name, value);
    }

    static void set(Span span, Attribute... attributes) {
        Arrays.stream(attributes).forEach(attribute -> attribute.set(span));
    }

    /** Starts a span without a parent. */
    Span root(String name, Attribute... attributes) {
        return start(Context.root(), name, attributes);
    }

    /** Starts a span within another one. */
    Span child(Span parent, String name, Attribute... attributes) {
        return start(Context.root().with(parent), name, attributes);
    }

    Span start(Context parent, String name, Attribute... attributes) {
        SpanBuilder span = tracer.spanBuilder(name).setParent(parent).setStartTimestamp(at(0));
        Arrays.stream(attributes).forEach(attribute -> attribute.set(span));
        return span.startSpan();
    }

    /** Ends a span that took no time. */
    static void end(Span span) {
        endAfter(span, 0);
    }

    static void endAfter(Span span, long milliseconds) {
        span.end(at(milliseconds));
    }

    static void fail(Span span, String reason) {
        span.setStatus(StatusCode.ERROR, reason);
        end(span);
    }

    private static Instant at(long milliseconds) {
        return START.plusMillis(milliseconds);
    }

    /** Ends everything, and returns the log without its empty sections and its id, which is random. */
    String log() {
        close();
        SessionLog log = session.finish().toBuilder().id(Optional.empty()).build();
        return MarkdownRenderer.builder()
                .emptySections(EmptySections.OMITTED)
                .build()
                .render(log);
    }

    /** Returns a document with the given sections. */
    static String document(String sections) {
        return HEAD + sections;
    }

    /** Returns the metrics and the issues of the log so far, a line each. */
    String told() {
        SessionLog log = session.snapshot();
        String metrics = log.metrics().stream()
                .flatMap(all -> all.after().stream())
                .map(metric ->
                        metric.name() + " " + metric.value().orElseThrow().text() + "\n")
                .sorted()
                .collect(Collectors.joining());
        String issues = log.issues().stream()
                .flatMap(all -> all.discovered().stream())
                .map(issue -> issue.name() + ": " + issue.description().orElse("") + "\n")
                .collect(Collectors.joining());
        return metrics + issues;
    }

    @Override
    public void close() {
        provider.close();
        run.close();
    }
}
