package dev.sessionlog.recorder;

import dev.sessionlog.recorder.spi.EntryCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Looks up the program's codec. */
final class Codecs {
    private Codecs() {}

    static EntryCodec find() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return find(context == null ? ClassLoader.getSystemClassLoader() : context);
    }

    static EntryCodec find(ClassLoader loader) {
        List<EntryCodec> found = new ArrayList<>();
        try {
            ServiceLoader.load(EntryCodec.class, loader).forEach(found::add);
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new IllegalStateException("The codec for journals could not be loaded: " + e.getMessage(), e);
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("No codec for journals was found. Add the artifact"
                    + " dev.sessionlog:sessionlog-render-json, or record in memory with SessionRecorder.inMemory().");
        }
        if (found.size() > 1) {
            throw new IllegalStateException("Several classes provide a codec for journals: "
                    + found.stream()
                            .map(codec -> codec.getClass().getName())
                            .sorted()
                            .toList()
                    + ". Remove all but one of their jars.");
        }
        return found.get(0);
    }
}
