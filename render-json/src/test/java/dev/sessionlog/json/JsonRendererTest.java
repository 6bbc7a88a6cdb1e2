package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.MetricValue;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonRendererTest {

    @Test
    void writesNumbersPlainly() {
        SessionLog log = SampleLogs.minimal().toBuilder()
                .duration(Duration.ofMillis(350))
                .addTask(t -> t.name("long").timeSpent(SessionLog.MAX_DURATION))
                .addTask(t -> t.name("short").timeSpent(Duration.ofMillis(1_500)))
                .addTask(t -> t.name("none").timeSpent(Duration.ZERO))
                .metrics(m -> m.addBefore("a", MetricValue.of(new BigDecimal("1E+30"), ""))
                        .addBefore("b", MetricValue.of(new BigDecimal("-1E-30"), "%"))
                        .addBefore("c", MetricValue.of("1e3")))
                .build();

        assertThat(JsonRenderer.builder().compact().build().render(log))
                .isEqualTo("{\"schemaVersion\":\"1.0\",\"date\":\"2026-03-14\",\"number\":1,\"durationSeconds\":0.35,"
                        + "\"agent\":\"build-agent/2.1\",\"tasks\":["
                        + "{\"name\":\"long\",\"timeSpentSeconds\":36000000000},"
                        + "{\"name\":\"short\",\"timeSpentSeconds\":1.5},"
                        + "{\"name\":\"none\",\"timeSpentSeconds\":0}],\"metrics\":{\"before\":["
                        + "{\"name\":\"a\",\"value\":{\"amount\":1000000000000000000000000000000}},"
                        + "{\"name\":\"b\",\"value\":{\"amount\":-0.000000000000000000000000000001,\"unit\":\"%\"}},"
                        + "{\"name\":\"c\",\"value\":{\"text\":\"1e3\"}}]}}\n");
    }

    @Test
    void appendsInPiecesAsItGoes() throws IOException {
        SessionLog log = SampleLogs.withTasks(10_000);
        StringBuilder all = new StringBuilder();
        int[] longest = {0};

        new JsonRenderer().render(log, new Appendable() {
            @Override
            public Appendable append(CharSequence text) {
                longest[0] = Math.max(longest[0], text.length());
                all.append(text);
                return this;
            }

            @Override
            public Appendable append(CharSequence text, int start, int end) {
                return append(text.subSequence(start, end));
            }

            @Override
            public Appendable append(char c) {
                return append(String.valueOf(c));
            }
        });

        assertThat(all.toString()).isEqualTo(new JsonRenderer().render(log));
        assertThat(longest[0]).isLessThan(10_000);
    }

    @Test
    void neitherFlushesNorClosesTheOutput() throws IOException {
        Set<String> calls = Collections.newSetFromMap(new IdentityHashMap<>());

        new JsonRenderer().render(SampleLogs.complete(), new Writer() {
            @Override
            public void write(char[] characters, int offset, int length) {}

            @Override
            public void flush() {
                calls.add("flush");
            }

            @Override
            public void close() {
                calls.add("close");
            }
        });

        assertThat(calls).isEmpty();
    }

    @Test
    void throwsWhatTheOutputThrows() {
        IOException full = new IOException("No space left");

        assertThatThrownBy(() -> new JsonRenderer().render(SampleLogs.withTasks(1_000), new Writer() {
                    @Override
                    public void write(char[] characters, int offset, int length) throws IOException {
                        throw full;
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                }))
                .isSameAs(full);
    }
}
