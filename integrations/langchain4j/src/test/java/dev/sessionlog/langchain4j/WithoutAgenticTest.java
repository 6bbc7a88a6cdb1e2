package dev.sessionlog.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.service.AiServices;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project without the agentic module can use all other classes. */
class WithoutAgenticTest {
    @TempDir
    Path folder;

    private final ClassLoader loader = new WithoutAgentic();

    @Test
    void anAiServiceIsAttachedWithoutTheAgenticModule() throws Exception {
        Class<?> user = loader.loadClass(User.class.getName());
        assertThat(user.getClassLoader()).isSameAs(loader);
        @SuppressWarnings("unchecked")
        Function<Path, String> agent =
                (Function<Path, String>) user.getDeclaredConstructor().newInstance();
        assertThat(agent.apply(folder)).isEqualTo("end");
    }

    @Test
    void onlyTheListenerOfAgentsNeedsIt() {
        String name = AgenticRunListener.class.getName();
        assertThatThrownBy(() -> Class.forName(name, true, loader)).isInstanceOf(NoClassDefFoundError.class);
    }

    /** What a user's project does: an agent whose model asks for a tool. */
    public static final class User extends RecordedSession implements Function<Path, String> {
        @Override
        public String apply(Path journals) {
            folder = journals;
            start();
            try {
                return listener.attachTo(AiServices.builder(Coder.class))
                        .chatModel(new FakeModel(
                                        List.of(listener),
                                        FakeModel.tool("addHandoffNote", "{\"note\": \"A\"}"),
                                        FakeModel.text("end"))
                                .blocking())
                        .build()
                        .work("Work.");
            } finally {
                stop();
            }
        }
    }

    /** Public, because LangChain4j implements it in another class loader. */
    public interface Coder {
        String work(String task);
    }

    /** Loads the classes of this package itself, and nothing of the agentic module. */
    private static final class WithoutAgentic extends ClassLoader {
        private static final String PACKAGE = RunListener.class.getPackageName() + ".";

        WithoutAgentic() {
            super(RunListener.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("dev.langchain4j.agentic.")) {
                throw new ClassNotFoundException(name);
            }
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null || !name.startsWith(PACKAGE)) {
                return loaded == null ? super.loadClass(name, resolve) : loaded;
            }
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
