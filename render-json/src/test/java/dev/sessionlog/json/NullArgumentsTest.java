package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Callers without a null checker get the name of the parameter, at the method that they called. */
class NullArgumentsTest {
    private static final SessionLog LOG = SampleLogs.minimal();
    private static final Path FILE = Path.of("logs.jsonl");

    @Test
    void ofTheRendererAndTheReader() {
        assertNames("log", () -> new JsonRenderer().render(absent()));
        assertNames("log", () -> new JsonRenderer().render(absent(), new StringBuilder()));
        assertNames("output", () -> new JsonRenderer().render(LOG, absent()));
        assertNames("text", () -> new JsonReader().read((CharSequence) absent()));
        assertNames("text", () -> new JsonReader().readLeniently((CharSequence) absent()));
    }

    @Test
    void ofManyLogsInOneFile() {
        SessionLogLines lines = new SessionLogLines();
        assertNames("reader", () -> new SessionLogLines(absent()));
        assertNames("log", () -> lines.append(NullArgumentsTest.<SessionLog>absent(), FILE));
        assertNames("file", () -> lines.append(LOG, absent()));
        assertNames("logs", () -> lines.append(NullArgumentsTest.<List<SessionLog>>absent(), FILE));
        assertNames("file", () -> lines.append(List.of(LOG), absent()));
        assertNames("file", () -> lines.read(absent()));
        assertNames("file", () -> lines.read(NullArgumentsTest.<Path>absent(), e -> {}));
        assertNames("broken", () -> lines.read(FILE, absent()));
        assertNames("source", () -> lines.read(NullArgumentsTest.<InputStream>absent(), e -> {}));
        assertNames("broken", () -> lines.read(InputStream.nullInputStream(), absent()));
    }

    private static void assertNames(String parameter, ThrowingCallable call) {
        assertThatThrownBy(call).isExactlyInstanceOf(NullPointerException.class).hasMessage(parameter);
    }

    /** Null, as one passes it whose compiler does not check that. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T absent() {
        @Nullable T nothing = null;
        return nothing;
    }
}
