package dev.sessionlog.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is timed beside each other does the same work. */
class PeerCheckTest {

    @ParameterizedTest
    @EnumSource(BenchmarkLog.class)
    void everyPeerMakesOfALogWhatWeMakeOfIt(BenchmarkLog log) {
        assertThatCode(() -> PeerCheck.check(log)).doesNotThrowAnyException();
    }
}
