package dev.sessionlog.format;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.toy.ToyRenderer;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Callers without a null checker get the name of the parameter, at the method that they called. */
class NullArgumentsTest {
    private static final SessionLog LOG = SampleLogs.minimal();
    private static final Path PATH = Path.of("log.toy");
    private static final ClassLoader LOADER = LogRenderer.class.getClassLoader();

    @Test
    void filesOfLogs() {
        LogRenderer renderer = new ToyRenderer();
        assertNames("log", () -> SessionLogs.write(absent(), PATH));
        assertNames("log", () -> SessionLogs.write(absent(), Path.of("log.unknown")));
        assertNames("path", () -> SessionLogs.write(LOG, absent()));
        assertNames("log", () -> SessionLogs.write(absent(), PATH, renderer));
        assertNames("path", () -> SessionLogs.write(LOG, absent(), renderer));
        assertNames("renderer", () -> SessionLogs.write(LOG, PATH, absent()));
        assertNames("log", () -> SessionLogs.writeOwnerOnly(absent(), PATH));
        assertNames("path", () -> SessionLogs.writeOwnerOnly(LOG, absent()));
        assertNames("log", () -> SessionLogs.writeOwnerOnly(absent(), PATH, renderer));
        assertNames("path", () -> SessionLogs.writeOwnerOnly(LOG, absent(), renderer));
        assertNames("renderer", () -> SessionLogs.writeOwnerOnly(LOG, PATH, absent()));
        assertNames("path", () -> SessionLogs.read(absent()));
        assertNames("path", () -> SessionLogs.readLeniently(absent()));
    }

    @Test
    void lookUp() {
        assertNames("format", () -> LogRenderers.find(absent()));
        assertNames("format", () -> LogRenderers.find(absent(), LOADER));
        assertNames("loader", () -> LogRenderers.find("toy", absent()));
        assertNames("format", () -> LogRenderers.get(absent()));
        assertNames("format", () -> LogRenderers.get(absent(), LOADER));
        assertNames("loader", () -> LogRenderers.get("toy", absent()));
        assertNames("loader", () -> LogRenderers.all(absent()));
        assertNames("path", () -> LogRenderers.forFile(absent()));
        assertNames("format", () -> LogReaders.find(absent()));
        assertNames("format", () -> LogReaders.find(absent(), LOADER));
        assertNames("loader", () -> LogReaders.find("toy", absent()));
        assertNames("format", () -> LogReaders.get(absent()));
        assertNames("format", () -> LogReaders.get(absent(), LOADER));
        assertNames("loader", () -> LogReaders.get("toy", absent()));
        assertNames("loader", () -> LogReaders.all(absent()));
        assertNames("path", () -> LogReaders.forFile(absent()));
    }

    @Test
    void whatFormatsAreMadeOf() {
        assertNames("log", () -> new ToyRenderer().render(absent()));
        assertNames("sentence", () -> new MalformedLogException(absent(), 1, 1));
        assertNames("source", () -> new MalformedLogException("A sentence.", 1, 1).in(absent()));
        assertNames("builder", () -> Draft.of(absent(), List.of()));
        assertNames("missing", () -> Draft.of(SessionLog.builder(), absent()));
        assertNames("drafts", () -> ReadResult.of(absent(), List.of()));
        assertNames("diagnostics", () -> ReadResult.of(List.of(), absent()));
        assertNames("level", () -> Diagnostic.of(absent(), 1, 1, "code", "A sentence."));
        assertNames("code", () -> Diagnostic.of(Diagnostic.Level.INFO, 1, 1, absent(), "A sentence."));
        assertNames("sentence", () -> Diagnostic.of(Diagnostic.Level.INFO, 1, 1, "code", absent()));
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
