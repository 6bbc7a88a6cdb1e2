package dev.sessionlog.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A command is that of the tests only if exactly one call was running while their reports were written. */
class ToolSpansTest {
    private static final Instant START = Instant.parse("2026-03-14T16:05:00Z");

    private static Instant at(double seconds) {
        return START.plusMillis((long) (seconds * 1_000));
    }

    private static ToolSpans.Span call(String command, double start, double end) {
        return running(command, start).endedAt(at(end));
    }

    private static ToolSpans.Span running(String command, double start) {
        return new ToolSpans.Span(Optional.of(command), null, at(start));
    }

    private static Optional<String> command(double first, double last, ToolSpans.Span... calls) {
        return new ToolSpans.Interval(List.of(calls), Set.of()).command(at(first), at(last));
    }

    @Test
    void theOnlyCallMadeTheReports() {
        assertThat(command(5, 6, call("mvn test", 0, 10))).contains("mvn test");
        assertThat(command(5, 6)).isEmpty();
        assertThat(command(5, 6, new ToolSpans.Span(Optional.empty(), null, at(0))))
                .isEmpty();
    }

    @Test
    void ofCallsThatFollowEachOtherTheTimesDecide() {
        ToolSpans.Span[] calls = {call("ls", 0, 1), call("mvn test", 2, 10), call("cat x", 11, 12), running("less", 13)
        };
        assertThat(command(5, 9, calls)).contains("mvn test");
        assertThat(command(2, 10, calls)).contains("mvn test");
        assertThat(command(14, 15, calls)).contains("less");
        assertThat(command(5, 11.5, calls)).as("two calls").isEmpty();
        assertThat(command(10.5, 10.6, calls)).as("between calls").isEmpty();
        assertThat(command(1.5, 9, calls)).as("partly before the call").isEmpty();
    }

    @Test
    void ofCallsThatOverlapNoneIsCertain() {
        assertThat(command(5, 6, call("mvn test", 0, 10), call("npm test", 4, 5.5)))
                .isEmpty();
        assertThat(command(7, 8, call("mvn test", 0, 10), call("npm test", 4, 5.5)))
                .contains("mvn test");
        assertThat(command(5, 6, call("mvn test", 0, 10), running("npm test", 4)))
                .isEmpty();
    }

    @Test
    void timesThatAreTooCloseAreNotCertain() {
        assertThat(command(1.005, 1.005, call("ls", 0, 1), call("mvn test", 1.001, 2)))
                .isEmpty();
    }
}
