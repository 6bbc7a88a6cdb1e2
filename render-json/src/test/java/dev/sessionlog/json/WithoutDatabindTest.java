package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WithoutDatabindTest {

    @Test
    void writesAndReadsWhereDatabindIsNotOnTheClassPath() throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(classPathWithoutDatabind(), ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> loader.loadClass("tools.jackson.databind.ObjectMapper"))
                    .isInstanceOf(ClassNotFoundException.class);
            Runnable check = (Runnable)
                    loader.loadClass(Check.class.getName()).getConstructor().newInstance();
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try {
                check.run();
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    /** What is done in the other class loader. */
    public static final class Check implements Runnable {

        /** Called by reflection. */
        public Check() {}

        @Override
        public void run() {
            var log = dev.sessionlog.SampleLogs.complete();
            String document = dev.sessionlog.format.LogRenderers.get("json").render(log);
            if (!dev.sessionlog.format.LogReaders.get("json").read(document).equals(log)) {
                throw new AssertionError("The log came back as another one.");
            }
        }
    }

    private static URL[] classPathWithoutDatabind() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("databind"))
                .map(WithoutDatabindTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }
}
