package dev.sessionlog.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds the {@link LogReader readers} that the jars of this program provide, using {@link java.util.ServiceLoader}.
 * There is no registry and no cache: every call searches again.
 *
 * <p>Methods without a class loader parameter use the context class loader of the calling thread. A provider that fails
 * to load is ignored if the requested one is found.
 *
 * <p>Thread-safe.
 */
public final class LogReaders {
    private static final Providers<LogReader> PROVIDERS =
            new Providers<>(LogReader.class, "reader", LogReader::format, LogReader::fileExtension);

    private LogReaders() {}

    /**
     * Returns the reader of a format, or empty if no jar provides one.
     *
     * @throws IllegalStateException if several classes provide it, or if none was found and a provider failed to load
     */
    public static Optional<LogReader> find(String format) {
        return find(format, Providers.contextClassLoader());
    }

    /**
     * Returns the reader of a format that is visible to the class loader, or empty if no jar provides one.
     *
     * @throws IllegalStateException if several classes provide it, or if none was found and a provider failed to load
     */
    public static Optional<LogReader> find(String format, ClassLoader loader) {
        return PROVIDERS.find(format, loader);
    }

    /**
     * Returns the reader of a format.
     *
     * @throws UnknownFormatException if no jar provides it; the message lists the available formats
     * @throws IllegalStateException if several classes provide it, or if none was found and a provider failed to load
     */
    public static LogReader get(String format) {
        return get(format, Providers.contextClassLoader());
    }

    /**
     * Returns the reader of a format that is visible to the class loader.
     *
     * @throws UnknownFormatException if no jar provides it; the message lists the available formats
     * @throws IllegalStateException if several classes provide it, or if none was found and a provider failed to load
     */
    public static LogReader get(String format, ClassLoader loader) {
        return PROVIDERS.get(format, loader);
    }

    /**
     * Returns the readers of all formats, sorted by name.
     *
     * @throws IllegalStateException if several classes provide the same format, or if a provider failed to load
     */
    public static List<LogReader> all() {
        return all(Providers.contextClassLoader());
    }

    /**
     * Returns the readers of all formats that are visible to the class loader, sorted by name.
     *
     * @throws IllegalStateException if several classes provide the same format, or if a provider failed to load
     */
    public static List<LogReader> all(ClassLoader loader) {
        return PROVIDERS.all(loader);
    }

    /**
     * Returns the reader for a file, based on its extension. The file need not exist, so this method can be used to
     * check in advance whether a file can be read.
     *
     * @throws UnknownFormatException if no jar provides a reader for the extension; the message lists the known
     *     extensions
     * @throws IllegalStateException if several classes provide one for it, or if none was found and a provider failed
     *     to load
     */
    public static LogReader forFile(Path path) {
        return forFile(path, Providers.contextClassLoader());
    }

    /**
     * Returns the reader for a file that is visible to the class loader, based on the extension of the file, which need
     * not exist.
     *
     * @throws UnknownFormatException if no jar provides a reader for the extension; the message lists the known
     *     extensions
     * @throws IllegalStateException if several classes provide one for it, or if none was found and a provider failed
     *     to load
     */
    public static LogReader forFile(Path path, ClassLoader loader) {
        return PROVIDERS.forFile(path, loader);
    }
}
