package dev.sessionlog.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.toy.ToyReader;
import com.example.toy.ToyRenderer;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Look-up as a stranger meets it; the toy format stands in test resources alone. */
class FormatLookUpTest {
    private static final String ADVICE =
            " Formats are separate artifacts. Add the one that you need to your dependencies,"
                    + " for example dev.sessionlog:sessionlog-render-json for .json or"
                    + " dev.sessionlog:sessionlog-render-markdown for .md.";

    @TempDir
    Path folder;

    /** A second renderer of the toy format, with another extension. */
    public static final class SecondToy extends ToyRenderer {
        @Override
        public String fileExtension() {
            return "toy2";
        }
    }

    /** Another format for the same files. */
    public static final class SameExtension extends ToyRenderer {
        @Override
        public String format() {
            return "other";
        }
    }

    /** A renderer that does not come up. */
    public static final class Broken extends ToyRenderer {
        @SuppressWarnings("DoNotCallSuggester")
        public Broken() {
            throw new IllegalStateException("no licence");
        }
    }

    @Test
    void aFileIsLookedUpInTheClassLoaderThatIsGiven() {
        Path file = Path.of("session-3.toy");
        ClassLoader bare = ClassLoader.getPlatformClassLoader();
        ClassLoader all = FormatLookUpTest.class.getClassLoader();
        assertThat(LogRenderers.forFile(file, all)).isInstanceOf(ToyRenderer.class);
        assertThat(LogReaders.forFile(file, all)).isInstanceOf(ToyReader.class);
        assertThatThrownBy(() -> LogRenderers.forFile(file, bare)).isInstanceOf(UnknownFormatException.class);
        assertThatThrownBy(() -> LogReaders.forFile(file, bare)).isInstanceOf(UnknownFormatException.class);
    }

    @Test
    void aFormatIsFoundByItsName() {
        assertThat(LogRenderers.find("toy")).containsInstanceOf(ToyRenderer.class);
        assertThat(LogRenderers.get("toy")).isInstanceOf(ToyRenderer.class);
        assertThat(LogReaders.find("toy")).containsInstanceOf(ToyReader.class);
        assertThat(LogReaders.get("toy")).isInstanceOf(ToyReader.class);
        assertThat(LogRenderers.all()).hasExactlyElementsOfTypes(ToyRenderer.class);
        assertThat(LogReaders.all()).hasExactlyElementsOfTypes(ToyReader.class);
    }

    @Test
    void anUnknownFormatIsAbsentOrAnExceptionThatListsTheFormatsFound() {
        assertThat(LogRenderers.find("html")).isEmpty();
        assertThatThrownBy(() -> LogRenderers.get("html"))
                .isInstanceOf(UnknownFormatException.class)
                .hasMessage("No renderer found for the format \"html\". Available formats: toy." + ADVICE);
        assertThatThrownBy(() -> LogReaders.get("html"))
                .isInstanceOf(UnknownFormatException.class)
                .hasMessage("No reader found for the format \"html\". Available formats: toy." + ADVICE);
    }

    @Test
    void aClassLoaderThatSeesNoFormatSaysSo() {
        ClassLoader empty = new URLClassLoader(
                new URL[0], LogRenderer.class.getClassLoader().getParent());
        assertThat(LogRenderers.all(empty)).isEmpty();
        assertThatThrownBy(() -> LogRenderers.get("toy", empty))
                .isInstanceOf(UnknownFormatException.class)
                .hasMessage("No renderer found for the format \"toy\". Available formats: none." + ADVICE);
    }

    @ParameterizedTest
    @CsvSource({"log.md, unknown file extension \"md\"", "log, it has no file extension"})
    void withoutAnyFormatTheArtifactsToAddAreNamed(String name, String problem) {
        Path file = folder.resolve(name);
        ClassLoader empty = new URLClassLoader(
                new URL[0], LogRenderer.class.getClassLoader().getParent());
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            Thread.currentThread().setContextClassLoader(empty);
            assertThatThrownBy(() -> LogRenderers.forFile(file))
                    .isInstanceOf(UnknownFormatException.class)
                    .hasMessage("No renderer found for the file " + file + ": " + problem + ". Known extensions: none."
                            + ADVICE);
            assertThatThrownBy(() -> LogReaders.forFile(file))
                    .isInstanceOf(UnknownFormatException.class)
                    .hasMessage("No reader found for the file " + file + ": " + problem + ". Known extensions: none."
                            + ADVICE);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void withoutAClassLoaderTheContextClassLoaderIsAsked() throws IOException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            Thread.currentThread().setContextClassLoader(with(SecondToy.class.getName()));
            assertThatThrownBy(() -> LogRenderers.find("toy")).isInstanceOf(IllegalStateException.class);
            Thread.currentThread().setContextClassLoader(null);
            assertThat(LogRenderers.find("toy")).isPresent();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void twoProvidersOfOneFormatAreAnErrorThatNamesBoth() throws IOException {
        ClassLoader loader = with(SecondToy.class.getName());
        String message = "Several classes provide a renderer for the format \"toy\": com.example.toy.ToyRenderer, "
                + SecondToy.class.getName() + ". Remove all but one of their jars.";
        assertThatThrownBy(() -> LogRenderers.find("toy", loader))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> LogRenderers.get("toy", loader)).hasMessage(message);
        assertThatThrownBy(() -> LogRenderers.all(loader)).hasMessage(message);
        assertThat(LogRenderers.find("html", loader)).isEmpty();
    }

    @Test
    void twoFormatsForOneFileExtensionAreAnErrorThatNamesBoth() throws IOException {
        assertThatThrownBy(() -> new Providers<>(
                                LogRenderer.class, "renderer", LogRenderer::format, LogRenderer::fileExtension)
                        .forFile(Path.of("x.toy"), with(SameExtension.class.getName())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Several classes provide a renderer for the file extension \"toy\":"
                        + " com.example.toy.ToyRenderer, " + SameExtension.class.getName()
                        + ". Remove all but one of their jars.");
    }

    @Test
    void aProviderThatFailsToLoadDoesNotHideTheOthers() throws IOException {
        assertThat(LogRenderers.get("toy", with(Broken.class.getName()))).isInstanceOf(ToyRenderer.class);
        assertThat(LogRenderers.get("toy", with("com.example.Missing"))).isInstanceOf(ToyRenderer.class);
    }

    @Test
    void aProviderThatFailsToLoadIsNamedWhenItMayBeTheOneThatIsMissing() throws IOException {
        ClassLoader loader = with(Broken.class.getName(), "com.example.Missing");
        for (String format : List.of("broken", "html")) {
            assertThatThrownBy(() -> LogRenderers.find(format, loader))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Could not load a renderer: dev.sessionlog.format.LogRenderer: Provider "
                            + Broken.class.getName() + " could not be instantiated")
                    .hasRootCauseMessage("no licence")
                    .satisfies(e -> assertThat(e.getSuppressed())
                            .extracting(Throwable::getMessage)
                            .containsExactly(
                                    "dev.sessionlog.format.LogRenderer: Provider com.example.Missing not found"));
        }
        assertThatThrownBy(() -> LogRenderers.all(loader)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLookUpThatFailsForEverEnds() {
        ClassLoader unreadable = new ClassLoader(LogRenderer.class.getClassLoader()) {
            @Override
            public java.util.Enumeration<URL> getResources(String name) throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        assertThatThrownBy(() -> LogRenderers.find("toy", unreadable))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("the disk is gone");
    }

    /** Returns a class loader that sees the toy format and further renderers. */
    private ClassLoader with(String... renderers) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(services.resolve(LogRenderer.class.getName()), List.of(renderers));
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, LogRenderer.class.getClassLoader());
    }
}
