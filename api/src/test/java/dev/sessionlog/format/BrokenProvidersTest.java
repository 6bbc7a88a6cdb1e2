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
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several providers in an order that is not that of their names, and such as do not load. */
class BrokenProvidersTest {
    @TempDir
    Path folder;

    private ClassLoader before;

    /** The last in the order of names. */
    public static final class Zebra extends ToyRenderer {
        @Override
        public String format() {
            return "zebra";
        }

        @Override
        public String fileExtension() {
            return "a-z";
        }
    }

    /** Another one of the same format. */
    public static final class Another extends ToyRenderer {
        @Override
        public String format() {
            return "zebra";
        }

        @Override
        public String fileExtension() {
            return "a-y";
        }
    }

    /** The first in the order of names. */
    public static final class Ant extends ToyRenderer {
        @Override
        public String format() {
            return "ant";
        }

        @Override
        public String fileExtension() {
            return "z-a";
        }
    }

    /** A reader that comes last. */
    public static final class ZebraReader extends ToyReader {
        @Override
        public String format() {
            return "zebra";
        }

        @Override
        public String fileExtension() {
            return "a-z";
        }
    }

    /** A reader that comes first. */
    public static final class AntReader extends ToyReader {
        @Override
        public String format() {
            return "ant";
        }

        @Override
        public String fileExtension() {
            return "z-a";
        }
    }

    @BeforeEach
    void rememberTheContextClassLoader() {
        before = Thread.currentThread().getContextClassLoader();
    }

    @AfterEach
    void putTheContextClassLoaderBack() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void allAreInTheOrderOfTheirNames() throws IOException {
        ClassLoader loader = with(
                List.of(Zebra.class.getName(), Ant.class.getName()),
                List.of(ZebraReader.class.getName(), AntReader.class.getName()));
        assertThat(LogRenderers.all(loader)).map(LogRenderer::format).containsExactly("ant", "toy", "zebra");
        assertThat(LogReaders.all(loader)).map(LogReader::format).containsExactly("ant", "toy", "zebra");
    }

    @Test
    void messagesListNamesInOrder() throws IOException {
        ClassLoader loader = with(
                List.of(Zebra.class.getName(), Ant.class.getName()),
                List.of(ZebraReader.class.getName(), AntReader.class.getName()));
        assertThatThrownBy(() -> LogRenderers.get("html", loader))
                .hasMessageContaining(" Available formats: ant, toy, zebra. ");
        assertThatThrownBy(() -> LogReaders.get("html", loader))
                .hasMessageContaining(" Available formats: ant, toy, zebra. ");
        Thread.currentThread().setContextClassLoader(loader);
        Path html = Path.of("x.html");
        assertThatThrownBy(() -> LogRenderers.forFile(html)).hasMessageContaining(" Known extensions: a-z, toy, z-a. ");
        assertThatThrownBy(() -> LogReaders.forFile(html)).hasMessageContaining(" Known extensions: a-z, toy, z-a. ");
        assertThat(LogRenderers.forFile(Path.of("x.a-z"))).isInstanceOf(Zebra.class);
        assertThat(LogReaders.forFile(Path.of("x.a-z"))).isInstanceOf(ZebraReader.class);
    }

    @Test
    void theClassesOfOneFormatAreNamedInOrder() throws IOException {
        ClassLoader loader = with(List.of(Zebra.class.getName(), Another.class.getName()), List.of());
        assertThatThrownBy(() -> LogRenderers.find("zebra", loader))
                .hasMessageContaining(": " + Another.class.getName() + ", " + Zebra.class.getName() + ". ");
    }

    @Test
    void aBrokenProviderIsNamedWhenNoneIsFoundForAFile() throws IOException {
        String missing = "com.example.Missing";
        Thread.currentThread().setContextClassLoader(with(List.of(missing), List.of(missing)));
        assertThat(LogRenderers.forFile(Path.of("x.toy"))).isInstanceOf(ToyRenderer.class);
        assertThat(LogReaders.forFile(Path.of("x.toy"))).isInstanceOf(ToyReader.class);
        Path html = Path.of("x.html");
        assertThatThrownBy(() -> LogRenderers.forFile(html))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Could not load a renderer: dev.sessionlog.format.LogRenderer: Provider"
                        + " com.example.Missing not found");
        assertThatThrownBy(() -> LogReaders.forFile(html))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Could not load a reader: dev.sessionlog.format.LogReader: Provider"
                        + " com.example.Missing not found");
    }

    @Test
    void brokenProvidersThatLackTheSameClassDoNotHideOneAfterThem() throws Exception {
        compile(
                "package broken; public class Base {}",
                "package broken; public class One extends Base {}",
                "package broken; public class Two extends Base {}");
        Files.delete(folder.resolve("broken/Base.class"));
        ClassLoader loader = with(List.of("broken.One", "broken.Two", Zebra.class.getName()), List.of());
        assertThat(LogRenderers.get("zebra", loader)).isInstanceOf(Zebra.class);
        assertThatThrownBy(() -> LogRenderers.find("html", loader))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Could not load a renderer: broken/Base")
                .hasCauseInstanceOf(NoClassDefFoundError.class)
                .satisfies(e -> assertThat(e.getSuppressed())
                        .hasExactlyElementsOfTypes(NoClassDefFoundError.class)
                        .extracting(Throwable::getMessage)
                        .containsExactly("broken/Base"));
    }

    /** Compiles public classes into the folder. */
    private void compile(String... sources) throws IOException {
        Path sourceFolder = Files.createDirectories(folder.resolve("sources"));
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-implicit:none", "-cp", folder.toString(), "-d", folder.toString()));
        for (String source : sources) {
            String name = source.replaceAll(".* class (\\w+).*", "$1");
            arguments.add(Files.writeString(sourceFolder.resolve(name + ".java"), source)
                    .toString());
        }
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        int result = javac.run(System.out, System.err, arguments.toArray(String[]::new));
        assertThat(result).isZero();
    }

    /** Returns a class loader that sees the toy format and further renderers and readers, in this order. */
    private ClassLoader with(List<String> renderers, List<String> readers) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(services.resolve(LogRenderer.class.getName()), renderers);
        Files.write(services.resolve(LogReader.class.getName()), readers);
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, LogRenderer.class.getClassLoader());
    }
}
