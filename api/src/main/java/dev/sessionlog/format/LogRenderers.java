package dev.sessionlog.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Looks up the {@link LogRenderer renderers} that jars of this program provide, through {@link java.util.ServiceLoader}. There is no
 * registry and no state: every call looks anew.
 *
 * <p>Methods without a class loader use the context class loader of the calling thread. A provider that fails to load is
 * ignored as long as the requested one is found.
 *
 * <p>Thread-safe.
 */
public final class LogRenderers {
    private static final Providers<LogRenderer> PROVIDERS =
            new Providers<>(LogRenderer.class, "renderer", LogRenderer::format, LogRenderer::fileExtension);

    private LogRenderers() {}

    /**
     * Returns the renderer of a format, or nothing when no jar provides it.
     *
     * @throws IllegalStateException if two classes provide it, or if none does and a provider did not load
     */
    public static Optional<LogRenderer> find(String format) {
        return find(format, Providers.contextClassLoader());
    }

    /**
     * Returns the renderer of a format that the class loader sees, or nothing when no jar provides it.
     *
     * @throws IllegalStateException if two classes provide it, or if none does and a provider did not load
     */
    public static Optional<LogRenderer> find(String format, ClassLoader loader) {
        return PROVIDERS.find(format, loader);
    }

    /**
     * Returns the renderer of a format.
     *
     * @throws UnknownFormatException if no jar provides it; the message lists the available formats
     * @throws IllegalStateException if two classes provide it, or if none does and a provider did not load
     */
    public static LogRenderer get(String format) {
        return get(format, Providers.contextClassLoader());
    }

    /**
     * Returns the renderer of a format that the class loader sees.
     *
     * @throws UnknownFormatException if no jar provides it; the message lists the available formats
     * @throws IllegalStateException if two classes provide it, or if none does and a provider did not load
     */
    public static LogRenderer get(String format, ClassLoader loader) {
        return PROVIDERS.get(format, loader);
    }

    /**
     * Returns the renderers of all formats, in the order of their names.
     *
     * @throws IllegalStateException if two classes provide one format, or if a provider did not load
     */
    public static List<LogRenderer> all() {
        return all(Providers.contextClassLoader());
    }

    /**
     * Returns the renderers of all formats that the class loader sees, in the order of their names.
     *
     * @throws IllegalStateException if two classes provide one format, or if a provider did not load
     */
    public static List<LogRenderer> all(ClassLoader loader) {
        return PROVIDERS.all(loader);
    }

    /**
     * Returns the renderer for a file, by its extension. The file need not be there: this is how to find out in time whether it
     * can be written.
     *
     * @throws UnknownFormatException if no jar provides one for the extension; the message lists the known
     *     extensions
     * @throws IllegalStateException if two classes provide one for it, or if none does and a provider did not load
     */
    public static LogRenderer forFile(Path path) {
        return forFile(path, Providers.contextClassLoader());
    }

    /**
     * Returns the renderer for a file that the class loader sees, by the extension of the file, which need not exist.
     *
     * @throws UnknownFormatException if no jar provides one for the extension; the message lists the known
     *     extensions
     * @throws IllegalStateException if two classes provide one for it, or if none does and a provider did not load
     */
    public static LogRenderer forFile(Path path, ClassLoader loader) {
        return PROVIDERS.forFile(path, loader);
    }
}
