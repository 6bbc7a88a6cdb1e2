package dev.sessionlog.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds the {@link LogRenderer renderers} that the jars of this program provide, using {@link java.util.ServiceLoader}.
 * There is no registry and no cache: every call searches again.
 *
 * <p>Methods without a class loader parameter use the context class loader of the calling thread. A provider that fails
 * to load is ignored if the requested one is found.
 *
 * <p>Thread-safe.
 */
public final class LogRenderers {
    private static final Providers<LogRenderer> PROVIDERS =
            new Providers<>(LogRenderer.class, "renderer", LogRenderer::format, LogRenderer::fileExtension);

    private LogRenderers() {}

    /**
     * Returns the renderer of a format, or empty if no jar provides one.
     *
     * @throws IllegalStateException if several classes provide it, or if none was found and a provider failed to load
     */
    public static Optional<LogRenderer> find(String format) {
        return find(format, Providers.contextClassLoader());
    }

    /**
     * Returns the renderer of a format that is visible to the class loader, or empty if no jar provides one.
     *
     * @throws IllegalStateException if several classes provide it, or if none was found and a provider failed to load
     */
    public static Optional<LogRenderer> find(String format, ClassLoader loader) {
        return PROVIDERS.find(format, loader);
    }

    /**
     * Returns the renderer of a format.
     *
     * @throws UnknownFormatException if no jar provides it; the message lists the available formats
     * @throws IllegalStateException if several classes provide it, or if none was found and a provider failed to load
     */
    public static LogRenderer get(String format) {
        return get(format, Providers.contextClassLoader());
    }

    /**
     * Returns the renderer of a format that is visible to the class loader.
     *
     * @throws UnknownFormatException if no jar provides it; the message lists the available formats
     * @throws IllegalStateException if several classes provide it, or if none was found and a provider failed to load
     */
    public static LogRenderer get(String format, ClassLoader loader) {
        return PROVIDERS.get(format, loader);
    }

    /**
     * Returns the renderers of all formats, sorted by name.
     *
     * @throws IllegalStateException if several classes provide the same format, or if a provider failed to load
     */
    public static List<LogRenderer> all() {
        return all(Providers.contextClassLoader());
    }

    /**
     * Returns the renderers of all formats that are visible to the class loader, sorted by name.
     *
     * @throws IllegalStateException if several classes provide the same format, or if a provider failed to load
     */
    public static List<LogRenderer> all(ClassLoader loader) {
        return PROVIDERS.all(loader);
    }

    /**
     * Returns the renderer for a file, based on its extension. The file need not exist, so this method can be used to
     * check in advance whether a file can be written.
     *
     * @throws UnknownFormatException if no jar provides a renderer for the extension; the message lists the known
     *     extensions
     * @throws IllegalStateException if several classes provide one for it, or if none was found and a provider failed
     *     to load
     */
    public static LogRenderer forFile(Path path) {
        return forFile(path, Providers.contextClassLoader());
    }

    /**
     * Returns the renderer for a file that is visible to the class loader, based on the extension of the file, which
     * need not exist.
     *
     * @throws UnknownFormatException if no jar provides a renderer for the extension; the message lists the known
     *     extensions
     * @throws IllegalStateException if several classes provide one for it, or if none was found and a provider failed
     *     to load
     */
    public static LogRenderer forFile(Path path, ClassLoader loader) {
        return PROVIDERS.forFile(path, loader);
    }
}
